/** The best one-to-one assignment, against trying all of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestAssignment } from '../../core/compare/assignment.ts'

/** The most that any assignment weighs, row by row. */
function mostByTrying(weights: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const row = weights[taken.length]
  if (row === undefined) return 0
  const free = [...row.keys()].filter((column) => !taken.includes(column))
  const skipped = weights.length - taken.length > free.length ? mostByTrying(weights, [...taken, -1]) : Number.NEGATIVE_INFINITY
  return Math.max(skipped, ...free.map((column) => row[column]! + mostByTrying(weights, [...taken, column])))
}

describe('the best assignment', () => {
  it.each<[string, number[][], number, number[]]>([
    ['no rows', [], 3, []],
    ['no columns', [[], []], 0, [-1, -1]],
    [
      'not the largest first',
      [
        [9, 8],
        [8, 0],
      ],
      2,
      [1, 0],
    ],
    ['more rows than columns: the lightest goes without', [[5], [7], [6]], 1, [-1, 0, -1]],
    ['more columns than rows', [[1, 5, 3]], 3, [1]],
  ])('%s', (_, weights, columns, expected) => expect(bestAssignment(weights, columns)).toEqual(expected))

  it('weighs as much as the best of all assignments, gives each column once and as many as fit', () => {
    const weights = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(20), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
    fc.assert(
      fc.property(weights, (table) => {
        const columns = table[0]!.length
        const found = bestAssignment(table, columns)
        const given = found.filter((column) => column >= 0)
        expect(new Set(given).size).toBe(given.length)
        expect(given.length).toBe(Math.min(table.length, columns))
        expect(found.reduce((sum, column, row) => sum + (column < 0 ? 0 : table[row]![column]!), 0)).toBe(mostByTrying(table))
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
