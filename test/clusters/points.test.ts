/** What rows become before distances are taken: z-scores, of logarithms where asked, in steps that add up exactly. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeRows } from '../../core/clusters/complete-rows.ts'
import { pointsOf } from '../../core/clusters/points.ts'

function scores(values: readonly number[], isLog = false): number[] {
  return [...pointsOf({ values: Float64Array.from(values), count: values.length, width: 1 }, [isLog]).values]
}

describe('z-scores', () => {
  it('are deviations from the mean in standard deviations of all rows', () => {
    // Mean 5, standard deviation 2.
    expect(scores([2, 4, 4, 4, 5, 5, 7, 9])).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2])
  })

  it.each([1e-300, 1e-9, 1, 1e9, 1e300])('are the same in units of %d', (unit) => {
    scores([2, 4, 4, 4, 5, 5, 7, 9].map((value) => value * unit)).forEach((score, row) => {
      expect(score).toBeCloseTo([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2][row]!, 11)
    })
  })

  it('of numbers far from 0 lose little: days around 46,000', () => {
    expect(scores([46000.25, 46000.5, 46000.75]).map((score) => Number(score.toFixed(8)))).toEqual([-1.22474487, 0, 1.22474487])
  })

  it('add up to the same last bit in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 200 }), (values) => {
        fc.pre(new Set(values).size > 1)
        const forward = scores(values)
        const backward = scores([...values].reverse()).reverse()
        expect(backward).toEqual(forward)
        const sum = (list: readonly number[]): number => list.reduce((total, score) => total + score, 0)
        expect(sum([...forward].sort((left, right) => left - right))).toBe(sum(forward))
      }),
      { seed: 1 },
    )
  })
})

describe('logarithms', () => {
  it('make equal ratios equal distances', () => {
    const [first, second, third] = scores([1, 10, 100], true)
    expect(second! - first!).toBeCloseTo(third! - second!, 12)
  })

  it('begin at half of the smallest number above 0 where there are zeros (Tukey 1977), in any unit', () => {
    // 0, 2, 8 count as ln 1, ln 3, ln 9.
    const expected = scores([1, 3, 9], true)
    for (const unit of [1, 0.01, 4096])
      scores([0, 2 * unit, 8 * unit], true).forEach((score, row) => {
        expect(score).toBeCloseTo(expected[row]!, 11)
      })
  })
})

it('rows count that have a number in every column that has any; columns count in which these rows differ', () => {
  const blank = Number.NaN
  const rows = [
    [1, blank, 7, 5],
    [2, blank, 7, 6],
    [blank, blank, 8, 5],
    [3, blank, 7, 5],
  ]
  const { numbers, ...complete } = completeRows({ values: Float64Array.from(rows.flat()), count: 4, width: 4 })
  expect({ ...complete, rows: [...complete.rows], numbers: [...numbers.values] }).toEqual({
    rows: [0, 1, 3],
    columns: [0, 3],
    constant: [2],
    numbers: [1, 5, 2, 6, 3, 5],
  })
})
