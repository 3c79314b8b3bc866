/** VALUE_MIGRATION: the join by id, the list of movers, and that all else is SEGMENT_COMPARE's. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'

type Row = readonly [id: Cell, segment: Cell, value: Cell]

const columns = (rows: readonly Row[]): Cell[][][] => [0, 1, 2].map((place) => rows.map((row) => [row[place]!]))
const migrate = (before: readonly Row[], after: readonly Row[], options: string): Cell[][] =>
  runCore('VALUE_MIGRATION', ...columns(before), ...columns(after), options)

const ORDER = 'order=Gold, Silver, Bronze'
const segment = fc.constantFrom('Gold', 'Silver', 'Bronze', null)
const value = fc.option(
  fc.integer({ min: -20_000, max: 500_000 }).map((cents) => cents / 100),
  { freq: 8 },
)
/** Accounts with their row in each table; some are in one only. */
const book = fc
  .uniqueArray(fc.tuple(fc.nat(60), segment, value, segment, value, fc.constantFrom('both', 'before', 'after')), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => {
    const rows = list.map(([id, ...rest]) => [`A-${id}`, ...rest] as const)
    return [['B-1', 'Gold', 10, 'Silver', 20, 'both'] as const, ...rows]
  })
const first = (list: Book): Row[] => list.filter(([, , , , , where]) => where !== 'after').map(([id, one, amount]) => [id, one, amount])
const second = (list: Book): Row[] =>
  list.filter(([, , , , , where]) => where !== 'before').map(([id, , , one, amount]) => [id, one, amount])
type Book = (typeof book extends fc.Arbitrary<infer T> ? T : never) & readonly unknown[]

