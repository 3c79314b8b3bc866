/**
 * An amount of whole units -> whole shares in proportion to weights, none below its floor or above its cap, that sum to it
 * exactly. One factor holds for all who are at neither bound; fractions go to the largest remainders (Hamilton's method),
 * of equal ones to the larger weight, then to the first.
 */

/** Weights of 0 or more; bounds in whole units, a floor never above its cap, Infinity for no cap. */
export interface Split {
  readonly amount: number
  readonly weights: Float64Array
  readonly floors: Float64Array
  readonly caps: Float64Array
}

/** Remainders nearer than this differ by rounding only. */
const EQUAL = 1e-6

/** The amount must lie between what the floors and what the caps sum to; without weight a share stays at its floor. */
export function splitAmount({ amount, weights, floors, caps }: Split): Float64Array {
  const factor = factorFor({ amount, weights, floors, caps })
  const exact = weights.map((weight, index) => shareAt(factor, weight, floors[index]!, caps[index]!))
  const shares = exact.map(Math.floor)
  const left = amount - shares.reduce((sum, share) => sum + share, 0)
  const remainders = exact.map((share, index) => Math.round((share - shares[index]!) / EQUAL))
  const open = [...weights.keys()].filter((index) => weights[index]! > 0 && shares[index]! < caps[index]!)
  open.sort((one, other) => remainders[other]! - remainders[one]! || weights[other]! - weights[one]! || one - other)
  for (let at = 0; at < left; at++) shares[open[at]!]!++
  return shares
}

function shareAt(factor: number, weight: number, floor: number, cap: number): number {
  return Math.max(floor, Math.min(cap, weight === 0 ? 0 : weight * factor))
}

/**
 * The factor at which the shares sum to the amount. The sum rises with it in straight pieces that begin where a share
 * leaves its floor and end where one reaches its cap.
 */
function factorFor({ amount, weights, floors, caps }: Split): number {
  const bends: number[] = []
  weights.forEach((weight, index) => {
    if (weight === 0) return
    bends.push(floors[index]! / weight)
    if (caps[index]! < Infinity) bends.push(caps[index]! / weight)
  })
  bends.sort((left, right) => left - right)
  const sumAt = (factor: number): number =>
    weights.reduce((sum, weight, index) => sum + shareAt(factor, weight, floors[index]!, caps[index]!), 0)
  let [below, above] = [-1, bends.length]
  while (above - below > 1) {
    const middle = (below + above) >> 1
    if (sumAt(bends[middle]!) <= amount) below = middle
    else above = middle
  }
  const start = bends[Math.max(0, below)] ?? 0
  let [fixed, slope] = [0, 0]
  weights.forEach((weight, index) => {
    const isRising = weight > 0 && floors[index]! / weight <= start && start < caps[index]! / weight
    if (isRising) slope += weight
    else fixed += shareAt(start, weight, floors[index]!, caps[index]!)
  })
  return slope === 0 ? start : (amount - fixed) / slope
}
