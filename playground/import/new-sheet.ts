/**
 * The sheet that an opened file becomes, built row by row. Decides the Univer cell of each value: text is marked as
 * text, so that nothing in a file ever becomes a formula.
 */
import { CellValueType, type ICellData } from '@univerjs/core'
import type { ImportedCell, Shown, Table } from './table.ts'

export interface NewSheet {
  readonly name: string
  readonly rowCount: number
  readonly columns: readonly Shown[]
  /** One entry per row that has arrived, cells by column. */
  readonly rows: Record<number, ICellData>[]
  /** The longest text seen near the top of each column. */
  readonly lengths: number[]
}

const ROWS_MEASURED = 100
const LONGEST_NAME = 31
const FORMULA_LIKE = /^[=+\-@]/

export function newSheet(tableName: string, rowCount: number, columns: readonly Shown[]): NewSheet {
  return { name: sheetName(tableName), rowCount, columns, rows: [], lengths: columns.map(() => 0) }
}

/** A file's name as a sheet's: without its ending and without what a formula could not refer to. */
export function sheetName(fileName: string): string {
  const bare = fileName.replace(/\.(?:csv|tsv|tab|txt|xlsx)$/i, '').replace(/[[\]:*?/\\'!\s]+/g, ' ')
  return bare.trim().slice(0, LONGEST_NAME).trim() || 'File'
}

export function addRows(sheet: NewSheet, rows: Table['rows']): void {
  for (const row of rows) {
    const heading = sheet.rows.length === 0
    const cells: Record<number, ICellData> = {}
    row.forEach((value, column) => {
      if (value === null) return
      cells[column] =
        heading && typeof value === 'string' ? { v: value, t: CellValueType.STRING, s: 'heading' } : cellOf(value, sheet.columns[column]!)
      if (sheet.rows.length < ROWS_MEASURED)
        sheet.lengths[column] = Math.max(sheet.lengths[column]!, shownLength(value, sheet.columns[column]!))
    })
    sheet.rows.push(cells)
  }
}

function shownLength(value: Exclude<ImportedCell, null>, shown: Shown): number {
  if (typeof value !== 'number' || shown === 'plain' || shown === 'percent') return String(value).length
  return shown === 'date' ? 'yyyy-mm-dd'.length : 'yyyy-mm-dd hh:mm'.length
}

function cellOf(value: Exclude<ImportedCell, null>, shown: Shown): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...(shown !== 'plain' && { s: shown }) }
  return { v: value, t: CellValueType.STRING, ...(FORMULA_LIKE.test(value) && { s: 'literal' }) }
}
