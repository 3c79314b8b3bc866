/** Spearman's rank correlation, against a published table and the laws of ranks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from '../../core/statistics/rank-correlation.ts'

const correlation = (left: readonly number[], right: readonly number[]): number =>
  rankCorrelation(Float64Array.from(left), Float64Array.from(right))

describe("Spearman's rank correlation", () => {
  it('IQ and hours of television, the worked example of many courses: −29/165', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    expect(correlation(iq, hours)).toBeCloseTo(-29 / 165, 15)
  })

  it('with ties it is the correlation of mid-ranks: scipy.stats.spearmanr 1.17.1', () => {
    expect(correlation([1, 2, 2, 3, 5, 5, 5], [2, 1, 1, 4, 3, 3, 9])).toBeCloseTo(0.705049738919203, 14)
  })

  it('is 1 for any rising function, −1 for any falling one, and has no value where one is constant', () => {
    expect(correlation([1, 2, 3, 40], [1, 8, 27, 64000])).toBe(1)
    expect(correlation([1, 2, 3, 40], [4, 3, 2, 1])).toBe(-1)
    expect(correlation([1, 2, 3], [7, 7, 7])).toBeNaN()
    expect(correlation([], [])).toBeNaN()
  })

  it('looks only at accounts that have both', () => {
    expect(correlation([1, Number.NaN, 2, 3, 9], [5, 100, 6, 7, Number.NaN])).toBe(1)
  })

  it('lies within −1 and 1, is the same either way round, and ignores the order of the accounts', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 40 }), (pairs) => {
        const left = pairs.map(([one]) => one)
        const right = pairs.map(([, other]) => other)
        const rho = correlation(left, right)
        expect(correlation(right, left)).toEqual(rho)
        expect(correlation([...left].reverse(), [...right].reverse())).toEqual(rho)
        if (!Number.isNaN(rho)) expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-15)
      }),
      { seed: 1 },
    )
  })
})
