/** VALUE_TIER: laws that all methods keep, and each method against a plain second implementation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { naturalBreaks } from '../../core/statistics/natural-breaks.ts'
import { firstColumn, runCore, warningsOf } from '../kit/run-core.ts'

const column = (values: readonly Cell[]): Cell[][] => values.map((value) => [value])
const tiers = (values: readonly Cell[], ...rest: Parameters<typeof runCore>[1][]): Cell[] =>
  firstColumn(runCore('VALUE_TIER', column(values), ...rest))
/** Tier 1 is best; null stays null. */
const numbered = (
  values: readonly Cell[],
  method: string,
  cuts: number | readonly number[] | undefined,
  count: number,
): (number | null)[] => {
  const names = Array.from({ length: count }, (_, index) => [`${index + 1}`])
  const given = cuts === undefined || typeof cuts === 'number' ? cuts : [[...cuts]]
  return tiers(values, method, given, names).map((name) => (name === null ? null : Number(name)))
}

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) },
  fc.constant(null),
)
const values = fc.array(value, { minLength: 1, maxLength: 60 })
const setups = fc.constantFrom<[string, number | number[] | undefined, number]>(
  ['quantile', undefined, 4],
  ['quantile', 2, 2],
  ['quantile', 7, 7],
  ['quantile', [0.5, 0.9, 0.99], 4],
  ['pareto', undefined, 3],
  ['pareto', [0.5], 2],
  ['top', undefined, 3],
  ['top', [20, 50], 3],
  ['threshold', [10, 100], 3],
  ['natural', 3, 3],
  ['natural', 5, 5],
)

