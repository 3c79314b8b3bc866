/**
 * Which problem the page shows: that of the cell a person stands on, else that of the cell they last typed into, since
 * Enter has moved on by the time the answer is there.
 */
import type { FUniver } from '@univerjs/core/facade'
import '@univerjs/sheets-ui/facade'
import { type CellProblem, problemAt } from '../engine/cell-problem.ts'

/** By the sheet's id, so that nothing is kept of a workbook that has been closed. */
interface Spot {
  readonly sheetId: string
  readonly row: number
  readonly column: number
}

export function watchProblems(api: FUniver, show: (problem: CellProblem | null) => void): void {
  let edited: Spot | null = null
  const look = (): void => show(problemIn(api, activeSpot(api)) ?? problemIn(api, edited))
  api.addEvent(api.Event.SheetEditEnded, ({ worksheet, row, column, isConfirm }) => {
    if (isConfirm) edited = { sheetId: worksheet.getSheetId(), row, column }
    look()
  })
  api.addEvent(api.Event.SelectionChanged, look)
  api.addEvent(api.Event.ActiveSheetChanged, look)
  api.getFormula().calculationResultApplied(look)
}

function activeSpot(api: FUniver): Spot | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet()
  const cell = sheet?.getActiveRange()?.getRange()
  return sheet && cell ? { sheetId: sheet.getSheetId(), row: cell.startRow, column: cell.startColumn } : null
}

function problemIn(api: FUniver, spot: Spot | null): CellProblem | null {
  const sheet = spot && api.getActiveWorkbook()?.getSheetBySheetId(spot.sheetId)
  return sheet ? problemAt(sheet, spot.row, spot.column) : null
}
