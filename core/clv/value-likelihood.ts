/**
 * How likely the customers' mean order values are under the Gamma–Gamma model (Fader, Hardie and Lee 2005; Fader and
 * Hardie 2013), with all slopes and curvatures over ln p, ln q and ln of the typical value p v / q.
 */
import { float64 } from '../scratch.ts'
import type { Surface } from '../statistics/damped-newton.ts'
import { digamma, trigamma } from '../statistics/digamma.ts'
import { createSlopes, inLogCoordinates, type Slopes } from '../statistics/log-coordinates.ts'
import { logGamma } from '../statistics/log-gamma.ts'

/** Orders of one customer vary as Gamma(p, ν), and ν between customers as Gamma(q, v). */
export interface ValueParameters {
  readonly p: number
  readonly q: number
  /** In money. */
  readonly v: number
}

/** Customers with repeat orders: how many, and their mean amount, above 0. */
export interface RepeatValues {
  readonly frequency: ArrayLike<number>
  readonly mean: ArrayLike<number>
}

export function valueParametersAt([lnP, lnQ, lnTypical]: ArrayLike<number> & Iterable<number>): ValueParameters {
  return { p: Math.exp(lnP!), q: Math.exp(lnQ!), v: Math.exp(lnTypical! + lnQ! - lnP!) }
}

/** ln p, ln q and ln v in the coordinates. */
const WEIGHTS = [
  [1, 0, 0],
  [0, 1, 0],
  [-1, 1, 1],
]

/** Money in units of `moneyUnit`. */
export function valueLikelihood({ frequency, mean }: RepeatValues, moneyUnit: number): (at: Float64Array) => Surface {
  const customers = frequency.length
  const sizes = float64(customers)
  const logs = float64(customers)
  const tally = new Map<number, number>()
  for (let customer = 0; customer < customers; customer++) {
    const x = frequency[customer]!
    sizes[customer] = (x * mean[customer]!) / moneyUnit
    logs[customer] = Math.log(sizes[customer]!)
    tally.set(x, (tally.get(x) ?? 0) + 1)
  }
  const sumOfLogs = logs.reduce((sum, one) => sum + one, 0)
  const weighedLogs = logs.reduce((sum, one, customer) => sum + frequency[customer]! * one, 0)
  // ln m stands without parameters: −ln m = ln x − ln(x m).
  const logsOfCounts = [...tally].sort(([left], [right]) => left - right)
  const constant = logsOfCounts.reduce((sum, [x, count]) => sum + count * Math.log(x), 0) - sumOfLogs
  return (at) => {
    const parameters = valueParametersAt(at)
    const { p, q, v } = parameters
    const sums = createSlopes(3)
    sums.value = constant + p * weighedLogs + customers * (q * Math.log(v) - logGamma(q))
    sums.slopes.set([weighedLogs, customers * (Math.log(v) - digamma(q)), (customers * q) / v])
    sums.curves.set([0, 0, 0, 0, -customers * trigamma(q), customers / v, 0, 0, (-customers * q) / v ** 2])
    for (const [x, count] of logsOfCounts) addCount(sums, count, x, parameters)
    for (let customer = 0; customer < customers; customer++) addValue(sums, frequency[customer]!, sizes[customer]!, parameters)
    return inLogCoordinates(sums, [p, q, v], WEIGHTS)
  }
}

/** ln Γ(p x + q) − ln Γ(p x), of all customers with x repeat orders. */
function addCount(sums: Slopes, count: number, x: number, { p, q }: ValueParameters): void {
  const [both, own] = [p * x + q, p * x]
  const [slopeBoth, curveBoth] = [digamma(both), trigamma(both)]
  sums.value += count * (logGamma(both) - logGamma(own))
  sums.slopes[0]! += count * x * (slopeBoth - digamma(own))
  sums.slopes[1]! += count * slopeBoth
  sums.curves[0]! += count * x * x * (curveBoth - trigamma(own))
  sums.curves[1]! += count * x * curveBoth
  sums.curves[4]! += count * curveBoth
}

/** −(p x + q) ln(x m + v). */
function addValue(sums: Slopes, x: number, size: number, { p, q, v }: ValueParameters): void {
  const both = p * x + q
  const whole = 1 / (size + v)
  const log = Math.log(size + v)
  sums.value -= both * log
  sums.slopes[0]! -= x * log
  sums.slopes[1]! -= log
  sums.slopes[2]! -= both * whole
  sums.curves[2]! -= x * whole
  sums.curves[5]! -= whole
  sums.curves[8]! += both * whole * whole
}
