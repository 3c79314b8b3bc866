/** SEGMENT_PROFILE: against its definition, what adds up, and what must not matter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'

type Account = readonly [segment: string | null, value: number | null, employees: number | null]

const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
const HEADER = ['segment', 'accounts', 'share', 'value', 'value share', 'mean', 'median', 'index']
const profile = (accounts: readonly Account[], options?: string): Cell[][] =>
  runCore(
    'SEGMENT_PROFILE',
    column(accounts.map(([segment]) => segment)),
    column(accounts.map(([, value]) => value)),
    [['Employees'], ...column(accounts.map(([, , employees]) => employees))],
    options,
  )

const segment = fc.constantFrom(null, 'Enterprise', 'Mid', 'SMB', 'Partner')
/** In ten-thousandths, negatives among them. */
const money = fc.option(
  fc.integer({ min: -(10 ** 7), max: 10 ** 9 }).map((units) => units / 10_000),
  { freq: 8 },
)
const count = fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 8 })
const someAccounts = fc
  .array(fc.tuple(segment, money, count), { minLength: 1, maxLength: 40 })
  .map((list): Account[] => [['SMB', 12.5, 7], ...list])
const EDGES: [Account[]][] = [
  [[['SMB', 1, 1]]],
  [[['SMB', 0, 0]]],
  [
    [
      ['SMB', 1, 1],
      ['Mid', -1, 1],
    ],
  ],
  [[[null, 5, null]]],
  [
    [
      ['Mid', 1, null],
      ['Mid', null, 3],
    ],
  ],
]

/** The middle of sorted numbers, as MEDIAN. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? null : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}

/** A profile by its definition, a segment at a time over all accounts, money in ten-thousandths. */
function slowly(accounts: readonly Account[]): Cell[][] {
  const counted = accounts.filter((account) => account.some((cell) => cell !== null))
  const names = [...new Set(counted.map(([name]) => name ?? 'Unassigned'))]
  const numbers = (list: readonly Account[], place: 1 | 2): number[] => list.map((one) => one[place]).filter((one) => one !== null)
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + Math.round(one * 10_000), 0) / 10_000
  const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length)
  const ratio = (part: number | null, whole: number | null): number | null =>
    part === null || whole === null || whole === 0 ? null : part / whole
  const line = (name: string, own: readonly Account[]): Cell[] => {
    const [values, all] = [numbers(own, 1), numbers(counted, 1)]
    const [employees, allEmployees] = [numbers(own, 2), numbers(counted, 2)]
    const index = ratio(mean(values), mean(all))
    const employeesIndex = ratio(mean(employees), mean(allEmployees))
    return [
      name,
      own.length,
      ratio(own.length, counted.length),
      sum(values),
      ratio(sum(values), sum(all)),
      mean(values),
      median(values),
      index === null ? null : index * 100,
      sum(employees),
      mean(employees),
      median(employees),
      employeesIndex === null ? null : employeesIndex * 100,
    ]
  }
  const rows = names.map((name) =>
    line(
      name,
      counted.filter(([own]) => (own ?? 'Unassigned') === name),
    ),
  )
  rows.sort((left, right) => (right[3] as number) - (left[3] as number) || (left[0]! < right[0]! ? -1 : 1))
  const measures = ['sum', 'mean', 'median', 'index'].map((figure) => `Employees ${figure}`)
  return [[...HEADER, ...measures], ...rows, line('Total', counted)]
}

