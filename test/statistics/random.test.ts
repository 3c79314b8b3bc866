/** The project's one source of chance: the published generator, seeded, without bias. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../core/statistics/random.ts'
import { chiSquareTail } from '../../core/statistics/tails.ts'

describe('a seed decides all that follows', () => {
  // Computed by a second implementation in Python's whole numbers, which from the state {1, 2, 3, 4} gives the words
  // 11520, 0, 5927040, 70819200, 2031721883 … of Blackman and Vigna's xoshiro128starstar.c.
  it.each([
    [0, [0.8868539502021594, 0.012474988946590604, 0.032522145755498943], [8, 4, 1, 3, 6, 5]],
    [1, [0.5686059948349658, 0.8893939367683266, 0.4705824180198359], [8, 1, 1, 9, 6, 8]],
    [2026, [0.3345197973607569, 0.404376054597427, 0.6313242900194384], [4, 3, 4, 3, 2, 4]],
    [2 ** 31 - 1, [0.9949815058656429, 0.6344716755586502, 0.9418157882324089], [4, 0, 4, 8, 0, 4]],
  ])('seed %i gives the numbers of xoshiro128** 1.1', (seed, numbers, digits) => {
    const random = createRandom(seed)
    expect(numbers.map(() => random.next())).toEqual(numbers)
    const other = createRandom(seed)
    expect(digits.map(() => other.below(10))).toEqual(digits)
  })

  it('neighbouring seeds have nothing in common', () => {
    const first = new Set(Array.from({ length: 2000 }, (_, seed) => createRandom(seed).next()))
    expect(first.size).toBe(2000)
    const mean = [...first].reduce((sum, number) => sum + number, 0) / first.size
    expect(Math.abs(mean - 0.5)).toBeLessThan(3 / Math.sqrt(12 * 2000))
  })
})

describe('no number is favoured', () => {
  it('numbers lie in [0, 1), whole ones below their count', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, count) => {
        const random = createRandom(seed)
        const whole = random.below(count)
        expect(Number.isInteger(whole) && whole >= 0 && whole < count).toBe(true)
        const number = random.next()
        expect(number >= 0 && number < 1).toBe(true)
      }),
      {
        seed: 1,
        examples: [
          [0, 1],
          [0, 2 ** 32],
          [7, 2 ** 31 + 1],
        ],
      },
    )
  })

  // 3 · 2^30 does not divide 2^32: taking the remainder alone would give the lowest third half of all draws.
  it.each([2, 7, 3 * 2 ** 30])('below(%i) is even by a chi-square test of 60,000 draws', (count) => {
    const random = createRandom(11)
    const classes = Math.min(count, 6)
    const counts = new Array<number>(classes).fill(0)
    for (let draw = 0; draw < 60_000; draw++) counts[Math.floor((random.below(count) / count) * classes)]!++
    const expected = counts.map((_, index) => {
      const edge = (part: number): number => Math.ceil((part * count) / classes)
      return (60_000 * (edge(index + 1) - edge(index))) / count
    })
    const statistic = counts.reduce((sum, observed, index) => sum + (observed - expected[index]!) ** 2 / expected[index]!, 0)
    expect(chiSquareTail(statistic, classes - 1)).toBeGreaterThan(0.001)
  })
})
