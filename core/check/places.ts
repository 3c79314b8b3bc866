/** Where a finding is, as a person finds it, and the order of places: the model from top to bottom, then the data, then the segments. */
import { type Cell, cellText, type Grid, isBlank } from '../cells.ts'
import type { Place } from '../findings.ts'

/** More columns than any sheet has, and more rows. */
const ROW = 1e5
const AREA = 1e13

/** `row` and `column` count from 1 in the model's table: row 1 are its headers, row 0 the whole, column 1 the segment names. */
export function modelPlace(table: Grid, row: number, column = 1): Place {
  const order = row * ROW + column
  if (row === 0) return { where: 'model', order }
  const header = table[0]?.[column - 1]
  const name = isBlank(header) ? String(column) : cellText(header).trim()
  if (row === 1) return { where: `model column ${name}`, order }
  return { where: column === 1 ? `model row ${row}` : `model row ${row}, column ${name}`, order }
}

export function dataColumnPlace(headers: readonly Cell[], index: number): Place {
  return { where: `column ${headerName(headers, index)}`, order: AREA + index }
}

/** Of something in an argument as a whole, or at a row of it. */
export function dataPlace(where: string, row = 0): Place {
  return { where, order: 2 * AREA + row }
}

export function segmentPlace(segment: string, index: number): Place {
  return { where: `segment ${segment}`, order: 3 * AREA + index }
}

/** What a place's order says: row and column of the model as above, or the segment's number; `null` for places in the data. */
export function placeIn(order: number): { readonly row: number; readonly column: number } | { readonly segment: number } | null {
  if (order >= 3 * AREA) return { segment: order - 3 * AREA }
  return order >= AREA ? null : { row: Math.floor(order / ROW), column: order % ROW }
}

export function headerName(headers: readonly Cell[], index: number): string {
  const header = headers[index]
  return isBlank(header) ? String(index + 1) : cellText(header).trim()
}
