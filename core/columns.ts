/**
 * Typed columns, and the one place where cells become them. NaN is a blank number or date, -1 a blank code.
 * A cell that can't be read is blank and a warning; a range in which none can be read is an error.
 */
import { type Cell, cellText, isBlank, isError, quoteCell } from './cells.ts'
import { isAmbiguousDate, LAST_SERIAL, parseDate } from './dates.ts'
import { InputError, type Warning } from './errors.ts'
import { parseNumber } from './numbers.ts'
import { float64, int32 } from './scratch.ts'
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

/** Names as a coded column: trimmed, numbers and TRUE/FALSE by their text, an error cell blank and a warning. */
export function textColumn(vector: Vector, warn: Warn): TextColumn {
  const { grid, width, length } = vector
  const codes = int32(length)
  const codeOf = new Map<string, number>()
  for (let row = 0, index = 0; index < length; row++) {
    const cells = grid[row]!
    for (let column = 0; column < width && index < length; column++, index++) {
      const cell = cells[column] as Cell | undefined
      codes[index] = -1
      if (isBlank(cell)) continue
      if (isError(cell)) {
        warn({ code: 'CELL_ERROR', values: { param: vector.param, actual: cell.error, where: placeOf(vector, index) }, row: index + 1 })
        continue
      }
      const text = cellText(cell).trim()
      if (text === '') continue
      const known = codeOf.get(text)
      codes[index] = known ?? codeOf.size
      if (known === undefined) codeOf.set(text, codeOf.size)
    }
  }
  return inOrder(codes, [...codeOf.keys()])
}

/** The same column with its dictionary sorted by code units, so that nothing depends on the order of the rows. */
function inOrder(codes: Int32Array, names: readonly string[]): TextColumn {
  const dictionary = [...names].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
  const position = new Map(dictionary.map((name, index) => [name, index]))
  const moved = Int32Array.from(names, (name) => position.get(name)!)
  for (let index = 0; index < codes.length; index++) if (codes[index]! >= 0) codes[index] = moved[codes[index]!]!
  return { kind: 'text', length: codes.length, codes, dictionary }
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
