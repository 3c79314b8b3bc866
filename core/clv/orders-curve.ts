/** Repeat orders of all customers over time, as they came and as the model has it, for a chart: a good model follows the curve it was fitted to. */
import { float64 } from '../scratch.ts'
import type { BuyingModel, BuyingParameters } from './buying-likelihood.ts'
import { aliveChance, orderForecast } from './expected-orders.ts'
import { WEEK } from './fit-buying.ts'
import type { OrderDays } from './order-days.ts'

export interface CurvePoint {
  /** The last day of the step, a serial day. */
  readonly day: number
  /** Repeat orders until then. */
  readonly actual: number
  readonly expected: number
}

/** More steps than this are not seen in a chart. */
const MOST_STEPS = 104

/** Steps of so many days; `null` for a week, or for as many weeks as it takes. The last one ends on `asOf`. */
export function ordersCurve(
  { from, days, firstDay, asOf }: OrderDays,
  model: BuyingModel,
  parameters: BuyingParameters,
  stepDays: number | null,
): CurvePoint[] {
  const step = stepDays ?? WEEK * Math.ceil((asOf - firstDay) / WEEK / MOST_STEPS)
  const steps = Math.ceil((asOf - firstDay) / step)
  const span = asOf - firstDay + 1
  const [starts, repeats] = [float64(span), float64(span)]
  for (let customer = 0; customer < from.length - 1; customer++)
    for (let at = from[customer]!; at < from[customer + 1]!; at++) (at === from[customer] ? starts : repeats)[days[at]! - firstDay]!++
  const newcomer = newcomerOrders(model, parameters)
  let [actual, counted] = [0, 0]
  return Array.from({ length: steps }, (_, index) => {
    const day = asOf - (steps - 1 - index) * step
    for (; counted <= day - firstDay; counted++) actual += repeats[counted]!
    let expected = 0
    for (let start = 0; start <= day - firstDay; start++)
      if (starts[start]! > 0) expected += starts[start]! * newcomer(day - firstDay - start)
    return { day, actual, expected }
  })
}

/** E[repeat orders] within so many days of the first order, of a customer of whom nothing else is known. */
function newcomerOrders(model: BuyingModel, parameters: BuyingParameters): (days: number) => number {
  const forecast = orderForecast(model, parameters)
  const alive = aliveChance(model, parameters, 0, 0, 0)
  const known = new Map<number, number>()
  return (days) => {
    const found = known.get(days) ?? alive * forecast(0, 0, days / WEEK)
    known.set(days, found)
    return found
  }
}
