/** Sums of money: exact, and the same in any order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExactSums } from '../../core/statistics/exact-sums.ts'

function sumOf(amounts: readonly number[]): number {
  const sums = createExactSums(1)
  for (const amount of amounts) sums.add(0, amount)
  return sums.total(0)
}

describe('sums of money', () => {
  it('amounts with up to four decimals are summed exactly, as whole ten-thousandths would be', () => {
    const cents = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 200 }), (units) => {
        const exact = units.reduce((sum, unit) => sum + BigInt(unit), 0n)
        expect(sumOf(units.map((unit) => unit / 10_000))).toBe(Number(exact) / 10_000)
      }),
      { seed: 4, examples: [[[1000, 2000]], [[]]] },
    )
  })

  it('0.1 ten times is 1, and 0.1 + 0.2 is 0.3', () => {
    expect(sumOf(new Array(10).fill(0.1))).toBe(1)
    expect(sumOf([0.1, 0.2])).toBe(0.3)
  })

  it('any amounts give the same sum in any order', () => {
    const amount = fc.double({ noNaN: true, min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
        expect(sumOf([...amounts].reverse())).toBe(sumOf(amounts))
        const largest = Math.max(1, ...amounts.map(Math.abs))
        expect(Math.abs(sumOf(amounts) - amounts.reduce((a, b) => a + b, 0))).toBeLessThan(1e-12 * largest * (amounts.length + 1) + 1e-9)
      }),
      { seed: 5 },
    )
  })

  it('sums beyond 2^53 ten-thousandths stay exact', () => {
    const amounts = new Array(3000).fill(999_999_999.99)
    expect(sumOf(amounts)).toBe(2_999_999_999_970)
    expect(sumOf([...amounts, 0.01, ...amounts.map((amount) => -amount)])).toBe(0.01)
    expect(sumOf([4.2e12, 0.01, -4.2e12])).toBe(0.01)
  })

  it('amounts near the largest double are not clipped, and a sum beyond it is that double', () => {
    expect(sumOf([1e308])).toBe(1e308)
    expect(sumOf([2 ** 1020, 2 ** 1019, -(2 ** 1020), 5])).toBe(2 ** 1019)
    expect(sumOf([1e308, -1e308, 0.25])).toBe(0.25)
    expect(sumOf([-1e308, -1e308])).toBe(-Number.MAX_VALUE)
  })
})
