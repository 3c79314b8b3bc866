/** Numbers and dates as a few bands with names: where they are cut, and how they are called. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf } from '../../core/concentration/bands.ts'
import { serialOf } from '../../core/dates.ts'

const bands = (values: readonly (number | null)[], smallest: number, kind: 'number' | 'date' = 'number') => {
  const { labels, codes } = bandsOf(
    Float64Array.from(values, (value) => value ?? Number.NaN),
    kind,
    smallest,
  )
  return { labels: [...labels], codes: [...codes] }
}
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('bands of numbers', () => {
  it('up to five different ones are a band each', () => {
    expect(bands([3, 1, null, 3, 2.5], 30)).toEqual({ labels: ['1', '2.5', '3'], codes: [2, 0, -1, 2, 1] })
    expect(bands([5, 4, 3, 2, 1], 30).labels).toEqual(['1', '2', '3', '4', '5'])
  })

  it('six are cut at type-7 quantiles into as many as five bands of about the smallest size', () => {
    expect(bands(upTo(6), 30).labels).toEqual(['1 to 6'])
    expect(bands(upTo(6), 3)).toEqual({ labels: ['up to 3', '4 and above'], codes: [0, 0, 0, 1, 1, 1] })
    expect(bands(upTo(59), 30).labels).toEqual(['1 to 59'])
    expect(bands(upTo(60), 30).labels).toEqual(['up to 30', '31 and above'])
    expect(bands(upTo(1000), 30).labels).toEqual(['up to 200', '201 to 400', '401 to 600', '601 to 800', '801 and above'])
  })

  it('many equal ones leave fewer bands, none of them empty', () => {
    const values = [...new Array(90).fill(0), ...upTo(10)]
    const { labels, codes } = bands(values, 10)
    expect(labels).toEqual(['0', '1 and above'])
    expect(codes.filter((code) => code === 1)).toHaveLength(10)
  })

  it('have names without the last digits, which are rounding, and with thousands set apart', () => {
    expect(bands([0.1 + 0.2, 1_234_567, 98_765, null], 1).labels).toEqual(['0.3', '98,765', '1,234,567'])
  })

  it('of dates are named by days', () => {
    const days = [serialOf(2025, 1, 31), serialOf(2025, 2, 1) + 0.75, serialOf(2024, 12, 24)]
    expect(bands(days, 1, 'date').labels).toEqual(['2024-12-24', '2025-01-31', '2025-02-01'])
    expect(
      bands(
        upTo(60).map((day) => serialOf(2025, 1, 1) + day),
        30,
        'date',
      ).labels,
    ).toEqual(['up to 2025-01-31', '2025-02-01 and above'])
  })

  it('rise with the numbers, share equal ones, hold someone each, and ignore the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(null)), { maxLength: 80 }),
        fc.integer({ min: 1, max: 30 }),
        (values, smallest) => {
          const { labels, codes } = bands(values, smallest)
          expect(new Set(codes.filter((code) => code >= 0))).toEqual(new Set(labels.map((_, band) => band)))
          values.forEach((one, i) => {
            expect(codes[i] === -1).toBe(one === null)
            values.forEach((other, j) => {
              if (one === null || other === null) return
              if (one < other) expect(codes[i]!).toBeLessThanOrEqual(codes[j]!)
              if (one === other) expect(codes[i]).toBe(codes[j])
            })
          })
          const turned = bands([...values].reverse(), smallest)
          expect(turned.labels).toEqual(labels)
          expect(turned.codes.reverse()).toEqual(codes)
        },
      ),
      {
        seed: 3,
        examples: [
          [[], 30],
          [[1, 1, 1, 5, 2, 3, 4, 6], 2],
        ],
      },
    )
  })
})
