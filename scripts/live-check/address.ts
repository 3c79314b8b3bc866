/** Addresses of cells and blocks, counted from 0, as formulas write them. */
import { getCellAddress } from 'write-excel-file/utility'

export interface Block {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** "D7", or "D7:F9" where the block is more than one cell. */
export function addressOf({ row, column, rows, columns }: Block): string {
  const first = getCellAddress(row, column)
  return rows === 1 && columns === 1 ? first : `${first}:${getCellAddress(row + rows - 1, column + columns - 1)}`
}

export function columnName(column: number): string {
  return getCellAddress(0, column).slice(0, -1)
}
