/**
 * What a cell looks like to Univer's formula engine and to the core, both ways. Decides that dates arrive as
 * plain serial days and that a blank in a result is zero-length text, as in Sheets and Excel: Univer would show a
 * null that spills as 0. Such a cell looks empty, COUNTBLANK counts it, and the core reads it as blank again.
 */
import type { Nullable } from '@univerjs/core'
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula'
import { type Argument, type Cell, errorNamed } from '../../core/cells.ts'

type EngineCell = Nullable<BaseValueObject>

export function argumentOf(value: BaseValueObject): Argument {
  if (!(value instanceof ArrayValueObject)) return cellOf(value)
  const width = value.getColumnCount()
  const rows = value.getArrayValue()
  return Array.from({ length: value.getRowCount() }, (_, row) => rowOf(rows[row], width))
}

function rowOf(row: readonly EngineCell[] | undefined, width: number): Cell[] {
  const cells: Cell[] = new Array(width)
  for (let column = 0; column < width; column++) cells[column] = cellOf(row?.[column])
  return cells
}

function cellOf(value: EngineCell): Cell {
  if (!value || value.isNull()) return null
  if (value.isError() || value.isLambda()) return errorNamed(String(value.getValue())) ?? { error: '#VALUE!' }
  return value.getValue()
}

/** Rows of cells as one value or as an array that spills. */
export function resultOf(rows: readonly (readonly Cell[])[]): BaseValueObject {
  const width = rows[0]?.length ?? 0
  if (rows.length === 1 && width === 1) return engineValue(rows[0]![0]!)
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(engineValue)),
    rowCount: rows.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}

/** Not ValueObjectFactory, which would turn the text 011 into the number 11. */
function engineValue(cell: Cell): BaseValueObject {
  if (cell === null) return StringValueObject.create('')
  if (typeof cell === 'string') return StringValueObject.create(cell)
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell)
  return typeof cell === 'number' ? NumberValueObject.create(cell) : ErrorValueObject.create(cell.error as ErrorType)
}
