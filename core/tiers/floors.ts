/**
 * Where the tiers of VALUE_TIER begin: for each tier but the last its smallest value, best tier first. Every
 * method comes down to this, so equal values always share a tier and a larger one is never in a worse tier.
 */
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { naturalBreaks } from '../statistics/natural-breaks.ts'
import { type Buckets, bucketsOf, sortedNumbers, valueAtRank } from '../statistics/order-statistics.ts'
import { quantileFloors, type Share, snap } from '../statistics/quantile-floors.ts'

/** Values that no number reaches: the tier stays empty. */
const UNREACHED = Number.POSITIVE_INFINITY

/** Cuts by type-7 percentiles of the values, as RFM's; `shares` ascending. */
export function percentileTiers(values: Float64Array, shares: readonly Share[]): number[] {
  const buckets = bucketsOf(values)
  if (buckets.count === 0) return shares.map(() => UNREACHED)
  return quantileFloors(buckets, shares).reverse()
}

/** The top shares of the accounts, ascending; sizes are rounded up, and ties with the last one go up. */
export function topTiers(values: Float64Array, shares: readonly number[]): number[] {
  const buckets = bucketsOf(values)
  return shares.map((share) => {
    const size = Math.min(buckets.count, Math.ceil(snap(share * buckets.count)))
    return size === 0 ? UNREACHED : valueAtRank(buckets, buckets.count - size)
  })
}

/** Natural breaks; see statistics/natural-breaks.ts. Fewer distinct values than tiers give fewer floors. */
export function naturalTiers(values: Float64Array, tiers: number): number[] {
  return naturalBreaks(sortedNumbers(values), tiers).reverse()
}

/** A share of the total counts as reached when it is short of it by no more than this, relatively. */
const TOLERANCE = 1e-12

/**
 * Pareto (ABC) tiers: the tier in which the share of all value *before* an account falls, so the largest is always
 * in the first. Values must be 0 or more; where all are 0, all are in the first tier.
 */
export function paretoTiers(values: Float64Array, shares: readonly number[]): number[] {
  const buckets = bucketsOf(values)
  const sums = bucketSums(values, buckets)
  let total = 0
  for (const sum of sums) total += sum
  if (total === 0) return shares.map(() => Number.NEGATIVE_INFINITY)
  const floors: number[] = []
  let before = 0
  let bucket = sums.length - 1
  for (const share of shares) {
    const target = share * total * (1 - TOLERANCE)
    while (bucket >= 0 && before + sums[bucket]! < target) before += sums[bucket--]!
    floors.push(bucket < 0 ? Number.NEGATIVE_INFINITY : smallestBefore(buckets.sorted(bucket), before, target))
  }
  return floors
}

/** The smallest of a bucket's values that has less than `target` before it, larger ones and other buckets' `before` counted. */
function smallestBefore(sorted: Float64Array, before: number, target: number): number {
  const own = createExactSums(1)
  let floor = Number.POSITIVE_INFINITY
  for (let index = sorted.length - 1; index >= 0 && before + own.total(0) < target; ) {
    floor = sorted[index]!
    while (index >= 0 && sorted[index] === floor) own.add(0, sorted[index--]!)
  }
  return floor
}

function bucketSums(values: Float64Array, { starts, bucketOf }: Buckets): Float64Array {
  const sums = createExactSums(starts.length - 1)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (value > 0) sums.add(bucketOf(index), value)
  }
  const totals = float64(starts.length - 1)
  for (let bucket = 0; bucket < totals.length; bucket++) if (starts[bucket + 1]! > starts[bucket]!) totals[bucket] = sums.total(bucket)
  return totals
}
