/**
 * How likely the customers' histories are under BG/NBD (Fader, Hardie and Lee 2005) or MBG/NBD (Batislam, Denizel and
 * Filiztekin 2007), with all slopes and curvatures. Decides the coordinates in which the models' limits are straight
 * edges: ln r, ln of the mean rate r / α, ln a, ln of the odds a / b of stopping.
 */
import { float64 } from '../scratch.ts'
import type { Surface } from '../statistics/damped-newton.ts'
import { createSlopes, inLogCoordinates, type Slopes } from '../statistics/log-coordinates.ts'
import type { DistinctHistories } from './distinct-histories.ts'

export const BUYING_MODELS = ['bgnbd', 'mbgnbd'] as const
export type BuyingModel = (typeof BUYING_MODELS)[number]

/**
 * Orders of one customer come at a rate that differs between customers as Gamma(r, α), and each is the last with a
 * chance that differs as Beta(a, b).
 */
export interface BuyingParameters {
  readonly r: number
  /** In the unit of time of the histories. */
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** How often a customer with `frequency` repeat purchases could have stopped but did not: MBG/NBD lets them stop after the first order too. */
export function survivedChances(model: BuyingModel, frequency: number): number {
  return model === 'mbgnbd' ? frequency + 1 : frequency
}

export function parametersAt([lnR, lnRate, lnA, lnOdds]: ArrayLike<number> & Iterable<number>): BuyingParameters {
  return { r: Math.exp(lnR!), alpha: Math.exp(lnR! - lnRate!), a: Math.exp(lnA!), b: Math.exp(lnA! - lnOdds!) }
}

/** ln r, ln α, ln a and ln b in the coordinates. */
const WEIGHTS = [
  [1, 0, 0, 0],
  [1, -1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 1, -1],
]

/** Time in units of `timeUnit` days. The log-likelihood counts every customer of a group. */
export function buyingLikelihood(histories: DistinctHistories, model: BuyingModel, timeUnit: number): (at: Float64Array) => Surface {
  const { frequency, counts } = histories
  const chances = frequency.map((x) => survivedChances(model, x))
  const repeatsAbove = countsAbove(frequency, counts)
  const chancesAbove = countsAbove(chances, counts)
  return (at) => {
    const parameters = parametersAt(at)
    const sums = createSlopes(4)
    addRates(sums, repeatsAbove, parameters)
    addSurvivals(sums, chancesAbove, parameters)
    addSilences(sums, histories, chances, timeUnit, parameters)
    return inLogCoordinates(sums, [parameters.r, null, parameters.a, parameters.b], WEIGHTS)
  }
}

/** Entry k: how many customers have more than k. */
function countsAbove(numbers: Int32Array, counts: Int32Array): Float64Array {
  const above = float64(numbers.reduce((most, number) => Math.max(most, number), 0))
  numbers.forEach((number, group) => {
    if (number > 0) above[number - 1]! += counts[group]!
  })
  for (let k = above.length - 2; k >= 0; k--) above[k]! += above[k + 1]!
  return above
}

/** ln Γ(r + x) / (Γ(r) α^x) of all customers: a sum over their orders, so no gamma function and no loss of digits. */
function addRates(sums: Slopes, above: Float64Array, { r, alpha }: BuyingParameters): void {
  const { slopes, curves } = sums
  for (let k = 0; k < above.length; k++) {
    const count = above[k]!
    const rate = 1 / (r + k)
    sums.value -= count * Math.log(alpha * rate)
    slopes[0]! += count * rate
    slopes[1]! -= count
    curves[0]! -= count * rate * rate
  }
}

/** ln B(a, b + n) / B(a, b) of all customers, n being the chances to stop that they passed over. */
function addSurvivals(sums: Slopes, above: Float64Array, { a, b }: BuyingParameters): void {
  const { slopes, curves } = sums
  for (let k = 0; k < above.length; k++) {
    const count = above[k]!
    const own = 1 / (b + k)
    const both = 1 / (a + b + k)
    sums.value -= count * Math.log1p(a * own)
    slopes[2]! -= count * both
    slopes[3]! += count * (own - both)
    curves[10]! += count * both * both
    curves[11]! += count * both * both
    curves[15]! += count * (both * both - own * own)
  }
}

/**
 * What the silence since the last order says: that no order came until today, or that the last one was the last. Both
 * are divided by their likelihood at time 0, which `addRates` has.
 */
function addSilences(
  sums: Slopes,
  { frequency, purchaseSpan, age, counts }: DistinctHistories,
  chances: Int32Array,
  timeUnit: number,
  { r, alpha, a, b }: BuyingParameters,
): void {
  const scale = 1 / (timeUnit * alpha)
  let [value, slopeR, slopeAlpha, slopeA, slopeB] = [0, 0, 0, 0, 0]
  let [rr, rAlpha, ra, rb, alphaAlpha, alphaA, alphaB, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let group = 0; group < frequency.length; group++) {
    const count = counts[group]!
    const shape = r + frequency[group]!
    const whole = age[group]! * scale
    const logAlive = Math.log1p(whole)
    const aliveShare = whole / (1 + whole)
    value -= count * shape * logAlive
    slopeR -= count * logAlive
    slopeAlpha += count * shape * aliveShare
    rAlpha += count * aliveShare
    alphaAlpha -= count * shape * aliveShare * (1 - aliveShare)
    if (chances[group] === 0) continue
    const span = purchaseSpan[group]! * scale
    const logGone = Math.log1p(span)
    const goneShare = span / (1 + span)
    const survivor = 1 / (b + chances[group]! - 1)
    const logOdds = Math.log(a * survivor) + shape * (logAlive - logGone)
    const small = Math.exp(-Math.abs(logOdds))
    value += count * (Math.max(0, logOdds) + Math.log1p(small))
    const gone = (count * (logOdds > 0 ? 1 : small)) / (1 + small)
    const spread = (gone * (logOdds > 0 ? small : 1)) / (1 + small)
    // How the log of the odds that the customer has stopped moves with r, ln α, a and b.
    const byR = logAlive - logGone
    const byAlpha = shape * (goneShare - aliveShare)
    const byA = 1 / a
    slopeR += gone * byR
    slopeAlpha += gone * byAlpha
    slopeA += gone * byA
    slopeB -= gone * survivor
    rr += spread * byR * byR
    rAlpha += gone * (goneShare - aliveShare) + spread * byR * byAlpha
    ra += spread * byR * byA
    rb -= spread * byR * survivor
    alphaAlpha += gone * shape * (aliveShare * (1 - aliveShare) - goneShare * (1 - goneShare)) + spread * byAlpha * byAlpha
    alphaA += spread * byAlpha * byA
    alphaB -= spread * byAlpha * survivor
    aa += (spread - gone) * byA * byA
    ab -= spread * byA * survivor
    bb += (spread + gone) * survivor * survivor
  }
  sums.value += value
  addAll(sums.slopes, [slopeR, slopeAlpha, slopeA, slopeB])
  addAll(sums.curves, [rr, rAlpha, ra, rb, 0, alphaAlpha, alphaA, alphaB, 0, 0, aa, ab, 0, 0, 0, bb])
}

function addAll(sums: Float64Array, terms: readonly number[]): void {
  for (let index = 0; index < sums.length; index++) sums[index]! += terms[index]!
}
