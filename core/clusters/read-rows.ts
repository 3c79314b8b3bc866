/** The block of rows -> numbers, the names of its columns, and of which the logarithms count; what can't be used is said here. */
import { cellText, isBlank, quoteCell } from '../cells.ts'
import { numberColumn, type Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'
import type { Block } from '../registry/define.ts'
import type { Points } from './points.ts'

/** NaN where a cell is blank or can't be read. A column that has cells but no number is an error. */
export function readRows({ param, grid, rows, width }: Block, warn: Warn): Points {
  const { values } = numberColumn({ param, grid, width, length: rows * width }, 'number', warn)
  for (let column = 0; column < width; column++) {
    let first = -1
    let hasNumber = false
    for (let row = 0; row < rows && !hasNumber; row++) {
      hasNumber = !Number.isNaN(values[row * width + column]!)
      if (first < 0 && !isBlank(grid[row]![column])) first = row
    }
    if (!hasNumber && first >= 0) throw new InputError('CLUSTER_COLUMN', { column: column + 1, actual: quoteCell(grid[first]![column]) })
  }
  return { values, count: rows, width }
}

/** One name per column: those given, else their numbers. */
export function columnNames(width: number, headers: readonly string[] | null): string[] {
  if (headers === null) return Array.from({ length: width }, (_, column) => `Column ${column + 1}`)
  if (headers.length !== width) throw new InputError('CLUSTER_HEADERS', { actual: headers.length, expected: width })
  const twice = headers.find((name, column) => headers.slice(0, column).some((other) => isSameName(other, name)))
  if (twice !== undefined) throw new InputError('CLUSTER_HEADER_TWICE', { actual: quoteCell(twice) })
  return [...headers]
}

/** Per column; the names are those of columns, their numbers, or "all". */
export function logColumns({ values, count, width }: Points, names: readonly string[], asked: readonly string[] | null): boolean[] {
  const isLog = names.map(() => asked?.length === 1 && isSameName(asked[0]!, 'all'))
  for (const name of isLog.includes(true) ? [] : (asked ?? [])) {
    const named = names.findIndex((other) => isSameName(other, name))
    const column = named < 0 && /^\d+$/.test(name) ? Number(name) - 1 : named
    if (isLog[column] === undefined)
      throw new InputError('CLUSTER_LOG', { actual: quoteCell(name), nearest: nearestName(name, names), columns: width })
    isLog[column] = true
  }
  for (let row = 0; row < count; row++)
    for (let column = 0; column < width; column++)
      if (isLog[column] && values[row * width + column]! < 0)
        throw new InputError('CLUSTER_LOG_NEGATIVE', {
          column: quoteCell(names[column]!),
          actual: cellText(values[row * width + column]!),
          row: row + 1,
        })
  return isLog
}

function isSameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
