/** CAPACITY_HIRES: as good as every other choice of hires, and at one with CAPACITY_PLAN. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { isoOf } from '../../core/dates.ts'
import { bestHires, type HiringProblem } from '../../core/planning/capacity/best-hires.ts'
import { runCore } from '../kit/run-core.ts'
import { day, starts, weeks445 } from './calendar-days.ts'

const hire = (...args: Argument[]): Cell[][] => runCore('CAPACITY_HIRES', ...args).slice(1)
/** The starts of a plan: day, hires, requisition. */
const startsOf = (rows: readonly Cell[][]): Cell[][] => rows.filter((row) => row[2] !== null).map((row) => row.slice(2, 5))
const columnOf = (rows: readonly Cell[][], place: number): Cell[] =>
  rows.filter((row) => row[5] !== null || row[1] !== null).map((row) => row[place]!)

/** Unmet, hires, how early they start, hires by date from the first: what the best plan has least of, in this order. */
function merit({ yields, missing }: HiringProblem, hires: ArrayLike<number>): number[] {
  const unmet = missing.reduce((sum, amount, period) => {
    const open = yields.reduce((rest, one, date) => rest - hires[date]! * one[period]!, amount)
    return sum + (open > 1e-6 ? open : 0)
  }, 0)
  const all = Array.from(hires)
  return [
    unmet,
    all.reduce((sum, count) => sum + count, 0),
    all.reduce((sum, count, date) => sum + count * (all.length - 1 - date), 0),
    ...all,
  ]
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => Math.abs(value - other[index]!) > 1e-6)
  return at >= 0 && one[at]! < other[at]!
}

/** The best of all ways to hire up to `most` at each date. */
function bruteForce(problem: HiringProblem): number[] {
  const dates = problem.yields.length
  let best: number[] | null = null
  for (let code = 0; code < (problem.most + 1) ** dates; code++) {
    const hires = Array.from({ length: dates }, (_, date) => Math.floor(code / (problem.most + 1) ** date) % (problem.most + 1))
    if (best === null || isBetter(merit(problem, hires), merit(problem, best))) best = hires
  }
  return best!
}

/** Ramps that don't fall, by months of tenure; one date per month, periods of one, two or three months. */
const smallProblem = fc
  .record({
    months: fc.integer({ min: 1, max: 6 }),
    length: fc.constantFrom(1, 2, 3),
    ramp: fc.array(fc.constantFrom(0, 15, 25, 30, 50, 60, 100), { maxLength: 5 }),
    most: fc.integer({ min: 1, max: 3 }),
    gaps: fc.array(fc.integer({ min: -100, max: 900 }), { minLength: 6, maxLength: 6 }),
    lead: fc.nat(2),
  })
  .map(({ months, length, ramp, most, gaps, lead }): HiringProblem => {
    const shares = [...ramp].sort((left, right) => left - right)
    const periods = Math.ceil(months / length)
    const yields = Array.from({ length: Math.max(0, months - lead) }, (_, date) => {
      const own = new Float64Array(periods)
      for (let month = date + lead; month < months; month++) own[Math.floor(month / length)]! += shares[month - date - lead] ?? 100
      return own
    })
    return { yields, missing: Float64Array.from(gaps.slice(0, periods)), most }
  })

describe('the hires', () => {
  it('are those that brute force over all choices finds: least unmet, then fewest, then latest, then fewest at the first dates', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const { hires, isProven } = bestHires(problem)
        expect(isProven).toBe(true)
        expect([...hires]).toEqual(bruteForce(problem))
      }),
      {
        seed: 1,
        numRuns: 400,
        examples: [
          // Nothing is missing; nothing can be done.
          [{ yields: [Float64Array.of(100)], missing: Float64Array.of(0), most: 3 }],
          [{ yields: [Float64Array.of(0)], missing: Float64Array.of(50), most: 3 }],
          [{ yields: [], missing: Float64Array.of(50), most: 3 }],
          // Front-loading is not the latest, and one by one is not the fewest.
          [{ yields: [Float64Array.of(50, 100), Float64Array.of(0, 50)], missing: Float64Array.of(50, 250), most: 3 }],
        ],
      },
    )
  })

  it('without a limit are as many as the first date needs', () => {
    fc.assert(
      fc.property(smallProblem, ({ yields, missing }) => {
        // The limit is above what any one date can need.
        const most = 10
        fc.pre(missing.every((gap) => gap <= 150) && yields.length <= 4)
        const limited = bruteForce({ yields, missing, most })
        fc.pre(limited.every((count) => count < most))
        expect([...bestHires({ yields, missing, most: Infinity }).hires]).toEqual(limited)
      }),
      { seed: 1, numRuns: 60, maxSkipsPerRun: 1000 },
    )
  })

  it('put into the roster give the capacity that the plan promises', () => {
    const kinds = { months: starts('2026-01-01', 1, 12), quarters: starts('2026-01-01', 3, 4), weeks: weeks445('2025-12-29', 12) }
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
        fc.array(fc.nat(2000), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(
          '',
          '; ramp=0, 0, 25, 50, 75',
          '; ramp=30; ramp_step=3',
          '; seasonality=0.8, 0.9, 1.3, 0.8, 0.9, 1.3, 0.7, 0.8, 1.2, 0.9, 1, 1.4',
        ),
        fc.nat(4),
        (kind, needs, seat, lead) => {
          const periods = kinds[kind]
          const targets = periods.map((_, period) => [needs[period]!])
          const rows = hire(
            targets,
            periods.map(() => [0]),
            periods,
            `productivity=6000; lead_time=${lead}; most_per_month=3${seat}`,
          )
          const hired = startsOf(rows)
          fc.pre(hired.length > 0)
          const roster = [['Start', 'Count', 'Productivity'], ...hired.map(([start, count]) => [start!, count!, 6000])]
          const plan = runCore('CAPACITY_PLAN', roster, periods, undefined, `prorate=yes${seat}`).slice(1)
          const promised = columnOf(rows, 5) as number[]
          plan.forEach((row, period) => {
            expect(row[6]).toBeCloseTo(promised[period]!, 8)
          })
        },
      ),
      { seed: 1, numRuns: 60 },
    )
  })
})

