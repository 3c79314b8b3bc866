/** What is wrong with a cell, in words: our own message, or that a result finds no room. */

import { ErrorType, serializeRange } from '@univerjs/engine-formula'
import type { FWorksheet } from '@univerjs/sheets/facade'
import { messageOf } from './cell-message.ts'

export interface CellProblem {
  /** Where, such as "Segments!D2". */
  readonly place: string
  readonly text: string
}

const NO_ROOM = 'The result needs free cells below or to the right of the formula; clear them, move the formula or add rows'

export function problemAt(sheet: FWorksheet, row: number, column: number): CellProblem | null {
  const cell = sheet.getSheet().getCellRaw(row, column)
  const text = messageOf(cell) ?? (cell?.v === ErrorType.SPILL && typeof cell.f === 'string' ? NO_ROOM : null)
  if (text === null) return null
  const address = serializeRange({ startRow: row, endRow: row, startColumn: column, endColumn: column })
  return { place: `${sheet.getSheetName()}!${address}`, text }
}
