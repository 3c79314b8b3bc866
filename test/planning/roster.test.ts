/** What CAPACITY_PLAN reads from a roster, its ramps and its targets, and what it refuses. */
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'
import { starts } from './calendar-days.ts'

const MONTHS = starts('2026-01-01', 1, 3)
const FIGURES = ['heads', 'ramping', 'ramped', 'gross', 'expected', 'target', 'gap', 'cumulative', 'coverage', 'street', 'cost'] as const
type Figure = (typeof FIGURES)[number]
/** Figures of a line by period. */
const figures = (name: Figure, segment: string, ...args: Argument[]): Cell[] =>
  runCore('CAPACITY_PLAN', ...args)
    .filter((row) => row[1] === segment)
    .map((row) => row[2 + FIGURES.indexOf(name)]!)
const total = (name: Figure, roster: Cell[][], options?: string, periods: Argument = MONTHS): Cell[] =>
  figures(name, 'Total', roster, periods, undefined, options)
const codes = (...args: Argument[]): string[] => warningsOf('CAPACITY_PLAN', ...args).map(({ code }) => code)

describe('columns', () => {
  it('are found by their headers, in any order, letter case and punctuation ignored; others are not read', () => {
    const rows = [
      ['segment', 'HIRE_DATE', 'Shoe size', 'FTE %', 'Annual Quota', 'Last day'],
      ['A', '2026-02-01', 44, '50%', '1,200', '2026-02-28'],
    ]
    expect(total('gross', rows)).toEqual([0, 50, 0])
    expect(codes(rows, MONTHS)).toEqual([])
  })

  it('nearly named like one that is read are warned of', () => {
    const rows = [
      ['Quota', 'Strat', 'Ramps'],
      [1200, 5, 'x'],
    ]
    expect(warningsOf('CAPACITY_PLAN', rows, MONTHS).map(({ code, values }) => [code, values.actual, values.nearest])).toEqual([
      ['PLAN_HEADER', '"Strat"', ', nearest is "Start"'],
      ['PLAN_HEADER', '"Ramps"', ', nearest is "Ramp"'],
    ])
  })

  it('a blank is one full-time ramped seat without cost, there all along', () => {
    const rows = [
      ['Start', 'End', 'FTE', 'Count', 'Quota', 'Ramp', 'Cost'],
      [null, null, null, null, 1200, null, null],
    ]
    expect(runCore('CAPACITY_PLAN', rows, [MONTHS[0]!], undefined, 'ramp=0, 50')[1]!.slice(2, 13)).toEqual([
      1,
      0,
      1,
      100,
      100,
      null,
      null,
      null,
      null,
      null,
      0,
    ])
  })

  it('a blank quota carries none: it costs, and is no head of the plan', () => {
    const rows = [
      ['Role', 'Quota', 'Cost'],
      ['AE', 1200, 120],
      ['SE', null, 240],
    ]
    expect([total('heads', rows)[0], total('gross', rows)[0], total('cost', rows)[0]]).toEqual([1, 100, 30])
  })

  it('rows without a segment are Unassigned where others have one', () => {
    const rows = [
      ['Segment', 'Quota'],
      ['B', 1200],
      [null, 600],
      ['A', 0],
    ]
    expect(runCore('CAPACITY_PLAN', rows, [MONTHS[0]!]).map((row) => [row[1], row[5]])).toEqual([
      ['segment', 'gross'],
      ['Total', 150],
      ['A', 0],
      ['B', 100],
      ['Unassigned', 50],
    ])
  })
})

