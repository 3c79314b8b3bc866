/**
 * What Sheets hands to a custom function, turned into core's cells: dates become serial days, error texts become
 * errors. A row that holds neither is passed on uncopied, which is nearly every row of a large range.
 */
import { type Argument, type Cell, errorNamed, type Grid, type Row } from '../core/cells.ts'
import { type SerialOf, spreadsheetClock } from './zone.ts'

type DecodeCell = (value: unknown) => Cell

/** A decoder for the arguments of one call. It asks for the time zone once, and only if it meets a date. */
export function argumentDecoder(): (argument: unknown) => Argument {
  let clock: SerialOf | undefined
  const decode: DecodeCell = (value) => {
    if (typeof value === 'string') return errorNamed(value) ?? value
    if (typeof value === 'number' || typeof value === 'boolean') return value
    if (value === undefined || value === null) return null
    if (!isDate(value)) return UNREADABLE
    clock ??= spreadsheetClock()
    const serial = clock(value.getTime())
    return Number.isFinite(serial) ? serial : UNREADABLE
  }
  return (argument) => {
    if (argument === undefined) return undefined
    if (!Array.isArray(argument)) return decode(argument)
    const grid: readonly unknown[][] = Array.isArray(argument[0]) ? argument : [argument]
    return decodeGrid(grid, decode)
  }
}

/** Stands for a value that is no cell value, such as an image in a cell. */
const UNREADABLE: Cell = { error: '#VALUE!' }

/** By its tag, since a date made outside the script's own realm is no `instanceof Date`. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}

function decodeGrid(grid: readonly unknown[][], decode: DecodeCell): Grid {
  // An array expression can come out empty; a range has at least one cell.
  if (grid[0]!.length === 0) return [[null]]
  return grid.map((row) => decodeRow(row, decode))
}

function decodeRow(row: unknown[], decode: DecodeCell): Row {
  let copy: Cell[] | undefined
  for (let index = 0; index < row.length; index++) {
    const value = row[index]
    if (isPassedOn(value)) continue
    copy ??= row.slice() as Cell[]
    copy[index] = decode(value)
  }
  return copy ?? (row as Cell[])
}

/** Core reads undefined and zero-length text as blank, so neither needs a copy of its row. */
function isPassedOn(value: unknown): boolean {
  if (typeof value === 'string') return value.charCodeAt(0) !== HASH
  return typeof value !== 'object' || value === null
}

const HASH = 35
