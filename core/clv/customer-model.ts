/** Orders -> the fitted models of how customers buy and what their orders are worth. Decides when the orders are too few for that, and what is said of rows left out. */
import { counted } from '../check/phrases.ts'
import type { Warn } from '../columns.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { isoOf } from '../dates.ts'
import { InputError } from '../errors.ts'
import { type BuyingHistories, buyingHistories } from './buying-histories.ts'
import type { BuyingModel } from './buying-likelihood.ts'
import { warnOfDays } from './days-apart.ts'
import { type DistinctHistories, distinctHistories } from './distinct-histories.ts'
import { type BuyingFit, fitBuying } from './fit-buying.ts'
import { fitValue, type ValueFit } from './fit-value.ts'
import { type OrderDays, type Orders, orderDays } from './order-days.ts'

export interface CustomerModel {
  readonly days: OrderDays
  readonly histories: BuyingHistories
  readonly distinct: DistinctHistories
  readonly buying: BuyingFit
  readonly value: ValueFit
}

/** With fewer, nothing is known of how customers differ. */
export const LEAST_REPEATERS = 2
/** From here on the order value can be said to go with the number of orders: a medium correlation (Cohen 1988). */
export const DEPENDENT = 0.3

/** `asOf` is a serial day; `null` for the latest order date. */
export function customerModel(orders: Orders, asOf: number | null, model: BuyingModel, warn: Warn): CustomerModel {
  const days = orderDays(orders, asOf)
  const until = asOf === null ? '' : ` by ${isoOf(asOf)}`
  if (days.days.length === 0) throw new InputError('CLV_NO_ORDERS', { until, refunds: refundsOnly(days.unmatchedRefunds) })
  const histories = buyingHistories(days, days.asOf)
  const day = isoOf(days.asOf)
  const customers = counted(histories.customers, 'customer')
  if (histories.age.every((age) => age === 0)) {
    const who = histories.customers === 1 ? 'the only customer' : `all ${customers}`
    throw new InputError('CLV_ONE_DAY', { customers: who, as_of: day })
  }
  if (histories.repeaters < LEAST_REPEATERS)
    throw new InputError('CLV_FEW_REPEATS', { repeaters: histories.repeaters, customers, as_of: day })
  if (days.later > 0) warn({ code: 'CLV_LATER', values: { orders: counted(days.later, 'order'), as_of: day } })
  if (days.unmatchedRefunds > 0) warn({ code: 'CLV_REFUNDS', values: { refunds: counted(days.unmatchedRefunds, 'refund') } })
  warnOfDays(days, asOf === null, warn)
  const distinct = distinctHistories(histories)
  const value = fitValue(histories)
  warnOfValue(value, warn)
  const buying = fitBuying(distinct, model)
  if (buying.limits.includes('any stop')) warn({ code: 'CLV_STOP_GUESS', values: {} })
  return { days, histories, distinct, buying, value }
}

function refundsOnly(refunds: number): string {
  return refunds === 0
    ? ''
    : `: ${refunds === 1 ? 'the only amount is' : `all ${numberWords(refunds)} amounts are`} below 0, as refunds are`
}

function warnOfValue({ parameters, customers, observedMean, correlation }: ValueFit, warn: Warn): void {
  const mean = numberWords(Math.round(observedMean * 100) / 100)
  if (parameters === null) {
    const reason = `${counted(customers, 'customer')} with repeat orders above 0 ${customers === 1 ? 'tells' : 'tell'} too little of order values`
    const instead = Number.isNaN(observedMean) ? 'they stay blank' : `all have the mean of the repeat orders, ${mean}`
    warn({ code: 'CLV_VALUE_FALLBACK', values: { reason, instead } })
  } else if (parameters.q <= 1) {
    warn({ code: 'CLV_VALUE_MEAN', values: { q: parameters.q.toFixed(2), mean } })
  }
  if (Math.abs(correlation) >= DEPENDENT)
    warn({
      code: 'CLV_VALUE_DEPENDS',
      values: { direction: correlation > 0 ? 'have higher' : 'have lower', correlation: correlation.toFixed(2) },
    })
}