describe('the join by id', () => {
  it('gives what SEGMENT_COMPARE gives of the accounts laid side by side, whatever the order of either table', () => {
    const shows = fc.constantFrom('flows', 'matrix', 'value_matrix', 'summary', 'bridge', 'rates')
    fc.assert(
      fc.property(book, shows, (list, show) => {
        const beside = list.map(([, one, amount, other, amountAfter, where]) => [
          where === 'after' ? null : one,
          where === 'before' ? null : other,
          where === 'after' ? null : amount,
          where === 'before' ? null : amountAfter,
        ])
        const expected = runCore(
          'SEGMENT_COMPARE',
          ...[0, 1, 2, 3].map((place) => beside.map((row) => [row[place]!])),
          `show=${show}; match=name; ${ORDER}`,
        )
        expect(migrate(first(list), [...second(list)].reverse(), `show=${show}; ${ORDER}`)).toEqual(expected)
        expect(migrate([...first(list)].reverse(), second(list), `show=${show}; ${ORDER}`)).toEqual(expected)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('takes 1001 and the text 1001 for one account, but not 01001', () => {
    const rows: Row[] = [
      [1001, 'Gold', 1],
      ['01001', 'Gold', 2],
    ]
    expect(migrate(rows, [[' 1001 ', 'Silver', 1]], 'show=movers')).toEqual([
      ['id', 'from', 'to', 'value', 'value after', 'change'],
      ['01001', 'Gold', '(Lost)', 2, null, -2],
      [' 1001 ', 'Gold', 'Silver', 1, 1, 0],
    ])
  })

  it('an account twice in one table is refused, with both places', () => {
    const twice: Row[] = [
      ['A', 'Gold', 1],
      ['B', 'Gold', 1],
      [' A', 'Silver', 2],
    ]
    expect(() => migrate(twice, [['A', 'Gold', 1]], '')).toThrow(
      'VALUE_MIGRATION: ids holds the account " A" twice, at row 1 and row 3; keep one row per account',
    )
    expect(() => migrate([['A', 'Gold', 1]], twice, '')).toThrow('VALUE_MIGRATION: ids_after holds the account " A" twice')
  })

  it('a row without an id is left out and said; a wholly blank one is not said', () => {
    const rows: Row[] = [
      [null, 'Gold', 5],
      ['A', 'Gold', 1],
      [null, null, null],
      [{ error: '#N/A' }, 'Gold', 1],
      ['B', 'Gold', 1],
    ]
    const args = [...columns(rows), ...columns([['A', 'Silver', 1]])]
    expect(runCore('VALUE_MIGRATION', ...args, 'show=matrix').at(-1)).toEqual(['Total', 1, 1, 2])
    expect(warningsOf('VALUE_MIGRATION', ...args)).toEqual([
      { code: 'MIGRATION_NO_ID', values: { param: 'ids', where: 'row 1' }, row: 1 },
      { code: 'CELL_ERROR', values: { param: 'ids', where: 'row 4', actual: '#N/A' }, row: 4 },
    ])
  })

  it('tables without an account in common are compared, and it is said', () => {
    const args = [...columns([['A', 'Gold', 1]]), ...columns([['b', 'Gold', 2]])]
    expect(warningsOf('VALUE_MIGRATION', ...args)).toEqual([{ code: 'MIGRATION_NOTHING_SHARED', values: {} }])
    expect(runCore('VALUE_MIGRATION', ...args, 'show=bridge').at(-1)).toEqual(['Total', 1, 2, 0, 0, 0, 0, -1, 2, 0])
  })
})

describe('movers', () => {
  it('are the accounts whose segment differs, once each, the largest change first, ties by id, and no other', () => {
    fc.assert(
      fc.property(book, (list) => {
        const expected = list.flatMap(([id, one, amount, other, amountAfter, where]) => {
          const from = where === 'after' ? null : one
          const to = where === 'before' ? null : other
          if (from === to) return []
          const start = from === null ? null : amount
          const end = to === null ? null : amountAfter
          const cents = Math.round((end ?? 0) * 100) - Math.round((start ?? 0) * 100)
          return [[id, from ?? '(New)', to ?? '(Lost)', start, end, cents / 100] as const]
        })
        expected.sort((left, right) => Math.abs(right[5]) - Math.abs(left[5]) || (left[0] < right[0] ? -1 : 1))
        expect(migrate(first(list), second(list), 'show=movers').slice(1)).toEqual(expected)
        expect(migrate([...first(list)].reverse(), [...second(list)].reverse(), 'show=movers').slice(1)).toEqual(expected)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('number ids stay numbers, in the order of numbers', () => {
    const rows = [10, 9, 100].map((id): Row => [id, 'Gold', 1])
    const moved = [100, 10, 9].map((id): Row => [id, 'Silver', 2])
    expect(migrate(rows, moved, 'show=movers').map(([id]) => id)).toEqual(['id', 9, 10, 100])
  })

  it('follow the match of the segments', () => {
    const rows: Row[] = [
      ['A', 'Top', 1],
      ['B', 'Top', 2],
      ['C', 'Rest', 3],
    ]
    const renamed: Row[] = [
      ['A', 'Gold', 1],
      ['B', 'Silver', 5],
      ['C', 'Silver', 3],
    ]
    expect(migrate(rows, renamed, 'show=movers; match=best').slice(1)).toEqual([['B', 'Top', 'Silver', 2, 5, 3]])
    expect(migrate(rows, renamed, 'show=movers')).toHaveLength(4)
  })
})

describe('up, stay and down', () => {
  it('are the shares of the accounts in both by the order given, and come with it only', () => {
    fc.assert(
      fc.property(book, (list) => {
        const figures = new Map(migrate(first(list), second(list), `show=summary; ${ORDER}`).map(([name, share]) => [name, share]))
        const ranks = list.flatMap(([, one, , other, , where]) =>
          where === 'both' && one !== null && other !== null
            ? [['Gold', 'Silver', 'Bronze'].indexOf(other) - ['Gold', 'Silver', 'Bronze'].indexOf(one)]
            : [],
        )
        const share = (test: (change: number) => boolean): number => ranks.filter(test).length / ranks.length
        expect(figures.get('up share')).toBe(share((change) => change < 0))
        expect(figures.get('stay share')).toBe(share((change) => change === 0))
        expect(figures.get('down share')).toBe(share((change) => change > 0))
        expect(migrate(first(list), second(list), 'show=summary').map(([name]) => name)).not.toContain('up share')
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})
