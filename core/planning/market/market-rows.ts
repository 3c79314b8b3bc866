/** Rows of a market table -> what each segment comes to. Decides which rows count and which can't be added up. */
import type { ReadColumn, TextColumn } from '../../columns.ts'
import { InputError } from '../../errors.ts'
import { createExactSums } from '../../statistics/exact-sums.ts'
import { segmentCodes } from '../segment-codes.ts'

export interface MarketRows {
  readonly segments: TextColumn
  readonly accounts: ReadColumn
  /** What one account is worth a year. */
  readonly annualValue: ReadColumn
  readonly customers: ReadColumn | null
  readonly revenue: ReadColumn | null
}

/** By segment; `customers` and `revenue` are NaN where they are not given. */
export interface Market {
  readonly names: readonly string[]
  readonly accounts: readonly number[]
  /** Accounts × annual value, added over the rows. */
  readonly money: readonly number[]
  readonly customers: readonly number[]
  readonly revenue: readonly number[]
}

/** A blank is 0. Accounts without an annual value would be left out of the market unseen, so they are refused. */
export function marketOf({ segments, accounts, annualValue, customers, revenue }: MarketRows): Market {
  const columns = { accounts, annual_value: annualValue, customers, revenue }
  const isFilled = new Uint8Array(segments.length)
  for (const [param, column] of Object.entries(columns))
    column?.values.forEach((value, row) => {
      if (value < 0) throw new InputError('ARGUMENT_BOUNDS', { param, expected: '0 or more', actual: `${value} at ${column.placeOf(row)}` })
      if (!Number.isNaN(value)) isFilled[row] = 1
    })
  const valued = accounts.values.map((count, row) => {
    const value = count > 0 ? count * annualValue.values[row]! : 0
    if (Number.isNaN(value)) throw new InputError('MARKET_NO_VALUE', { actual: count, where: annualValue.placeOf(row) })
    return value
  })
  const { names, codes } = segmentCodes(segments, (row) => segments.codes[row]! >= 0 || isFilled[row] === 1)
  const sumsOf = (values: Float64Array | undefined): number[] => {
    if (values === undefined) return names.map(() => Number.NaN)
    const sums = createExactSums(names.length)
    for (let row = 0; row < values.length; row++) if (values[row]! > 0) sums.add(codes[row]!, values[row]!)
    return names.map((_, segment) => sums.total(segment))
  }
  return {
    names,
    accounts: sumsOf(accounts.values),
    money: sumsOf(valued),
    customers: sumsOf(customers?.values),
    revenue: sumsOf(revenue?.values),
  }
}
