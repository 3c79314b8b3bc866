/** Chi-square and Cramér's V of a table of counts: published tables, edges, and what must not matter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contingency } from '../../core/statistics/contingency.ts'

const of = (table: readonly (readonly number[])[]): ReturnType<typeof contingency> =>
  contingency(Float64Array.from(table.flat()), table.length, table[0]!.length)

describe('published tables', () => {
  // R's datasets::Titanic, class × survival; chisq.test prints X-squared = 190.4, df = 3. More digits by SciPy 1.17 and exact fractions.
  it('Titanic, class by survival: chi-square 190.4, V .294', () => {
    const found = of([
      [203, 122],
      [118, 167],
      [178, 528],
      [212, 673],
    ])
    expect(found.n).toBe(2201)
    expect(found.df).toBe(3)
    expect(found.classes).toBe(2)
    expect(found.expectedBelow5Share).toBe(0)
    expect(found.chiSquare).toBeCloseTo(190.40110361683327, 9)
    expect(found.cramersV).toBeCloseTo(0.29412010300512637, 12)
    expect(found.cramersVCorrected).toBeCloseTo(0.2918590714551305, 12)
  })

  // Worked out with fractions: chi-square 2, V² = 1/4, corrected (Bergsma 2013) (1/4 − 1/7) / (6/7) = 1/8.
  it('a table of eight accounts, all of whose expected counts are below 5', () => {
    const found = of([
      [3, 1],
      [1, 3],
    ])
    expect(found.chiSquare).toBeCloseTo(2, 12)
    expect(found.cramersV).toBeCloseTo(0.5, 12)
    expect(found.cramersVCorrected).toBeCloseTo(Math.sqrt(1 / 8), 12)
    expect(found.expectedBelow5Share).toBe(1)
  })

  it('an expected count of exactly 5 is not below 5', () => {
    expect(
      of([
        [1, 9],
        [9, 1],
      ]).expectedBelow5Share,
    ).toBe(0)
  })
})

describe('edges', () => {
  it.each<[string, number[][], { cramersV: number; cramersVCorrected: number; df: number }]>([
    ['no accounts', [[0, 0]], { cramersV: Number.NaN, cramersVCorrected: Number.NaN, df: 0 }],
    ['one class on one side', [[3, 4]], { cramersV: Number.NaN, cramersVCorrected: Number.NaN, df: 0 }],
    [
      'empty rows and columns are left out',
      [
        [3, 0, 0],
        [0, 0, 0],
        [0, 0, 5],
      ],
      { cramersV: 1, cramersVCorrected: 1, df: 1 },
    ],
    [
      'as many classes as accounts: nothing is left of the corrected V',
      [
        [1, 0],
        [0, 1],
      ],
      { cramersV: 1, cramersVCorrected: 0, df: 1 },
    ],
    [
      'independent classes',
      [
        [2, 4],
        [3, 6],
      ],
      { cramersV: 0, cramersVCorrected: 0, df: 1 },
    ],
  ])('%s', (_, table, expected) => {
    const found = of(table)
    expect(found.df).toBe(expected.df)
    for (const key of ['cramersV', 'cramersVCorrected'] as const) {
      if (Number.isNaN(expected[key])) expect(found[key]).toBeNaN()
      else expect(found[key]).toBeCloseTo(expected[key], 12)
    }
  })
})

describe('any table', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )

  it('V lies from 0 to 1, the corrected one does not exceed it, and turning the table over changes neither', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const found = of(counts)
        const turned = of(counts[0]!.map((_, column) => counts.map((row) => row[column]!)))
        if (found.df === 0) {
          expect(found.cramersV).toBeNaN()
          return
        }
        expect(found.cramersV).toBeGreaterThanOrEqual(0)
        expect(found.cramersV).toBeLessThanOrEqual(1)
        expect(found.cramersVCorrected).toBeLessThanOrEqual(found.cramersV + 1e-12)
        expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 9)
        expect(turned.cramersV).toBeCloseTo(found.cramersV, 12)
        expect(turned.cramersVCorrected).toBeCloseTo(found.cramersVCorrected, 12)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