describe('lead time', () => {
  const periods = starts('2026-01-01', 1, 6)
  it('is counted from as_of, by default the first day of the plan; the requisition opens so many months before the start', () => {
    const need = [[0], [0], [0], [0], [100], [100]]
    const none = need.map(() => [0])
    const start = (options: string): string[] =>
      startsOf(hire(need, none, periods, `productivity=1200; ${options}`)).flatMap(([from, , open]) => [
        isoOf(from as number),
        isoOf(open as number),
      ])
    expect(start('lead_time=3')).toEqual(['2026-05-01', '2026-02-01'])
    expect(start('lead_time=3; as_of=2026-02-15')).toEqual(['2026-06-01', '2026-03-01'])
    expect(start('lead_time=5; as_of=2025-12-01')).toEqual(['2026-05-01', '2025-12-01'])
  })

  it('that ends after the plan leaves everything unmet, and says from when hires could start', () => {
    const rows = hire([[10], [10]], [[0], [0]], starts('2026-01-01', 1, 2), 'productivity=1200; lead_time=2')
    expect(rows.map((row) => [row[3], row[7], row[8]])).toEqual([
      [0, 10, 'no hire can start before 2026-03-01'],
      [0, 10, 'no hire can start before 2026-03-01'],
    ])
  })
})

describe('close', () => {
  const periods = starts('2026-01-01', 3, 4)
  const targets = [[300], [300], [300], [500]]
  const capacity = [[300], [300], [450], [300]]
  it('each: a surplus in one period does not help another', () => {
    const rows = hire(targets, capacity, periods, 'productivity=400')
    expect(startsOf(rows)).toEqual([[day('2026-10-01'), 2, day('2026-10-01')]])
  })

  it('cumulative: only what is missing in all periods together is closed', () => {
    const rows = hire(targets, capacity, periods, 'close=cumulative; productivity=400')
    expect(startsOf(rows)).toEqual([[day('2026-11-01'), 1, day('2026-11-01')]])
    expect(columnOf(rows, 7)).toEqual([null, null, null, 0])
  })
})

it('a search that ends at its budget says so; unmet and the number of hires are the least all the same', () => {
  const periods = starts('2026-01-01', 1, 36)
  const targets = periods.map((_, month) => [Math.max(0, Math.round(100 * (month + 5 * Math.sin(2.3 * month))))])
  const ramp = 'ramp=0, 25, 50, 75'
  const rows = hire(
    targets,
    periods.map(() => [0]),
    periods,
    `productivity=1080; ${ramp}`,
  )
  expect(rows.at(-1)!.at(-1)).toBe('the number of hires is the least, but some might start later: the search ended at its budget')
  // The first target above 0 is after the ramp, so all can be met.
  expect(new Set(columnOf(rows.slice(0, -1), 7))).toEqual(new Set([0]))
  // One fewer is too few even if all start on the first day.
  const fewer = startsOf(rows).reduce((sum, [, count]) => sum + (count as number), -1)
  const roster = [
    ['Start', 'Count', 'Productivity'],
    ['2026-01-01', fewer, 1080],
  ]
  const gaps = runCore('CAPACITY_PLAN', roster, periods, targets, ramp)
    .slice(1)
    .map((row) => row[8] as number)
  expect(Math.min(...gaps)).toBeLessThan(-1)
})

it('a blank target asks for nothing, and a blank capacity is none', () => {
  const rows = hire([[null], [50]], [[80], [null]], starts('2026-01-01', 1, 2), 'productivity=1200')
  expect(rows).toEqual([
    [day('2026-01-01'), null, null, 0, null, 0, null, null, null],
    [day('2026-02-01'), -50, day('2026-02-01'), 1, day('2026-02-01'), 100, 50, 0, null],
  ])
})

describe('refused', () => {
  const one = [[1]]
  it.each<[string, string]>([
    ['lead_time=1', 'option productivity is missing; add productivity= with what a ramped hire sells in a year'],
    ['productivity=5; ramp=50, 25', 'option ramp must not fall, got 50, 25'],
    ['productivity=5; seasonality=2', 'option seasonality must be 12 numbers that sum to 12, got 1 that sum to 2'],
    ['productivity=5; close=all', 'option close must be one of each, cumulative, got "all"'],
  ])('%s', (options, text) => expect(() => hire(one, one, [['2026-01-01']], options)).toThrow(`CAPACITY_HIRES: ${text}`))

  it('targets for more periods than there are', () => {
    expect(() => hire([[1], [2]], [[1], [2]], [['2026-01-01'], [null]], 'productivity=5')).toThrow('periods has no date at row 2')
  })
})
