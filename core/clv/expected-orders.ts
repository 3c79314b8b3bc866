/**
 * What the fitted model says of a customer: the chance that they still buy, and how many orders they will place. Decides
 * how the conditional expectation is computed so that it is exact: not by the published difference of two numbers near
 * 1 over a − 1, which has no digits for short times and none at a = 1, but as a sum of positive terms.
 */
import { betaMean } from '../statistics/beta-mean.ts'
import { type BuyingModel, type BuyingParameters, survivedChances } from './buying-likelihood.ts'

/** With more terms than this, or a first one too small for a double, the integral is quicker. */
const MOST_TERMS = 4000
const SMALLEST_LOG = -650
/** A tail below this share of the sum is rounding. */
const TAIL = 1e-17

/** P(alive): of a customer with `x` repeat purchases, the last `purchaseSpan` weeks after the first, of `age` weeks. */
export function aliveChance(
  model: BuyingModel,
  { r, alpha, a, b }: BuyingParameters,
  x: number,
  purchaseSpan: number,
  age: number,
): number {
  const chances = survivedChances(model, x)
  if (chances === 0) return 1
  const silence = (r + x) * (Math.log1p(age / alpha) - Math.log1p(purchaseSpan / alpha))
  return 1 / (1 + (a / (b + chances - 1)) * Math.exp(silence))
}

/** E[orders in the next `weeks`], of a customer with `x` repeat purchases in `age` weeks who is alive. Relative error below 1e-11. */
export type OrderForecast = (x: number, age: number, weeks: number) => number

/**
 * If nobody stopped, the number K of orders in `weeks` would be negative binomial (shape r + x). A customer who may stop
 * after each places the first k of them with expectation S(k) = Σ (b′)_j / (a + b′)_j over j < k, where b′ = b + the
 * chances passed over. The forecast is E[S(K)]; it equals (a + b′ − 1) / (a − 1) · [1 − ((α + age) / (α + age + weeks))^(r + x) ·
 * 2F1(r + x, b′; a + b′ − 1; weeks / (α + age + weeks))] of Fader, Hardie and Lee (2005).
 */
export function orderForecast(model: BuyingModel, { r, alpha, a, b }: BuyingParameters): OrderForecast {
  const placed = placedOrders(a, b)
  return (x, age, weeks) => {
    const shape = r + x
    const ratio = weeks / (alpha + age)
    const survived = b + survivedChances(model, x)
    const mean = shape * ratio
    const terms = mean + 10 * Math.sqrt(mean * (1 + ratio)) + 40 * (1 + ratio)
    const logNone = -shape * Math.log1p(ratio)
    if (terms > MOST_TERMS || logNone < SMALLEST_LOG)
      return betaMean((p) => (p * ratio < 1e-300 ? mean : -Math.expm1(-shape * Math.log1p(p * ratio)) / p), a, survived)
    const odds = ratio / (1 + ratio)
    const placedOf = placed(survivedChances(model, x))
    let weight = Math.exp(logNone)
    let sum = 0
    for (let k = 0; ; k++) {
      const term = weight * placedOf(k)
      sum += term
      const step = ((shape + k) * odds) / (k + 1)
      // From here on terms shrink at least by this factor, S(k) growing at most as k does.
      const shrinking = Math.max(step, odds) * (1 + 1 / Math.max(1, k))
      if (k > 0 && shrinking < 1 && term * shrinking <= TAIL * sum * (1 - shrinking)) return sum
      weight *= step
    }
  }
}

/** S(k) by the chances passed over before, computed as far as they are asked for. */
function placedOrders(a: number, b: number): (chances: number) => (k: number) => number {
  const known = new Map<number, { readonly sums: number[]; chance: number }>()
  return (chances) => {
    const entry = known.get(chances) ?? { sums: [0], chance: 1 }
    known.set(chances, entry)
    const { sums } = entry
    return (k) => {
      while (sums.length <= k) {
        sums.push(sums[sums.length - 1]! + entry.chance)
        const next = b + chances + sums.length - 2
        entry.chance *= next / (a + next)
      }
      return sums[k]!
    }
  }
}
