/** The Host port over Univer: the table around the active cell, spilled results included, and how formulas are written. */
import type { ICellData, Injector, Nullable } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { FormulaDataModel, serializeRange } from '@univerjs/engine-formula'
import type { Host, TableRef } from '../core/host.ts'
import { regionAround } from './engine/region.ts'

export function playgroundHost(api: FUniver, injector: Injector): Host {
  return {
    kind: 'playground',
    limits: async () => ({ functionPrefix: '', argumentSeparator: ',' }),
    selection: async () => selectedTable(api, injector),
    watchSelection: (moved) => watchSelection(api, moved),
  }
}

/** A drag or a run of arrow keys settles first: reading the region at every step would make it stutter. */
const SETTLE_MS = 150

function watchSelection(api: FUniver, moved: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(moved, SETTLE_MS)
  }
  const watching = [api.Event.SelectionChanged, api.Event.SelectionMoveEnd, api.Event.ActiveSheetChanged].map((event) =>
    api.addEvent(event, later),
  )
  return () => {
    clearTimeout(timer)
    for (const one of watching) one.dispose()
  }
}

function selectedTable(api: FUniver, injector: Injector): TableRef | null {
  const workbook = api.getActiveWorkbook()
  const sheet = workbook?.getActiveSheet()
  const active = sheet?.getActiveRange()?.getRange()
  if (!workbook || !sheet || !active) return null
  const worksheet = sheet.getSheet()
  const matrix = worksheet.getCellMatrix()
  // Univer keeps what a formula spilled apart from the cells that were typed.
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[workbook.getId()]?.[worksheet.getSheetId()]
  const cellAt = (row: number, column: number): Nullable<ICellData> => spilled?.[row]?.[column] ?? matrix.getValue(row, column)
  const region = regionAround(
    {
      rowCount: worksheet.getRowCount(),
      columnCount: worksheet.getColumnCount(),
      filled: (row, column) => isFilled(cellAt(row, column)),
    },
    active.startRow,
    active.startColumn,
  )
  if (region === null) return null
  const { startRow, endRow, startColumn, endColumn } = region
  return {
    sheet: sheet.getSheetName(),
    address: serializeRange(region),
    headers: Array.from({ length: endColumn - startColumn + 1 }, (_, offset) => textOf(cellAt(startRow, startColumn + offset))),
    rows: endRow - startRow,
  }
}

function isFilled(cell: Nullable<ICellData>): boolean {
  return (cell?.v ?? '') !== '' || typeof cell?.f === 'string'
}

function textOf(cell: Nullable<ICellData>): string {
  return String(cell?.v ?? '').trim()
}
