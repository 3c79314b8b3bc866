/** The fewest accounts in whole groups that hold enough, against trying all choices of groups. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densestCover, smallestCover } from '../../core/concentration/smallest-cover.ts'

type Group = readonly [accounts: number, value: number]
const groupsOf = (groups: readonly Group[]) => ({
  accounts: groups.map(([accounts]) => accounts),
  values: groups.map(([, value]) => value),
})

/** Fewest accounts over all subsets. */
const bruteForce = (groups: readonly Group[], target: number): number => {
  let fewest = Number.POSITIVE_INFINITY
  for (let chosen = 0; chosen < 2 ** groups.length; chosen++) {
    const taken = groups.filter((_, index) => chosen & (1 << index))
    const value = taken.reduce((sum, [, one]) => sum + one, 0)
    const accounts = taken.reduce((sum, [one]) => sum + one, 0)
    if (value >= target) fewest = Math.min(fewest, accounts)
  }
  return fewest
}

const group = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 200 }))
const tasks = fc
  .tuple(fc.array(group, { minLength: 1, maxLength: 11 }), fc.integer({ min: 1, max: 100 }))
  .map(([groups, percent]) => ({ groups, target: (groups.reduce((sum, [, value]) => sum + value, 0) * percent) / 100 }))
  .filter(({ target }) => target > 0)

describe('the smallest cover', () => {
  it('is as small as the smallest of all choices, and is what it says', () => {
    fc.assert(
      fc.property(tasks, ({ groups, target }) => {
        const cover = smallestCover(groupsOf(groups), target)
        expect(cover.accounts).toBe(bruteForce(groups, target))
        expect(cover.groups.reduce((sum, place) => sum + groups[place]![0], 0)).toBe(cover.accounts)
        expect(cover.groups.reduce((sum, place) => sum + groups[place]![1], 0)).toBe(cover.value)
        expect(cover.value).toBeGreaterThanOrEqual(target)
      }),
      {
        seed: 1,
        numRuns: 500,
        examples: [
          [
            {
              groups: [
                [1, 0],
                [1, 5],
              ],
              target: 5,
            },
          ],
        ],
      },
    )
  })

  it('is smaller than taking the densest first where the last of them is larger than what is missing', () => {
    // By density: 70 in 1 account, 25 in 100, 11 in 50. 81 are needed: the third will do after the first.
    const groups = groupsOf([
      [1, 70],
      [100, 25],
      [50, 11],
    ])
    expect(densestCover(groups, 81)).toEqual({ groups: [0, 1], accounts: 101, value: 95 })
    expect(smallestCover(groups, 81)).toEqual({ groups: [0, 2], accounts: 51, value: 81 })
  })

  it('by density is never smaller, and groups come with the most value per account first', () => {
    fc.assert(
      fc.property(tasks, ({ groups, target }) => {
        const dense = densestCover(groupsOf(groups), target)
        const small = smallestCover(groupsOf(groups), target)
        expect(dense.accounts).toBeGreaterThanOrEqual(small.accounts)
        for (const cover of [dense, small]) {
          const densities = cover.groups.map((place) => groups[place]![1] / groups[place]![0])
          expect(densities).toEqual([...densities].sort((left, right) => right - left))
        }
      }),
      { seed: 2 },
    )
  })

  it('of thousands of groups alike is found within its steps', () => {
    const alike = Array.from({ length: 5000 }, (_, index): Group => [30 + (index % 7), 1000 + ((index * 31) % 11)])
    const target = 0.8 * alike.reduce((sum, [, value]) => sum + value, 0)
    const cover = smallestCover(groupsOf(alike), target)
    expect(cover.value).toBeGreaterThanOrEqual(target)
    expect(cover.accounts).toBeLessThanOrEqual(densestCover(groupsOf(alike), target).accounts)
  })
})
