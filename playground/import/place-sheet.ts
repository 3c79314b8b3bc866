/**
 * Puts a built sheet into the workbook. Rows go straight into Univer's matrix: through its commands each cell would be
 * copied three times and kept for undo, which froze the page for seconds. Opening a file is therefore no undo step;
 * deleting the sheet takes it back.
 */
import { generateRandomId, ICommandService, type Injector, mergeWorksheetSnapshotWithDefault } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { InsertSheetMutation } from '@univerjs/sheets'
import { CELL_STYLE } from '../engine/styles.ts'
import type { NewSheet } from './new-sheet.ts'

/** Room for formulas beside the data and for results longer than it. */
const SPARE_ROWS = 200
const SPARE_COLUMNS = 16

/** The name it got: that of a sheet which is there already gets a number. */
export function placeSheet(api: FUniver, injector: Injector, sheet: NewSheet): string {
  const workbook = api.getActiveWorkbook()!
  const name = workbook.getWorkbook().uniqueSheetName(sheet.name)
  const id = generateRandomId(8)
  injector.get(ICommandService).syncExecuteCommand(InsertSheetMutation.id, {
    unitId: workbook.getId(),
    index: workbook.getSheets().length,
    sheet: mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: sheet.rowCount + SPARE_ROWS,
      columnCount: sheet.columns.length + SPARE_COLUMNS,
      defaultStyle: CELL_STYLE,
      columnData: Object.fromEntries(sheet.lengths.map((length, column) => [column, { w: widthFor(length) }])),
      freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
    }),
  })
  const matrix = workbook.getSheetBySheetId(id)!.getSheet().getCellMatrix()
  for (const [index, row] of sheet.rows.entries()) matrix.setRow(index, row)
  workbook.setActiveSheet(id)
  return name
}

function widthFor(length: number): number {
  return Math.min(280, Math.max(64, length * 8 + 20))
}
