/** SEGMENT_PERFORMANCE: against its definition day by day, what adds up, what as_of hides, and what is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { wilsonInterval } from '../../core/statistics/wilson.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'

interface Account {
  readonly segment: string | null
  readonly start: number
  /** Days it lasts; `null` while it is there. */
  readonly days: number | null
  readonly value: number | null
  readonly stage: string | null
}

/** Periods of unequal length around 2025-01-01, serial day 45658; the last is as long as the one before. */
const PERIODS = [45_658, 45_668, 45_698]
const END = 45_728

const account: fc.Arbitrary<Account> = fc.record({
  segment: fc.constantFrom(null, 'Enterprise', 'Mid', 'SMB'),
  start: fc.oneof(fc.integer({ min: 45_640, max: 45_740 }), fc.constantFrom(...PERIODS, END, END - 1)),
  days: fc.option(fc.nat(60)),
  value: fc.option(
    fc.nat(10 ** 7).map((units) => units / 100),
    { freq: 8 },
  ),
  stage: fc.constantFrom('Closed Won', 'closed-won', 'Won', 'Closed Lost', 'LOST', 'Negotiation', null),
})
const accounts = fc.array(account, { minLength: 1, maxLength: 25 })
const EDGE: Account = { segment: 'SMB', start: 45_658, days: 0, value: 5, stage: 'Won' }

const endOf = ({ start, days }: Account): number | null => (days === null ? null : start + days)
const argumentsOf = (list: readonly Account[], withStages: boolean, periods: readonly number[] = PERIODS): Argument[] => [
  list.map(({ segment }) => [segment]),
  list.map(({ start }) => [start]),
  list.map(({ value }) => [value]),
  periods.map((start) => [start]),
  list.map((one) => [endOf(one)]),
  withStages ? [...list.slice(0, -1).map(({ stage }) => [stage]), [list.at(-1)!.stage ?? 'Won']] : undefined,
]
const performance = (list: readonly Account[], withStages = false, options?: Argument): Cell[][] =>
  runCore('SEGMENT_PERFORMANCE', ...argumentsOf(withDecided(list), withStages), options)

/** A column of stages in which none is decided is refused, so one is added. */
const withDecided = (list: readonly Account[]): Account[] => [
  ...list,
  { segment: 'Mid', start: 45_660, days: null, value: 10, stage: 'Won' },
]
const isWon = ({ stage }: Account): boolean => stage !== null && /won/i.test(stage)
const isLost = ({ stage }: Account): boolean => stage !== null && /lost/i.test(stage)

/** The table by its definition, an account and a period at a time; money in cents. */
function slowly(list: readonly Account[], withStages: boolean): Cell[][] {
  const decided = withStages ? list.filter((one) => isWon(one) || isLost(one)) : list
  const known = withStages ? list.filter(isWon) : list
  const money = (some: readonly Account[]): number => some.reduce((sum, { value }) => sum + Math.round((value ?? 0) * 100), 0) / 100
  const there = (own: readonly Account[], day: number): Account[] => own.filter((one) => one.start < day && (endOf(one) ?? Infinity) >= day)
  const names = [...new Set(decided.map(({ segment }) => segment ?? 'Unassigned'))].sort()
  const of = (name: string, some: readonly Account[]): Account[] => some.filter(({ segment }) => (segment ?? 'Unassigned') === name)
  names.sort((left, right) => money(there(of(right, known), END)) - money(there(of(left, known), END)))
  return PERIODS.flatMap((from, at) => {
    const to = PERIODS[at + 1] ?? END
    const isIn = (day: number | null): boolean => day !== null && day >= from && day < to
    const line = (name: string, own: readonly Account[], deals: readonly Account[]): Cell[] => {
      const [opening, closing] = [money(there(own, from)), money(there(own, to))]
      const cells: Cell[] = [
        from,
        name,
        there(own, to).length,
        own.filter(({ start }) => isIn(start)).length,
        own.filter((one) => isIn(endOf(one))).length,
        closing,
        opening > 0 ? closing / opening - 1 : null,
      ]
      if (!withStages) return cells
      const inPeriod = deals.filter(({ start }) => isIn(start))
      const won = inPeriod.filter(isWon).length
      if (inPeriod.length === 0) return [...cells, 0, null, null, null, null]
      const interval = wilsonInterval(won, inPeriod.length, 1.2815515655446004)
      return [...cells, inPeriod.length, won / inPeriod.length, ...interval, inPeriod.length < 10 ? 'too early' : 'enough']
    }
    return [...names.map((name) => line(name, of(name, known), of(name, decided))), line('Total', known, decided)]
  })
}

