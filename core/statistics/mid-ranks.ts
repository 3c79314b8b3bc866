/** The rank of each number among all, equal numbers sharing the mean of their places, as rank tests count them. */
import { float64 } from '../scratch.ts'
import { sortedNumbers } from './order-statistics.ts'

export interface MidRanks {
  /** Numbers ranked; NaN is not. */
  readonly count: number
  /** From 1 (the smallest) to `count`; NaN where there is no number. */
  readonly ranks: Float64Array
  /** Σ (t³ − t) over groups of t equal numbers: what ties take from the variance of ranks. */
  readonly ties: number
}

export function midRanks(values: Float64Array): MidRanks {
  const sorted = sortedNumbers(values)
  const distinct = float64(sorted.length)
  const rankOf = float64(sorted.length)
  let groups = 0
  let ties = 0
  for (let start = 0; start < sorted.length; groups++) {
    let end = start + 1
    while (end < sorted.length && sorted[end] === sorted[start]) end++
    const equal = end - start
    distinct[groups] = sorted[start]!
    rankOf[groups] = (start + 1 + end) / 2
    ties += equal * equal * equal - equal
    start = end
  }
  const ranks = float64(values.length)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    ranks[index] = value === value ? rankOf[placeOf(distinct, groups, value)]! : Number.NaN
  }
  return { count: sorted.length, ranks, ties }
}

/** Where `value` lies among the first `length` ascending numbers; it is one of them. */
function placeOf(ascending: Float64Array, length: number, value: number): number {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
