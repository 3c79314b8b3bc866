/** Which rows and columns can be compared: rows with a number in every column that has any, columns in which they differ. */
import { float64, int32 } from '../scratch.ts'
import type { Points } from './points.ts'

export interface CompleteRows {
  /** Which rows they are. */
  readonly rows: Int32Array
  /** Which columns. */
  readonly columns: readonly number[]
  /** Columns with numbers that are all the same. */
  readonly constant: readonly number[]
  /** Their numbers. */
  readonly numbers: Points
}

/** NaN is a blank. */
export function completeRows({ values, count, width }: Points): CompleteRows {
  const all = Array.from({ length: width }, (_, column) => column)
  const filled = all.filter((column) => {
    for (let at = column; at < values.length; at += width) if (!Number.isNaN(values[at]!)) return true
    return false
  })
  const rows = rowsWhere(count, (row) => filled.every((column) => !Number.isNaN(values[row * width + column]!)))
  if (filled.length === 0 || rows.length === 0)
    return { rows: int32(0), columns: [], constant: [], numbers: { values: float64(0), count: 0, width: 0 } }
  const columns = filled.filter((column) => {
    const first = values[rows[0]! * width + column]
    for (let place = 1; place < rows.length; place++) if (values[rows[place]! * width + column] !== first) return true
    return false
  })
  const constant = filled.filter((column) => !columns.includes(column))
  const isAll = rows.length === count && columns.length === width
  const numbers = isAll ? values : picked(values, width, rows, columns)
  return { rows, columns, constant, numbers: { values: numbers, count: rows.length, width: columns.length } }
}

function rowsWhere(count: number, holds: (row: number) => boolean): Int32Array {
  const rows = int32(count)
  let kept = 0
  for (let row = 0; row < count; row++) if (holds(row)) rows[kept++] = row
  return rows.subarray(0, kept)
}

function picked(values: Float64Array, width: number, rows: Int32Array, columns: readonly number[]): Float64Array {
  const numbers = float64(rows.length * columns.length)
  for (let place = 0; place < rows.length; place++)
    for (let at = 0; at < columns.length; at++) numbers[place * columns.length + at] = values[rows[place]! * width + columns[at]!]!
  return numbers
}
