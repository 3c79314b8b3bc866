/** p values of chi-square and F, and what they are made of: closed forms, two other implementations, extreme tails. */
import betainc from '@stdlib/math-base-special-betainc'
import gammainc from '@stdlib/math-base-special-gammainc'
import gammaln from '@stdlib/math-base-special-gammaln'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incompleteBeta } from '../../core/statistics/incomplete-beta.ts'
import { upperGamma } from '../../core/statistics/incomplete-gamma.ts'
import { logGamma } from '../../core/statistics/log-gamma.ts'
import { chiSquareTail, fTail } from '../../core/statistics/tails.ts'

/** Relative, so that a tail of 1e-290 counts as much as one of .5. */
function expectClose(actual: number, expected: number, tolerance: number, label: string): void {
  expect(Math.abs(actual - expected) / expected, `${label}: ${actual} for ${expected}`).toBeLessThanOrEqual(tolerance)
}

/** 10 to the powers from `first` to `last`. */
function powers(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.floor((last - first) / step + 1e-9) + 1 }, (_, index) => 10 ** (first + index * step))
}

describe('closed forms', () => {
  it('chi-square with 2 degrees of freedom is exp(−x / 2), down to 1e-300', () => {
    for (const x of powers(-6, 3.13, 0.01)) expectClose(chiSquareTail(x, 2), Math.exp(-x / 2), 1e-12, `x ${x}`)
  })

  it('chi-square with an even number of degrees of freedom is a Poisson sum', () => {
    for (let df = 2; df <= 40; df += 2) {
      for (const x of powers(-2, 2.5, 0.05)) {
        let term = Math.exp(-x / 2)
        let sum = term
        for (let order = 1; order < df / 2; order++) {
          term *= x / 2 / order
          sum += term
        }
        expectClose(chiSquareTail(x, df), sum, 1e-12, `x ${x}, df ${df}`)
      }
    }
  })

  it('F with 2 degrees of freedom above is (1 + 2 f / df2) ^ (−df2 / 2), whatever there is below', () => {
    for (const df2 of powers(-0.3, 6, 0.21)) {
      for (const f of powers(-6, 8, 0.23)) {
        const exact = Math.exp((-df2 / 2) * Math.log1p((2 * f) / df2))
        if (exact > 1e-290) expectClose(fTail(f, 2, df2), exact, 1e-12, `f ${f}, df2 ${df2}`)
      }
    }
  })

  it('F turned round is the other tail', () => {
    const df = fc.double({ min: 0.5, max: 1e5, noNaN: true })
    const f = fc.double({ min: -8, max: 8, noNaN: true }).map((power) => 10 ** power)
    fc.assert(
      fc.property(f, df, df, (value, df1, df2) => {
        expect(Math.abs(fTail(value, df1, df2) + fTail(1 / value, df2, df1) - 1)).toBeLessThan(1e-12)
      }),
      {
        seed: 1,
        examples: [
          [1, 1, 1],
          [1, 1e5, 1e5],
          [2, 1, 1e5],
        ],
      },
    )
  })
})

describe('against @stdlib, where it is exact itself', () => {
  // gammainc 0.3.1 is not for a above 20: Q(1258.9, 1213.9) is 0.8990 by mpmath's quadrature and SciPy, 0.9375 there.
  it('the gamma tail for a from 0.05 to 20', () => {
    for (const a of powers(-1.3, 1.3, 0.1)) {
      for (const ratio of powers(-3, 3, 0.05)) {
        const expected = gammainc(a * ratio, a, true, true)
        if (expected > 1e-300) expectClose(upperGamma(a, a * ratio), expected, 2e-13, `Q(${a}, ${a * ratio})`)
      }
    }
  })

  // Its own error grows with a and b; the next tests hold large ones to 1e-12.
  it('the beta distribution for a and b from 0.1 to 100', () => {
    for (const a of powers(-1, 2, 0.25)) {
      for (const b of powers(-1, 2, 0.25)) {
        for (const odds of powers(-6, 6, 0.1)) {
          const [x, y] = [odds / (1 + odds), 1 / (1 + odds)]
          const expected = x <= y ? betainc(x, a, b, true, false) : betainc(y, b, a, true, true)
          if (expected > 1e-300) expectClose(incompleteBeta(x, y, a, b), expected, 1e-11, `I(${x}; ${a}, ${b})`)
        }
      }
    }
  })

  it('the logarithm of the gamma function to 1e-14', () => {
    for (const x of powers(-6, 8, 0.01)) {
      const expected = gammaln(x)
      expect(Math.abs(logGamma(x) - expected), `ln Γ(${x})`).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)))
    }
  })
})

describe('against mpmath 1.3 with 45 digits, to 1e-12 of each value', () => {
  it.each([
    [0.1, 0.1, 0.11775643611433194],
    [57.37211521390788, 33, 0.00535252440550654],
    [1669.4848991588103, 999, 1.677329731351673e-36],
    [10070.710678118654, 1e4, 0.3072931680185996],
    [14242.640687119285, 1e4, 6.280112353595116e-156],
    [1988000, 2e6, 0.99999999908211],
    [2004000, 2e6, 0.022804095898769864],
  ])('chi-square: P(X ≥ %d) with %d degrees of freedom is %d', (x, df, expected) => {
    expectClose(chiSquareTail(x, df), expected, 1e-12, 'p')
  })

  it.each([
    [1e8, 1, 0.5, 0.006414019503473943],
    [1e-6, 1, 17.128, 0.999213670413833],
    [3.5, 1, 333.3, 0.062244904622093054],
    [8, 3, 333.3, 3.6514203954663145e-5],
    [1.3, 7, 1e6, 0.24555730860902142],
    [1.01, 20, 1e6, 0.44548428656244243],
    [30, 20, 1e6, 3.1327920693649862e-114],
    [200, 99, 2.2, 0.0031179404575762968],
    [1.3, 99, 5000, 0.02543171141453137],
    [3.5, 99, 1e5, 4.0286587651104e-29],
    [8, 1000, 17.128, 5.283659633460284e-6],
    [3.5, 1000, 1e6, 4.976539977051406e-273],
  ])('F: P(X ≥ %d) with %d and %d degrees of freedom is %d', (f, df1, df2, expected) => {
    expectClose(fTail(f, df1, df2), expected, 1e-12, 'p')
  })
})

describe('edges', () => {
  it('no statistic at all has p 1, an endless one p 0', () => {
    expect([chiSquareTail(0, 3), fTail(0, 3, 20)]).toEqual([1, 1])
    expect([chiSquareTail(1e5, 3), fTail(1e300, 3, 1e6)]).toEqual([0, 0])
  })

  it('p never rises with the statistic', () => {
    const statistic = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(statistic, statistic, fc.integer({ min: 1, max: 60 }), fc.double({ min: 1, max: 1e4, noNaN: true }), (a, b, df, df2) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(chiSquareTail(high, df)).toBeLessThanOrEqual(chiSquareTail(low, df) + 1e-15)
        expect(fTail(high, df, df2)).toBeLessThanOrEqual(fTail(low, df, df2) + 1e-15)
      }),
      {
        seed: 1,
        examples: [
          [0, 0, 1, 1],
          [4, 4.000000001, 1, 1],
        ],
      },
    )
  })
})