describe('time', () => {
  const rows = (start: string | null, end: string | null): Cell[][] => [
    ['Start', 'End', 'Quota'],
    [start, end, 33600],
  ]
  it('the month of hire and of leaving count in full, or by their days with prorate=yes', () => {
    expect(total('gross', rows('2026-01-17', '2026-03-07'))).toEqual([2800, 2800, 2800])
    // 15 of 31 days, all of February, 7 of 31 days.
    expectCells([total('gross', rows('2026-01-17', '2026-03-07'), 'prorate=yes')], [[(2800 * 15) / 31, 2800, (2800 * 7) / 31]])
  })

  it('heads are those on board on the last day, their last day included', () => {
    expect(total('heads', rows('2026-01-31', '2026-02-28'))).toEqual([1, 1, 0])
    expect(total('heads', rows('2026-01-31', '2026-02-27'))).toEqual([1, 0, 0])
  })

  it('leave counts by its days whether or not months are prorated, and tenure runs on', () => {
    const away = [
      ['Start', 'Leave from', 'Leave to', 'Quota'],
      ['2026-01-01', '2026-02-15', '2026-03-31', 33600],
    ]
    // Tenure 1: nothing; tenure 2: half, on 14 of 28 days; tenure 3: on leave all month.
    expect(total('gross', away, 'ramp=0, 50')).toEqual([0, 700, 0])
    expect(total('heads', away, 'ramp=0, 50')).toEqual([1, 1, 1])
  })

  it('seasonality is by calendar month, January first, whatever month the plan begins with', () => {
    const seasons = 'seasonality=0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5'
    expect(total('gross', rows(null, null), seasons, starts('2025-11-01', 1, 3))).toEqual([2800, 4200, 1400])
  })

  it('a row that starts after the last period counts nowhere, and is said', () => {
    expect(total('heads', rows('2026-04-01', null))).toEqual([0, 0, 0])
    expect(codes(rows('2026-04-01', null), MONTHS)).toEqual(['ROSTER_LATER'])
    expect(codes(rows('2026-03-31', null), MONTHS)).toEqual([])
  })
})

describe('ramps', () => {
  const hired = (header: string[], cells: Cell[]): Cell[][] => [
    ['Start', 'Quota', ...header],
    ['2026-01-01', 1200, ...cells],
  ]
  it('a row has the ramp that it names, else that of its role, else ramp, else none', () => {
    const options = 'ramp=10; ramp.AE=20; ramp.Senior=30'
    expect(total('gross', hired(['Role', 'Ramp'], ['AE', 'senior']), options)[0]).toBe(30)
    expect(total('gross', hired(['Role', 'Ramp'], ['ae', null]), options)[0]).toBe(20)
    expect(total('gross', hired(['Role', 'Ramp'], ['AM', null]), options)[0]).toBe(10)
    expect(total('gross', hired([], []))[0]).toBe(100)
  })

  it('shares are fractions, or percents where one is above 1; each lasts ramp_step months', () => {
    expect(total('gross', hired([], []), 'ramp=0.25, 0.5')).toEqual([25, 50, 100])
    expect(total('gross', hired([], []), 'ramp=25, 50')).toEqual([25, 50, 100])
    expect(total('gross', hired([], []), 'ramp=25%, 50%')).toEqual([25, 50, 100])
    expect(total('gross', hired([], []), 'ramp=0, 50; ramp_step=2')).toEqual([0, 0, 50])
  })

  it('one that no row uses is warned of', () => {
    expect(codes(hired(['Role'], ['AE']), MONTHS, undefined, 'ramp.AE=0; ramp.AM=50')).toEqual(['ROSTER_RAMP_UNUSED'])
  })
})

