/** The fits: slopes against differences, known parameters recovered within their standard errors, units, limits. */
import { describe, expect, it } from 'vitest'
import { CDNOW, simulatedOrders } from '../../bench/simulated-orders.ts'
import { type BuyingHistories, buyingHistories } from '../../core/clv/buying-histories.ts'
import { type BuyingModel, buyingLikelihood } from '../../core/clv/buying-likelihood.ts'
import { distinctHistories } from '../../core/clv/distinct-histories.ts'
import { fitBuying } from '../../core/clv/fit-buying.ts'
import { fitValue } from '../../core/clv/fit-value.ts'
import { orderDays } from '../../core/clv/order-days.ts'
import { valueLikelihood } from '../../core/clv/value-likelihood.ts'
import type { Surface } from '../../core/statistics/damped-newton.ts'

/** Customers slow enough that two orders rarely fall on one day, which the models know nothing of. */
const TRUTH = { ...CDNOW, r: 1.2, alpha: 20 }
const LAST = 45_000 + 150 * 7

const historiesOf = (customers: number, seed: number, model: BuyingModel): BuyingHistories => {
  const orders = simulatedOrders(customers, TRUTH, { weeks: 150, seed, stopsAtOnce: model === 'mbgnbd' })
  return buyingHistories(orderDays(orders, LAST), LAST)
}

/** Central differences of the value, and of the slopes for the curvature. */
function expectSlopes(surfaceAt: (at: Float64Array) => Surface, at: readonly number[]): void {
  const { value, gradient, hessian } = surfaceAt(Float64Array.from(at))
  at.forEach((_, index) => {
    const [before, after] = [-1e-5, 1e-5].map((by) => surfaceAt(Float64Array.from(at, (one, other) => (other === index ? one + by : one))))
    expect(Math.abs((after!.value - before!.value) / 2e-5 - gradient[index]!)).toBeLessThan(1e-6 * Math.abs(value))
    at.forEach((_, other) => {
      const curve = (after!.gradient[other]! - before!.gradient[other]!) / 2e-5
      expect(Math.abs(curve - hessian[index * at.length + other]!)).toBeLessThan(1e-6 * Math.abs(value))
    })
  })
}

describe.each(['bgnbd', 'mbgnbd'] as const)('%s', (model) => {
  const histories = historiesOf(4000, 3, model)
  const distinct = distinctHistories(histories)

  it('slopes and curvatures are those of the log-likelihood', () => {
    for (const at of [
      [-1.4, 1, -0.2, -1.1],
      [1.5, 2.5, 1, 0.5],
      [-3, -1, -2, 2],
    ])
      expectSlopes(buyingLikelihood(distinct, model, 1000), at)
  })

  it('recovers the parameters of 4,000 simulated customers within three standard errors, with a slope below 1e-6', () => {
    const { parameters, errors, slope, limits } = fitBuying(distinct, model)
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(errors[name] / parameters[name], name).toBeLessThan(0.3)
      expect(Math.abs(parameters[name] - TRUTH[name]) / errors[name], `${name} ${parameters[name]}`).toBeLessThan(3)
    }
    expect([limits, slope < 1e-6]).toEqual([[], true])
  })

  it('a week that is a day stretches α only', () => {
    const stretched = {
      ...histories,
      purchaseSpan: histories.purchaseSpan.map((days) => days * 7),
      age: histories.age.map((days) => days * 7),
    }
    const [one, other] = [fitBuying(distinct, model).parameters, fitBuying(distinctHistories(stretched), model).parameters]
    expect(
      [other.r / one.r, other.alpha / one.alpha / 7, other.a / one.a, other.b / one.b].map((ratio) => Math.abs(ratio - 1) < 1e-9),
    ).toEqual([true, true, true, true])
  })
})

describe('order values', () => {
  const histories = historiesOf(20_000, 5, 'bgnbd')

  it('slopes and curvatures are those of the log-likelihood', () => {
    const values = { frequency: [1, 2, 5, 1, 9], mean: [20, 35.5, 8, 90, 31] }
    for (const at of [
      [1.8, 1.3, 0],
      [-1, 3, 0.5],
      [4, -1, -2],
    ])
      expectSlopes(valueLikelihood(values, 30), at)
  })

  it('recovers p 6.25, q 3.74, v 15.44 of the repeat buyers among 20,000 simulated customers within three standard errors', () => {
    const { parameters, errors, mean, correlation } = fitValue(histories)
    for (const name of ['p', 'q', 'v'] as const) {
      expect(errors[name] / parameters![name], name).toBeLessThan(0.2)
      expect(Math.abs(parameters![name] - TRUTH[name]) / errors[name], `${name} ${parameters![name]}`).toBeLessThan(3)
    }
    expect(mean).toBeCloseTo((6.25 * 15.44) / 2.74, -1)
    expect(Math.abs(correlation)).toBeLessThan(0.05)
  })

  it('in cents v is a hundred times as much, and nothing else changes', () => {
    const cents = fitValue({ ...histories, repeatValue: histories.repeatValue.map((value) => value * 100) })
    const { parameters } = fitValue(histories)
    const ratios = [cents.parameters!.p / parameters!.p, cents.parameters!.q / parameters!.q, cents.parameters!.v / parameters!.v / 100]
    expect(ratios.every((ratio) => Math.abs(ratio - 1) < 1e-8)).toBe(true)
  })
})

describe('limits', () => {
  it('customers who all order every ten days differ neither in rate nor in stopping, and nobody is seen to stop', () => {
    const orders = Array.from({ length: 20 }, (_, customer) =>
      Array.from({ length: 10 + customer }, (_, order) => [customer, 45_000 + order * 10]),
    )
    const rows = orders.flat()
    const days = orderDays(
      {
        customerCodes: Int32Array.from(rows, ([customer]) => customer!),
        customers: 20,
        dates: Float64Array.from(rows, ([, day]) => day!),
        amounts: new Float64Array(rows.length).fill(10),
      },
      null,
    )
    const { limits, parameters } = fitBuying(distinctHistories(buyingHistories(days, days.asOf)), 'bgnbd')
    expect(limits).toContain('same rate')
    expect(parameters.r / parameters.alpha).toBeCloseTo(0.7, 1)
  })
})
