/** Sum, number, mean and median of one column by segment and of all, blanks left out. */
import { float64, int32 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { bucketsOf, valueAtRank } from '../statistics/order-statistics.ts'
import type { Memberships } from './memberships.ts'

/** One entry per segment, and a last one of all accounts, each counted once. */
export interface GroupStatistics {
  /** 0 where no value is filled. */
  readonly sums: Float64Array
  /** NaN where no value is filled. */
  readonly means: Float64Array
  readonly medians: () => Float64Array
}

export function groupStatistics(values: Float64Array, { names, accounts, segments }: Memberships): GroupStatistics {
  const all = names.length
  const sums = createExactSums(all + 1)
  const filled = int32(all + 1)
  for (let pair = 0; pair < accounts.length; pair++) {
    const value = values[accounts[pair]!]!
    if (value !== value) continue
    sums.add(segments[pair]!, value)
    filled[segments[pair]!]!++
  }
  for (let account = 0; account < values.length; account++) {
    const value = values[account]!
    if (value !== value) continue
    sums.add(all, value)
    filled[all]!++
  }
  const totals = float64(all + 1).map((_, group) => sums.total(group))
  return {
    sums: totals,
    means: totals.map((total, group) => (filled[group] === 0 ? Number.NaN : total / filled[group]!)),
    medians: () => {
      const medians = float64(all + 1)
      valuesByGroup(values, { names, accounts, segments }, filled).forEach((own, group) => {
        medians[group] = medianOf(own)
      })
      medians[all] = medianOf(values)
      return medians
    },
  }
}

/** The filled values of each segment, laid one after the other in one array. */
function valuesByGroup(values: Float64Array, { names, accounts, segments }: Memberships, filled: Int32Array): Float64Array[] {
  let count = 0
  const next = names.map((_, group) => {
    count += filled[group]!
    return count - filled[group]!
  })
  const starts = [...next, count]
  const laid = float64(count)
  for (let pair = 0; pair < accounts.length; pair++) {
    const value = values[accounts[pair]!]!
    if (value === value) laid[next[segments[pair]!]!++] = value
  }
  return names.map((_, group) => laid.subarray(starts[group], starts[group + 1]))
}

/** Type 7 (Hyndman and Fan 1996), as MEDIAN: the middle one, or the mean of the two in the middle; NaN of none. */
function medianOf(values: Float64Array): number {
  const buckets = bucketsOf(values)
  if (buckets.count === 0) return Number.NaN
  // Halved first, because the sum of two may be beyond the largest double.
  return valueAtRank(buckets, (buckets.count - 1) >> 1) / 2 + valueAtRank(buckets, buckets.count >> 1) / 2
}
