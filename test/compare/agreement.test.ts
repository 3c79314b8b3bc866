/** Adjusted Rand index and normalised mutual information: published values, and each against its definition in other words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from '../../core/compare/agreement.ts'

function of(before: readonly number[], after: readonly number[]): ReturnType<typeof agreement> {
  const [rows, columns] = [Math.max(-1, ...before) + 1, Math.max(-1, ...after) + 1]
  const counts = new Float64Array(rows * columns)
  before.forEach((group, account) => {
    counts[group * columns + after[account]!]!++
  })
  return agreement(counts, rows, columns)
}

const labelsOf = (table: readonly (readonly number[])[]): [number[], number[]] => {
  const pairs = table.flatMap((line, row) => line.flatMap((count, column) => new Array<[number, number]>(count).fill([row, column])))
  return [pairs.map(([row]) => row), pairs.map(([, column]) => column)]
}

describe('adjusted Rand index, published values', () => {
  it.each<[string, number[], number[], number]>([
    ['scikit-learn, adjusted_rand_score: 0.57', [0, 0, 1, 2], [0, 0, 1, 1], 4 / 7],
    ['scikit-learn: one group against groups of one', [0, 0, 0, 0], [0, 1, 2, 3], 0],
    ['scikit-learn: the most discordant', [0, 0, 1, 1], [0, 1, 0, 1], -1 / 2],
    ['scikit-learn: other names', [0, 0, 1, 1], [1, 1, 0, 0], 1],
    ['one group in both, by convention', [0, 0, 0], [0, 0, 0], 1],
    ['groups of one in both, by convention', [0, 1, 2], [2, 1, 0], 1],
    ['a single account', [0], [0], 1],
  ])('%s', (_, before, after, expected) => expect(of(before, after).adjustedRandIndex).toBeCloseTo(expected, 12))

  // Yeung and Ruzzo (2001), Details of the adjusted Rand index: printed as 0.313; by fractions 266/851.
  it('Yeung and Ruzzo 2001: .313', () => {
    const labels = labelsOf([
      [1, 1, 0],
      [1, 2, 1],
      [0, 0, 4],
    ])
    expect(of(...labels).adjustedRandIndex).toBeCloseTo(266 / 851, 12)
  })
})

describe('normalised mutual information, published values', () => {
  it.each<[string, number[], number[], number]>([
    ['scikit-learn, v_measure_score: 0.8', [0, 0, 1, 2], [0, 0, 1, 1], 0.8],
    ['scikit-learn: 0.66', [0, 1, 2, 3], [0, 0, 1, 1], 2 / 3],
    ['scikit-learn: one group tells nothing', [0, 0, 0, 0], [0, 1, 2, 3], 0],
    ['scikit-learn: other names', [0, 0, 1, 1], [1, 1, 0, 0], 1],
    ['independent', [0, 0, 1, 1], [0, 1, 0, 1], 0],
    ['one group in both, by convention', [0, 0, 0], [0, 0, 0], 1],
  ])('%s', (_, before, after, expected) => expect(of(before, after).normalisedMutualInformation).toBeCloseTo(expected, 12))
})

// The index by exact fractions (34366/71579), the information by 40-digit logarithms.
it('a 3 × 3 table of 200 accounts: .4801 and .4837', () => {
  const labels = labelsOf([
    [40, 10, 0],
    [5, 60, 15],
    [0, 10, 60],
  ])
  const found = of(...labels)
  expect(found.n).toBe(200)
  expect(found.adjustedRandIndex).toBeCloseTo(34366 / 71579, 12)
  expect(found.normalisedMutualInformation).toBeCloseTo(0.483744455862008, 12)
})

it('without accounts there is neither', () => {
  expect(of([], [])).toEqual({ n: 0, adjustedRandIndex: Number.NaN, normalisedMutualInformation: Number.NaN })
})

describe('any two groupings', () => {
  const accounts = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 })

  it('the index is that of all pairs of accounts, counted one by one', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        let [both, first, second, pairs] = [0, 0, 0, 0]
        list.forEach(([a, b], one) => {
          for (const [otherA, otherB] of list.slice(0, one)) {
            pairs++
            if (a === otherA) first++
            if (b === otherB) second++
            if (a === otherA && b === otherB) both++
          }
        })
        const expected = (first * second) / pairs
        const most = (first + second) / 2
        const index = of(
          list.map(([a]) => a),
          list.map(([, b]) => b),
        ).adjustedRandIndex
        expect(index).toBeCloseTo(most === expected ? 1 : (both - expected) / (most - expected), 10)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('the information is the V-measure: the harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007)', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const n = list.length
        const probability = (test: (pair: [number, number]) => boolean): number => list.filter(test).length / n
        const entropy = (of: (pair: [number, number]) => number): number =>
          -list.reduce((sum, pair) => sum + Math.log(probability((other) => of(other) === of(pair))) / n, 0)
        /** Of the first, once the second is known. */
        const conditional = (first: 0 | 1, second: 0 | 1): number =>
          -list.reduce((sum, pair) => {
            const joint = probability((other) => other[first] === pair[first] && other[second] === pair[second])
            return sum + Math.log(joint / probability((other) => other[second] === pair[second])) / n
          }, 0)
        const [before, after] = [entropy(([a]) => a), entropy(([, b]) => b)]
        const homogeneity = before === 0 ? 1 : 1 - conditional(0, 1) / before
        const completeness = after === 0 ? 1 : 1 - conditional(1, 0) / after
        const expected = homogeneity + completeness < 1e-12 ? 0 : (2 * homogeneity * completeness) / (homogeneity + completeness)
        const found = of(
          list.map(([a]) => a),
          list.map(([, b]) => b),
        ).normalisedMutualInformation
        expect(found).toBeCloseTo(expected, 9)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
