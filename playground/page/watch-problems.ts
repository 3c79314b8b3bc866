/**
 * Which problem the page shows: that of the cell a person stands on, else that of the cell they last typed into, since
 * Enter has moved on by the time the answer is there.
 */
import type { FUniver } from '@univerjs/core/facade'
import type { FWorksheet } from '@univerjs/sheets/facade'
import '@univerjs/sheets-ui/facade'
import { type CellProblem, problemAt } from '../engine/cell-problem.ts'

interface Spot {
  readonly sheet: FWorksheet
  readonly row: number
  readonly column: number
}

export function watchProblems(api: FUniver, show: (problem: CellProblem | null) => void): void {
  let edited: Spot | null = null
  const look = (): void => {
    const active = activeSpot(api)
    show((active && problemIn(active)) ?? (edited && problemIn(edited)))
  }
  api.addEvent(api.Event.SheetEditEnded, ({ worksheet, row, column, isConfirm }) => {
    if (isConfirm) edited = { sheet: worksheet, row, column }
    look()
  })
  api.addEvent(api.Event.SelectionChanged, look)
  api.addEvent(api.Event.ActiveSheetChanged, look)
  api.getFormula().calculationResultApplied(look)
}

function activeSpot(api: FUniver): Spot | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet()
  const cell = sheet?.getActiveRange()?.getRange()
  return sheet && cell ? { sheet, row: cell.startRow, column: cell.startColumn } : null
}

function problemIn({ sheet, row, column }: Spot): CellProblem | null {
  return problemAt(sheet, row, column)
}