describe('every method', () => {
  it('never puts a larger value in a worse tier, and equal values share one; blanks stay blank', () => {
    fc.assert(
      fc.property(values, setups, (list, [method, cuts, count]) => {
        const tier = numbered(list, method, cuts, count)
        const order = list.map((_, index) => index).filter((index) => list[index] !== null)
        order.sort((a, b) => (list[b] as number) - (list[a] as number))
        order.forEach((index, rank) => {
          const before = order[rank - 1]
          if (before === undefined) return
          if (list[before] === list[index]) expect(tier[index]).toBe(tier[before])
          else expect(tier[before]!).toBeLessThanOrEqual(tier[index]!)
        })
        list.forEach((cell, index) => {
          if (cell !== null) expect(tier[index]).toBeGreaterThanOrEqual(1)
          else if (index < tier.length) expect(tier[index]).toBeNull()
        })
      }),
      {
        seed: 6,
        numRuns: 500,
        examples: [
          [
            [0, 0, 0],
            ['pareto', undefined, 3],
          ],
          [
            [null, 1],
            ['quantile', 2, 2],
          ],
          [[null], ['natural', 3, 3]],
        ],
      },
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(values, setups, (list, [method, cuts, count]) => {
        const filled = list.filter((cell) => cell !== null)
        fc.pre(filled.length > 0)
        expect(numbered([...filled].reverse(), method, cuts, count).reverse()).toEqual(numbered(filled, method, cuts, count))
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('does not change when a blank row is added', () => {
    fc.assert(
      fc.property(values, setups, fc.nat(60), (list, [method, cuts, count], at) => {
        fc.pre(list[list.length - 1] !== null)
        const position = Math.min(at, list.length - 1)
        const without = numbered(list, method, cuts, count)
        const longer = numbered([...list.slice(0, position), null, ...list.slice(position)], method, cuts, count)
        expect([...longer.slice(0, position), ...longer.slice(position + 1)]).toEqual(without)
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})

describe('quantile: type 7 (PERCENTILE.INC), tier = tiers − number of cuts below the value', () => {
  it('agrees with interpolated cuts computed from a full sort', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 2, max: 9 }),
        (list, count) => {
          const sorted = [...list].sort((a, b) => a - b)
          const cuts = Array.from({ length: count - 1 }, (_, index) => {
            const position = ((list.length - 1) * (index + 1)) / count
            const below = Math.floor(position)
            return sorted[below]! + (position - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)
          })
          expect(numbered(list, 'quantile', count, count)).toEqual(list.map((one) => count - cuts.filter((cut) => cut < one).length))
        },
      ),
      { seed: 9, numRuns: 500 },
    )
  })

  it('a percentile that falls on a value leaves it below the cut, however its share is written', () => {
    const hundred = Array.from({ length: 101 }, (_, index) => index)
    for (const share of [0.57, 57, 0.29, 29]) {
      const cut = share > 1 ? share : share * 100
      const above = numbered(hundred, 'quantile', [share, share > 1 ? 99 : 0.99], 3).filter((tier) => tier! < 3).length
      expect(above).toBe(100 - Math.round(cut))
    }
  })

  it('many ties leave tiers empty and say so', () => {
    expect(warningsOf('VALUE_TIER', column([1, 1, 1, 1, 1, 9]))).toMatchObject([{ code: 'TIERS_FEWER', values: { levels: 2, tiers: 4 } }])
  })
})

describe('pareto: the tier in which the share before an account falls', () => {
  it('agrees with a running sum over the sorted values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 }), (list) => {
        const total = list.reduce((a, b) => a + b, 0)
        const expected = list.map((one) => {
          const before = list.filter((other) => other > one).reduce((a, b) => a + b, 0)
          return total === 0 ? 1 : 1 + [80, 95].filter((share) => before * 100 >= share * total).length
        })
        expect(numbered(list, 'pareto', undefined, 3)).toEqual(expected)
      }),
      { seed: 10, numRuns: 500 },
    )
  })

  it('cents decide the border exactly among 95,700 values that fill exactly 80 %', () => {
    const list = [...new Array(75_600).fill(0.67), ...new Array(20_100).fill(0.63)]
    const tier = tiers(list, 'pareto')
    expect([tier[0], tier[75_599], tier[75_600]]).toEqual(['A', 'A', 'B'])
  })

  it('cents decide the border exactly: 0.1 + 0.7 of 1 reaches 80 %', () => {
    expect(tiers([0.7, 0.1, 0.1, 0.1], 'pareto')).toEqual(['A', 'A', 'A', 'A'])
    expect(tiers([0.5, 0.3, 0.15, 0.05], 'pareto')).toEqual(['A', 'A', 'B', 'C'])
  })

  it('a negative value is an error that names it', () => {
    expect(() => tiers([5, -1], 'pareto')).toThrow('VALUE_TIER: method pareto needs values of 0 or more, got -1 at row 2')
    expect(() =>
      runCore(
        'VALUE_TIER',
        [
          [5, 1],
          [1, -1],
        ],
        'pareto',
      ),
    ).toThrow('got -1 at row 2, column 2')
  })
})

describe('natural: exact Fisher–Jenks', () => {
  const deviation = (list: readonly number[]): number => {
    const mean = list.reduce((a, b) => a + b, 0) / list.length
    return list.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  }
  /** Every way to cut the sorted distinct values into k runs; the least sum of squared deviations. */
  const bruteForce = (sorted: readonly number[], k: number): number => {
    if (k === 1) return deviation(sorted)
    let best = Number.POSITIVE_INFINITY
    for (let cut = k - 1; cut < sorted.length; cut++) {
      if (sorted[cut] === sorted[cut - 1]) continue
      best = Math.min(best, bruteForce(sorted.slice(0, cut), k - 1) + deviation(sorted.slice(cut)))
    }
    return best
  }

  it('is as good as the best of all partitions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 2, max: 5 }),
        (list, k) => {
          const sorted = [...list].sort((a, b) => a - b)
          const classes = Math.min(k, new Set(sorted).size)
          const starts = naturalBreaks(Float64Array.from(sorted), k)
          expect(starts).toHaveLength(classes - 1)
          const runs = [Number.NEGATIVE_INFINITY, ...starts].map((low, index) =>
            sorted.filter((one) => one >= low && one < (starts[index] ?? Number.POSITIVE_INFINITY)),
          )
          expect(runs.reduce((sum, run) => sum + deviation(run), 0)).toBeCloseTo(bruteForce(sorted, classes), 6)
        },
      ),
      {
        seed: 11,
        numRuns: 600,
        examples: [[[18.5, 22.8, 23.8, 38, 40.8, 43.9, 200000002.8, 200000021.6, 200000048.6, 200000073.5, 200000081.6], 4]],
      },
    )
  })
})

describe('wrong input is refused with what is expected', () => {
  it.each<[Parameters<typeof runCore>[1][], RegExp]>([
    [[[['x'], ['y']]], /no cell of values can be read as a number, the first is "x" at row 1/],
    [[[[1]], 'median'], /method must be one of quantile, pareto, top, threshold, natural, got "median"/],
    [[[[1]], 'quantile', 1], /for method quantile, tiers must be a count from 2 to 20, or ascending percentiles, got 1/],
    [[[[1]], 'quantile', 25], /a count from 2 to 20, or ascending percentiles, got 25/],
    [[[[1]], 'quantile', [[0.9, 0.5]]], /ascending percentiles, got 0.9, 0.5/],
    [[[[1]], 'natural', [[2, 3]]], /a count from 2 to 20, got 2, 3/],
    [[[[1]], 'top', [[50, 120]]], /ascending shares between 0 and 100 %, got 50, 120/],
    [[[[1]], 'threshold'], /method threshold needs tiers/],
    [[[[1]], 'threshold', [[5, 5]]], /lower bounds that all differ, got 5, 5/],
    [[[[1]], 'threshold', [['a']]], /tiers must be numbers, got "a"/],
    [[[[1]], 'quantile', 3, [['A'], ['B']]], /there are 3 tiers but 2 labels/],
    [[[[1]], [['quantile', 'top']]], /method must be one cell or value, got 1 rows × 2 columns/],
  ])('%j', (args, message) => expect(() => runCore('VALUE_TIER', ...args)).toThrow(message))
})
