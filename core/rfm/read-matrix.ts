/**
 * A person's own grid as a matrix: R down the first column, the other score along the first row, names in the cells.
 * Decides which headings are scores, and finds cells without a name and scores that stand twice.
 */
import { type Cell, isBlank, quoteCell } from '../cells.ts'
import { InputError } from '../errors.ts'
import { numberIn } from '../numbers.ts'
import type { Block } from '../registry/define.ts'
import { listed, nameIn } from './grid-texts.ts'
import type { Measure, ScoreMatrix } from './grids.ts'

/** As many scores as RFM_SCORE gives at most. */
const MOST_SCORES = 9

/** True where the first row holds scores: a table of ranges has words there. */
export function isMatrix({ grid, width }: Block): boolean {
  const headings = Array.from({ length: width - 1 }, (_, index) => grid[0]![index + 1]).filter((cell) => !isBlank(cell))
  return headings.length > 0 && headings.every((cell) => !Number.isNaN(numberIn(cell)))
}

export function readMatrix({ grid, rows, width }: Block, measure: Measure): ScoreMatrix {
  const axis = measure.toUpperCase()
  const down = headings(
    'R',
    rows,
    (row) => grid[row]![0] ?? null,
    (row) => grid[row]!.slice(1),
  )
  const along = headings(
    axis,
    width,
    (column) => grid[0]![column] ?? null,
    (column) => grid.slice(1, rows).map((row) => row[column] ?? null),
  )
  const size = Math.max(2, down.length, along.length)
  const names = Array.from({ length: size }, (_, r) =>
    Array.from({ length: size }, (_, other) => nameIn(grid[down[r] ?? -1]?.[along[other] ?? -1] ?? null)),
  )
  const holes = names.flatMap((row, r) => row.flatMap((name, other) => (name === '' ? [`R ${r + 1} × ${axis} ${other + 1}`] : [])))
  if (holes.length > 0) throw new InputError('RFM_GRID_HOLES', { count: holes.length, cells: size ** 2, places: listed(holes) })
  return { measure, names }
}

/** By score − 1 the row or column that it heads; those without heading and cells are passed over. */
function headings(axis: string, count: number, headingOf: (index: number) => Cell, cellsOf: (index: number) => readonly Cell[]): number[] {
  const places: number[] = []
  for (let index = 1; index < count; index++) {
    const heading = headingOf(index)
    if (isBlank(heading) && cellsOf(index).every((cell) => isBlank(cell))) continue
    const score = numberIn(heading)
    if (!Number.isInteger(score) || score < 1 || score > MOST_SCORES)
      throw new InputError('RFM_GRID_HEADING', { axis, most: MOST_SCORES, actual: quoteCell(heading) })
    if (places[score - 1] !== undefined) throw new InputError('RFM_GRID_TWICE', { axis, score })
    places[score - 1] = index
  }
  return places
}
