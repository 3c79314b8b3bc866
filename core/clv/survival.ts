/**
 * A cohort's customers still active per period -> the shifted-beta-geometric curve of how they stay (Fader and Hardie
 * 2007), by maximum likelihood: each renews with the same chance every time, but the chance differs between customers as
 * Beta, so those who leave early were the likeliest to and retention rises with tenure.
 */
import { climb } from '../statistics/damped-newton.ts'
import { createSlopes, inLogCoordinates } from '../statistics/log-coordinates.ts'
import { summitErrors } from '../statistics/summit-errors.ts'

export interface SurvivalFit {
  /** Of the chance to leave at a renewal, Beta(alpha, beta). */
  readonly alpha: number
  readonly beta: number
  /** Standard errors; NaN where the fit rests at a limit. */
  readonly errors: { readonly alpha: number; readonly beta: number }
  readonly logLikelihood: number
  /** Customers can't be told apart by how they stay: one constant churn fits as well. */
  readonly isConstant: boolean
}

/** Coordinates ln α and ln of the odds α / β of leaving. */
const BOX = { low: [Math.log(1e-4), -20], high: [Math.log(1e5), 20] }
const WEIGHTS = [
  [1, 0],
  [1, -1],
]

/** `active[0]` is the cohort's size, `active[n]` who is left after n renewals: falling, and at least three. */
export function fitSurvival(active: ArrayLike<number>): SurvivalFit {
  const [left, atRisk] = lossesOf(active)
  const odds = left / (atRisk - left)
  const summit = climb(
    (at) => {
      const [alpha, beta] = parametersAt(at)
      const sums = createSlopes(2)
      for (let n = 1; n < active.length; n++) addPeriod(sums, active[n]!, active[n - 1]! - active[n]!, alpha, beta, n)
      return inLogCoordinates(sums, [alpha, beta], WEIGHTS)
    },
    [0, Math.log(odds)],
    BOX,
  )
  const [alpha, beta] = parametersAt(summit.at)
  const isAtEdge = summit.edges.some((edge) => edge !== 0)
  const errorOf = isAtEdge ? () => Number.NaN : summitErrors(summit.hessian, 2)
  return {
    alpha,
    beta,
    errors: { alpha: alpha * errorOf([1, 0]), beta: beta * errorOf([1, -1]) },
    logLikelihood: summit.value,
    isConstant: summit.edges[0] === 1,
  }
}

/** Customers who left, and renewals that came up, over all periods. */
export function lossesOf(active: ArrayLike<number>): readonly [left: number, atRisk: number] {
  let atRisk = 0
  for (let n = 0; n < active.length - 1; n++) atRisk += active[n]!
  return [active[0]! - active[active.length - 1]!, atRisk]
}

function parametersAt([lnAlpha, lnOdds]: ArrayLike<number> & Iterable<number>): readonly [number, number] {
  return [Math.exp(lnAlpha!), Math.exp(lnAlpha! - lnOdds!)]
}

/** At the n-th renewal `stayed` renewed, with chance (β + n − 1) / (α + β + n − 1), and `left` did not. */
function addPeriod(sums: ReturnType<typeof createSlopes>, stayed: number, left: number, alpha: number, beta: number, n: number): void {
  const { slopes, curves } = sums
  const renews = beta + n - 1
  const all = alpha + renews
  sums.value += left * Math.log(alpha / all) - stayed * Math.log1p(alpha / renews)
  slopes[0]! += left / alpha - (left + stayed) / all
  slopes[1]! += stayed / renews - (left + stayed) / all
  curves[0]! += (left + stayed) / all ** 2 - left / alpha ** 2
  curves[1]! += (left + stayed) / all ** 2
  curves[3]! += (left + stayed) / all ** 2 - stayed / renews ** 2
}
