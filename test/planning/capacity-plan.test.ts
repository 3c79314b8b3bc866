/** CAPACITY_PLAN: what adds up, what must not matter, and that a day-by-day count comes to the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'
import { day, starts, weeks445 } from './calendar-days.ts'
import { type SlowRow, type SlowRules, slowPlan } from './slow-plan.ts'

type Table = readonly (readonly Cell[])[]

const HEADERS = ['Name', 'Segment', 'Start', 'End', 'FTE', 'Count', 'Quota', 'Ramp', 'Leave from', 'Leave to']
const RAMPS: Readonly<Record<string, readonly number[]>> = { Short: [0, 0.5], Long: [0, 0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.85] }
const SEASONS = [0.8, 0.9, 1.3, 0.8, 0.9, 1.3, 0.7, 0.8, 1.2, 0.9, 1, 1.4]
/** First days of periods, and the first day after them. */
const CALENDARS: Readonly<Record<string, readonly [Cell[][], number]>> = {
  months: [starts('2026-01-01', 1, 12), day('2027-01-01')],
  quarters: [starts('2026-01-01', 3, 4), day('2027-01-01')],
  'a fiscal year from April 6': [starts('2025-04-06', 12, 2), day('2027-04-06')],
  '4-4-5 weeks': [weeks445('2025-12-29', 12), day('2025-12-29') + 364],
}

const within = (from: string, to: string): fc.Arbitrary<number> => fc.integer({ min: day(from), max: day(to) })
const cents = fc.integer({ min: 0, max: 150_000_000 }).map((amount) => amount / 100)
const seat: fc.Arbitrary<SlowRow> = fc
  .record({
    segment: fc.constantFrom('Enterprise', 'SMB', ''),
    start: fc.option(within('2025-06-01', '2027-02-01')),
    stay: fc.option(fc.nat(700), { freq: 2 }),
    fte: fc.constantFrom(1, 0.5, 0.8),
    count: fc.nat(3),
    amount: cents,
    leave: fc.option(fc.tuple(within('2025-11-01', '2026-10-01'), fc.nat(200)), { freq: 2 }),
    ramp: fc.constantFrom(...Object.values(RAMPS), []),
  })
  .map(({ stay, leave, ...row }) => ({
    ...row,
    end: stay === null ? null : (row.start ?? day('2026-01-01')) + stay,
    leave: leave === null ? null : ([leave[0], leave[0] + leave[1]] as const),
  }))
const roster = fc.array(seat, { minLength: 1, maxLength: 8 })
const calendar = fc.constantFrom(...Object.keys(CALENDARS))
const rules: fc.Arbitrary<SlowRules> = fc.record({
  attrition: fc.constantFrom(0, 0.2, 0.35, 1),
  method: fc.constantFrom('compound' as const, 'simple' as const),
  lag: fc.constantFrom(null, 0, 1, 3),
  seasonality: fc.constantFrom(SEASONS, new Array<number>(12).fill(1)),
  prorate: fc.boolean(),
})

const rowsOf = (seats: readonly SlowRow[]): Cell[][] => [
  HEADERS,
  ...seats.map(({ segment, start, end, fte, count, amount, leave, ramp }) => {
    const name = Object.keys(RAMPS).find((one) => RAMPS[one] === ramp) ?? null
    return [null, segment, start, end, fte, count, amount, name, leave?.[0] ?? null, leave?.[1] ?? null]
  }),
]
const optionsOf = ({ attrition, method, lag, seasonality, prorate }: SlowRules, last: number): string =>
  [
    ...Object.entries(RAMPS).map(([name, shares]) => `ramp.${name}=${shares.join(', ')}`),
    `attrition=${attrition}; attrition_method=${method}`,
    ...(lag === null ? [] : [`backfill=${lag}`]),
    `seasonality=${seasonality.join(', ')}; prorate=${prorate ? 'yes' : 'no'}; until=${new Date((last - 25570) * 864e5).toISOString().slice(0, 10)}`,
  ].join('; ')
const plan = (seats: readonly SlowRow[], kind: string, how: SlowRules, more = ''): Table => {
  const [periods, end] = CALENDARS[kind]!
  return runCore('CAPACITY_PLAN', rowsOf(seats), periods, undefined, `${optionsOf(how, end)}; ${more}`)
}
/** The figures of a column, by segment. */
const figures = ([header, ...rows]: Table, name: string): Record<string, number[]> => {
  const column = header!.indexOf(name)
  const found: Record<string, number[]> = {}
  for (const row of rows) {
    const segment = row[1] as string
    found[segment] = [...(found[segment] ?? []), row[column] as number]
  }
  return found
}
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const ONE: SlowRow = { segment: 'SMB', start: null, end: null, fte: 1, count: 1, amount: 1200, leave: null, ramp: [] }
const PLAIN: SlowRules = { attrition: 0, method: 'compound', lag: null, seasonality: SEASONS, prorate: false }

