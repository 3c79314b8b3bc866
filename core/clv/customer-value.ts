/**
 * What each customer is worth from here on: the one entry to lifetime values, for the worksheet function and for the
 * sidebar. Decides when an order of the future is paid and what it is worth today.
 */
import type { Warn } from '../columns.ts'
import { createIdTable } from '../ids.ts'
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import type { Vector } from '../vector.ts'
import type { BuyingModel } from './buying-likelihood.ts'
import { type CustomerModel, customerModel } from './customer-model.ts'
import { aliveChance, orderForecast } from './expected-orders.ts'
import { WEEK } from './fit-buying.ts'
import { expectedOrderValue } from './fit-value.ts'

/** A month in weeks. */
const MONTH = 365.25 / 12 / WEEK

export interface CustomerValueInput {
  /** The ids asked for. */
  readonly customers: Vector
  readonly orderCustomers: Vector
  /** Serial days, NaN where blank. */
  readonly orderDates: Float64Array
  /** Money, NaN where blank. */
  readonly orderAmounts: Float64Array
  /** A serial day; `null` for the latest order date. */
  readonly asOf: number | null
  /** How far to look ahead; more than 0, parts of a month too. */
  readonly months: number
  /** What money a year later is worth less, such as 0.1. */
  readonly annualDiscount: number
  /** The share of an order's amount that is earned, such as 0.4. */
  readonly margin: number
  readonly model: BuyingModel
}

/** One entry per id asked for, NaN where that customer has not ordered. */
export interface CustomerValues {
  /** P(alive) on `asOf`. */
  readonly alive: Float64Array
  /** Expected orders within the months. */
  readonly orders: Float64Array
  /** Expected amount of an order. */
  readonly orderValue: Float64Array
  /** Discounted expected margin of the orders within the months. */
  readonly value: Float64Array
  readonly asOf: number
  readonly model: CustomerModel
  /** What all customers in the orders together are expected to order: one entry per month, for a chart. */
  readonly ahead: readonly MonthAhead[]
}

export interface MonthAhead {
  /** Its end, in months from `asOf`. */
  readonly month: number
  readonly orders: number
  /** Amount × margin, discounted to `asOf`. */
  readonly value: number
}

export function customerValue(input: CustomerValueInput, warn: Warn): CustomerValues {
  const table = createIdTable(Math.max(input.orderCustomers.length, input.customers.length))
  const customerCodes = table.codesOf(input.orderCustomers)
  const customers = table.size()
  const asked = table.codesOf(input.customers)
  const orders = { customerCodes, customers, dates: input.orderDates, amounts: input.orderAmounts }
  const model = customerModel(orders, input.asOf, input.model, warn)
  const ends = monthEnds(input.months)
  const forecast = groupForecasts(model, ends, input.annualDiscount)
  const byCustomer = customerForecasts(model, forecast, input.margin)
  const pick = (values: Float64Array): Float64Array => float64(asked.length).map((_, row) => values[asked[row]!] ?? Number.NaN)
  return {
    alive: pick(byCustomer.alive),
    orders: pick(byCustomer.orders),
    orderValue: pick(byCustomer.orderValue),
    value: pick(byCustomer.value),
    asOf: model.days.asOf,
    model,
    ahead: monthsAhead(model, forecast, byCustomer.orderValue, input.margin),
  }
}

/** 1, 2, … and the months themselves. */
function monthEnds(months: number): number[] {
  const ends = Array.from({ length: Math.floor(months) }, (_, index) => index + 1)
  return Number.isInteger(months) ? ends : [...ends, months]
}

interface GroupForecasts {
  readonly ends: readonly number[]
  /** What money at each end is worth on `asOf`. */
  readonly worth: readonly number[]
  readonly alive: Float64Array
  /** Orders by group and month: `months` entries per group. */
  readonly orders: Float64Array
}

function groupForecasts({ distinct, buying }: CustomerModel, ends: readonly number[], annualDiscount: number): GroupForecasts {
  const { frequency, purchaseSpan, age } = distinct
  const forecast = orderForecast(buying.model, buying.parameters)
  const months = ends.length
  const alive = float64(frequency.length)
  const orders = float64(frequency.length * months)
  const ofLiving = float64(months)
  for (let group = 0; group < frequency.length; group++) {
    const x = frequency[group]!
    alive[group] = aliveChance(buying.model, buying.parameters, x, purchaseSpan[group]! / WEEK, age[group]! / WEEK)
    // Groups that differ in their span only lie side by side and share what a living customer is expected to order.
    if (group === 0 || x !== frequency[group - 1] || age[group] !== age[group - 1])
      for (let month = 0, before = 0; month < months; month++) {
        const until = forecast(x, age[group]! / WEEK, ends[month]! * MONTH)
        ofLiving[month] = until - before
        before = until
      }
    for (let month = 0; month < months; month++) orders[group * months + month] = alive[group]! * ofLiving[month]!
  }
  return { ends, worth: ends.map((end) => (1 + annualDiscount) ** (-end / 12)), alive, orders }
}

/** By customer code. */
function customerForecasts(
  { histories, distinct, value }: CustomerModel,
  { ends, worth, alive, orders }: GroupForecasts,
  margin: number,
): Record<'alive' | 'orders' | 'orderValue' | 'value', Float64Array> {
  const months = ends.length
  const groups = distinct.frequency.length
  const [total, discounted] = [float64(groups), float64(groups)]
  for (let group = 0; group < groups; group++)
    for (let month = 0; month < months; month++) {
      total[group]! += orders[group * months + month]!
      discounted[group]! += orders[group * months + month]! * worth[month]!
    }
  const size = histories.frequency.length
  const byCustomer = { alive: float64(size), orders: float64(size), orderValue: float64(size), value: float64(size) }
  for (let customer = 0; customer < size; customer++) {
    const group = distinct.groups[customer]!
    const orderValue = group < 0 ? Number.NaN : expectedOrderValue(value, histories.frequency[customer]!, histories.repeatValue[customer]!)
    byCustomer.alive[customer] = alive[group] ?? Number.NaN
    byCustomer.orders[customer] = total[group] ?? Number.NaN
    byCustomer.orderValue[customer] = orderValue
    byCustomer.value[customer] = (discounted[group] ?? Number.NaN) * orderValue * margin
  }
  return byCustomer
}

function monthsAhead(
  { distinct }: CustomerModel,
  { ends, worth, orders }: GroupForecasts,
  orderValue: Float64Array,
  margin: number,
): MonthAhead[] {
  const worthOfGroup = createExactSums(distinct.counts.length)
  distinct.groups.forEach((group, customer) => {
    if (group >= 0) worthOfGroup.add(group, orderValue[customer]!)
  })
  return ends.map((end, month) => {
    let [expected, value] = [0, 0]
    for (let group = 0; group < distinct.counts.length; group++) {
      const each = orders[group * ends.length + month]!
      expected += each * distinct.counts[group]!
      value += each * worthOfGroup.total(group) * worth[month]! * margin
    }
    return { month: end, orders: expected, value }
  })
}
