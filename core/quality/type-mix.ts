/** The kinds of a column's cells in words, the most frequent first: "98 % number, 2 % text". */
import { percent } from '../percent.ts'
import { CELL_KINDS, type CellKind } from './cell-kind.ts'
import type { ColumnProfile } from './profile-column.ts'

/** Of the cells that are not blank. */
export function typeMix({ counts, type }: Pick<ColumnProfile, 'counts' | 'type'>): string {
  const all = CELL_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  return CELL_KINDS.filter((kind) => counts[kind] > 0)
    .sort((left, right) => counts[right] - counts[left])
    .map((kind) => `${percent(counts[kind], all)} ${kind === 'number' && type === 'date' ? 'date' : kind}`)
    .join(', ')
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