describe('a profile', () => {
  it('is what its definition says, segment by segment', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => expectCells(profile(accounts, 'figures=sum, mean, median, index'), slowly(accounts))),
      { seed: 1, numRuns: 300, examples: EDGES },
    )
  })

  it('adds up to the table: accounts and value of the segments to the total', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const rows = profile(accounts).slice(1)
        const total = rows.pop()!
        expect(rows.reduce((sum, row) => sum + (row[1] as number), 0)).toBe(total[1])
        expect(total[1]).toBe(accounts.filter((account) => account.some((cell) => cell !== null)).length)
        expect(rows.reduce((sum, row) => sum + Math.round((row[3] as number) * 10_000), 0) / 10_000).toBe(total[3])
      }),
      { seed: 1, numRuns: 200, examples: EDGES },
    )
  })

  it('does not depend on the order of the rows, and a blank row adds nothing', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        expect(profile([...accounts].reverse())).toEqual(profile(accounts))
        expect(profile([[null, null, null], ...accounts, [null, null, null]])).toEqual(profile(accounts))
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('in eight times the money has eight times the value, mean and median, and else the same', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const scaled = accounts.map(([name, value, employees]): Account => [name, value && value * 8, employees])
        const expected = profile(accounts).map((row, index) =>
          row.map((cell, place) => (index > 0 && typeof cell === 'number' && [3, 5, 6].includes(place) ? cell * 8 : cell)),
        )
        expectCells(profile(scaled), expected)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('of 100,000 accounts in 5 segments with 6 measures is the same sums, means and medians', () => {
    const names = ['Enterprise', 'Mid', 'Partner', 'SMB', 'Strategic']
    // A plain recurrence (Park and Miller 1988), so that the data are the same everywhere.
    let state = 1
    const next = (): number => (state = (state * 48271) % 2147483647)
    const accounts = Array.from({ length: 100_000 }, () => ({
      name: names[next() % 5]!,
      figures: Array.from({ length: 7 }, () => next() % 100_000),
    }))
    const table = runCore(
      'SEGMENT_PROFILE',
      column(accounts.map(({ name }) => name)),
      column(accounts.map(({ figures }) => figures[0]!)),
      [['A', 'B', 'C', 'D', 'E', 'F'], ...accounts.map(({ figures }) => figures.slice(1))],
      'figures=sum, mean, median',
    )
    expect(table).toHaveLength(7)
    for (const [name, ...cells] of table.slice(1)) {
      const own = accounts.filter((account) => name === 'Total' || account.name === name)
      expect(cells[0]).toBe(own.length)
      const found = [[cells[2], cells[4], cells[5]], ...[0, 1, 2, 3, 4, 5].map((measure) => cells.slice(7 + 3 * measure, 10 + 3 * measure))]
      found.forEach((figures, place) => {
        const values = own.map((account) => account.figures[place]!)
        const sum = values.reduce((total, one) => total + one, 0)
        expectCells([figures as Cell[]], [[sum, sum / own.length, median(values)]])
      })
    }
  })

  it('of values that net to 0 has no value share and no index', () => {
    expect(
      profile([
        ['A', 5, null],
        ['B', -5, null],
      ]),
    ).toEqual([
      [...HEADER, 'Employees mean', 'Employees index'],
      ['A', 1, 0.5, 5, null, 5, 5, null, null, null],
      ['B', 1, 0.5, -5, null, -5, -5, null, null, null],
      ['Total', 2, 1, 0, null, 0, 0, null, null, null],
    ])
  })

  it('counts rows of more below the last segment and value as accounts', () => {
    const table = runCore('SEGMENT_PROFILE', [['A'], [null]], [[5], [null]], [['Employees'], [1], [9]])
    expect(table.map(([name, accounts]) => [name, accounts])).toEqual([
      ['segment', 'accounts'],
      ['A', 1],
      ['Unassigned', 1],
      ['Total', 2],
    ])
  })
})

describe('at the ends', () => {
  it.each(['Total', 'total'])('a segment called %s leaves (Total) to the row of all', (name) => {
    const rows = runCore('SEGMENT_PROFILE', column([name, 'SMB']), column([1, 2]))
    expect(rows.map(([first]) => first)).toEqual(['segment', 'SMB', name, '(Total)'])
  })

  it('amounts near the largest number there is are figures, and an index beyond it is blank', () => {
    const rows = runCore('SEGMENT_PROFILE', column(['A', 'B', 'C']), column([1e308, -1e308, 5]))
    expectCells(rows.slice(1, 2), [['A', 1, 1 / 3, 1e308, 2e307, 1e308, 1e308, null]])
  })
})
