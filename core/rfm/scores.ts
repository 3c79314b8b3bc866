/**
 * Measures -> scores from 1 (worst) to `bins` (best). Decides where the cuts lie and who shares a score under
 * each method: percentile (type-7 cuts, ties share), ntile (equal counts, ties by id), own bounds.
 */
import { compareIds } from '../id-text.ts'
import { float64 } from '../scratch.ts'
import { bucketsOf } from '../statistics/order-statistics.ts'
import { floorsReached, quantileFloors } from '../statistics/quantile-floors.ts'

/** Bounds of scores 2, 3, … in ascending order. */
export interface Bounds {
  readonly recency: readonly number[]
  readonly frequency: readonly number[]
  readonly monetary: readonly number[]
}

/** A score per value, NaN for NaN. `isDescending`: a smaller value is better, as with recency. */
export type Scorer = (values: Float64Array, isDescending: boolean) => Float64Array

/** Score = 1 + number of cuts below the value; descending, bins − number of cuts below it. */
export function percentileScorer(bins: number): Scorer {
  const shares = Array.from({ length: bins - 1 }, (_, index) => ({ part: index + 1, of: bins }))
  return (values, isDescending) => {
    const buckets = bucketsOf(values)
    const floors = buckets.count === 0 ? [] : quantileFloors(buckets, shares)
    const scores = float64(values.length)
    for (let code = 0; code < values.length; code++) {
      const value = values[code]!
      const cuts = floorsReached(floors, value)
      scores[code] = value !== value ? value : isDescending ? bins - cuts : 1 + cuts
    }
    return scores
  }
}

/** SQL's NTILE from the worst: equal counts, the first groups one larger where they don't divide; ties by id. */
export function ntileScorer(bins: number, ids: readonly string[]): Scorer {
  return (values, isDescending) => {
    const order = Uint32Array.from(values.keys()).filter((code) => !Number.isNaN(values[code]!))
    const sign = isDescending ? -1 : 1
    order.sort((a, b) => sign * (values[a]! - values[b]!) || compareIds(ids[a]!, ids[b]!))
    const scores = float64(values.length).fill(Number.NaN)
    const small = Math.floor(order.length / bins)
    const larger = order.length % bins
    order.forEach((code, rank) => {
      const inLarger = larger * (small + 1)
      scores[code] = 1 + (rank < inLarger ? Math.floor(rank / (small + 1)) : larger + Math.floor((rank - inLarger) / small))
    })
    return scores
  }
}

/** Own bounds: 1 + number of bounds at or below the value; descending, the best where at most the smallest bound. */
export function boundScorer(bounds: readonly number[]): Scorer {
  return (values, isDescending) =>
    values.map((value) => {
      if (value !== value) return value
      let reached = 0
      for (const bound of bounds) if (isDescending ? value > bound : value >= bound) reached++
      return isDescending ? bounds.length + 1 - reached : 1 + reached
    })
}