/** A day on board; away for all of it; nobody; all gone at once and in a month; on the day that a period cuts a month. */
const EDGES: [SlowRow[], string, SlowRules][] = [
  [[{ ...ONE, start: day('2026-05-31'), end: day('2026-05-31') }], 'months', PLAIN],
  [[{ ...ONE, start: day('2026-05-31'), end: day('2026-05-31') }], 'months', { ...PLAIN, prorate: true }],
  [[{ ...ONE, start: day('2026-03-01'), leave: [day('2026-03-01'), day('2027-12-31')] }], 'quarters', PLAIN],
  [[{ ...ONE, count: 0 }], 'quarters', PLAIN],
  [[{ ...ONE, ramp: RAMPS.Long! }], 'months', { ...PLAIN, attrition: 1, lag: 0 }],
  [[{ ...ONE, ramp: RAMPS.Short! }], '4-4-5 weeks', { ...PLAIN, attrition: 1, method: 'simple', lag: 1 }],
  [[{ ...ONE, start: day('2026-01-26'), end: day('2026-02-22') }], '4-4-5 weeks', PLAIN],
]

/** Half a cent. */
const expectCents = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual.length).toBe(expected.length)
  actual.forEach((value, index) => {
    expect(Math.abs(value - expected[index]!)).toBeLessThan(0.005)
  })
}

