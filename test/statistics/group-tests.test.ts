/** Kruskal–Wallis and Welch: published analyses, what must not matter, and groups that can't be tested. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KruskalWallis, kruskalWallis } from '../../core/statistics/kruskal-wallis.ts'
import { midRanks } from '../../core/statistics/mid-ranks.ts'
import { type WelchAnova, welchAnova } from '../../core/statistics/welch.ts'

type Groups = readonly (readonly number[])[]

function split(groups: Groups): [Float64Array, Int32Array, number] {
  return [Float64Array.from(groups.flat()), Int32Array.from(groups.flatMap((group, code) => group.map(() => code))), groups.length]
}

const kruskal = (groups: Groups): KruskalWallis => kruskalWallis(...split(groups))
const welch = (groups: Groups): WelchAnova => welchAnova(...split(groups))

/** R's datasets. */
const PLANT_GROWTH: Groups = [
  [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
  [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
  [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26],
]
const INSECT_SPRAYS: Groups = [
  [10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13],
  [11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13],
  [0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4],
  [3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4],
  [3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4],
  [11, 9, 15, 22, 15, 16, 13, 10, 26, 26, 24, 13],
]
/** airquality: ozone from May to September; the days without a measurement are blank. */
const OZONE: Groups = [
  [41, 36, 12, 18, NaN, 28, 23, 19, 8, NaN, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, NaN, NaN, NaN, 23, 45, 115, 37],
  [NaN, 29, NaN, 71, 39, NaN, NaN, 23, NaN, NaN, 21, 37, 20, 12, 13, NaN],
  [135, 49, 32, NaN, 64, 40, 77, 97, 97, 85, NaN, 10, 27, NaN, 7, 48, 35, 61, 79, 63, 16, NaN, NaN, 80, 108, 20, 52, 82, 50, 64, 59],
  [39, 9, 16, 78, 35, 66, 122, 89, 110, NaN, NaN, 44, 28, 65, NaN, 22, 59, 23, 31, 44, 21, 9, NaN, 45, 168, 73, NaN, 76, 118, 84, 85],
  [96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7, 14, 30, NaN, 14, 18, 20],
]

// H, F and p as R prints them in the examples of kruskal.test and oneway.test; all digits from Python's fractions and mpmath.
describe('Kruskal–Wallis with tie correction (Kruskal and Wallis 1952)', () => {
  it.each([
    [
      'PlantGrowth: H 7.9882, df 2, p .01842',
      PLANT_GROWTH,
      30,
      2,
      7.9882287494437,
      0.0184237557314721,
      0.275456163773921,
      0.221786249979396,
    ],
    [
      'InsectSprays: H 54.691, df 5, p 1.511e-10',
      INSECT_SPRAYS,
      72,
      5,
      54.6913446223715,
      1.51084443941851e-10,
      0.770300628484105,
      0.752899160945022,
    ],
    [
      'airquality, Ozone by Month: H 29.267, df 4, p 6.901e-06',
      OZONE,
      116,
      4,
      29.2665763061169,
      6.90071411854686e-6,
      0.254491967879278,
      0.227626813568621,
    ],
  ])('%s', (_, groups, n, df, statistic, p, epsilonSquared, etaSquared) => {
    const found = kruskal(groups)
    expect([found.n, found.df]).toEqual([n, df])
    expect(found.statistic / statistic).toBeCloseTo(1, 12)
    expect(found.p / p).toBeCloseTo(1, 11)
    expect(found.epsilonSquared).toBeCloseTo(epsilonSquared, 12)
    expect(found.etaSquared).toBeCloseTo(etaSquared, 12)
  })

  it('groups that do not overlap at all reach the largest epsilon², which is 1 where each has one value', () => {
    expect(kruskal([[1], [2], [3]])).toMatchObject({ statistic: 2, df: 2, epsilonSquared: 1, etaSquared: Number.NaN })
    expect(
      kruskal([
        [1, 1],
        [5, 5, 5],
      ]).epsilonSquared,
    ).toBe(1)
  })

  it('corrected eta² is never below 0', () => {
    expect(
      kruskal([
        [1, 4],
        [2, 3],
      ]),
    ).toMatchObject({ statistic: 0, p: 1, epsilonSquared: 0, etaSquared: 0 })
  })

  it.each<[string, Groups, number]>([
    [
      'all values are equal',
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1, 0.1],
      ],
      7,
    ],
    ['one group only', [[1, 2, 3]], 3],
    ['the others are blank', [[1, 2, 3], [Number.NaN], []], 3],
    ['no values', [[Number.NaN], []], 0],
  ])('there is no statistic where %s', (_, groups, n) => {
    const { statistic, p, n: found } = kruskal(groups)
    expect([statistic, p, found]).toEqual([Number.NaN, Number.NaN, n])
  })
})

