/**
 * One pass over a column: its cells counted by kind, its numbers gathered, its texts each once. Decides which cells are
 * filled: blanks, placeholders and errors say nothing of an account.
 */
import { type Cell, cellText, type Grid, isBlank, isError } from '../cells.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { CELL_KINDS, type CellKind, textKind } from './cell-kind.ts'
import { type CellCounts, countCell, emptyCounts } from './column-type.ts'
import { createTally, type TextTally } from './text-tally.ts'

export interface CellAt {
  readonly cell: Cell
  /** Counted from 1. */
  readonly row: number
}

export interface ReadCells {
  readonly counts: CellCounts
  readonly filled: number
  /** The weight of the rows in which the column is filled. */
  readonly filledWeight: number
  /** The typed numbers, as many as are counted, at the beginning of `Reading.space`. */
  readonly numbers: Float64Array
  /** TRUE and FALSE are among the texts, as everywhere that cells become names. */
  readonly tally: TextTally
  /** The first cell of each kind. */
  readonly firsts: Readonly<Partial<Record<CellKind, CellAt>>>
}

export interface Reading {
  readonly grid: Grid
  readonly rows: number
  readonly index: number
  readonly placeholders: ReadonlySet<string>
  /** Per row what it weighs, never NaN; `null` where rows are only counted. */
  readonly weights: Float64Array | null
  /** A number per row, overwritten: the columns of a table share it. */
  readonly space: Float64Array
}

export function readCells({ grid, rows, index, placeholders, weights, space: numbers }: Reading): ReadCells {
  const counts = emptyCounts()
  const { tally, add } = createTally((text) => textKind(text, placeholders))
  const firsts: Partial<Record<CellKind, CellAt>> = {}
  const weight = createExactSums(1)
  for (let row = 0; row < rows; row++) {
    const cell = grid[row]![index] as Cell | undefined
    if (isBlank(cell)) continue
    let kind: CellKind
    if (typeof cell === 'number') {
      kind = 'number'
      numbers[counts.number] = cell
      countCell(counts, cell)
    } else if (isError(cell)) {
      kind = 'error'
      countCell(counts, cell)
    } else {
      kind = add(cellText(cell), row)
      counts[kind]++
    }
    if (counts[kind] === 1) firsts[kind] = { cell, row: row + 1 }
    if (weights !== null && kind !== 'placeholder' && kind !== 'error') weight.add(0, weights[row]!)
  }
  const filled = CELL_KINDS.reduce((sum, kind) => sum + counts[kind], 0) - counts.placeholder - counts.error
  return { counts, filled, filledWeight: weight.total(0), numbers, tally, firsts }
}
