/** CAPACITY_HIRES works out whom to hire when, so that capacity reaches the targets. */
import { InputError } from '../errors.ts'
import { hiringPlan } from '../planning/capacity/hiring-plan.ts'
import { hiringTable } from '../planning/capacity/hiring-table.ts'
import { NO_RAMP, readRamp } from '../planning/capacity/ramps.ts'
import { checkedSeasonality, SEAT_OPTIONS } from '../planning/capacity/seat-options.ts'
import { periodsOf } from '../planning/periods.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const HEADER = ['period', 'gap', 'start', 'hires', 'requisition', 'from hires', 'gap after', 'unmet', 'why']

export const CAPACITY_HIRES = defineTable({
  name: 'CAPACITY_HIRES',
  summary: 'Finds the fewest and latest hires that close the gap between capacity and target, and says what can not be closed.',
  params: {
    targets: p.numbers('The target of each period.', 'periods'),
    capacity: p.numbers('The capacity of each period as it stands, such as the column expected of CAPACITY_PLAN.', 'periods'),
    periods: p.dates('The first day of each period, rising.', 'periods'),
    options: p.options({
      close: o.choice(['each', 'cumulative'], 'What is to be closed: the gap of each period, or of all of them together.'),
      productivity: o.optionalNumber('What a ramped hire sells in a year, such as quota times attainment; required.', { least: 0 }),
      ramp: SEAT_OPTIONS.ramp,
      ramp_step: SEAT_OPTIONS.ramp_step,
      lead_time: o.integer('Months from opening a requisition to the start.', 0, { most: 120 }),
      most_per_month: o.optionalNumber('The most who can start in one month; no limit where left out.', { least: 0 }),
      as_of: o.date('The first day on which a requisition can be opened; the first day of the first period where left out.'),
      seasonality: SEAT_OPTIONS.seasonality,
      until: SEAT_OPTIONS.until,
    }),
  },
  returns: {
    tables: [
      {
        doc: 'A row per period; a further one for each further start in it.',
        columns: [
          { name: 'period', doc: 'The first day of the period.' },
          { name: 'gap', doc: 'Capacity less target, so a negative number is missing; blank where there is no target.' },
          { name: 'start', doc: 'The day on which hires start; blank where none start in the period.' },
          { name: 'hires', doc: 'How many start then.' },
          { name: 'requisition', doc: 'The day by which their requisitions are opened: the start less the lead time.' },
          { name: 'from hires', doc: 'What all hires started by then bring in the period.' },
          { name: 'gap after', doc: 'The gap with them.' },
          { name: 'unmet', doc: 'What can not be closed; with close=cumulative that of all periods, in the last row.' },
          { name: 'why', doc: 'Why not: no hire can start by then, those who can sell nothing yet, or the most a month are reached.' },
        ],
      },
    ],
    doc: 'A table of the periods with the hires that start in them, when to open their requisitions, and what stays open.',
  },
  details: [
    'Of all whole numbers of hires at the dates allowed, the plan has the least unmet; of those plans the fewest hires; of those the latest starts, that is the largest sum of the starts’ places in time, which pays for the fewest months; of equal sums the plan with the fewest hires at the first date, then at the second, and so on.',
    'Unmet is the sum over the periods of what is still missing in each (`close=each`, the default: a surplus in one period does not help another), or what is missing in all periods together (`close=cumulative`: it does, as with one annual number).',
    'Hires may start on the first day of each period and of every month after it within the period, not before `as_of` plus the lead time. `most_per_month` holds for each of these dates.',
    'A hire brings productivity / 12 in each calendar month, times the ramp’s share of the month of tenure (the month of hire is the first), times `seasonality`; a month that is cut by a period, or not worked in full, counts by its days. With starts at the beginning of a month that is just what a row with that Start and that Productivity adds in CAPACITY_PLAN. Attrition of the hires is not counted: give a productivity that allows for it.',
    'Least unmet and fewest hires are exact whatever the size: hires that start earlier never bring less, so a number of hires is enough just if it is when all start as early as they can. The latest starts are found by going through the dates and keeping every beginning that a Lagrangian bound can’t rule out and no other beginning is at least as good as. Where they would be too many (up to 2,000 per date, fewer in long plans) the best are kept, and a last row says that some might start later.',
  ],
  sources: [
    'Kellogg, D. (15 February 2020), on a proper bookings productivity model. kellblog.com.',
    'Held, M., Wolfe, P. and Crowder, H. P. (1974). Validation of subgradient optimization. Mathematical Programming 6, 62–88.',
  ],
  errors: [
    'HIRES_PRODUCTIVITY',
    'HIRES_RAMP',
    'CAPACITY_RAMP_SHARES',
    'CAPACITY_SEASONALITY',
    'PERIODS_BLANK',
    'PERIODS_ORDER',
    'PERIODS_UNTIL',
    'LENGTH_MISMATCH',
    'OPTION_VALUE',
  ],
  examples: [
    {
      note: 'one rep in February, ramped by April; the requisition opens in January',
      args: [
        [[100], [100], [150], [200]],
        [[100], [100], [100], [100]],
        [[46023], [46054], [46082], [46113]],
        'productivity=1200; ramp=0, 50; lead_time=1',
      ],
      result: [
        HEADER,
        [46023, 0, null, 0, null, 0, 0, 0, null],
        [46054, 0, 46054, 1, 46023, 0, 0, 0, null],
        [46082, -50, null, 0, null, 50, 0, 0, null],
        [46113, -100, null, 0, null, 100, 0, 0, null],
      ],
    },
    {
      note: 'what can not be closed, and why',
      args: [
        [[120], [120], [220], [100]],
        [[100], [100], [100], [100]],
        [[46023], [46054], [46082], [46113]],
        'productivity=1200; ramp=0, 50; lead_time=1; most_per_month=1',
      ],
      result: [
        HEADER,
        [46023, -20, null, 0, null, 0, -20, 20, 'no hire can start before 2026-02-01'],
        [46054, -20, 46054, 1, 46023, 0, -20, 20, 'who starts on 2026-02-01 sells nothing yet'],
        [46082, -120, null, 0, null, 50, -70, 70, 'the most hires a month, 1, are reached'],
        [46113, 0, null, 0, null, 100, 100, 0, null],
      ],
    },
    {
      note: 'a goal of 49 million for the year and 32 reps at 850,000: 26 hires, four of whom can wait a month',
      args: [[[49000000]], [[27200000]], [[46023]], 'productivity=850000; until=2026-12-31'],
      result: [
        HEADER,
        [46023, -21800000, 46023, 22, 46023, 21816666.6667, 16666.6666667, 0, null],
        [46023, null, 46054, 4, 46054, null, null, null, null],
      ],
    },
    {
      note: 'the year as a whole: what is sold above target in the second quarter makes up for the first, which can not be closed any more',
      args: [
        [[300], [300], [400], [400]],
        [[280], [280], [280], [280]],
        [[46023], [46113], [46204], [46296]],
        'close=cumulative; productivity=480; lead_time=4; as_of=2026-01-01',
      ],
      result: [
        HEADER,
        [46023, -20, null, 0, null, 0, -20, null, null],
        [46113, -20, 46174, 1, 46054, 40, 20, null, null],
        [46204, -120, null, 0, null, 120, 0, null, null],
        [46296, -120, null, 0, null, 120, 0, 0, null],
      ],
    },
    {
      note: 'quarters with up to two hires a month; a blank target asks for nothing',
      args: [[[null], [220]], [[100], [100]], [[46023], [46113]], 'productivity=120; most_per_month=2; ramp=50'],
      result: [
        HEADER,
        [46023, null, 46054, 2, 46054, 40, null, null, null],
        [46023, null, 46082, 2, 46082, null, null, null, null],
        [46113, -120, null, 0, null, 120, 0, 0, null],
      ],
    },
  ],
  compute: ({ targets, capacity, periods: starts, options }) => {
    const periods = periodsOf(starts, options.until)
    if (options.productivity === null) throw new InputError('HIRES_PRODUCTIVITY')
    const ramp = options.ramp === null ? NO_RAMP : readRamp('ramp', options.ramp, options.ramp_step)
    if (ramp.some((share, month) => share < (ramp[month - 1] ?? 0)))
      throw new InputError('HIRES_RAMP', { actual: options.ramp!.join(', ') })
    const plan = hiringPlan(targets.values, capacity.values, periods, {
      productivity: options.productivity,
      ramp,
      seasonality: checkedSeasonality(options.seasonality),
      leadTime: options.lead_time,
      most: Math.floor(options.most_per_month ?? Infinity),
      asOf: options.as_of ?? periods[0]!.start,
      isCumulative: options.close === 'cumulative',
    })
    return hiringTable(plan, periods)
  },
})
