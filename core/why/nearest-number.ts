/** Which number of a zone lies nearest to the one in a cell, among those that a person would write there. */
import { FIRST_DAY } from '../criteria/compile.ts'
import { LAST_SERIAL } from '../dates.ts'
import type { Field } from './fields.ts'
import { decimalsBetween, stepFrom } from './steps.ts'

/**
 * For a zone other than the cell's own: the edge that it is, or the first number beyond the edge that faces the cell.
 * NaN where no such number lies in it: between >99 and >=100 there is no whole number, and before 1899-12-31 no day.
 */
export function nearestNumber({ edges, isDates }: Field, zone: number, from: number): number {
  const at = zone >> 1
  if (zone & 1) return isDates && !isDay(edges[at]!) ? Number.NaN : edges[at]!
  const low = edges[at - 1] ?? Number.NEGATIVE_INFINITY
  const high = edges[at] ?? Number.POSITIVE_INFINITY
  const isAbove = low >= from
  const near = isAbove ? low : high
  const far = isAbove ? high : low
  const direction = isAbove ? 1 : -1
  let value = stepFrom(near, direction, decimalsBetween(from, near), isDates)
  // Between 2 and 2.5 the bound behind says how fine the numbers are.
  if (!(low < value && value < high) && !isDates) value = stepFrom(near, direction, decimalsBetween(from, near, far), false)
  return low < value && value < high && (!isDates || isDay(value)) ? value : Number.NaN
}

/** True for a serial number that a spreadsheet shows as a date. */
export function isDay(value: number): boolean {
  return value >= FIRST_DAY && value < LAST_SERIAL + 1
}
