/** Ranked pairs: a published election, cycles, and items that nobody compares. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankedPairs } from '../../core/statistics/ranked-pairs.ts'

/** Ballots from first to last, each so many times, as counts of who is before whom. */
function countsOf(ballots: readonly (readonly [votes: number, order: readonly number[]])[], count: number): number[] {
  const before = new Array<number>(count * count).fill(0)
  for (const [votes, order] of ballots)
    order.forEach((from, at) => {
      for (const to of order.slice(at + 1)) before[from * count + to]! += votes
    })
  return before
}

describe('rankedPairs', () => {
  it('puts the capital of Tennessee as the textbook example does: Nashville, Chattanooga, Knoxville, Memphis', () => {
    const [memphis, nashville, knoxville, chattanooga] = [0, 1, 2, 3] as const
    const before = countsOf(
      [
        [42, [memphis, nashville, chattanooga, knoxville]],
        [26, [nashville, chattanooga, knoxville, memphis]],
        [15, [chattanooga, knoxville, nashville, memphis]],
        [17, [knoxville, chattanooga, nashville, memphis]],
      ],
      4,
    )
    expect(rankedPairs(before, 4)).toEqual([nashville, chattanooga, knoxville, memphis])
  })

  it('drops the smallest majority of a cycle', () => {
    const before = countsOf(
      [
        [9, [0, 1]],
        [7, [1, 2]],
        [3, [2, 0]],
      ],
      3,
    )
    expect(rankedPairs(before, 3)).toEqual([0, 1, 2])
  })

  it('chains pairs that are never compared end to end', () => {
    const before = countsOf(
      [
        [1, [3, 1]],
        [1, [1, 0]],
        [1, [0, 2]],
      ],
      4,
    )
    expect(rankedPairs(before, 4)).toEqual([3, 1, 0, 2])
  })

  it('keeps the numbers where nothing is compared', () => {
    expect(rankedPairs(new Array<number>(9).fill(0), 3)).toEqual([0, 1, 2])
  })

  it('finds an order that all share, whatever each leaves out', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
    fc.assert(
      fc.property(order, fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 20 }), (all, masks) => {
        const ballots = [63, ...masks].map((mask) => [1, all.filter((_, at) => (mask >> at) & 1)] as const)
        expect(rankedPairs(countsOf(ballots, 6), 6)).toEqual(all)
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})