describe('the plan', () => {
  it('is that of a count day by day, with every group of backfills followed by itself', () => {
    fc.assert(
      fc.property(roster, calendar, rules, (seats, kind, how) => {
        const [periods, end] = CALENDARS[kind]!
        const slow = slowPlan(
          seats,
          periods.map(([start]) => start as number),
          end,
          how,
        )
        const table = plan(seats, kind, how)
        expectCents(figures(table, 'gross').Total!, slow.gross)
        expectCents(figures(table, 'expected').Total!, slow.expected)
        expectCents(figures(plan(seats, kind, how, 'show=waterfall'), 'closing').Total!, slow.closing)
      }),
      { seed: 1, numRuns: 60, examples: EDGES },
    )
  })

  it('is in total what the segments come to, to the cent', () => {
    fc.assert(
      fc.property(roster, calendar, rules, (seats, kind, how) => {
        const table = plan(seats, kind, how)
        for (const name of ['heads', 'ramping', 'ramped equivalents', 'gross', 'expected']) {
          const { Total, ...segments } = figures(table, name)
          if (Object.keys(segments).length === 0) continue
          expectCents(
            Total!,
            Total!.map((_, period) => sum(Object.values(segments).map((values) => values[period]!))),
          )
        }
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('does not depend on the order of the rows, nor on blank rows between them', () => {
    fc.assert(
      fc.property(roster, calendar, rules, fc.constantFrom('plan', 'waterfall'), (seats, kind, how, show) => {
        const [periods, end] = CALENDARS[kind]!
        const [header, ...rows] = rowsOf(seats)
        const options = `show=${show}; ${optionsOf(how, end)}`
        const turned = [header!, [null], ...[...rows].reverse(), HEADERS.map(() => null)]
        expect(runCore('CAPACITY_PLAN', turned, periods, undefined, options)).toEqual(plan(seats, kind, how, `show=${show}`))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('a seat more never gives less in any period', () => {
    fc.assert(
      fc.property(roster, seat, calendar, rules, (seats, one, kind, how) => {
        for (const name of ['gross', 'expected', 'heads']) {
          const [few, more] = [figures(plan(seats, kind, how), name).Total!, figures(plan([...seats, one], kind, how), name).Total!]
          more.forEach((value, period) => {
            expect(value).toBeGreaterThanOrEqual(few[period]! - 1e-9)
          })
        }
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('is the same sum however the days are cut into periods', () => {
    const cuts = [starts('2026-01-01', 1, 12), starts('2026-01-01', 3, 4), weeks445('2026-01-01', 12), starts('2026-01-01', 12, 1)]
    fc.assert(
      fc.property(roster, fc.boolean(), (seats, prorate) => {
        const sums = cuts.map((periods) => {
          const table = runCore('CAPACITY_PLAN', rowsOf(seats), periods, undefined, optionsOf({ ...PLAIN, prorate }, day('2027-01-01')))
          return sum(figures(table, 'gross').Total!)
        })
        for (const other of sums) expect(Math.abs(other - sums[0]!)).toBeLessThan(0.005)
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})

describe('the waterfall', () => {
  const PARTS = ['opening', 'attrition', 'leave', 'ramp progression', 'backfills', 'hires'] as const

  it('ties to the cent in every row, opens where the period before closed, and is in total what the segments come to', () => {
    fc.assert(
      fc.property(roster, calendar, rules, (seats, kind, how) => {
        const table = plan(seats, kind, how, 'show=waterfall')
        const closing = figures(table, 'closing')
        for (const [segment, values] of Object.entries(closing)) {
          const parts = PARTS.map((part) => figures(table, part)[segment]!)
          expectCents(
            values.map((_, period) => sum(parts.map((part) => part[period]!))),
            values,
          )
          expect(figures(table, 'check')[segment]).toEqual(values.map(() => 0))
          expectCents(figures(table, 'opening')[segment]!.slice(1), values.slice(0, -1))
        }
        const { Total, ...segments } = closing
        if (Object.keys(segments).length > 0)
          expectCents(
            Total!,
            Total!.map((_, period) => sum(Object.values(segments).map((values) => values[period]!))),
          )
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('books each event once: who is on leave, comes back and then leaves is lost with the share that was there', () => {
    const rows = [
      ['Start', 'End', 'Leave from', 'Leave to', 'Quota'],
      [day('2026-01-01'), day('2026-05-31'), day('2026-02-01'), day('2026-03-15'), 1200],
    ]
    const table = runCore('CAPACITY_PLAN', rows, starts('2026-01-01', 1, 6), undefined, 'show=waterfall; ramp=0, 0, 50, 75')
    expect(table.slice(1).map((row) => row.slice(2, 10))).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 600, 0, 0, 600, 0],
      [600, 0, 0, 300, 0, 0, 900, 0],
      [900, 0, 0, 300, 0, 0, 1200, 0],
      [1200, -1200, 0, 0, 0, 0, 0, 0],
    ])
  })
})

describe('attrition', () => {
  it('leaves rows with an End alone, and begins with the first period for all others on board', () => {
    const rows = [
      ['Segment', 'End', 'Quota'],
      ['known', day('2027-06-30'), 1200],
      ['open', null, 1200],
    ]
    const table = runCore('CAPACITY_PLAN', rows, starts('2026-01-01', 1, 12), undefined, 'attrition=12%; attrition_method=simple')
    const { known, open } = figures(table, 'expected')
    expect(known).toEqual(new Array(12).fill(100))
    expectCents(
      open!,
      Array.from({ length: 12 }, (_, month) => 99 - month),
    )
  })

  it('begins a month after the hire for later starts, so that nobody leaves before they come', () => {
    const rows = [
      ['Start', 'Quota'],
      [day('2026-03-01'), 1200],
    ]
    const table = runCore('CAPACITY_PLAN', rows, starts('2026-01-01', 1, 5), undefined, 'attrition=12%; attrition_method=simple')
    expect(figures(table, 'expected').Total).toEqual([0, 0, 100, 99, 98])
  })

  it('without backfills, compound: after twelve months exactly the rate is gone', () => {
    const rows = [
      ['Count', 'Quota'],
      [40, 12],
    ]
    const table = runCore('CAPACITY_PLAN', rows, starts('2026-01-01', 1, 12), undefined, 'attrition=20%; show=waterfall')
    expect(figures(table, 'closing').Total![11]).toBeCloseTo(0.8 * 40 * 12, 9)
  })

  it('with a backfill at once and no ramp nothing is lost; with a lag of a month a month of leavers is missing', () => {
    const rows = [['Quota'], [1200]]
    const expected = (options: string): number[] =>
      figures(runCore('CAPACITY_PLAN', rows, starts('2026-01-01', 1, 4), undefined, options), 'expected').Total!
    expect(expected('attrition=50%; backfill=0')).toEqual([100, 100, 100, 100])
    // Simple, 1 % a month: in month n the newcomers, who came one month later, have lost 1 % of 1 % again.
    expectCents(expected('attrition=12%; attrition_method=simple; backfill=1'), [99, 99, 98.99, 98.98])
  })
})
