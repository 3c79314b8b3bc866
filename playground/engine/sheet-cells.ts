/**
 * What stands in the cells of a sheet, as the core sees cells. Decides that results which a formula spilled are read
 * from where Univer keeps them, apart from the cells that were typed.
 */
import { CellValueType, extractPureTextFromCell, type ICellData, type Injector, type Nullable, type Worksheet } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import { type Cell, errorNamed } from '../../core/cells.ts'
import type { Content } from '../../core/plans/workbook.ts'
import type { Block } from '../../core/tables.ts'

export interface SheetCells {
  /** How far the cells reach that may be filled. */
  readonly rows: number
  readonly columns: number
  filled(row: number, column: number): boolean
  value(row: number, column: number): Cell
  content(row: number, column: number): Content
}

export function sheetCells(injector: Injector, unitId: string, worksheet: Worksheet): SheetCells {
  const model = injector.get(FormulaDataModel)
  const sheetId = worksheet.getSheetId()
  const matrix = worksheet.getCellMatrix()
  const spilled = model.getArrayFormulaCellData()[unitId]?.[sheetId]
  const shown = (row: number, column: number): Nullable<ICellData> => spilled?.[row]?.[column] ?? matrix.getValue(row, column)
  const typedEnd = matrix.getDataRange()
  const spilledRows = Object.keys(spilled ?? {}).map(Number)
  const spilledColumns = spilledRows.flatMap((row) => Object.keys(spilled![row] ?? {}).map(Number))
  return {
    rows: spilledRows.reduce((most, row) => Math.max(most, row + 1), typedEnd.endRow + 1),
    columns: spilledColumns.reduce((most, column) => Math.max(most, column + 1), typedEnd.endColumn + 1),
    filled: (row, column) => isFilled(shown(row, column)),
    value: (row, column) => cellOf(shown(row, column)),
    content: (row, column) => {
      const cell = matrix.getValue(row, column)
      if (!hasFormula(cell)) return cellOf(cell)
      return { formula: model.getFormulaStringByCell(row, column, sheetId, unitId) ?? cell!.f! }
    },
  }
}

export function gridOf<T>({ row, column, rows, columns }: Block, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => read(row + r, column + c)))
}

/** All that a cell holds but its looks. A text is marked as text, so that it never becomes a formula. */
export function cellData(content: Content): ICellData {
  const empty = { f: null, si: null, p: null, custom: null }
  if (content === null || content === '') return { ...empty, v: null, t: null }
  if (typeof content === 'string') return { ...empty, v: content, t: CellValueType.STRING }
  if (typeof content === 'number') return { ...empty, v: content, t: CellValueType.NUMBER }
  if (typeof content === 'boolean') return { ...empty, v: content ? 1 : 0, t: CellValueType.BOOLEAN }
  return 'formula' in content ? { ...empty, v: null, f: content.formula } : { ...empty, v: content.error, t: CellValueType.STRING }
}

function cellOf(cell: Nullable<ICellData>): Cell {
  if (!cell) return null
  const value = cell.p ? extractPureTextFromCell(cell) : (cell.v ?? null)
  if (value === null || value === '') return null
  if (cell.t === CellValueType.BOOLEAN) return value === 1
  // As in the engine, for which a cell with such a text is an error too.
  return typeof value === 'string' ? (errorNamed(value) ?? value) : value
}

function isFilled(cell: Nullable<ICellData>): boolean {
  return !!cell && ((cell.v ?? '') !== '' || hasFormula(cell) || !!cell.p)
}

function hasFormula(cell: Nullable<ICellData>): boolean {
  return typeof cell?.f === 'string' || typeof cell?.si === 'string'
}
