/** Kaplan–Meier estimates against published data, and against ordinary quantiles where nothing is censored. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, survivalQuantile } from '../../core/statistics/kaplan-meier.ts'

const curveOf = (events: readonly number[], censored: readonly number[]) =>
  kaplanMeier(Float64Array.from(events), Float64Array.from(censored))
const steps = ({ times, surviving }: ReturnType<typeof kaplanMeier>): (readonly [number, number])[] =>
  [...times].map((time, at) => [time, Math.round(surviving[at]! * 1e4) / 1e4])

describe('kaplanMeier', () => {
  it('of remission under 6-MP is that of Freireich and others 1963 (Kleinbaum and Klein 2012, table 2.1)', () => {
    const curve = curveOf([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
    expect(steps(curve)).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ])
    expect(survivalQuantile(curve, 0.5)).toBe(23)
    expect(survivalQuantile(curve, 0.75)).toBeNaN()
    expect(curve.longest).toBe(35)
  })

  it('of remission under placebo in the same trial has its median at 8 weeks', () => {
    const curve = curveOf([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], [])
    expect(survivalQuantile(curve, 0.5)).toBe(8)
    expect(steps(curve).slice(-2)).toEqual([
      [22, 0.0476],
      [23, 0],
    ])
  })

  it('of maintained leukaemia is that of Embury and others 1977, as in R survival: survfit of aml, median 31', () => {
    const curve = curveOf([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161])
    expect(steps(curve).map(([, share]) => share)).toEqual([0.9091, 0.8182, 0.7159, 0.6136, 0.4909, 0.3682, 0.1841])
    expect(survivalQuantile(curve, 0.5)).toBe(31)
  })

  it('counts who was last seen at the very time of an event as still at risk then', () => {
    expect(steps(curveOf([5], [5]))).toEqual([[5, 0.5]])
    expect(steps(curveOf([5], [4]))).toEqual([[5, 0]])
  })

  it('without any event has no step and no median', () => {
    const curve = curveOf([], [3, 9])
    expect([curve.times.length, curve.longest]).toEqual([0, 9])
    expect(survivalQuantile(curve, 0.5)).toBeNaN()
    expect(curveOf([], []).longest).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('survivalQuantile', () => {
  const days = fc.array(fc.nat(40), { minLength: 1, maxLength: 60 })

  it('without censoring is the quantile of type 2 (Hyndman and Fan 1996), so the median is the ordinary one', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(0.5, 0.75), (list, share) => {
        const sorted = [...list].sort((a, b) => a - b)
        const place = sorted.length * share
        const exact = (sorted[place - 1]! + sorted[place]!) / 2
        const expected = Number.isInteger(place) ? exact : sorted[Math.ceil(place) - 1]!
        expect(survivalQuantile(curveOf(list, []), share)).toBe(expected)
      }),
      {
        seed: 1,
        numRuns: 300,
        examples: [
          [[0], 0.5],
          [[0, 10], 0.5],
          [[1, 2, 3, 4], 0.75],
        ],
      },
    )
  })

  it('leaves at least as many waiting where some are censored as if the same had got there then', () => {
    const waiting = ({ times, surviving }: ReturnType<typeof kaplanMeier>, day: number): number => {
      const passed = times.filter((time) => time <= day).length
      return passed === 0 ? 1 : surviving[passed - 1]!
    }
    fc.assert(
      fc.property(days, days, fc.nat(40), (events, censored, day) => {
        const all = curveOf([...events, ...censored], [])
        expect(waiting(curveOf(events, censored), day)).toBeGreaterThanOrEqual(waiting(all, day) - 1e-12)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
