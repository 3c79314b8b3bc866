/** The cells of CLV_CONTRACT's `active` -> how many of the cohort were there after each renewal. Decides what a cohort can look like. */
import { quoteCell } from '../cells.ts'
import { counted } from '../check/phrases.ts'
import type { ReadColumn } from '../columns.ts'
import { InputError } from '../errors.ts'

/** Two parameters take two periods. */
const LEAST_COUNTS = 3

export function readActive({ values, placeOf }: ReadColumn): Float64Array {
  for (let period = 0; period < values.length; period++) {
    const count = values[period]!
    const cell = Number.isNaN(count) ? null : count
    if (!(count >= 0)) throw new InputError('CONTRACT_COUNT', { actual: quoteCell(cell), where: placeOf(period) })
    if (count > (values[period - 1] ?? Infinity)) throw new InputError('CONTRACT_RISES', { actual: count, where: placeOf(period) })
  }
  if (values.length < LEAST_COUNTS) throw new InputError('CONTRACT_PERIODS', { actual: counted(values.length, 'number') })
  const [cohort, first, last] = [values[0]!, values[1]!, values[values.length - 1]!]
  if (last === cohort) throw new InputError('CONTRACT_NO_LOSS')
  if (first === 0) throw new InputError('CONTRACT_ALL_LOST')
  // Once nobody is left, further zeros say nothing.
  return values.slice(0, values.includes(0) ? values.indexOf(0) + 1 : values.length)
}