describe('targets', () => {
  const roster = [
    ['Segment', 'Quota'],
    ['A', 1200],
    ['B', 600],
  ]
  it('are one per period in a column or a row; a blank one leaves its period without a gap', () => {
    for (const targets of [[[100], [null], [250], [null]], [[100, null, 250]]]) {
      expect(figures('gap', 'Total', roster, MONTHS, targets)).toEqual([50, null, -100])
      expect(figures('cumulative', 'Total', roster, MONTHS, targets)).toEqual([50, null, -50])
      expect(figures('gap', 'A', roster, MONTHS, targets)).toEqual([null, null, null])
    }
  })

  it('in a table may be finer than the periods, and their segments need not be in the roster', () => {
    const targets = [
      ['Month', 'Goal', 'Segment'],
      ['2026-01-01', 90, 'A'],
      ['2026-02-01', 110, 'A'],
      ['2026-03-31', 100, 'A'],
      ['2026-02-01', 40, 'C'],
    ]
    const quarter = [['2026-01-01'], ['2026-04-01']]
    expect(figures('target', 'A', roster, quarter, targets)).toEqual([300, null])
    expect(figures('gap', 'C', roster, quarter, targets)).toEqual([-40, null])
    expect(figures('target', 'Total', roster, quarter, targets)).toEqual([340, null])
  })

  it('outside of all periods are left out and said', () => {
    const targets = [
      ['Period', 'Target'],
      ['2026-04-01', 90],
      ['2026-03-01', 80],
    ]
    expect(figures('target', 'Total', roster, MONTHS, targets)).toEqual([null, null, 80])
    expect(codes(roster, MONTHS, targets)).toEqual(['TARGETS_OUTSIDE'])
  })

  it('coverage of a target of 0 is blank', () => {
    expect(figures('coverage', 'Total', roster, MONTHS, [[0], [150], [300]])).toEqual([null, 1, 0.5])
  })
})

describe('support', () => {
  const roster = [
    ['Role', 'Count', 'Quota', 'End'],
    ['AE', 7, 1200, null],
    ['se', 2, null, '2026-02-15'],
  ]
  const support = (options: string, targets?: Argument): Cell[][] =>
    runCore('CAPACITY_PLAN', roster, MONTHS, targets, `show=support; ${options}`).slice(1)

  it('names the bound that decides, and both where they agree', () => {
    const needs = support('ratio.SDR=2; volume.sdr=100', [[300], [400], [500]])
    expect(needs.map((row) => row.slice(1, 7))).toEqual([
      ['SDR', 7, 4, 3, 4, 'ratio'],
      ['SDR', 7, 4, 4, 4, 'both'],
      ['SDR', 7, 4, 5, 5, 'volume'],
    ])
  })

  it('counts who is on board at the end of the period, whatever the letter case', () => {
    expect(support('ratio.SE=7').map((row) => row.slice(5))).toEqual([
      [1, 'ratio', 2, 1],
      [1, 'ratio', 0, -1],
      [1, 'ratio', 0, -1],
    ])
  })

  it('goes by expected where there is no target, and by months where a period is longer', () => {
    expect(support('volume.SE=100').map((row) => row[4])).toEqual([7, 7, 7])
    const quarter = runCore('CAPACITY_PLAN', roster, starts('2026-01-01', 3, 2), [[2100], [2101]], 'show=support; volume.SE=100')
    expect(quarter.slice(1).map((row) => row[4])).toEqual([7, 8])
  })
})

