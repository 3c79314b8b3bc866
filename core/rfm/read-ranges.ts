/**
 * A person's own grid as a table of ranges, one segment per row: its name, then from and to of R, F, M or FM. Decides
 * how the columns are told apart and what becomes of combinations that no row or several rows take.
 */
import { type Cell, cellText, isBlank, quoteCell } from '../cells.ts'
import type { Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { numberIn } from '../numbers.ts'
import type { Block } from '../registry/define.ts'
import { listed, nameIn } from './grid-texts.ts'
import { gridOf, meanScore, type RfmGrid } from './grids.ts'

const MEASURED = ['R', 'F', 'M', 'FM'] as const
type Measured = (typeof MEASURED)[number]

export const OVERLAPS = ['error', 'first'] as const
export type Overlaps = (typeof OVERLAPS)[number]

interface RangeRow {
  readonly name: string
  readonly row: number
  /** Both ends included; a measure without a column, and a blank end, is open. */
  readonly from: Readonly<Record<Measured, number>>
  readonly to: Readonly<Record<Measured, number>>
}

/** `scores` of a combination lie between 1 and `bins`. Throws where a combination has no name, or two unless the first of them wins. */
export function readRanges(block: Block, bins: number, overlaps: Overlaps, warn: Warn): RfmGrid {
  const ranges = rangesIn(block, bins)
  const winners = new Set<RangeRow>()
  const holes: string[] = []
  const grid = gridOf(bins, (r, f, m) => {
    const scores = { R: r, F: f, M: m, FM: meanScore(f, m) }
    const takers = ranges.filter(({ from, to }) => MEASURED.every((one) => scores[one] >= from[one] && scores[one] <= to[one]))
    const first = takers[0]
    if (first === undefined) {
      holes.push(`${r}${f}${m}`)
      return ''
    }
    const other = takers.find(({ name }) => name !== first.name)
    if (other !== undefined && overlaps === 'error') throw overlap(`R ${r}, F ${f}, M ${m}`, first, other)
    winners.add(first)
    return first.name
  })
  if (holes.length > 0) throw new InputError('RFM_GRID_HOLES', { count: holes.length, cells: bins ** 3, places: listed(holes) })
  for (const { name, row } of ranges.filter((range) => !winners.has(range)))
    warn({ code: 'RFM_GRID_UNREACHED', values: { name: quoteCell(name), row }, row })
  return grid
}

function overlap(cell: string, one: RangeRow, other: RangeRow): InputError {
  return new InputError('RFM_GRID_OVERLAP', {
    cell,
    one: quoteCell(one.name),
    row: one.row,
    other: quoteCell(other.name),
    otherRow: other.row,
  })
}

/** The rows below the header; wholly blank ones are passed over. */
function rangesIn({ grid, rows, width }: Block, bins: number): RangeRow[] {
  const columns = columnsOf(grid[0]!)
  const ranges: RangeRow[] = []
  for (let row = 1; row < rows; row++) {
    const cells = grid[row]!
    if (Array.from({ length: width }, (_, column) => cells[column]).every((cell) => isBlank(cell))) continue
    const name = nameIn(cells[0] ?? null)
    if (name === '') throw new InputError('RFM_GRID_NO_NAME', { row: row + 1 })
    const endsOf = (end: 'from' | 'to', open: number): Record<Measured, number> => {
      const read = (one: Measured): number => endIn(cells[columns.get(`${one} ${end}`) ?? -1] ?? null, open, bins, `${one} ${end}`, row + 1)
      return { R: read('R'), F: read('F'), M: read('M'), FM: read('FM') }
    }
    const [from, to] = [endsOf('from', 1), endsOf('to', bins)]
    for (const one of MEASURED)
      if (from[one] > to[one]) throw new InputError('RFM_GRID_BACKWARDS', { measure: one, from: from[one], to: to[one], row: row + 1 })
    ranges.push({ name, row: row + 1, from, to })
  }
  return ranges
}

/** By "R from" and the like, in any order and letter case, the column. */
function columnsOf(header: readonly Cell[]): Map<string, number> {
  const columns = new Map<string, number>()
  for (let column = 1; column < header.length; column++) {
    const cell = header[column]!
    if (isBlank(cell)) continue
    const match = /^(FM|[RFM])[ _]*(FROM|TO)$/.exec(cellText(cell).trim().toUpperCase())
    const key = match === null ? '' : `${match[1]!} ${match[2]!.toLowerCase()}`
    if (key === '' || columns.has(key)) throw new InputError('RFM_GRID_HEADER', { actual: quoteCell(cell) })
    columns.set(key, column)
  }
  return columns
}

function endIn(cell: Cell, open: number, bins: number, header: string, row: number): number {
  if (isBlank(cell)) return open
  const score = numberIn(cell)
  if (Number.isInteger(score) && score >= 1 && score <= bins) return score
  throw new InputError('RFM_GRID_END', { header, bins, actual: quoteCell(cell), row })
}
