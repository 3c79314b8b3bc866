/** P(alive) and expected orders: the published customer, the published formula with 40 digits, the integral, limits. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BuyingModel } from '../../core/clv/buying-likelihood.ts'
import { aliveChance, orderForecast } from '../../core/clv/expected-orders.ts'
import { betaMean } from '../../core/statistics/beta-mean.ts'

const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }

describe('expected orders', () => {
  it('Fader, Hardie and Lee (2005): 1.226 orders in 39 weeks for x = 2, t = 30.43, T = 38.86', () => {
    const alive = aliveChance('bgnbd', CDNOW, 2, 30.43, 38.86)
    expect(alive).toBeCloseTo(0.72657857008067, 13)
    expect(alive * orderForecast('bgnbd', CDNOW)(2, 38.86, 39)).toBeCloseTo(1.226, 3)
  })

  // The last three have ages and shapes for which the series would take tens of thousands of terms.
  it.each([
    ['bgnbd', 0.243, 4.414, 0.793, 2.426, 2, 38.86, 39, 1.687399305805313],
    ['bgnbd', 0.243, 4.414, 0.793, 2.426, 0, 0, 0.01, 0.0005503302499257044],
    ['bgnbd', 0.243, 4.414, 0.793, 2.426, 29, 38.86, 520, 102.50425688775935],
    ['mbgnbd', 0.525, 6.183, 0.891, 1.614, 0, 27, 39, 0.5150931434000255],
    ['mbgnbd', 80, 90, 40, 600, 250, 200, 52, 20.955931801753177],
    ['bgnbd', 3, 0.001, 1.7, 0.4, 1, 0.5, 900, 2.9916587858698596],
    ['bgnbd', 0.05, 0.01, 0.3, 6, 0, 0.02, 500, 134.43108161341664],
    ['bgnbd', 1000, 5000, 0.02, 0.5, 900, 4000, 400, 84.36762938107383],
  ] as const)(
    '%s with r %d, α %d, a %d, b %d: x %d, T %d, %d weeks give %d by mpmath’s 2F1, to 1e-10',
    (model, r, alpha, a, b, x, age, weeks, expected) => {
      expect(Math.abs(orderForecast(model, { r, alpha, a, b })(x, age, weeks) / expected - 1)).toBeLessThan(1e-10)
    },
  )

  const size = fc.double({ min: -2, max: 2, noNaN: true }).map((power) => 10 ** power)
  const parameters = fc.record({ r: size, alpha: size, a: size, b: size })
  const model = fc.constantFrom<BuyingModel>('bgnbd', 'mbgnbd')

  it('the sum is the integral over the chance to stop, also at a = 1 where the published formula is 0 / 0', () => {
    fc.assert(
      fc.property(model, parameters, fc.integer({ min: 0, max: 40 }), size, size, (kind, one, x, age, weeks) => {
        const ratio = weeks / (one.alpha + age)
        const shape = one.r + x
        const chances = x + (kind === 'mbgnbd' ? 1 : 0)
        const integral = betaMean(
          (p) => (p < 1e-290 ? shape * ratio : -Math.expm1(-shape * Math.log1p(p * ratio)) / p),
          one.a,
          one.b + chances,
        )
        expect(Math.abs(orderForecast(kind, one)(x, age, weeks) / integral - 1)).toBeLessThan(1e-11)
      }),
      { seed: 1, examples: [['bgnbd', { r: 0.5, alpha: 3, a: 1, b: 2 }, 3, 20, 52]] },
    )
  })

  it('the unit of time makes no difference', () => {
    fc.assert(
      fc.property(
        model,
        parameters,
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        size,
        (kind, one, x, part, age) => {
          const daily = { ...one, alpha: one.alpha * 7 }
          const [weeks, days] = [aliveChance(kind, one, x, part * age, age), aliveChance(kind, daily, x, part * age * 7, age * 7)]
          expect(Math.abs(weeks - days)).toBeLessThan(1e-12)
          expect(Math.abs(orderForecast(kind, daily)(x, age * 7, 364) / orderForecast(kind, one)(x, age, 52) - 1)).toBeLessThan(1e-11)
        },
      ),
      { seed: 1, examples: [['mbgnbd', CDNOW, 1, 0, 0.01]] },
    )
  })

  it('who ordered once is alive for sure under BG/NBD and may have stopped under MBG/NBD', () => {
    expect(aliveChance('bgnbd', CDNOW, 0, 0, 500)).toBe(1)
    expect(aliveChance('mbgnbd', CDNOW, 0, 0, 0)).toBeCloseTo(2.426 / (0.793 + 2.426), 12)
    expect(aliveChance('mbgnbd', CDNOW, 0, 0, 500)).toBeLessThan(aliveChance('mbgnbd', CDNOW, 0, 0, 50))
  })
})
