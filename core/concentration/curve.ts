/**
 * Accounts from the largest down with the sums so far: the curve that Lorenz (1905) draws from the other end. Decides
 * what becomes of values below 0 (they hold none), and how accounts behind a share and in a top share are counted.
 */
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { sortedNumbers } from '../statistics/order-statistics.ts'
import { snap } from '../statistics/quantile-floors.ts'

export interface Curve {
  /** Accounts with a value. */
  readonly accounts: number
  /** Their values from the largest down, 0 for those below 0. */
  readonly values: Float64Array
  /** `sums[k]` is what the k largest hold, exact for amounts with up to four decimals. */
  readonly sums: Float64Array
  readonly total: number
  /** The accounts below 0, and the sum of their values as given. */
  readonly belowZero: { readonly accounts: number; readonly value: number }
}

/** NaN is no account. */
export function curveOf(amounts: Float64Array): Curve {
  const values = sortedNumbers(amounts).reverse()
  const sums = float64(values.length + 1)
  const exact = createExactSums(2)
  let below = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (value < 0) {
      below++
      exact.add(1, value)
    }
    values[index] = Math.max(0, value)
    exact.add(0, values[index]!)
    sums[index + 1] = exact.total(0)
  }
  return { accounts: values.length, values, sums, total: sums[values.length]!, belowZero: { accounts: below, value: exact.total(1) } }
}

/** A share of the total counts as reached when it is short of it by no more than this, relatively: as in VALUE_TIER's pareto. */
const TOLERANCE = 1e-12

/** What must be held for a share of the total to be held. */
export function targetOf(total: number, share: number): number {
  return share * total * (1 - TOLERANCE)
}

/** The fewest accounts that hold the share of the total; 0 where the total is 0. */
export function accountsBehind({ sums, total }: Curve, share: number): number {
  const target = targetOf(total, share)
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle]! < target) low = middle + 1
    else high = middle
  }
  return low
}

/** A share of the accounts, rounded up. */
export function accountsInTop({ accounts }: Curve, share: number): number {
  return Math.min(accounts, Math.ceil(snap(share * accounts)))
}