describe('a table of performance', () => {
  it('is what its definition says, account by account, with stages and without', () => {
    fc.assert(
      fc.property(accounts, fc.boolean(), (list, withStages) => {
        expectCells(performance(list, withStages).slice(1), slowly(withDecided(list), withStages))
      }),
      {
        seed: 1,
        numRuns: 400,
        examples: [
          [[EDGE], false],
          [[EDGE], true],
          [[{ ...EDGE, start: END, days: null }], false],
        ],
      },
    )
  })

  it('ties: accounts = those of the period before + new − lost, and the segments add up to the total', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const rows = performance(list).slice(1)
        const before = new Map<Cell, number>()
        for (const [period, segment, count, added, lost] of rows as [number, string, number, number, number][]) {
          if (period > PERIODS[0]!) expect(count).toBe(before.get(segment)! + added - lost)
          before.set(segment, count)
        }
        for (const start of PERIODS)
          for (const place of [2, 3, 4, 5]) {
            const own = rows.filter(([period]) => period === start)
            const cents = own.map((row) => Math.round((row[place] as number) * 100))
            expect(cents.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(cents.at(-1))
          }
      }),
      { seed: 1, numRuns: 200, examples: [[[EDGE]]] },
    )
  })

  it('does not depend on the order of the rows; a blank row adds nothing; value scales with money', () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const table = performance(list)
        const all = withDecided(list)
        expect(runCore('SEGMENT_PERFORMANCE', ...argumentsOf([...all].reverse(), false))).toEqual(table)
        const [segments, dates, values, periods, ends] = argumentsOf(all, false) as Cell[][][]
        const blank: Cell[][] = [[null]]
        expect(
          runCore('SEGMENT_PERFORMANCE', [...blank, ...segments!], [...blank, ...dates!], [...blank, ...values!], periods, [
            ...blank,
            ...ends!,
          ]),
        ).toEqual(table)
        const scaled = performance(list.map((one) => ({ ...one, value: one.value === null ? null : one.value * 8 }))).slice(1)
        const others = scaled.filter(([, segment]) => segment !== 'Mid' && segment !== 'Total')
        for (const [period, segment, , , , value] of others)
          expect(value).toBeCloseTo((table.find((row) => row[0] === period && row[1] === segment)![5] as number) * 8, 6)
      }),
      { seed: 1, numRuns: 150, examples: [[[EDGE]]] },
    )
  })

  it('as of a day is the table of what had happened by then', () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: 45_660, max: END }), (list, day) => {
        const all = withDecided(list)
        const then = all.flatMap((one) =>
          one.start > day ? [] : [{ ...one, days: one.days !== null && one.start + one.days > day ? null : one.days }],
        )
        const periods = PERIODS.filter((start) => start <= day)
        const until = periods.length === PERIODS.length ? END - 1 : PERIODS[periods.length]! - 1
        expect(performance(list, false, [['as_of', day]])).toEqual(
          runCore('SEGMENT_PERFORMANCE', ...argumentsOf(then, false, periods), [['until', until]]),
        )
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

describe('periods', () => {
  const counts = (periods: Argument, options?: string): Cell[][] =>
    runCore(
      'SEGMENT_PERFORMANCE',
      [['A'], ['A'], ['A']],
      [['2025-01-31'], ['2025-02-28'], ['2025-03-01']],
      [[1], [1], [1]],
      periods,
      undefined,
      undefined,
      options,
    )
      .filter(([, segment]) => segment === 'A')
      .map(([, , , added]) => [added!])

  it('a single one is a month; the last of two months is a month too; until names its last day', () => {
    expect(counts('2025-01-31')).toEqual([[1]])
    expect(counts([['2025-01-01'], ['2025-02-01']])).toEqual([[1], [1]])
    expect(counts('2025-01-01', 'until=2025-03-01')).toEqual([[3]])
  })

  it('an event at a time of day is of that day', () => {
    const table = runCore('SEGMENT_PERFORMANCE', 'A', 45_688.9, 1, 45_658, 45_688.1)
    expect(table[1]!.slice(2, 5)).toEqual([0, 1, 1])
  })

  it('a win rate is too early below the smallest sample', () => {
    const sample = (deals: number): Cell =>
      runCore(
        'SEGMENT_PERFORMANCE',
        Array(deals).fill(['A']),
        Array(deals).fill([45_660]),
        Array(deals).fill([1]),
        45_658,
        undefined,
        Array(deals).fill(['Won']),
      )[1]!.at(-1)!
    expect([1, 9, 10].map(sample)).toEqual(['too early', 'too early', 'enough'])
  })
})

describe('what is refused and what is said', () => {
  const days: Argument = [['2025-01-10'], ['2025-01-20']]
  const run = (periods: Argument, ends?: Argument, stages?: Argument, options?: Argument) => (): Cell[][] =>
    runCore('SEGMENT_PERFORMANCE', [['A'], ['B']], days, [[1], [2]], periods, ends, stages, options)

  it.each<[string, () => Cell[][], string]>([
    [
      'an end before the beginning',
      run('2025-01-01', [[null], ['2025-01-19']]),
      'ends is 2025-01-19 at row 2, before the account began on 2025-01-20',
    ],
    [
      'periods that do not rise',
      run([['2025-02-01'], ['2025-01-01']]),
      'periods must rise, but 2025-01-01 at row 2 does not come after 2025-02-01',
    ],
    ['a period twice', run([['2025-02-01'], ['2025-02-01']]), 'periods must rise'],
    [
      'a day before the first period',
      run('2025-01-01', undefined, undefined, 'as_of=2024-12-31'),
      'option as_of is 2024-12-31, before the first period begins on 2025-01-01',
    ],
    [
      'stages without a won or lost one',
      run('2025-01-01', undefined, [['Signed'], ['Open']]),
      'no stage is won or lost, there are Open, Signed',
    ],
  ])('%s is refused', (_, call, text) => {
    expect(call).toThrow(text)
  })

  it('an account that ends on the day it begins is new and lost', () => {
    expect(
      run('2025-01-01', [[null], ['2025-01-20']])()
        .filter(([, segment]) => segment === 'B')[0]!
        .slice(2, 6),
    ).toEqual([0, 1, 1, 0])
  })

  it('filled rows without a date are left out, and it is said once', () => {
    const args: Argument[] = [[['A'], ['B'], [null]], [['2025-01-10'], [null], [null]], [[1], [2], [3]], '2025-01-01']
    expect(
      runCore('SEGMENT_PERFORMANCE', ...args)
        .slice(1)
        .map(([, segment]) => segment),
    ).toEqual(['A', 'Total'])
    expect(warningsOf('SEGMENT_PERFORMANCE', ...args)).toEqual([
      { code: 'PERFORMANCE_NO_DATE', values: { rows: 2, where: 'row 2' }, row: 2 },
    ])
  })
})
