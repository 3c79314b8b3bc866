/** TERRITORY_BALANCE and TERRITORY_DIFF: their sums, their measures, and what they refuse. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../core/cells.ts'
import { runCore } from '../../kit/run-core.ts'

const column = (...cells: Cell[]): Cell[][] => cells.map((cell) => [cell])
const name = fc.constantFrom('Ann', 'Ben', 'Cy', null)
const book = fc
  .array(fc.tuple(name, name, fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 20 })
  .map((list) => list.map(([before, after, value], index) => [`A-${index}`, before, after, value] as const))

describe('TERRITORY_DIFF', () => {
  it('each rep ends with what it had, gained and lost; gains are losses; row order does not matter', () => {
    fc.assert(
      fc.property(book, (list) => {
        const diff = (rows: typeof list, ...rest: string[]): Cell[][] =>
          runCore('TERRITORY_DIFF', ...[0, 1, 2, 3].map((at) => rows.map((row) => [row[at]!])), ...rest)
        const rows = diff(list).slice(1) as number[][]
        for (const [, before, gained, lost, after, ...value] of rows) {
          expect(after).toBe(before! + gained! - lost!)
          expect(value[3]).toBe(value[0]! + value[1]! - value[2]!)
        }
        const sum = (at: number): number => rows.reduce((total, row) => total + row[at]!, 0)
        expect([sum(2), sum(6)]).toEqual([sum(3), sum(7)])
        expect(diff(list, 'show=moves').slice(1)).toHaveLength(sum(2))
        for (const show of ['show=changes', 'show=moves']) expect(diff([...list].reverse(), show)).toEqual(diff(list, show))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('an account twice is refused', () => {
    expect(() => runCore('TERRITORY_DIFF', column(1, '1'), column('Ann', 'Ben'), column('Ann', 'Ben'))).toThrow(
      /accounts holds "1" twice, at row 1 and row 2/,
    )
  })
})

describe('TERRITORY_BALANCE', () => {
  it('takes CV of the population and Gini over all pairs, by their definitions', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }), (loads) => {
        const table = runCore('TERRITORY_BALANCE', column(...loads.map((_, index) => `T${index}`)), column('Potential', ...loads))
        const measure = (wanted: string): number => table.find(([first]) => first === wanted)![3] as number
        const mean = loads.reduce((sum, one) => sum + one, 0) / loads.length
        const pairs = loads.flatMap((one) => loads.map((other) => Math.abs(one - other))).reduce((sum, one) => sum + one, 0)
        expect(measure('CV')).toBeCloseTo(Math.sqrt(loads.reduce((sum, one) => sum + (one - mean) ** 2, 0) / loads.length) / mean, 9)
        expect(measure('Gini')).toBeCloseTo(pairs / (2 * loads.length ** 2 * mean), 9)
        expect(measure('max / target')).toBeCloseTo(Math.max(...loads) / mean, 9)
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('what comes in goes out', () => {
    fc.assert(
      fc.property(book, (list) => {
        const table = runCore(
          'TERRITORY_BALANCE',
          list.map((row) => [row[2]]),
          [['V'], ...list.map((row) => [row[3]])],
          undefined,
          list.map((row) => [row[1]]),
        )
        const total = table.find(([first]) => first === 'Total')!
        expect(total[4]).toBe(total[5])
        expect(total[2]).toBe(list.reduce((sum, row) => sum + row[3], 0))
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})
