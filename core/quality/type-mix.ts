/** The kinds of a column's cells in words, the most frequent first: "98% number, 2% text". */
import { shareText } from '../check/phrases.ts'
import { CELL_KINDS, type CellKind } from './cell-kind.ts'
import type { ColumnProfile } from './profile-column.ts'

/** Of the cells that are not blank. A part that would round to nothing, or a rest that would round to all, is not hidden. */
export function typeMix({ counts, type }: Pick<ColumnProfile, 'counts' | 'type'>): string {
  const all = CELL_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  return CELL_KINDS.filter((kind) => counts[kind] > 0)
    .sort((left, right) => counts[right] - counts[left])
    .map((kind) => `${partText(counts[kind], all)} ${kind === 'number' && type === 'date' ? 'date' : kind}`)
    .join(', ')
}

function partText(part: number, all: number): string {
  const text = shareText(part, all)
  return text === '0%' ? '<0.1%' : text === '100%' && part < all ? '>99.9%' : text
}

/** A kind as what a cell holds. */
export const KIND_WORDS: Readonly<Record<CellKind, string>> = {
  number: 'numbers',
  'number as text': 'numbers as text',
  'date as text': 'dates as text',
  'yes-no': 'yes or no',
  text: 'text',
  placeholder: 'placeholders',
  error: 'errors',
}
