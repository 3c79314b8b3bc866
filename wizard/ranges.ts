/** Where the parts of a table lie, as a formula on any sheet writes them. */
import type { TableRef } from '../core/host.ts'
import { type Area, addressOf, areaOf, lettersOf, qualified } from '../core/plans/area.ts'

/** The cells of one column, header left out. */
export function columnRange(table: TableRef, index: number): string {
  const corner = areaOf(table.sheet, table.address)
  return text({ ...corner, row: corner.row + 1, column: corner.column + index, rows: table.rows, columns: 1 })
}

export function headerRange(table: TableRef): string {
  return text({ ...areaOf(table.sheet, table.address), rows: 1, columns: table.headers.length })
}

/** All data rows, the header row left out. */
export function bodyRange(table: TableRef): string {
  const corner = areaOf(table.sheet, table.address)
  return text({ ...corner, row: corner.row + 1, rows: table.rows, columns: table.headers.length })
}

/** The letters of a table's column, for one that has no header. */
export function columnLetters(table: TableRef, index: number): string {
  return lettersOf(areaOf(table.sheet, table.address).column + index)
}

function text(area: Area): string {
  return qualified(area.sheet, addressOf(area))
}
