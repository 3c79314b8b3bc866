/** Where new columns go beside a table: right behind it, or in the next place that is free and stays apart from other tables. */
import { isBlank } from '../../core/cells.ts'
import type { Host } from '../../core/host.ts'
import { type Area, addressOf } from '../../core/plans/area.ts'

/** So far to the right of a table nothing is looked for. */
const MOST_COLUMNS = 200

/** The sheet's column, from 0, from which on so many columns are empty over these rows: the area's own, or one to the right. */
export async function freeColumns(host: Host, area: Area, count: number): Promise<number> {
  const { cellsPerCall } = await host.limits()
  let start = area.column
  while (start < area.column + MOST_COLUMNS) {
    // One more, so that what is written does not grow together with what stands behind it.
    const filled = await lastFilled(host, { ...area, column: start, columns: count + 1 }, cellsPerCall)
    if (filled === null) return start
    start = filled + 2
  }
  return start
}

/** The rightmost column of an area in which any cell is filled, or `null`. */
async function lastFilled(host: Host, area: Area, cellsPerCall: number): Promise<number | null> {
  const rows = Math.max(1, Math.floor(cellsPerCall / area.columns))
  let last = -1
  for (let from = 0; from < area.rows; from += rows) {
    const piece = { ...area, row: area.row + from, rows: Math.min(rows, area.rows - from) }
    for (const cells of (await host.readArea(area.sheet, addressOf(piece))) ?? [])
      for (let column = area.columns - 1; column > last; column--) if (!isBlank(cells[column])) last = column
  }
  return last < 0 ? null : area.column + last
}
