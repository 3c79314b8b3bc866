/**
 * Cuts at round numbers. Decides how far a cut may be moved for roundness: to the quantiles 6 % of the accounts away on
 * either side, and a quarter of what lies beyond it, so that bands stay about as full as the quantiles would make them.
 */
import { countBelow } from '../../../core/quality/number-profile.ts'
import { quantileOf } from '../../../core/statistics/quantile.ts'

const REACH = 0.06

/** Cuts near the shares given, ascending; `null` where two of them are one or a band has fewer than `least` numbers. */
export function roundCuts(sorted: Float64Array, shares: readonly number[], least: number): number[] | null {
  if (sorted.length === 0) return null
  const cuts = shares.map((share) => {
    const reach = Math.min(REACH, share / 4, (1 - share) / 4)
    return roundest(quantileOf(sorted, share - reach), quantileOf(sorted, share + reach), quantileOf(sorted, share))
  })
  return areFull(sorted, cuts, least) ? cuts : null
}

/** As many equal bands as there can be, from `most` down to `fewest`. */
export function equalCuts(sorted: Float64Array, most: number, fewest: number, least: number): number[] | null {
  for (let bands = most; bands >= fewest; bands--) {
    const cuts = roundCuts(
      sorted,
      Array.from({ length: bands - 1 }, (_, index) => (index + 1) / bands),
      least,
    )
    if (cuts !== null) return cuts
  }
  return null
}

/** How many numbers lie below the first cut, between the cuts, and from the last one on. */
export function bandSizes(sorted: Float64Array, cuts: readonly number[]): number[] {
  const below = [0, ...cuts.map((cut) => countBelow(sorted, cut)), sorted.length]
  return below.slice(1).map((count, index) => count - below[index]!)
}

export function areFull(sorted: Float64Array, cuts: readonly number[], least: number): boolean {
  return cuts.every((cut, index) => index === 0 || cut > cuts[index - 1]!) && bandSizes(sorted, cuts).every((size) => size >= least)
}

/** The number with the fewest digits from `low` to `high`, near `middle`; of steps such as 1, 2, 5 and 10 the largest that fits. */
export function roundest(low: number, high: number, middle: number): number {
  if (!(high > low)) return middle
  for (let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))); power >= -12; power--)
    for (const step of [10, 5, 2.5, 2, 1]) {
      const unit = step * 10 ** (power - 1)
      const nearest = Math.round(middle / unit)
      const hit = [nearest, nearest - 1, nearest + 1].map((count) => decimal(count * unit)).find((value) => value >= low && value <= high)
      if (hit !== undefined && hit !== 0) return hit
    }
  return middle
}

/** 0.1 + 0.2 written as 0.3. */
function decimal(value: number): number {
  return Number(value.toPrecision(12))
}
