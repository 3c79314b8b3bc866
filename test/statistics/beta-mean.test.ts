/** Means over a beta distribution: Euler's integral of 2F1 by mpmath, moments, and a chance of which nearly all lies at the ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaMean } from '../../core/statistics/beta-mean.ts'

describe('the mean of a function of a beta-distributed chance', () => {
  it.each([
    [0.243, 2.426, 0.793, 0.9, 1.3867912945755185],
    [2.5, 0.267, 0.067, 1 - 2 ** -20, 335733196405569.1],
    [12, 300, 4, 0.3, 67.57349895307536],
    [1, 8, 0.6, 0.909090909090909, 7.584075619437895],
    [40, 3, 0.01, 0.5, 1069130179473.6473],
    [0.5, 5000, 7000, 0.99, 1.304684287246188],
  ])('2F1(%d, %d; b + %d; %d) is %d by mpmath 1.3 with 40 digits, to 1e-11', (power, b, a, z, expected) => {
    const actual = betaMean((p, q) => (1 - z + z * (q > 0.5 ? p : 1 - q)) ** -power, a, b)
    expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-11)
  })

  it('the first two moments are a / (a + b) and a (a + 1) / ((a + b) (a + b + 1))', () => {
    const shape = fc.double({ min: -3, max: 4, noNaN: true }).map((power) => 10 ** power)
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const [first, second] = [a / (a + b), (a * (a + 1)) / ((a + b) * (a + b + 1))]
        expect(Math.abs(betaMean((p) => p, a, b) / first - 1)).toBeLessThan(1e-12)
        expect(Math.abs(betaMean((p) => p * p, a, b) / second - 1)).toBeLessThan(1e-12)
      }),
      {
        seed: 1,
        examples: [
          [1, 1],
          [1e-3, 1e4],
          [1e4, 1e4],
        ],
      },
    )
  })
})
