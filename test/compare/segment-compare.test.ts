/** SEGMENT_COMPARE: what adds up, and what must not matter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'

type Account = readonly [before: string | null, after: string | null, value: number | null, valueAfter: number | null]

const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
const columns = (accounts: readonly Account[]): [Cell[][], Cell[][], Cell[][], Cell[][]] => [
  column(accounts.map(([before]) => before)),
  column(accounts.map(([, after]) => after)),
  column(accounts.map(([, , value]) => value)),
  column(accounts.map(([, , , valueAfter]) => valueAfter)),
]
const compare = (accounts: readonly Account[], options: string): Cell[][] => runCore('SEGMENT_COMPARE', ...columns(accounts), options)
/** A summary by measure. */
const summary = (table: Cell[][]): Record<string, Cell> => Object.fromEntries(table.map(([measure, value]) => [measure, value ?? null]))
const SHOWS = ['flows', 'matrix', 'value_matrix', 'summary', 'bridge', 'rates'] as const

const name = fc.constantFrom(null, 'Enterprise', 'Mid', 'SMB', 'Partner')
/** Money in cents, negatives among them. */
const money = fc.option(
  fc.integer({ min: -50_000, max: 900_000 }).map((cents) => cents / 100),
  { freq: 8 },
)
const someAccounts = fc
  .array(fc.tuple(name, name, money, money), { minLength: 1, maxLength: 40 })
  // At least one value on each side, else the range is blank and counts as left out.
  .map((list): Account[] => [['SMB', 'Mid', 12.5, 14.25], ...list])
const EDGES: [Account[]][] = [
  [[['SMB', 'Mid', 1, 1]]],
  [
    [
      [null, 'A', null, 5],
      [null, 'B', 1, 6],
    ],
  ],
  [
    [
      ['A', null, 5, 1],
      ['B', null, 6, null],
    ],
  ],
]

describe('the bridge', () => {
  it('adds up to the cent in every row, its check being exactly 0, and its total is that of all accounts', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const [header, ...rows] = compare(accounts, 'show=bridge')
        expect(header).toEqual([
          'segment',
          'opening',
          'new',
          'moved in',
          'moved out',
          'expansion',
          'contraction',
          'lost',
          'closing',
          'check',
        ])
        const cents = rows.map((row) => row.slice(1, 9).map((cell) => Math.round((cell as number) * 100)))
        rows.forEach((row, index) => {
          expect(row[9]).toBe(0)
          expect(cents[index]!.slice(0, 7).reduce((sum, part) => sum + part, 0)).toBe(cents[index]![7])
        })
        const totals = cents[cents.length - 1]!
        totals.forEach((total, part) => {
          expect(cents.slice(0, -1).reduce((sum, line) => sum + line[part]!, 0)).toBe(total)
        })
        expect(totals[2]! + totals[3]!).toBe(0)
        const opening = accounts.reduce((sum, [before, , value]) => sum + (before === null ? 0 : Math.round((value ?? 0) * 100)), 0)
        const closing = accounts.reduce((sum, [, after, , value]) => sum + (after === null ? 0 : Math.round((value ?? 0) * 100)), 0)
        expect([totals[0], totals[7]]).toEqual([opening, closing])
        const changes = accounts.flatMap(([before, after, value, valueAfter]) =>
          before === null || after === null ? [] : [Math.round((valueAfter ?? 0) * 100) - Math.round((value ?? 0) * 100)],
        )
        expect(totals[4]).toBe(changes.reduce((sum, change) => sum + Math.max(0, change), 0))
        expect(totals[5]).toBe(changes.reduce((sum, change) => sum + Math.min(0, change), 0))
      }),
      { seed: 1, numRuns: 300, examples: EDGES },
    )
  })

  it('has a check of exactly 0 for amounts of any size and fineness', () => {
    const any = fc.double({ min: -1e15, max: 1e15, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name, any, any), { minLength: 1, maxLength: 30 }), (list) => {
        for (const row of compare([['SMB', 'Mid', 1, 1], ...list], 'show=bridge').slice(1)) expect(row[9]).toBe(0)
      }),
      { seed: 1, numRuns: 200, examples: [[[['SMB', 'SMB', 0.1, 0.3]]], [[['SMB', 'SMB', 1 / 3, 2 ** -30]]]] },
    )
  })

  it('without values is a bridge of accounts', () => {
    expect(runCore('SEGMENT_COMPARE', [['A'], ['A'], [null]], [['A'], ['B'], ['B']], undefined, undefined, 'show=bridge')).toEqual([
      ['segment', 'opening', 'new', 'moved in', 'moved out', 'expansion', 'contraction', 'lost', 'closing', 'check'],
      ['A', 2, 0, 0, -1, 0, 0, 0, 1, 0],
      ['B', 0, 1, 1, 0, 0, 0, 0, 2, 0],
      ['Total', 2, 1, 1, -1, 0, 0, 0, 3, 0],
    ])
  })
})

