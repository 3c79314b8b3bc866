/** Cronbach's alpha against published data and against its definition. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cronbachAlpha } from '../../core/statistics/cronbach-alpha.ts'

const reliabilityOf = (rows: readonly (readonly number[])[], centre = 3) =>
  cronbachAlpha(Float64Array.from(rows.flat()), rows[0]!.length, centre)

/** Chatterjee and Price 1977: R's data set attitude, 30 departments by 7 items. */
const ATTITUDE = [
  [43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78, 48, 85, 82],
  [51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75, 57, 85, 82],
  [30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66, 58, 44, 71, 39],
  [39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74, 45, 71, 59],
  [61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80, 51, 77, 64],
  [92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76, 78, 83, 74, 78],
  [45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72, 49, 38, 55, 39],
] as const
/** Bock and Lieberman 1970: section VI of the LSAT, how many of 1,000 gave the answers 00000, 00001 … 11111. */
const LSAT = [3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298] as const

describe('cronbachAlpha', () => {
  it('of attitude is 0.84, and without each item and with the rest what the manual of the R package psych prints', () => {
    const { alpha, complete, items } = reliabilityOf(
      ATTITUDE[0].map((_, row) => ATTITUDE.map((item) => item[row]!)),
      60,
    )
    expect([alpha.toFixed(2), complete]).toEqual(['0.84', 30])
    expect(items.map(({ alphaWithout }) => alphaWithout.toFixed(2))).toEqual(['0.81', '0.80', '0.83', '0.80', '0.80', '0.86', '0.84'])
    expect(items.map(({ restCorrelation }) => restCorrelation.toFixed(2))).toEqual(['0.67', '0.74', '0.56', '0.71', '0.79', '0.27', '0.46'])
  })

  it('of LSAT section VI is the 0.295 of the R package ltm, and without each item as NumPy has it', () => {
    const rows = LSAT.flatMap((count, pattern) =>
      Array.from({ length: count }, () => [16, 8, 4, 2, 1].map((bit) => (pattern & bit ? 1 : 0))),
    )
    const { alpha, items } = reliabilityOf(rows, 0.5)
    expect(alpha).toBeCloseTo(0.2949971922159539, 12)
    const expected = [0.2753562107982428, 0.23758390464668291, 0.2167994629432915, 0.2459327104335876, 0.26629441120826947]
    items.forEach(({ alphaWithout }, item) => {
      expect(alphaWithout).toBeCloseTo(expected[item]!, 12)
    })
  })

  it('is 1 where all items say the same, and not affected by rows with a missing answer', () => {
    const same = [
      [1, 1, 1],
      [3, 3, 3],
      [5, 5, 5],
    ]
    expect(reliabilityOf(same).alpha).toBeCloseTo(1, 12)
    expect(reliabilityOf([...same, [5, Number.NaN, 1]])).toEqual(reliabilityOf(same))
  })

  it('is missing with one item, one complete row, or sums that are all equal; an item that never varies has no correlation', () => {
    expect(reliabilityOf([[1], [4]]).alpha).toBeNaN()
    expect(reliabilityOf([[1, 2]]).alpha).toBeNaN()
    const opposite = reliabilityOf([
      [1, 5],
      [2, 4],
      [5, 1],
    ])
    expect([opposite.alpha, opposite.items[0]!.restCorrelation]).toEqual([Number.NaN, -1])
    const constant = reliabilityOf([
      [3, 1, 2],
      [3, 4, 5],
      [3, 2, 2],
    ])
    expect(constant.items[0]!.restCorrelation).toBeNaN()
  })

  it('does not depend on the order of the rows to the last bit, nor on the centre, nor on the unit', () => {
    const row = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10)))
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const result = reliabilityOf(rows, 5)
        expect(reliabilityOf([...rows].reverse(), 5)).toEqual(result)
        const scaled = reliabilityOf(
          rows.map((values) => values.map((value) => 7 * value + 3)),
          5,
        )
        if (Number.isNaN(result.alpha)) expect(scaled.alpha).toBeNaN()
        else expect(scaled.alpha).toBeCloseTo(result.alpha, 6)
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})