describe('refused', () => {
  const head = ['Name', 'Start', 'End', 'Leave from', 'Leave to', 'FTE', 'Quota', 'Ramp', 'Count']
  const row = (cells: Partial<Record<(typeof head)[number], Cell>>): Cell[][] => [head, head.map((name) => cells[name] ?? null)]
  it.each<[string, Cell[][], string]>([
    [
      'an end before its start',
      row({ Start: '2026-03-01', End: '2026-02-28' }),
      'roster: End 2026-02-28 at row 2 is before Start 2026-03-01',
    ],
    [
      'leave that ends first',
      row({ 'Leave from': '2026-03-01', 'Leave to': '2026-02-01' }),
      'roster: Leave to 2026-02-01 at row 2 is before',
    ],
    ['a negative FTE', row({ FTE: -1 }), 'roster: FTE at row 2 must be a number from 0 to 1, got -1; correct the cell'],
    ['percents of FTE without the sign', row({ FTE: 50 }), 'roster: FTE at row 2 must be a number from 0 to 1, got 50'],
    ['half a seat in Count', row({ Count: 1.5 }), 'roster: Count at row 2 must be a whole number, got 1.5'],
    [
      'a date that could be two days',
      row({ Start: '3/4/2026' }),
      'roster: Start at row 2 must be a date that is one day only, such as 2026-01-31',
    ],
    ['a text that is no date', row({ Start: 'soon' }), 'roster: Start at row 2 must be a date such as 2026-01-31, got "soon"'],
    ['an error cell', row({ Quota: { error: '#N/A' } }), 'roster: Quota at row 2 must be a number of 0 or more, got #N/A'],
    ['a seat to be hired without a start', row({ Name: 'TBH 3', Quota: 5 }), 'roster: the seat at row 2 is to be hired but has no Start'],
    ['an unknown ramp', row({ Ramp: 'Ent', Quota: 5 }), 'the ramp "Ent" at row 2 is not in the options, nearest is "Ente"; add ramp.Ent='],
    ['a blank roster', [[null]], 'roster has no column Quota and no column Productivity'],
    ['only headers', [head], 'roster has no row below its headers'],
    ['no headers', [['2026-01-01', 1200]], 'roster has no column Quota and no column Productivity; head one'],
    ['a header that is nearly Quota', [['Qouta'], [5]], 'no column Productivity, nearest is "Qouta"'],
    [
      'both bases',
      [
        ['Quota', 'Productivity'],
        [5, 4],
      ],
      'roster has both a Quota and a Productivity column',
    ],
    ['a column twice', [['Quota', 'Start', 'Start date'], [5]], 'roster has more than one column for Start'],
  ])('%s', (_, roster, text) => expect(() => total('gross', roster, 'ramp.Ente=0')).toThrow(text))

  const one = [['Quota'], [1200]]
  it.each<[string, string]>([
    ['seasonality=1, 1, 1', 'option seasonality must be 12 numbers that sum to 12, got 3 that sum to 3'],
    ['seasonality=1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1', 'got 12 that sum to 12.1'],
    ['ramp=0, 1.1', 'option ramp must be shares up to 1 or percents up to 100, got 0, 1.1'],
    ['attainment=80%; haircut=20%', 'both attainment and haircut are given'],
    ['attrition=20', 'option attrition must be a number from 0 to 1, got "20"'],
    ['backfill=1.5', 'option backfill must be a whole number of months, got 1.5'],
    ['show=support', 'show=support needs to know how many heads a role needs'],
    ['ratio.SE=0; show=support', 'option ratio.SE must be a number of 0.01 or more, got "0"'],
    ['until=2026-02-01', 'option until is 2026-02-01, before the last period begins on 2026-03-01'],
  ])('options %s', (options, text) => expect(() => total('gross', one, options)).toThrow(text))

  it('attainment of what reps sell already', () => {
    expect(() => total('gross', [['Productivity'], [5]], 'attainment=80%')).toThrow(
      'attainment is given, but roster has a Productivity column',
    )
  })

  it.each<[string, Cell[][], string]>([
    ['too few', [[1], [2]], 'targets must be one number for each of the 3 periods, got 2 cells'],
    ['too many', [[1], [2], [3], [4]], 'targets must be one number for each of the 3 periods, got 4 after the last of them'],
    ['a text', [['much'], [2], [3]], 'got "much"'],
    [
      'a table without amounts',
      [
        ['Period', 'Segment'],
        ['2026-01-01', 'A'],
      ],
      'targets has no column Target',
    ],
    [
      'a table without periods',
      [
        ['Segment', 'Target'],
        ['A', 5],
      ],
      'targets has no column Period',
    ],
    [
      'an amount without a period',
      [
        ['Period', 'Target'],
        [null, 5],
      ],
      'targets: row 2 has an amount but no period',
    ],
  ])('targets: %s', (_, targets, text) => expect(() => runCore('CAPACITY_PLAN', one, MONTHS, targets)).toThrow(text))
})
