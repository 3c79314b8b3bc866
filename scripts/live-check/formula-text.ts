/** A row's formula as it stands in a host's sheet: function names with the host's prefix, references put in place. */
import { REGISTRY } from '../../core/registry/index.ts'
import type { LiveHost } from './live-check.ts'

export const PREFIX: Readonly<Record<LiveHost, string>> = { sheets: '', excel: 'STRATA.' }

/** The longest formula, and the longest text inside one, that Excel takes. */
export const MOST_FORMULA = 8192
export const MOST_TEXT = 255

const REFERENCE = /\[(?:([\w-]+)!)?([A-Z]+\d*(?::[A-Z]+\d*)?)\]/g
const NAMES = REGISTRY.map(({ name }) => name).join('|')
const UNPREFIXED = new RegExp(`(?<![\\w.])(?:${NAMES})(?=\\()`, 'g')
const CALL = new RegExp(`\\b(?:${NAMES})\\(`)

/** `place` gives the address in the sheet of a range of this row's inputs, or of another row's result. */
export function formulaIn(host: LiveHost, id: string, formula: string, place: (range: string, otherId?: string) => string): string {
  const refuse = (why: string): never => {
    throw new Error(`row ${id} of the live check: ${why}`)
  }
  const text = formula
    .replace(REFERENCE, (_, otherId: string | undefined, range: string) => place(range, otherId))
    .replace(UNPREFIXED, (name) => PREFIX[host] + name)
  if (text.length > MOST_FORMULA) refuse(`a formula of ${text.length} characters, Excel takes ${MOST_FORMULA}`)
  if (/[\t\r\n]/.test(text)) refuse('a tab or a line break in its formula, which stands in one line')
  for (const [literal] of text.matchAll(/"(?:[^"]|"")*"/g))
    if (literal.length - 2 > MOST_TEXT) refuse(`${literal.length - 2} characters of text in its formula, Excel takes ${MOST_TEXT}`)
  return text
}

/** True where a formula calls one of ours: such a formula can't be stored in a file, see xlsx.ts. */
export function callsStrata(formula: string): boolean {
  return CALL.test(formula)
}
