/**
 * What an exception on the server means to the person in the sidebar. Google writes its own in the person's language,
 * so what can be asked is asked before (is the range protected, is the lock free); these are the rest, in English.
 */
import { type Code, InputError, message } from '../core/errors.ts'

const MEANINGS: readonly (readonly [pattern: RegExp, code: Code])[] = [
  [/protected (?:cell|range|sheet|object)/i, 'HOST_PROTECTED'],
  [/above the limit of \d+ cells/i, 'HOST_FULL'],
  [/property storage quota|argument too large/i, 'HOST_NOTES_FULL'],
  [/do not have permission to edit|view[- ]only|read[- ]only/i, 'HOST_READ_ONLY'],
  [/timed out|exceeded maximum execution time|service (?:error|unavailable)|try again later|server error/i, 'HOST_SLOW'],
]

export function failureText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof InputError) return text
  const meaning = MEANINGS.find(([pattern]) => pattern.test(text))
  return meaning === undefined ? text : message(meaning[1], {})
}
