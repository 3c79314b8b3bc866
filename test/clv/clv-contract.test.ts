/** Contract businesses: the published fits and lifetimes of Fader and Hardie (2007, 2010), simulated cohorts, limits, refusals. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contractValue } from '../../core/clv/contract-value.ts'
import { fitSurvival } from '../../core/clv/survival.ts'
import { createRandom } from '../../core/statistics/random.ts'
import { runCore } from '../kit/run-core.ts'

const column = (numbers: readonly unknown[]): never[][] => numbers.map((one) => [one as never])
/** Percent of the cohort after 0 to 12 years, Fader and Hardie (2007), table 1. */
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173]
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]
const YEARLY = { annualDiscount: 0.1, margin: 1, periodsPerYear: 1, ahead: 5 }

describe('Fader and Hardie (2007)', () => {
  it.each([
    ['regular', REGULAR, 0.704, 1.182],
    ['high-end', HIGH_END, 0.668, 3.806],
  ])(
    '%s customers, fitted on years 0 to 7: α and β as published, and the five years after within 2 points of the cohort',
    (_, active, alpha, beta) => {
      const { fit, curve } = contractValue(Float64Array.from(active.slice(0, 8)), YEARLY)
      expect([fit.alpha.toFixed(3), fit.beta.toFixed(3)]).toEqual([String(alpha), String(beta)])
      for (let year = 8; year <= 12; year++) expect(Math.abs(curve[year]!.modelSurvival - active[year]! / 1000)).toBeLessThan(0.02)
    },
  )
})

describe('Fader and Hardie (2010)', () => {
  // Both have a mean chance to leave of .2; the paper prints the second one's parameters as .067 and .267.
  it.each([
    ['alike', 3.8, 15.2, 3.31],
    ['apart', 1 / 15, 4 / 15, 7.68],
  ])('customers %s: 80 % retention next year, and a discounted expected residual lifetime as published', (_, alpha, beta, published) => {
    const survival = [1]
    for (let n = 1; n <= 12; n++) survival.push((survival[n - 1]! * (beta + n - 1)) / (alpha + beta + n - 1))
    const { fit, curve } = contractValue(Float64Array.from(survival), YEARLY)
    expect([fit.alpha / alpha, fit.beta / beta].map((ratio) => Math.abs(ratio - 1) < 1e-6)).toEqual([true, true])
    expect(curve[1]!.modelRetention).toBeCloseTo(0.8, 9)
    expect(curve[0]!.residual).toBeCloseTo(published, 2)
  })
})

describe('lifetimes', () => {
  it('discounted values are the sums of the curve, period by period', () => {
    const { curve, discounted, discountPerPeriod: d } = contractValue(Float64Array.from(REGULAR.slice(0, 8)), { ...YEARLY, ahead: 1000 })
    const sum = curve.reduce((all, { modelSurvival }, n) => all + modelSurvival / (1 + d) ** n, 0)
    expect(Math.abs(sum / discounted.model - 1)).toBeLessThan(1e-11)
    const rest = curve.slice(6).reduce((all, { modelSurvival }, k) => all + modelSurvival / (1 + d) ** k, 0) / curve[5]!.modelSurvival
    expect(Math.abs(rest / curve[5]!.residual - 1)).toBeLessThan(1e-11)
  })

  it('recovers the parameters of 20,000 simulated contracts within three standard errors', () => {
    const random = createRandom(2)
    // Beta(1, 4) by inversion.
    const active = new Float64Array(13)
    for (let customer = 0; customer < 20_000; customer++) {
      const leaves = 1 - (1 - random.next()) ** (1 / 4)
      for (let period = 0; period < active.length; period++) {
        active[period]!++
        if (random.next() < leaves) break
      }
    }
    const { alpha, beta, errors } = fitSurvival(active)
    expect([errors.alpha < 0.1, Math.abs(alpha - 1) / errors.alpha < 3, Math.abs(beta - 4) / errors.beta < 3]).toEqual([true, true, true])
  })

  it('those left are never worth less by the curve than by 1 / churn, and the scale of the cohort makes no difference', () => {
    const loss = fc.double({ min: 0.02, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(fc.array(loss, { minLength: 2, maxLength: 8 }), (losses) => {
        const active = Float64Array.from([
          1000,
          ...losses.map((_, n) => 1000 * losses.slice(0, n + 1).reduce((left, one) => left * (1 - one), 1)),
        ])
        const one = contractValue(active, YEARLY)
        expect(one.residual.model).toBeGreaterThan(one.residual.naive * (1 - 1e-4))
        const shares = contractValue(
          active.map((count) => count / 10),
          YEARLY,
        )
        expect(Math.abs(shares.residual.model / one.residual.model - 1)).toBeLessThan(1e-6)
      }),
      { seed: 1, numRuns: 60, examples: [[[0.5, 0.5, 0.5]], [[0.1, 0.2, 0.4]], [[0.4, 0.2, 0.1]]] },
    )
  })
})

describe('what can not be fitted says so', () => {
  it.each([
    [
      [100, 50],
      'CLV_CONTRACT: active has 2 numbers, which is too few to fit a curve; give the size of the cohort and who was still active after at least two periods',
    ],
    [
      [100, 50, 60],
      'CLV_CONTRACT: active rises to 60 at row 3, but a cohort only shrinks; count only customers who began with the cohort and never left',
    ],
    [[100, null, 60], 'CLV_CONTRACT: active must hold numbers of customers, 0 or more, got a blank at row 2; correct or fill it'],
    [[100, 50, -1], 'CLV_CONTRACT: active must hold numbers of customers, 0 or more, got -1 at row 3; correct or fill it'],
    [
      [100, 100, 100],
      'CLV_CONTRACT: active never falls, so nothing is known of how customers leave; use an older cohort or longer periods',
    ],
    [[100, 0, 0], 'CLV_CONTRACT: all customers left in the first period, so there is no retention to fit; use shorter periods'],
  ])('%j: %s', (active, text) => {
    expect(() => runCore('CLV_CONTRACT', column(active))).toThrow(text)
  })

  it('where retention does not rise the verdict says that 1 / churn says as much', () => {
    const [, verdict, , next] = runCore('CLV_CONTRACT', column([100, 80, 64, 50]))
    expect(verdict![4]).toBe('retention does not rise with tenure, so the curve says no more than 1 / churn')
    expect(next![1]).toBeCloseTo(next![2] as number, 4)
  })

  it('nobody left is an answer', () => {
    const rows = runCore('CLV_CONTRACT', column([100, 30, 20, 0, 0]))
    expect([rows[1]![4], rows[9]!.slice(0, 3)]).toEqual([expect.stringContaining('does not rise'), ['value of all who are left', 0, 0]])
  })
})
