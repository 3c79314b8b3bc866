/** Stages -> won, lost or still open, by the words that a CRM uses for them or that a person names. */
import type { TextColumn } from '../../columns.ts'
import { InputError } from '../../errors.ts'
import { int32 } from '../../scratch.ts'

export const OPEN = 0
export const WON = 1
export const LOST = 2

/** By row. Letter case, spaces and hyphens don't count; with none won and none lost the words are not those of this column. */
export function outcomesOf({ codes, dictionary }: TextColumn, won: readonly string[] | null, lost: readonly string[] | null): Int32Array {
  const wonWords = (won ?? ['won', 'closedwon']).map(wordOf)
  const lostWords = (lost ?? ['lost', 'closedlost']).map(wordOf)
  const outcomes = dictionary.map((stage) => (wonWords.includes(wordOf(stage)) ? WON : lostWords.includes(wordOf(stage)) ? LOST : OPEN))
  if (dictionary.length > 0 && outcomes.every((outcome) => outcome === OPEN))
    throw new InputError('PERFORMANCE_STAGES', { actual: dictionary.slice(0, 5).join(', ') })
  return int32(codes.length).map((_, row) => outcomes[codes[row]!] ?? OPEN)
}

function wordOf(stage: string): string {
  return stage.toLowerCase().replace(/[-_\s]/g, '')
}
