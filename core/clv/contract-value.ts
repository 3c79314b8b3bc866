/**
 * How long the customers of a contract business stay and what that is worth, from one cohort: by the
 * shifted-beta-geometric curve, and by the constant churn that most people reckon with. Decides when a payment is made: at
 * the start of each period, the first one when the contract begins.
 */
import { betaMean } from '../statistics/beta-mean.ts'
import { fitSurvival, lossesOf, type SurvivalFit } from './survival.ts'

export interface ContractSettings {
  /** What money a year later is worth less. */
  readonly annualDiscount: number
  /** What a customer earns per period. */
  readonly margin: number
  readonly periodsPerYear: number
  /** Periods beyond those given for which the curve is drawn on. */
  readonly ahead: number
}

/** One point of the curve: after `period` renewals. */
export interface RetentionPoint {
  readonly period: number
  /** Customers who were there; NaN beyond the data. */
  readonly active: number
  /** Share of the cohort still there: as it was, by the curve, by constant churn. */
  readonly survival: number
  readonly modelSurvival: number
  readonly naiveSurvival: number
  /** Share of those there one period before: as it was and by the curve. NaN at the start. */
  readonly retention: number
  readonly modelRetention: number
  /** Discounted payments still to come of a customer who is there just before the next renewal. */
  readonly residual: number
}

/** Periods paid for, by the curve and by constant churn; infinite where the curve has no mean. */
export interface Lifetimes {
  readonly model: number
  readonly naive: number
}

export interface ContractValue {
  readonly fit: SurvivalFit
  /** The share lost per period over all periods: what 1 / churn is made from. */
  readonly churn: number
  readonly discountPerPeriod: number
  readonly curve: readonly RetentionPoint[]
  /** Periods that a new customer stays, the first one counted. */
  readonly lifetime: Lifetimes
  /** The same discounted: what they pay, in payments of today. */
  readonly discounted: Lifetimes
  /** Discounted payments still to come per customer who is there now. */
  readonly residual: Lifetimes
  /** Customers there now. */
  readonly remaining: number
  readonly margin: number
}

/** `active` as in `fitSurvival`. */
export function contractValue(active: Float64Array, { annualDiscount, margin, periodsPerYear, ahead }: ContractSettings): ContractValue {
  const fit = fitSurvival(active)
  const [left, atRisk] = lossesOf(active)
  const churn = left / atRisk
  const discountPerPeriod = (1 + annualDiscount) ** (1 / periodsPerYear) - 1
  const last = active.length - 1
  const rest = residualAfter(fit, discountPerPeriod)
  const naiveDiscounted = (1 + discountPerPeriod) / (churn + discountPerPeriod)
  return {
    fit,
    churn,
    discountPerPeriod,
    curve: curveOf(active, fit, churn, last + ahead, rest),
    lifetime: { model: fit.alpha > 1 ? (fit.alpha + fit.beta - 1) / (fit.alpha - 1) : Infinity, naive: 1 / churn },
    // The first payment is certain, the others are those to come just before the first renewal, a period later.
    discounted: { model: 1 + rest(0) / (1 + discountPerPeriod), naive: naiveDiscounted },
    residual: { model: rest(last), naive: (1 - churn) * naiveDiscounted },
    remaining: active[last]!,
    margin,
  }
}

/**
 * After n renewals and just before the next: (β + n) / (α + β + n) · 2F1(1, β + n + 1; α + β + n + 1; 1 / (1 + d)) of Fader
 * and Hardie (2010), who count the next renewal as their n. Infinite where d is 0 and the curve has no mean.
 */
function residualAfter({ alpha, beta }: SurvivalFit, discount: number): (renewals: number) => number {
  return (renewals) => {
    const stays = beta + renewals
    if (discount === 0) return alpha > 1 ? stays / (alpha - 1) : Infinity
    const rate = discount / (1 + discount)
    return (stays / (alpha + stays)) * betaMean((leaves, renews) => 1 / (rate * renews + leaves), alpha, stays + 1)
  }
}

function curveOf(
  active: Float64Array,
  { alpha, beta }: SurvivalFit,
  churn: number,
  last: number,
  residual: (renewals: number) => number,
): RetentionPoint[] {
  let modelSurvival = 1
  return Array.from({ length: last + 1 }, (_, period) => {
    const modelRetention = period === 0 ? Number.NaN : (beta + period - 1) / (alpha + beta + period - 1)
    if (period > 0) modelSurvival *= modelRetention
    const there = active[period] ?? Number.NaN
    return {
      period,
      active: there,
      survival: there / active[0]!,
      modelSurvival,
      naiveSurvival: (1 - churn) ** period,
      retention: there / (active[period - 1] ?? Number.NaN),
      modelRetention,
      residual: residual(period),
    }
  })
}
