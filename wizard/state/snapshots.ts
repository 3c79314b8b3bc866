/** The snapshots of a workbook: which days there are, and what stands in one. */
import { type Cell, type Grid, isBlank, isError } from '../../core/cells.ts'
import type { Host } from '../../core/host.ts'
import { addressOf } from '../../core/plans/area.ts'
import type { SavedModel } from './saved-model.ts'

export interface SnapshotDay {
  readonly day: number
  /** Its rows: id, segment, value, date. */
  readonly cells: Grid
  /** The sheet's row of the first one, from 0. */
  readonly row: number
  /** Whether its rows stand together and are the last ones of the sheet. */
  readonly isLast: boolean
}

export interface Snapshots {
  /** The oldest first. */
  readonly days: readonly SnapshotDay[]
  /** The first free row of the sheet. */
  readonly end: number
}

const COLUMNS = 4
const MOST_ROWS = 1_000_000

export async function readSnapshots(host: Host, sheet: string): Promise<Snapshots> {
  const { cellsPerCall } = await host.limits()
  const perCall = Math.floor(cellsPerCall / COLUMNS)
  const rows: Cell[][] = []
  let end = 1
  for (let from = 1; from < MOST_ROWS; from += perCall) {
    const cells = (await host.readArea(sheet, addressOf({ row: from, column: 0, rows: perCall, columns: COLUMNS }))) ?? []
    const last = cells.reduce((most, row, index) => (row.every(isBlank) ? most : index), -1)
    if (last < 0) break
    for (const row of cells) rows.push([...row])
    end = from + last + 1
  }
  const byDay = new Map<number, number[]>()
  rows.forEach(([, , , date], index) => {
    if (typeof date !== 'number') return
    const known = byDay.get(date)
    if (known === undefined) byDay.set(date, [index])
    else known.push(index)
  })
  const days = [...byDay].map(([day, indexes]): SnapshotDay => {
    const [first, last] = [indexes[0]!, indexes[indexes.length - 1]!]
    const isLast = last - first + 1 === indexes.length && last + 2 === end
    return { day, cells: indexes.map((index) => rows[index]!), row: first + 1, isLast }
  })
  return { days: days.sort((left, right) => left.day - right.day), end }
}

/** What stands in a model's segment column now, down to the table's end. Where the formula above it fails, its error alone. */
export async function segmentsOnSheet(host: Host, { segment }: SavedModel, rows: number): Promise<readonly Cell[]> {
  const { cellsPerCall } = await host.limits()
  // A formula in the header row that fails fills nothing below it.
  const [[header] = []] = (await host.readArea(segment.at.sheet, addressOf({ ...segment.at, rows: 1, columns: 1 }))) ?? []
  if (header !== undefined && isError(header)) return [header]
  const found: Cell[] = []
  for (let from = 0; from < rows; from += cellsPerCall) {
    const piece = { row: segment.at.row + 1 + from, column: segment.at.column, rows: Math.min(cellsPerCall, rows - from), columns: 1 }
    for (const [cell] of (await host.readArea(segment.at.sheet, addressOf(piece))) ?? []) found.push(cell ?? null)
  }
  return found
}
