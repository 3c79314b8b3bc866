/** The derivatives of ln Γ: another implementation, mpmath, recurrence. */
import stdlibDigamma from '@stdlib/math-base-special-digamma'
import { describe, expect, it } from 'vitest'
import { digamma, trigamma } from '../../core/statistics/digamma.ts'

describe('digamma and trigamma', () => {
  it('ψ agrees with @stdlib to 1e-13', () => {
    for (let power = -4; power <= 8; power += 0.01) {
      const x = 10 ** power
      const expected = stdlibDigamma(x)
      expect(Math.abs(digamma(x) - expected), `ψ(${x})`).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected)))
    }
  })

  it.each([
    [0.001, 1000001.6425331959],
    [0.1, 101.43329915079276],
    [0.37, 8.360473827799098],
    [1, Math.PI ** 2 / 6],
    [1.5, 0.9348022005446793],
    [7.3, 0.1467957681314271],
    [11.99, 0.08697741048698757],
    [250, 0.004008010666632534],
    [1e6, 1.0000005000001667e-6],
  ])('ψ′(%d) is %d, by mpmath 1.3', (x, expected) => {
    expect(Math.abs(trigamma(x) / expected - 1)).toBeLessThan(1e-14)
  })
})
