/**
 * Where the tables of the open spreadsheet are. Decides how little is read to find them: the first rows of a sheet, then
 * Sheets itself says where a block ends. A table that begins beside another one's lower rows is found by its selection only.
 */
import type { Cell, Grid } from '../core/cells.ts'
import type { TableRef } from '../core/host.ts'
import { addressOf } from '../core/plans/area.ts'
import { type Block, blocksIn, HEADER_ROWS, tableIn } from '../core/tables.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const ROWS_AT_ONCE = 200
/** A sheet with more blocks below each other than this is no sheet of tables. */
const MOST_WINDOWS = 20

export function tablesOn(sheet: Sheet): TableRef[] {
  if (sheet.getType() !== SpreadsheetApp.SheetType.GRID) return []
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()]
  const tables: TableRef[] = []
  for (let [from, window] = [0, 0]; from < rows && window < MOST_WINDOWS; window++) {
    const height = Math.min(ROWS_AT_ONCE, rows - from)
    const values = sheet.getRange(from + 1, 1, height, columns).getValues() as Grid
    let next = from + height
    for (const part of blocksIn(height, columns, (row, column) => values[row]![column] !== '')) {
      const isCut = part.row + part.rows === height && from + height < rows
      const whole = isCut
        ? blockOf(sheet.getRange(from + part.row + 1, part.column + 1).getDataRegion())
        : { ...part, row: from + part.row }
      const table = tableIn(whole, topOf(values, part))
      if (table !== null) tables.push(tableRef(sheet, table))
      next = Math.max(next, whole.row + whole.rows)
    }
    from = next
  }
  return tables
}

/** The table around a cell; the block itself where no row of it looks like headers, `null` where all is blank. */
export function tableAround(cell: Range): TableRef | null {
  const region = cell.getDataRegion()
  const block = blockOf(region)
  const top = region.offset(0, 0, Math.min(block.rows, HEADER_ROWS + 1), block.columns).getValues() as Grid
  if (block.rows === 1 && top[0]!.every((value) => value === '')) return null
  return tableRef(region.getSheet(), tableIn(block, top) ?? block)
}

function tableRef(sheet: Sheet, table: Block): TableRef {
  const headers = sheet.getRange(table.row + 1, table.column + 1, 1, table.columns).getDisplayValues()[0]!
  return { sheet: sheet.getName(), address: addressOf(table), headers: headers.map((header) => header.trim()), rows: table.rows - 1 }
}

function blockOf(range: Range): Block {
  return { row: range.getRow() - 1, column: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() }
}

function topOf(values: Grid, { row, column, rows, columns }: Block): (readonly Cell[])[] {
  return values.slice(row, row + Math.min(rows, HEADER_ROWS + 1)).map((cells) => cells.slice(column, column + columns))
}
