/**
 * Mean order values -> the Gamma–Gamma parameters that make them most likely, and what an order of each customer is
 * expected to be worth. Decides what stands in where the model has no answer: the mean of the repeat orders.
 */
import { float64, int32 } from '../scratch.ts'
import { highestSummit } from '../statistics/damped-newton.ts'
import { rankCorrelation } from '../statistics/rank-correlation.ts'
import { summitErrors } from '../statistics/summit-errors.ts'
import type { BuyingHistories } from './buying-histories.ts'
import { rememberedFit } from './remembered-fits.ts'
import { searchFor } from './search-settings.ts'
import { type RepeatValues, type ValueParameters, valueLikelihood, valueParametersAt } from './value-likelihood.ts'

export type ValueLimit = 'same orders' | 'any orders' | 'same customers' | 'any customers'

export interface ValueFit {
  /** `null` where too few customers have repeat orders above 0. */
  readonly parameters: ValueParameters | null
  /** Standard errors; NaN where the fit rests at a limit. */
  readonly errors: ValueParameters
  readonly logLikelihood: number
  readonly limits: readonly ValueLimit[]
  /** Customers with repeat orders whose mean is above 0. */
  readonly customers: number
  /** The mean order value of the model's customers, or of those observed where the model has none. */
  readonly mean: number
  /** The model's own; infinite where q is 1 or less. */
  readonly modelMean: number
  /** Of those observed: each customer's mean counted once. */
  readonly observedMean: number
  /** Spearman's, of the number of repeat orders with their mean value: the model takes the two to be unrelated. NaN where one is constant. */
  readonly correlation: number
}

const BOX = {
  low: [Math.log(1e-3), Math.log(1e-3), -20],
  high: [Math.log(1e4), Math.log(1e4), 20],
}
/** Logarithms of p, q and the typical value over the mean: middling, orders and customers alike, customers apart. */
const STARTS = [
  [1, 1, 0],
  [2.5, 2.5, 0],
  [3, 0.5, 0],
]
const NONE = { p: Number.NaN, q: Number.NaN, v: Number.NaN }
/** One customer shows how orders vary, but not how customers do. */
const LEAST_CUSTOMERS = 2

export function fitValue(histories: Pick<BuyingHistories, 'frequency' | 'repeatValue'>): ValueFit {
  const values = sortedValues(histories)
  return rememberedFit('value', [values.frequency, values.mean], () => fitted(values))
}

function fitted(values: SortedValues): ValueFit {
  const customers = values.mean.length
  const observedMean = customers === 0 ? Number.NaN : values.mean.reduce((sum, one) => sum + one, 0) / customers
  const correlation = customers < LEAST_CUSTOMERS ? Number.NaN : rankCorrelation(Float64Array.from(values.frequency), values.mean)
  const none = { parameters: null, errors: NONE, logLikelihood: Number.NaN, limits: [], customers, correlation, observedMean }
  if (customers < LEAST_CUSTOMERS) return { ...none, mean: observedMean, modelMean: Number.NaN }
  const summit = highestSummit(valueLikelihood(values, observedMean), STARTS, BOX, searchFor(customers))
  if (summit === null) return { ...none, mean: observedMean, modelMean: Number.NaN }
  const { p, q, v } = valueParametersAt(summit.at)
  const limits: ValueLimit[] = []
  if (summit.edges[0] !== 0) limits.push(summit.edges[0] === 1 ? 'same orders' : 'any orders')
  if (summit.edges[1] !== 0) limits.push(summit.edges[1] === 1 ? 'same customers' : 'any customers')
  const errorOf = limits.length > 0 ? () => Number.NaN : summitErrors(summit.hessian, 3)
  const money = v * observedMean
  const modelMean = q > 1 ? (p * money) / (q - 1) : Infinity
  return {
    parameters: { p, q, v: money },
    errors: { p: p * errorOf([1, 0, 0]), q: q * errorOf([0, 1, 0]), v: money * errorOf([-1, 1, 1]) },
    logLikelihood: summit.value - customers * Math.log(observedMean),
    limits,
    customers,
    mean: Number.isFinite(modelMean) ? modelMean : observedMean,
    modelMean,
    observedMean,
    correlation,
  }
}

/**
 * E[order value] of a customer with `x` repeat orders of the mean amount `mean`: between their own mean and everyone's,
 * nearer their own the more orders they have placed. A mean below 0 counts as 0; without a finite expectation it is everyone's.
 */
export function expectedOrderValue({ parameters, mean: ofAll }: ValueFit, x: number, mean: number): number {
  if (parameters === null || x === 0) return ofAll
  const { p, q, v } = parameters
  const share = p * x + q - 1
  return share > 0 ? (p * (v + x * Math.max(0, mean))) / share : ofAll
}

interface SortedValues extends RepeatValues {
  readonly mean: Float64Array
}

/** In the order of their values, so that sums do not depend on the order of the rows. */
function sortedValues({ frequency, repeatValue }: Pick<BuyingHistories, 'frequency' | 'repeatValue'>): SortedValues {
  const valued = [...repeatValue.keys()].filter((customer) => repeatValue[customer]! > 0)
  valued.sort((left, right) => frequency[left]! - frequency[right]! || repeatValue[left]! - repeatValue[right]!)
  const counts = int32(valued.length)
  const mean = float64(valued.length)
  valued.forEach((customer, index) => {
    counts[index] = frequency[customer]!
    mean[index] = repeatValue[customer]!
  })
  return { frequency: counts, mean }
}
