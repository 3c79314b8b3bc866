/**
 * What Excel hands over, as the cells of core. Decides what counts as blank, as an error and as left out, and what
 * a data type (a formatted number, a stock, a place) stands for.
 */
import { type Argument, type Cell, errorNamed, type Grid, type Row } from '../core/cells.ts'

/** The parts read of a data type or an error; Excel sends more. */
interface DataType {
  readonly type?: unknown
  readonly basicType?: unknown
  readonly basicValue?: unknown
  /** An error from a runtime that knows no data types. */
  readonly code?: unknown
  /** What the cell of an entity shows. */
  readonly text?: unknown
}

/** An argument that was left out arrives as null; a blank cell arrives as a range that holds one. */
export function decodeArgument(value: unknown): Argument {
  if (value === null || value === undefined) return undefined
  return Array.isArray(value) ? decodeGrid(value) : decodeCell(value)
}

function decodeGrid(rows: readonly (readonly unknown[])[]): Grid {
  return rows.map(decodeRow)
}

/** Most rows need no change and are passed on uncopied: a range may have hundreds of thousands. */
function decodeRow(row: readonly unknown[]): Row {
  for (let column = 0; column < row.length; column++) if (!isCell(row[column])) return row.map(decodeCell)
  return row as Row
}

function isCell(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') || typeof value === 'boolean' || value === null
}

function decodeCell(value: unknown): Cell {
  if (isCell(value)) return value as Cell
  return typeof value === 'object' && value !== null ? decodeDataType(value) : null
}

function decodeDataType({ type, basicType, basicValue, code, text }: DataType): Cell {
  const basic = basicValue ?? code
  if (typeof basic === 'number' || typeof basic === 'boolean') return basic
  if (typeof basic !== 'string') return { error: '#UNKNOWN!' }
  if (type === 'Error') return errorNamed(basic) ?? { error: basic }
  const error = type === 'String' || basicType === 'String' ? undefined : errorNamed(basic)
  if (error === undefined) return basic === '' ? null : basic
  // An entity without a value of its own has the basic value #VALUE!, but people see its text and write rules on it.
  return typeof text === 'string' && text !== '' ? text : error
}
