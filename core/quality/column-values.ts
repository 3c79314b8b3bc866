/** The values of a column that has been read: its numbers in order, how many different values, the most frequent ones, where one is. */
import type { Cell, Grid } from '../cells.ts'
import { parseDate } from '../dates.ts'
import { parseNumber } from '../numbers.ts'
import type { CellKind } from './cell-kind.ts'
import type { ColumnType } from './column-type.ts'
import { createFrequent, type ValueCount } from './frequent.ts'
import type { CellAt, ReadCells } from './read-cells.ts'
import type { TextTally } from './text-tally.ts'

const MOST_FREQUENT = 100

/** Ascending, in the place of the numbers read; in a column of numbers or dates with those that are written as text. */
export function sortedValues({ counts, numbers, tally }: ReadCells, type: ColumnType): Float64Array {
  let end = counts.number
  tally.texts.forEach((text, code) => {
    const value = numberFor(text, tally.kinds[code]!, type)
    if (value !== value) return
    numbers.fill(value, end, end + tally.counts[code]!)
    end += tally.counts[code]!
  })
  return numbers.subarray(0, end).sort()
}

/** What a text counts as in a column of numbers or dates, NaN where it is left a text. */
function numberFor(text: string, kind: CellKind, type: ColumnType): number {
  if (type === 'number' && kind === 'number as text') return parseNumber(text)
  return type === 'date' && kind === 'date as text' ? parseDate(text) : Number.NaN
}

export interface ValueCounts {
  readonly distinct: number
  readonly frequent: readonly ValueCount[]
}

/**
 * Outer spaces of texts don't matter, case does; 5 is "5". The most frequent are numbers in a column of numbers or dates,
 * the `members` in one of lists, else texts.
 */
export function valueCounts(tally: TextTally, members: TextTally | null, sorted: Float64Array, type: ColumnType): ValueCounts {
  const cells = new Map<string, number>()
  tally.texts.forEach((text, code) => {
    const kind = tally.kinds[code]!
    if (kind !== 'placeholder' && Number.isNaN(numberFor(text, kind, type))) count(cells, text.trim(), tally.counts[code]!)
  })
  if (type === 'number' || type === 'date') {
    const numbers = createFrequent<number>(MOST_FREQUENT)
    let distinct = cells.size
    forEachRun(sorted, (value, times) => {
      distinct++
      numbers.add(value, times)
    })
    return { distinct, frequent: numbers.list }
  }
  forEachRun(sorted, (value, times) => count(cells, String(value), times))
  const frequent = createFrequent<string>(MOST_FREQUENT)
  if (members === null) for (const [text, times] of cells) frequent.add(text, times)
  else members.texts.forEach((text, code) => void frequent.add(text, members.counts[code]!))
  return { distinct: cells.size, frequent: frequent.list }
}

function count(cells: Map<string, number>, text: string, times: number): void {
  cells.set(text, (cells.get(text) ?? 0) + times)
}

function forEachRun(sorted: Float64Array, visit: (value: number, times: number) => void): void {
  for (let from = 0, to = 1; to <= sorted.length; to++)
    if (to === sorted.length || sorted[to] !== sorted[from]) {
      visit(sorted[from]!, to - from)
      from = to
    }
}

/** The first cell that holds a number, as a number or as text. */
export function firstWith(value: number, grid: Grid, index: number, tally: TextTally, type: ColumnType): CellAt {
  let row = grid.findIndex((cells) => cells[index] === value)
  tally.texts.forEach((text, code) => {
    const first = tally.firsts[code]!
    if ((row < 0 || first < row) && numberFor(text, tally.kinds[code]!, type) === value) row = first
  })
  return { cell: grid[row]![index] as Cell, row: row + 1 }
}