describe("Welch's analysis of variance (Welch 1951)", () => {
  it.each([
    [
      'PlantGrowth: F 5.181, df 2 and 17.128, p .01739',
      PLANT_GROWTH,
      2,
      17.1284186166441,
      5.18097240811319,
      0.01739282149017,
      0.26414829683212,
      0.204078845989971,
    ],
    [
      'InsectSprays: F 36.065, df 5 and 30.043, p 7.999e-12',
      INSECT_SPRAYS,
      5,
      30.0425605087674,
      36.0654438935772,
      7.99937945567338e-12,
      0.724439015562794,
      0.700637903553351,
    ],
    ['airquality, Ozone by Month', OZONE, 4, 42.668201053388, 8.0266761837481, 6.43908420252728e-5, 0.235233950623613, 0.206253769739306],
  ])('%s', (_, groups, df, df2, statistic, p, etaSquared, omegaSquared) => {
    const found = welch(groups)
    expect(found.df).toBe(df)
    expect(found.df2 / df2).toBeCloseTo(1, 12)
    expect(found.statistic / statistic).toBeCloseTo(1, 12)
    expect(found.p / p).toBeCloseTo(1, 11)
    expect(found.etaSquared).toBeCloseTo(etaSquared, 12)
    expect(found.omegaSquared).toBeCloseTo(omegaSquared, 12)
  })

  // NIST Statistical Reference Datasets, SiRstv: certified R-squared 1.90999039051129E-01.
  it('eta² of the silicon resistivity data is the certified one', () => {
    const silicon = [
      [196.3052, 196.124, 196.189, 196.2569, 196.3403],
      [196.3042, 196.3825, 196.1669, 196.3257, 196.0422],
      [196.1303, 196.2005, 196.2889, 196.0343, 196.1811],
      [196.2795, 196.1748, 196.1494, 196.1485, 195.9885],
      [196.2119, 196.1051, 196.185, 196.0052, 196.209],
    ]
    expect(welch(silicon).etaSquared).toBeCloseTo(0.190999039051129, 12)
  })

  it('a group without a variance is left out of F, but not of eta²', () => {
    const two = welch(PLANT_GROWTH.slice(0, 2))
    const { leftOut, df, statistic, etaSquared } = welch([...PLANT_GROWTH.slice(0, 2), [9], [7, 7, 7], []])
    expect(leftOut).toEqual([2, 3])
    expect([df, statistic]).toEqual([two.df, expect.closeTo(two.statistic, 12)])
    expect(etaSquared).toBeGreaterThan(two.etaSquared)
  })

  it('there is no F where fewer than two groups vary, and no eta² where nothing does', () => {
    expect(
      welch([
        [1, 1],
        [5, 5, 5],
      ]),
    ).toMatchObject({ statistic: Number.NaN, etaSquared: 1, leftOut: [0, 1] })
    expect(
      welch([
        [0.1, 0.1, 0.1],
        [0.1, 0.1],
      ]),
    ).toMatchObject({ statistic: Number.NaN, etaSquared: Number.NaN })
    expect(welch([[], [Number.NaN]])).toMatchObject({ n: 0, statistic: Number.NaN, leftOut: [] })
  })

  it('the largest and the smallest numbers there are do not overflow', () => {
    const spread = [
      [1, 2, 4],
      [3, 5, 9],
    ]
    for (const scale of [2 ** 1020, 2 ** -1070])
      expect(welch(spread.map((group) => group.map((value) => value * scale))).statistic).toBeCloseTo(welch(spread).statistic, 12)
  })
})

const groupsOf = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }), { minLength: 2, maxLength: 5 })
const CASES: [number[][]][] = [
  [
    [
      [0, 0],
      [0, 1],
    ],
  ],
  [
    [
      [1, 2],
      [1, 2],
    ],
  ],
  [
    [
      [5, 5, 5],
      [1, 2],
    ],
  ],
]

describe('what must not matter', () => {
  it('to ranks: any strictly rising transformation', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        expect(kruskal(groups.map((group) => group.map((value) => value ** 3 + 1e4)))).toEqual(kruskal(groups))
      }),
      { seed: 1, examples: CASES },
    )
  })

  it('to means: scaling and moving', () => {
    fc.assert(
      fc.property(groupsOf, fc.constantFrom(-3.7, 0.01, 1e6), fc.integer({ min: -1000, max: 1000 }), (groups, scale, shift) => {
        const found = welch(groups.map((group) => group.map((value) => value * scale + shift)))
        const plain = welch(groups)
        for (const key of ['etaSquared', 'omegaSquared', 'p'] as const)
          expect(found[key]).toEqual(plain[key] >= 0 ? expect.closeTo(plain[key], 7) : Number.NaN)
      }),
      { seed: 1, examples: CASES.map(([groups]) => [groups, 0.01, 1000] as [number[][], number, number]) },
    )
  })

  it('to both: the order of the rows, to the last bit', () => {
    fc.assert(
      fc.property(groupsOf, fc.double({ min: 0.001, max: 1000, noNaN: true }), (groups, unit) => {
        const scaled = groups.map((group) => group.map((value) => value * unit))
        const reversed = scaled.map((group) => [...group].reverse())
        expect(welch(reversed)).toEqual(welch(scaled))
        expect(kruskal(reversed)).toEqual(kruskal(scaled))
      }),
      { seed: 1, examples: CASES.map(([groups]) => [groups, 0.1] as [number[][], number]) },
    )
  })

  it('effects lie between 0 and 1, p too', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const [ranks, means] = [kruskal(groups), welch(groups)]
        for (const value of [ranks.epsilonSquared, ranks.etaSquared, ranks.p, means.etaSquared, means.omegaSquared, means.p])
          expect(Number.isNaN(value) || (value >= 0 && value <= 1 + 1e-12), String(value)).toBe(true)
      }),
      { seed: 1, examples: CASES },
    )
  })
})

describe('mid-ranks', () => {
  it('equal numbers share the mean of their places, blanks have none', () => {
    const { count, ranks, ties } = midRanks(Float64Array.of(30, 10, Number.NaN, 20, 20, -0, 0))
    expect([...ranks]).toEqual([6, 3, Number.NaN, 4.5, 4.5, 1.5, 1.5])
    expect([count, ties]).toEqual([6, 12])
  })

  it('are those of counting the smaller and the equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), (values) => {
        const slow = values.map(
          (value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2,
        )
        expect([...midRanks(Float64Array.from(values)).ranks]).toEqual(slow)
      }),
      { seed: 1, examples: [[[]], [[1]], [[2, 2]]] },
    )
  })
})
