/** Wilson's interval against published and computed values. */
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../core/statistics/wilson.ts'

describe('wilsonInterval, without correction for continuity', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i at 95 %% is that of Newcombe 1998, table I, method 3', (successes, trials, low, high) => {
    const [from, to] = wilsonInterval(successes, trials, 1.959963984540054)
    expect(from).toBeCloseTo(low, 4)
    expect(to).toBeCloseTo(high, 4)
  })

  it.each([
    [3, 4, 0.4325414503690775, 0.9219192523148824],
    [1, 3, 0.10577563612172286, 0.6788173521696517],
    [0, 1, 0, 0.6215524967746471],
    [2, 2, 0.5490923699884755, 1],
  ])('of %i in %i at 80 %% is that of SciPy 1.17.1, binomtest(k, n).proportion_ci(0.8, "wilson")', (successes, trials, low, high) => {
    const [from, to] = wilsonInterval(successes, trials, 1.2815515655446004)
    expect(from).toBeCloseTo(low, 12)
    expect(to).toBeCloseTo(high, 12)
  })

  it('mirrors: the interval of failures is that of successes turned round', () => {
    for (let successes = 0; successes <= 7; successes++) {
      const [low, high] = wilsonInterval(successes, 7, 1.28)
      const [lowFailed, highFailed] = wilsonInterval(7 - successes, 7, 1.28)
      expect([1 - highFailed, 1 - lowFailed].map((end) => end.toFixed(12))).toEqual([low, high].map((end) => end.toFixed(12)))
    }
  })
})
