/** Rows drawn to stand for all: about as many as were asked for, the same in any order, equal rows as often as they are there. */
import { describe, expect, it } from 'vitest'
import { MOST_SAMPLED, sampleRows } from '../../core/clusters/row-sample.ts'
import { createRandom } from '../../core/statistics/random.ts'

function drawn(rows: readonly (readonly number[])[], seed = 1): { rows: (readonly number[])[]; distinct: number } {
  const { places, distinct } = sampleRows({ values: Float64Array.from(rows.flat()), count: rows.length, width: rows[0]!.length }, seed)
  return { rows: [...places].map((place) => rows[place]!), distinct }
}

/** 20,000 rows: three quarters of them are one of four, the others are all different. */
function manyRows(): number[][] {
  const random = createRandom(7)
  return Array.from({ length: 20_000 }, (_, row) => (random.next() < 0.75 ? [row % 4, -(row % 4)] : [random.next() * 100, row]))
}

describe('a sample of rows', () => {
  it('is all of them, in the order of their values, up to 5,000', () => {
    expect(
      drawn([
        [2, 1],
        [1, 5],
        [1, -0],
        [2, 1],
        [1, 0],
      ]),
    ).toEqual({
      rows: [
        [1, -0],
        [1, 0],
        [1, 5],
        [2, 1],
        [2, 1],
      ],
      distinct: 3,
    })
  })

  it('has about 5,000 rows of more, within five standard deviations of a draw', () => {
    const count = drawn(manyRows()).rows.length
    expect(Math.abs(count - MOST_SAMPLED)).toBeLessThan(5 * Math.sqrt(MOST_SAMPLED * (1 - MOST_SAMPLED / 20_000)))
  })

  it('does not depend on the order of the rows', () => {
    expect(drawn(manyRows().reverse())).toEqual(drawn(manyRows()))
  })

  it('depends on the seed', () => {
    expect(drawn(manyRows(), 2)).not.toEqual(drawn(manyRows(), 1))
  })

  it('holds equal rows in their share, and counts them once', () => {
    const all = manyRows()
    const { rows, distinct } = drawn(all)
    const isCommon = ([, second]: readonly number[]): boolean => second! <= 0
    expect(rows.filter(isCommon).length / rows.length).toBeCloseTo(0.75, 1)
    expect(distinct).toBe(new Set(all.map(String).map((text) => text.replace('-0', '0'))).size)
  })
})
