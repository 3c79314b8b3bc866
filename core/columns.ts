/**
 * Typed columns, and the one place where cells become them. NaN is a blank number or date, -1 a blank code.
 * A cell that can't be read is blank and a warning; a range in which none can be read is an error.
 */
import { type Cell, isBlank, isError, quoteCell } from './cells.ts'
import { isAmbiguousDate, LAST_SERIAL, parseDate } from './dates.ts'
import { InputError, type Warning } from './errors.ts'
import { parseNumber } from './numbers.ts'
import { float64 } from './scratch.ts'
import { cellAt, placeOf, type Vector } from './vector.ts'

export type Warn = (warning: Warning) => void

/** Dates are serial days since 1899-12-30; 0 is no date but a blank, as some hosts hand it over. */
export interface NumberColumn {
  readonly kind: 'number' | 'date'
  readonly length: number
  readonly values: Float64Array
}

export interface TextColumn {
  readonly kind: 'text'
  readonly length: number
  readonly codes: Int32Array
  readonly dictionary: readonly string[]
}

export type Column = NumberColumn | TextColumn

/** A column read from a range, with the places of its cells for messages. */
export interface ReadColumn extends NumberColumn {
  readonly placeOf: (index: number) => string
}

export function numberColumn(vector: Vector, kind: NumberColumn['kind'], warn: Warn): ReadColumn {
  const { grid, width, length } = vector
  const values = float64(length)
  let unread = 0
  let firstUnread = -1
  let read = 0
  for (let row = 0, index = 0; index < length; row++) {
    const cells = grid[row]!
    for (let column = 0; column < width && index < length; column++, index++) {
      const cell = cells[column] as Cell | undefined
      if (typeof cell === 'number' && (kind === 'number' ? Number.isFinite(cell) : cell >= 1 && cell < LAST_SERIAL + 1)) {
        values[index] = cell
        read++
      } else if (isBlank(cell) || (kind === 'date' && cell === 0)) {
        values[index] = Number.NaN
      } else {
        const value = readText(cell, kind)
        values[index] = value
        if (value === value) read++
        else {
          if (unread++ === 0) firstUnread = index
          warn(unreadable(vector, index, cell, kind))
        }
      }
    }
  }
  if (read === 0 && unread > 0) {
    const code = kind === 'number' ? 'NO_NUMBERS' : 'NO_DATES'
    throw new InputError(code, { param: vector.param, actual: quoteCell(cellAt(vector, firstUnread)), where: placeOf(vector, firstUnread) })
  }
  return { kind, length, values, placeOf: (index) => placeOf(vector, index) }
}

function readText(cell: Cell, kind: NumberColumn['kind']): number {
  if (typeof cell !== 'string') return Number.NaN
  return kind === 'number' ? parseNumber(cell) : parseDate(cell)
}

function unreadable(vector: Vector, index: number, cell: Cell, kind: NumberColumn['kind']): Warning {
  const values = { param: vector.param, actual: quoteCell(cell), where: placeOf(vector, index) }
  if (isError(cell)) return { code: 'CELL_ERROR', values, row: index + 1 }
  if (kind === 'number') return { code: 'TEXT_NUMBER_UNREADABLE', values, row: index + 1 }
  const ambiguous = typeof cell === 'string' && isAmbiguousDate(cell)
  return { code: ambiguous ? 'TEXT_DATE_AMBIGUOUS' : 'TEXT_DATE_UNREADABLE', values, row: index + 1 }
}
