/**
 * Quantile cuts of type 7 (Hyndman and Fan 1996; PERCENTILE.INC in Excel and Sheets), as the smallest number
 * that lies above each cut. "Above the cut" decides scores and tiers, so ties always share one, and no cut is
 * ever interpolated: rounding can't move a value across it.
 */
import { type Buckets, valueAtRank } from './order-statistics.ts'

/** A share of the way through the sorted values, as a fraction so that i/5 stays exact. */
export interface Share {
  readonly part: number
  readonly of: number
}

/** For each share the smallest number above its cut; ascending shares give ascending floors. `count` must be above 0. */
export function quantileFloors(buckets: Buckets, shares: readonly Share[]): number[] {
  return shares.map(({ part, of }) => {
    const position = snap(((buckets.count - 1) * part) / of)
    const rank = Math.floor(position)
    const below = valueAtRank(buckets, rank)
    if (position === rank) return nextAbove(below)
    const above = valueAtRank(buckets, rank + 1)
    return above > below ? above : nextAbove(below)
  })
}

/** A product of a share and a count is off by a few units in the last place at most. */
const ROUNDING = 4 * Number.EPSILON

/** Takes a position such as 56.99999999999999 (100 × 0.57) for the whole number that it stands for. */
export function snap(position: number): number {
  const nearest = Math.round(position)
  return Math.abs(position - nearest) <= ROUNDING * Math.max(1, nearest) ? nearest : position
}

const asNumber = new Float64Array(1)
const asBits = new BigInt64Array(asNumber.buffer)

/** The next larger double. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  asNumber[0] = value
  asBits[0]! += value > 0 ? BigInt(1) : BigInt(-1)
  return asNumber[0]!
}

/** How many of the ascending floors a value has reached. */
export function floorsReached(floors: readonly number[], value: number): number {
  let reached = 0
  while (reached < floors.length && value >= floors[reached]!) reached++
  return reached
}
