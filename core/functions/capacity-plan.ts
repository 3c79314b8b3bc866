/** CAPACITY_PLAN works out what a roster of reps can sell, period by period, and how it stands to the targets. */
import { calendarOf } from '../planning/capacity/calendar.ts'
import { capacityPlan } from '../planning/capacity/capacity-plan.ts'
import { planLines } from '../planning/capacity/plan-lines.ts'
import { planRules } from '../planning/capacity/plan-rules.ts'
import { PLAN_HEADER, planTable } from '../planning/capacity/plan-table.ts'
import { readRamp } from '../planning/capacity/ramps.ts'
import { readRoster } from '../planning/capacity/read-roster.ts'
import { readTargets } from '../planning/capacity/read-targets.ts'
import { SEAT_OPTIONS } from '../planning/capacity/seat-options.ts'
import { supportNeeds } from '../planning/capacity/support.ts'
import { supportRoles } from '../planning/capacity/support-roles.ts'
import { supportTable } from '../planning/capacity/support-table.ts'
import { waterfall } from '../planning/capacity/waterfall.ts'
import { waterfallTable } from '../planning/capacity/waterfall-table.ts'
import { periodsOf } from '../planning/periods.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const SHARE = { least: 0, most: 1 }

export const CAPACITY_PLAN = defineTable({
  name: 'CAPACITY_PLAN',
  summary: 'Works out what a roster of reps can sell in each period, in total and per segment, and how that stands to the targets.',
  params: {
    roster: p.block(
      'The reps and the seats to be hired, one row each, with headers: Start, End, FTE, Quota or Productivity (of a year), Ramp, Role, Segment, Count, Leave from, Leave to, Cost, Name.',
    ),
    periods: p.dates('The first day of each period, rising: months, quarters, fiscal years from any day, 4-4-5 weeks.'),
    targets: p.optionalBlock('One target per period, or a table with the headers Period, Segment and Target.'),
    options: p.options({
      show: o.choice(['plan', 'waterfall', 'support'], 'Which table.'),
      ramp: SEAT_OPTIONS.ramp,
      'ramp.*': o.numbers('The same for the rows with this name in the column Ramp or, where that is blank, Role, such as ramp.AE=0, 50.', {
        least: 0,
        most: 100,
      }),
      ramp_step: SEAT_OPTIONS.ramp_step,
      attainment: o.optionalNumber('Share of the quota that is sold; 1 where left out.', { least: 0, most: 2 }),
      haircut: o.optionalNumber('Share taken off the capacity, instead of attainment.', SHARE),
      attrition: o.number('Share of the reps that leaves in a year, of those without an End.', 0, SHARE),
      attrition_method: o.choice(
        ['compound', 'simple'],
        'compound: the same share of those still there each month; simple: a twelfth of it each month.',
      ),
      backfill: o.optionalNumber('Months that such a leaver’s seat stays empty before a new rep starts; never filled where left out.', {
        least: 0,
        most: 120,
      }),
      seasonality: SEAT_OPTIONS.seasonality,
      over_assignment: o.number('How much more quota than the target is to be on the street, such as 20%.', 0, { least: 0, most: 10 }),
      prorate: o.flag('Whether months of hiring and leaving count by their days; in full where not.'),
      until: SEAT_OPTIONS.until,
      'ratio.*': o.optionalNumber('For show=support: how many reps one head of this role supports, such as ratio.SE=3.', { least: 0.01 }),
      'volume.*': o.optionalNumber('The same by work: how much of the target in a month one head is enough for.', { least: 0.01 }),
    }),
  },
  returns: {
    tables: [
      {
        show: 'plan',
        doc: 'All periods of all reps together, named Total, then those of each segment.',
        columns: [
          { name: 'period', doc: 'Its first day.' },
          { name: 'segment', doc: 'Total or the segment; Unassigned for rows without one.' },
          { name: 'heads', doc: 'Reps who carry a quota or productivity and are on board on the last day.' },
          { name: 'ramping', doc: 'Those of them who are not fully ramped.' },
          { name: 'ramped equivalents', doc: 'Full-time ramped reps that would give the same, on average over the period.' },
          { name: 'gross', doc: 'Quota or productivity of the roster as written: ramp, FTE, leave and seasonality counted.' },
          { name: 'expected', doc: 'Gross after attainment or haircut, attrition, and backfills.' },
          { name: 'target', doc: 'The target; blank where none is given.' },
          { name: 'gap', doc: 'Expected less target.' },
          { name: 'cumulative gap', doc: 'The gaps up to this one added up.' },
          { name: 'coverage', doc: 'Expected over target.' },
          { name: 'minimum street quota', doc: 'Target with its over-assignment: what gross has to be at least.' },
          { name: 'cost', doc: 'What the roster costs in the period; blank without a Cost column.' },
        ],
      },
      {
        show: 'waterfall',
        doc: 'What changes the capacity on board, as money a year before seasonality and attainment; rows as in plan.',
        columns: [
          { name: 'period', doc: 'Its first day.' },
          { name: 'segment', doc: 'As in plan.' },
          { name: 'opening', doc: 'Capacity on the day before the period.' },
          { name: 'attrition', doc: 'Lost with those who leave: by their End, and by the rate of attrition.' },
          { name: 'leave', doc: 'Of those who go on leave, negative, and of those who come back.' },
          { name: 'ramp progression', doc: 'Gained as reps ramp.' },
          { name: 'backfills', doc: 'Of new reps in the seats of leavers, as ramped as they are when they start.' },
          { name: 'hires', doc: 'Of the seats of the roster that start, likewise.' },
          { name: 'closing', doc: 'Capacity on the last day.' },
          { name: 'check', doc: 'Opening and the five changes less closing: 0.' },
        ],
      },
      {
        show: 'support',
        doc: 'One row per period and role that has a ratio or a volume.',
        columns: [
          { name: 'period', doc: 'Its first day.' },
          { name: 'role', doc: 'The role.' },
          { name: 'reps', doc: 'Heads of all segments, as in plan.' },
          { name: 'by ratio', doc: 'Reps over the ratio, rounded up.' },
          { name: 'by volume', doc: 'Target a month over the volume, rounded up; expected where there is no target.' },
          { name: 'need', doc: 'The larger of the two.' },
          { name: 'binding', doc: 'Which one that is: ratio, volume or both.' },
          { name: 'on board', doc: 'Heads of this role in the roster on the last day.' },
          { name: 'gap', doc: 'On board less need.' },
        ],
      },
    ],
    doc: 'The plan as a long table, all together first, then per segment; show= in the options asks for the waterfall of capacity or for support.',
  },
  details: [
    'Roster. Columns are found by their headers in any order; other columns are not read. A blank Start is a rep who has been there all along and is ramped (a row named TBH, To be hired, TBD or Vacant needs one); a blank End is nobody known to leave; FTE and Count are 1, Cost 0. Start, End and both days of leave are included. A row with a blank Quota or Productivity carries none: it counts in cost and in `show=support`, not in heads. A cell that can’t be read is an error, because a plan without one rep looks like a plan.',
    'Basis. A Quota column is what a rep must sell in a year, a Productivity column what a ramped rep does sell; with both, capacity would be counted twice, so both are an error (Kellogg 2020). `attainment` belongs to quotas; `haircut` to either.',
    'Months. Capacity is worked out per calendar month: gross = FTE × Count × amount / 12 × share of the ramp × seasonality. A month of hiring or leaving counts in full unless `prorate=yes`; leave counts by its days; tenure runs on. A period that cuts a month takes the days of it, spread evenly over those that the seat is filled, so that any periods over the same days give the same sum, whether months, quarters or 4-4-5 weeks.',
    'Periods. The last one is as long as the one before, in whole months where that is so; where periods are whole weeks, as long as the one a quarter (three periods) before it; a single one is a month. `until=` says its last day where that is not meant.',
    'Ramp. The month of hire is tenure 1; the n-th share holds for the n-th month, or for `ramp_step` months; after the last one a rep is ramped. A row’s ramp is the one that its Ramp cell names, else that of its Role, else `ramp`, else none. Shares are percents where one of them is above 1.',
    'Attrition is applied to rows without an End, from the first period (its month is the first, or the next one where it begins after the 15th), to later starts from the month after. After n months the share (1 − rate)^(n / 12) is still there (`compound`), or 1 − rate × n / 12 (`simple`). With `backfill=` as many new reps start in their place so many months later, at tenure 1, and are subject to attrition too. All this changes expected and the waterfall only: heads, ramping, ramped equivalents, gross and cost are those of the roster as written. Those who leave by their End are replaced by rows of the roster.',
    'Seasonality is by calendar month whatever the fiscal year. Minimum street quota = target × (1 + over_assignment); at that over-assignment the target is reached with an attainment of 1 / (1 + over_assignment). Targets as a table may be finer than the periods: amounts are added up where their dates fall. Without a Segment column they are for Total only.',
    'Support counts whole heads for all segments together. A volume is money, so work has to be put into money first: an SDR who sets 12 meetings a month of which 3.5 % become deals of 40,000, where SDRs source half of the bookings, is enough for 12 × 0.035 × 40,000 / 0.5 = 33,600 of the target a month.',
    'Waterfall: a seat that starts and leaves between two month ends is never on board on one; changes are seen at the ends of months and periods. Sums are exact for amounts with up to four decimals, and nothing is rounded on the way.',
  ],
  sources: [
    'Kellogg, D. (15 February 2020), on a proper bookings productivity model, and (23 January 2018), on quota over-assignment. kellblog.com.',
    'Modus. Wiki: ramp curves, ramped rep equivalents, capacity waterfall, hiring planning. github.com/mod-us/Wiki.',
  ],
  errors: [
    'ROSTER_BASIS',
    'ROSTER_BASES',
    'ROSTER_EMPTY',
    'ROSTER_DAYS',
    'ROSTER_RAMP',
    'ROSTER_TO_BE_HIRED',
    'PLAN_CELL',
    'PLAN_HEADER_TWICE',
    'PERIODS_BLANK',
    'PERIODS_ORDER',
    'PERIODS_UNTIL',
    'TARGETS_LIST',
    'TARGETS_COLUMN',
    'TARGETS_PERIOD',
    'CAPACITY_RAMP_SHARES',
    'CAPACITY_SEASONALITY',
    'CAPACITY_ATTAINED',
    'CAPACITY_ATTAINMENT',
    'CAPACITY_SUPPORT',
    'OPTION_VALUE',
  ],
  examples: [
    {
      note: 'three reps hired in January, with a ramp of five months, by quarters',
      args: [
        [
          ['Start', 'Quota', 'Count'],
          [46023, 1200000, 3],
        ],
        [[46023], [46113]],
        undefined,
        'ramp=0, 25, 50, 75, 100',
      ],
      result: [
        PLAN_HEADER,
        [46023, 'Total', 3, 3, 0.75, 225000, 225000, null, null, null, null, null, null],
        [46113, 'Total', 3, 0, 2.75, 825000, 825000, null, null, null, null, null, null],
      ],
    },
    {
      note: 'targets by segment; reps attain 80 % of quota, and 20 % more quota than target is to be on the street',
      args: [
        [
          ['Name', 'Segment', 'Start', 'Quota', 'Cost'],
          ['Ana', 'Enterprise', null, 1200000, 240000],
          ['Ben', 'SMB', 46054, 600000, 120000],
        ],
        [[46054], [46082]],
        [
          ['Period', 'Segment', 'Target'],
          [46054, 'Enterprise', 90000],
          [46082, 'Enterprise', 75000],
          [46082, 'SMB', 25000],
        ],
        'ramp=0, 50; attainment=80%; over_assignment=20%',
      ],
      result: [
        PLAN_HEADER,
        [46054, 'Total', 2, 1, 1, 100000, 80000, 90000, -10000, -10000, 0.888888888889, 108000, 30000],
        [46082, 'Total', 2, 1, 1.5, 125000, 100000, 100000, 0, -10000, 1, 120000, 30000],
        [46054, 'Enterprise', 1, 0, 1, 100000, 80000, 90000, -10000, -10000, 0.888888888889, 108000, 20000],
        [46082, 'Enterprise', 1, 0, 1, 100000, 80000, 75000, 5000, -5000, 1.06666666667, 90000, 20000],
        [46054, 'SMB', 1, 1, 0, 0, 0, null, null, null, null, null, 10000],
        [46082, 'SMB', 1, 1, 0.5, 25000, 20000, 25000, -5000, -5000, 0.8, 30000, 10000],
      ],
    },
    {
      note: 'what changes capacity: Ben leaves at the end of January, Cy is on leave until mid-March, a seat is filled in February',
      args: [
        [
          ['Name', 'Start', 'End', 'Leave from', 'Leave to', 'Quota'],
          ['Ana', null, null, null, null, 1200],
          ['Ben', null, 46053, null, null, 600],
          ['Cy', null, null, 46063, 46096, 900],
          ['TBH', 46054, null, null, null, 1200],
        ],
        [[46023], [46054], [46082]],
        undefined,
        'show=waterfall; ramp=25, 50',
      ],
      result: [
        ['period', 'segment', 'opening', 'attrition', 'leave', 'ramp progression', 'backfills', 'hires', 'closing', 'check'],
        [46023, 'Total', 2700, 0, 0, 0, 0, 0, 2700, 0],
        [46054, 'Total', 2700, -600, -900, 0, 0, 300, 1500, 0],
        [46082, 'Total', 1500, 0, 900, 300, 0, 0, 2700, 0],
      ],
    },
    {
      note: 'of 100 reps 12 leave in the year, one a month; nobody is hired in their place',
      args: [
        [
          ['Count', 'Quota'],
          [100, 12],
        ],
        [[46023]],
        undefined,
        'attrition=12%; attrition_method=simple; until=2026-12-31',
      ],
      result: [PLAN_HEADER, [46023, 'Total', 100, 0, 100, 1200, 1122, null, null, null, null, null, null]],
    },
    {
      note: 'a quarter of 4, 4 and 5 weeks and the first weeks of the next; a rep who sells 868 a month',
      args: [
        [
          ['Rep', 'Productivity'],
          ['Ana', 10416],
        ],
        [[46020], [46048], [46076], [46111]],
      ],
      result: [
        PLAN_HEADER,
        [46020, 'Total', 1, 0, 1, 784, 784, null, null, null, null, null, null],
        [46048, 'Total', 1, 0, 1, 850, 850, null, null, null, null, null, null],
        [46076, 'Total', 1, 0, 1, 998, 998, null, null, null, null, null, null],
        [46111, 'Total', 1, 0, 1, 808.266666667, 808.266666667, null, null, null, null, null, null],
      ],
    },
    {
      note: 'how many sales engineers and SDRs seven reps need, and which bound decides',
      args: [
        [
          ['Role', 'Count', 'Quota'],
          ['AE', 7, 600000],
          ['SE', 2, null],
        ],
        [[46023]],
        500000,
        'show=support; ratio.SE=3; ratio.SDR=2; volume.SDR=100000',
      ],
      result: [
        ['period', 'role', 'reps', 'by ratio', 'by volume', 'need', 'binding', 'on board', 'gap'],
        [46023, 'SE', 7, 3, null, 3, 'ratio', 2, -1],
        [46023, 'SDR', 7, 4, 5, 5, 'volume', 0, -5],
      ],
    },
    {
      note: 'dates, shares and money as texts; a blank row; half a month counts by its days; December is worth twice a month',
      args: [
        [
          ['FTE', 'start date', 'Annual quota', 'Shoe size'],
          ['50%', '2026-11-16', '$33,600', 44],
          [null, null, null, null],
          [null, null, 12000, 38],
        ],
        [['2026-11-01'], ['2026-12-01']],
        undefined,
        'prorate=yes; seasonality=1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 2',
      ],
      result: [
        PLAN_HEADER,
        [46327, 'Total', 2, 0, 1.25, 1700, 1700, null, null, null, null, null, null],
        [46357, 'Total', 2, 0, 1.5, 4800, 4800, null, null, null, null, null, null],
      ],
    },
  ],
  compute: ({ roster: block, periods: starts, targets: given, options }, warn) => {
    const periods = periodsOf(starts, options.until)
    const calendar = calendarOf(periods)
    const named = new Map([...options['ramp.*']].map(([name, shares]) => [name, readRamp(`ramp.${name}`, shares ?? [], options.ramp_step)]))
    const other = options.ramp === null ? null : readRamp('ramp', options.ramp, options.ramp_step)
    const roster = readRoster(block, { named, other }, periods[periods.length - 1]!.end - 1, warn)
    const targets = given === null ? [] : readTargets(given, periods, warn)
    const lines = planLines([...roster.seats, ...targets].flatMap(({ segment }) => segment ?? []))
    const rules = planRules(options, roster.basis, calendar)
    if (options.show === 'waterfall') return waterfallTable(waterfall(roster.seats, lines, calendar, rules.attrition), periods)
    const plan = capacityPlan(roster, targets, lines, calendar, rules)
    if (options.show === 'plan') return planTable(plan, periods)
    const roles = supportRoles(options['ratio.*'], options['volume.*'])
    return supportTable(supportNeeds(roster.seats, roles, plan[0]!, calendar), periods)
  },
})
