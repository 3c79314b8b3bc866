/**
 * The test of a model on what it has not seen: it is fitted to the orders before a day, and forecasts those after it.
 * Decides where the day lies and what the forecast is compared with.
 */
import { float64 } from '../scratch.ts'
import { buyingHistories } from './buying-histories.ts'
import type { BuyingModel } from './buying-likelihood.ts'
import { LEAST_REPEATERS } from './customer-model.ts'
import { distinctHistories } from './distinct-histories.ts'
import { aliveChance, orderForecast } from './expected-orders.ts'
import { fitBuying, WEEK } from './fit-buying.ts'
import type { OrderDays } from './order-days.ts'

/** Customers who had `repeats` repeat orders before the split; the last class is open. */
export interface HoldoutClass {
  readonly repeats: number
  readonly isOpen: boolean
  readonly customers: number
  readonly actual: number
  readonly expected: number
  /** If each had gone on at the rate of their repeat orders so far. */
  readonly unchanged: number
}

export interface Holdout {
  /** The last day that the model was shown. */
  readonly split: number
  /** Days after it. */
  readonly days: number
  readonly customers: number
  readonly actual: number
  readonly expected: number
  readonly unchanged: number
  readonly classes: readonly HoldoutClass[]
}

/** Those with more repeat orders are one class. */
const LAST_CLASS = 7

/** `share` below 1 is a share of the days from the first order on, else a number of days; 0 for no test. `null` where the days before are too few to fit. */
export function holdoutOf(days: OrderDays, model: BuyingModel, share: number): Holdout | null {
  const held = Math.round(share < 1 ? share * (days.asOf - days.firstDay) : share)
  const split = days.asOf - held
  const before = buyingHistories(days, split)
  if (held < 1 || before.repeaters < LEAST_REPEATERS) return null
  const distinct = distinctHistories(before)
  const { parameters } = fitBuying(distinct, model)
  const forecast = orderForecast(model, parameters)
  const actual = actualByGroup(days, before.frequency, distinct.groups, distinct.counts.length)
  const classes = Array.from({ length: LAST_CLASS + 1 }, (_, repeats) => ({ repeats, customers: 0, actual: 0, expected: 0, unchanged: 0 }))
  for (let group = 0; group < distinct.counts.length; group++) {
    const [x, count, age] = [distinct.frequency[group]!, distinct.counts[group]!, distinct.age[group]! / WEEK]
    const alive = aliveChance(model, parameters, x, distinct.purchaseSpan[group]! / WEEK, age)
    const one = classes[Math.min(x, LAST_CLASS)]!
    one.customers += count
    one.actual += actual[group]!
    one.expected += count * alive * forecast(x, age, held / WEEK)
    one.unchanged += x === 0 ? 0 : (count * x * held) / (age * WEEK)
  }
  const filled = classes.filter(({ customers }) => customers > 0)
  const sum = (of: 'customers' | 'actual' | 'expected' | 'unchanged'): number => filled.reduce((all, one) => all + one[of], 0)
  return {
    split,
    days: held,
    customers: sum('customers'),
    actual: sum('actual'),
    expected: sum('expected'),
    unchanged: sum('unchanged'),
    classes: filled.map((one) => ({ ...one, isOpen: one.repeats === LAST_CLASS })),
  }
}

/** Order days after the split, of customers who had ordered before it. */
function actualByGroup({ from }: OrderDays, before: Int32Array, groups: Int32Array, count: number): Float64Array {
  const actual = float64(count)
  groups.forEach((group, customer) => {
    if (group >= 0) actual[group]! += from[customer + 1]! - from[customer]! - 1 - before[customer]!
  })
  return actual
}
