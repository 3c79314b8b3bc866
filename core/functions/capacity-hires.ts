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
      most_per_month: o.integer('The most who can start in one month; 0 is no limit.', 0, { most: 100_000 }),
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
    'Least unmet and fewest hires are exact whatever the size: hires that start earlier never bring less, so a number of hires is enough just if it is when all start as early as they can. The latest starts are found by going through the dates and keeping every beginning that a Lagrangian bound can’t rule out and no other beginning is at least as good as. Where that would be too many, at most about 2,000 of them per date, the best are kept and a last row says that some might start later; plans of 12 months for up to 40 hires stay far below it.',
  ],
  sources: [
    'Kellogg, D. (2020). How to make a bookings productivity and quota capacity model. kellblog.com.',
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
      note: 'one',
      args: [[[100]], [[0]], [[46023]], 'productivity=1200'],
      result: [['period', 'gap', 'start', 'hires', 'requisition', 'from hires', 'gap after', 'unmet', 'why']],
    },
  ],
  compute: ({ targets, capacity, periods: starts, options }) => {
    const periods = periodsOf(starts, options.until)
    if (options.productivity === null) throw new InputError('HIRES_PRODUCTIVITY')
    const ramp = options.ramp === null ? NO_RAMP : readRamp('ramp', options.ramp, options.ramp_step)
    if (ramp.some((share, month) => share < (ramp[month - 1] ?? 0))) throw new InputError('HIRES_RAMP', { actual: options.ramp!.join(', ') })
    const plan = hiringPlan(targets.values, capacity.values, periods, {
      productivity: options.productivity,
      ramp,
      seasonality: checkedSeasonality(options.seasonality),
      leadTime: options.lead_time,
      most: options.most_per_month || Infinity,
      asOf: options.as_of ?? periods[0]!.start,
      isCumulative: options.close === 'cumulative',
    })
    return hiringTable(plan, periods)
  },
})