describe('one table of flows', () => {
  it('holds every account once, and the matrices, rates and summary are read from it', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const counted = accounts.filter(([before, after]) => before !== null || after !== null)
        const flows = compare(accounts, 'show=flows').slice(1)
        const matrix = compare(accounts, 'show=matrix')
        const values = compare(accounts, 'show=value_matrix')
        const rates = compare(accounts, 'show=rates')
        const figures = summary(compare(accounts, 'show=summary'))
        const cell = (table: Cell[][], from: Cell, to: Cell): number =>
          table.find((row) => row[0] === from)![table[0]!.indexOf(to)] as number
        for (const [from, to, count, value, valueAfter, share] of flows) {
          const own = counted.filter(([before, after]) => (before ?? '(New)') === from && (after ?? '(Lost)') === to)
          expect(count).toBe(own.length)
          expect(share).toBeCloseTo(own.length / counted.length, 12)
          expect(value).toBeCloseTo(
            own.reduce((sum, [before, , one]) => sum + (before === null ? 0 : (one ?? 0)), 0),
            6,
          )
          expect(valueAfter).toBeCloseTo(
            own.reduce((sum, [, after, , one]) => sum + (after === null ? 0 : (one ?? 0)), 0),
            6,
          )
          expect(cell(matrix, from!, to!)).toBe(count)
          expect(cell(values, from!, to!)).toBe(from === '(New)' ? valueAfter : value)
          expect(cell(rates, from!, to!)).toBeCloseTo((count as number) / cell(matrix, from!, 'Total'), 12)
        }
        expect(flows.reduce((sum, row) => sum + (row[2] as number), 0)).toBe(counted.length)
        for (const table of [matrix, values]) {
          const cents = table.slice(1).map((row) => row.slice(1).map((one) => Math.round((one as number) * 100)))
          for (const line of cents) expect(line.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(line[line.length - 1])
          cents[0]!.forEach((_, place) => {
            expect(cents.slice(0, -1).reduce((sum, line) => sum + line[place]!, 0)).toBe(cents[cents.length - 1]![place])
          })
        }
        expect(figures['accounts in both']).toBe(counted.filter(([before, after]) => before !== null && after !== null).length)
        expect(figures['accounts before']).toBe(counted.filter(([before]) => before !== null).length)
        expect(figures['accounts after']).toBe(counted.filter(([, after]) => after !== null).length)
        const names = new Set(counted.map(([before]) => before))
        if (counted.some(([before, after]) => before !== null && after !== null && names.has(after)))
          expect(figures['moved accounts']).toBe(
            counted.filter(([before, after]) => before !== null && after !== null && before !== after).length,
          )
      }),
      { seed: 1, numRuns: 200, examples: EDGES },
    )
  })
})

describe('what must not matter', () => {
  it('the order of the rows, and blank rows', () => {
    fc.assert(
      fc.property(someAccounts, fc.constantFrom(...SHOWS), (accounts, show) => {
        const table = compare(accounts, `show=${show}`)
        expect(compare([...accounts].reverse(), `show=${show}`)).toEqual(table)
        expect(compare([[null, null, null, null], ...accounts, [null, null, 7, 8]], `show=${show}`)).toEqual(table)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('the names of the segments, for the figures of agreement and of moving', () => {
    const renamed: Record<string, string> = { Enterprise: 'z', Mid: 'K', SMB: '3', Partner: 'a' }
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const other = accounts.map(
          ([before, after, ...values]): Account => [before && renamed[before]!, after && renamed[after]!, ...values],
        )
        expectCells(compare(other, 'show=summary; match=name'), compare(accounts, 'show=summary; match=name'))
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('the currency: eight times the money gives eight times the values and the same accounts, shares and figures', () => {
    fc.assert(
      fc.property(someAccounts, fc.constantFrom(...SHOWS), (accounts, show) => {
        const scaled = accounts.map(
          ([before, after, value, valueAfter]): Account => [before, after, value && value * 8, valueAfter && valueAfter * 8],
        )
        const isMoney = (row: Cell[], header: Cell[], place: number): boolean =>
          show === 'bridge' || show === 'value_matrix'
            ? place > 0
            : show === 'flows'
              ? String(header[place]).startsWith('value')
              : show === 'summary' && ['value before', 'value after', 'moved value'].includes(String(row[0]))
        const table = compare(accounts, `show=${show}`)
        const expected = table.map((row, index) =>
          row.map((one, place) => (index > 0 && typeof one === 'number' && isMoney(row, table[0]!, place) ? one * 8 : one)),
        )
        expectCells(compare(scaled, `show=${show}`), expected)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('which model comes first, for the three figures of agreement', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const forth = summary(compare(accounts, 'show=summary'))
        const back = summary(
          compare(
            accounts.map(([before, after, value, valueAfter]) => [after, before, valueAfter, value]),
            'show=summary',
          ),
        )
        for (const figure of ['adjusted Rand index', 'normalised mutual information', "Cramér's V"])
          expectCells([[forth[figure]!]], [[back[figure]!]])
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
