/** SEGMENT_PERFORMANCE follows each segment from period to period: accounts, new, lost, value, growth and, from deals, its win rate. */
import { isoOf } from '../dates.ts'
import { InputError } from '../errors.ts'
import { outcomesOf, WON } from '../planning/performance/outcomes.ts'
import { performanceOf } from '../planning/performance/performance.ts'
import { performanceTable } from '../planning/performance/performance-table.ts'
import { periodsOf } from '../planning/periods.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'
import { int32 } from '../scratch.ts'

export const SEGMENT_PERFORMANCE = defineTable({
  name: 'SEGMENT_PERFORMANCE',
  summary: 'Follows each segment over periods: accounts, new and lost ones, value, growth and, where stages are given, the win rate.',
  params: {
    segments: p.labels('The segment of each account.', 'accounts'),
    dates: p.dates('When each account began; of a deal that was lost, the day it was lost.', 'accounts'),
    values: p.numbers('What each account is worth a year.', 'accounts'),
    periods: p.dates('The first day of each period, ascending; the last one is as long as the one before, a single one is a month.'),
    ends: p.optionalDates('The first day without the account; blank while it is there.', 'accounts'),
    stages: p.optionalLabels('Where the rows are deals: the stage of each, such as Closed Won; only won ones are accounts.', 'accounts'),
    options: p.options({
      as_of: o.date('What happened after this day is ignored, and periods that begin after it are left out; all counts without it.'),
      until: o.date('The last day of the last period.'),
      won: o.texts('The stages that mean won; Won and Closed Won without it.'),
      lost: o.texts('The stages that mean lost; Lost and Closed Lost without it.'),
      smallest_sample: o.integer('With fewer decided deals a win rate is too early to read.', 10, { least: 1 }),
    }),
  },
  returns: {
    tables: [
      {
        doc: 'Per period one row per segment, the most value at the end of the last period first, and a row Total.',
        columns: [
          { name: 'period', doc: 'Its first day; format the column as a date.' },
          { name: 'segment', doc: 'The segment; Unassigned where its cell is blank.' },
          { name: 'accounts', doc: 'Accounts at the end of the period.' },
          { name: 'new', doc: 'Accounts that began in it.' },
          { name: 'lost', doc: 'Accounts that ended in it.' },
          { name: 'value', doc: 'What the accounts at its end are worth a year.' },
          { name: 'growth', doc: 'Value at its end / value at its beginning − 1; blank where it began with none.' },
          { name: 'decided', doc: 'With stages: deals won or lost in it.' },
          { name: 'win rate', doc: 'With stages: won / decided; blank where none was decided.' },
          { name: 'win rate low', doc: 'With stages: lower end of its 80 % interval.' },
          { name: 'win rate high', doc: 'With stages: upper end of its 80 % interval.' },
          { name: 'sample', doc: 'With stages: enough, or too early where fewer than smallest_sample were decided.' },
        ],
      },
    ],
    doc: 'A table of periods and segments with a total row per period.',
  },
  details: [
    'A period runs from its first day to the day before the next one begins. Accounts at its end = accounts at its beginning + new − lost, in each segment and in total; one that begins and ends in the same period is both new and lost. Accounts that began before the first period are there when it opens, so growth is known for the first period too.',
    'An account is worth the same throughout, as the table has one value for it: growth is from accounts that came and went, not from price rises. A blank value is 0 in sums, but the account is counted. Amounts with up to four decimals are added exactly.',
    'The day in `ends` is the first one without the account. A day before its beginning is an error; the same day is an account that was new and lost. A row with a blank date is left out, with a warning where the row is filled; one with a blank segment is Unassigned. Times of day are dropped.',
    'Segments are those that the table gives now: an account counts in its segment of today in all periods. For moves between segments see VALUE_MIGRATION.',
    'With `as_of=` any past day can be computed again: what began later is not there yet, what ended later is still there. Periods that begin later are left out, because nothing is known of them.',
    'With `stages` the win rate of a period is the deals won / the deals won or lost on a day within it. Won and Closed Won, Lost and Closed Lost are known in any case, with hyphens and spaces or without; `won=` and `lost=` name others, and a stage that both name is won. Open deals are neither. The interval is Wilson’s (1927) at 80 %, two-sided; from 10 decided deals on it is less than 40 points wide, below that the rate is marked as too early.',
  ],
  sources: [
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.',
    'Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: comparison of seven methods. Statistics in Medicine 17, 857–872.',
  ],
  errors: [
    'PERIODS_BLANK',
    'PERIODS_ORDER',
    'PERIODS_UNTIL',
    'PERFORMANCE_ENDS',
    'PERFORMANCE_AS_OF',
    'PERFORMANCE_STAGES',
    'NO_DATES',
    'LENGTH_MISMATCH',
  ],
  examples: [
    {
      note: 'two months: one account from before, one that came and went',
      args: [
        [['Mid'], ['SMB'], ['SMB'], ['Mid']],
        [['2024-11-05'], ['2025-01-15'], ['2025-02-10'], ['2025-02-20']],
        [[50_000], [8000], [6000], [40_000]],
        [['2025-01-01'], ['2025-02-01']],
        [[null], ['2025-02-28'], [null], [null]],
      ],
      result: [
        ['period', 'segment', 'accounts', 'new', 'lost', 'value', 'growth'],
        [45_658, 'Mid', 1, 0, 0, 50_000, 0],
        [45_658, 'SMB', 1, 1, 0, 8000, null],
        [45_658, 'Total', 2, 1, 0, 58_000, 0.16],
        [45_689, 'Mid', 2, 1, 0, 90_000, 0.8],
        [45_689, 'SMB', 1, 1, 1, 6000, -0.25],
        [45_689, 'Total', 3, 2, 1, 96_000, 0.655172413793],
      ],
    },
    {
      note: 'as it was on 15 February: what came later is not there yet, what ended later is still there',
      args: [
        [['Mid'], ['SMB'], ['SMB'], ['Mid']],
        [['2024-11-05'], ['2025-01-15'], ['2025-02-10'], ['2025-02-20']],
        [[50_000], [8000], [6000], [40_000]],
        [['2025-01-01'], ['2025-02-01'], ['2025-03-01']],
        [[null], ['2025-02-28'], [null], [null]],
        undefined,
        'as_of=2025-02-15',
      ],
      result: [
        ['period', 'segment', 'accounts', 'new', 'lost', 'value', 'growth'],
        [45_658, 'Mid', 1, 0, 0, 50_000, 0],
        [45_658, 'SMB', 1, 1, 0, 8000, null],
        [45_658, 'Total', 2, 1, 0, 58_000, 0.16],
        [45_689, 'Mid', 1, 0, 0, 50_000, 0],
        [45_689, 'SMB', 2, 1, 0, 14_000, 0.75],
        [45_689, 'Total', 3, 1, 0, 64_000, 0.103448275862],
      ],
    },
    {
      note: 'deals with their stages: two of three decided in SMB are won, with an 80 % interval',
      args: [
        [['SMB'], ['SMB'], ['SMB'], ['SMB'], ['Mid']],
        [['2025-01-10'], ['2025-01-20'], ['2025-01-25'], ['2025-01-28'], ['2025-01-30']],
        [[8000], [6000], [7000], [9000], [40_000]],
        '2025-01-01',
        undefined,
        [['Closed Won'], ['Closed Won'], ['Closed Lost'], ['Negotiation'], ['closed-won']],
        'smallest_sample=3',
      ],
      result: [
        [
          'period',
          'segment',
          'accounts',
          'new',
          'lost',
          'value',
          'growth',
          'decided',
          'win rate',
          'win rate low',
          'win rate high',
          'sample',
        ],
        [45_658, 'Mid', 1, 1, 0, 40_000, null, 1, 1, 0.378447503225, 1, 'too early'],
        [45_658, 'SMB', 2, 2, 0, 14_000, null, 3, 0.666666666667, 0.32118264783, 0.894224363878, 'enough'],
        [45_658, 'Total', 3, 3, 0, 54_000, null, 4, 0.75, 0.432541450369, 0.921919252315, 'enough'],
      ],
    },
    {
      note: 'other words for the stages; quarters; a blank segment and a blank value count, a blank row does not',
      args: [
        [['SMB'], [null], [null], ['SMB']],
        [['2025-04-10'], [null], ['2025-02-20'], ['2025-05-02']],
        [[8000], [null], [null], [5000]],
        [['2025-01-01', '2025-04-01']],
        undefined,
        [['Signed'], [null], ['Signed'], ['Rejected']],
        'won=Signed; lost=Rejected, Withdrawn',
      ],
      result: [
        [
          'period',
          'segment',
          'accounts',
          'new',
          'lost',
          'value',
          'growth',
          'decided',
          'win rate',
          'win rate low',
          'win rate high',
          'sample',
        ],
        [45_658, 'SMB', 0, 0, 0, 0, null, 0, null, null, null, null],
        [45_658, 'Unassigned', 1, 1, 0, 0, null, 1, 1, 0.378447503225, 1, 'too early'],
        [45_658, 'Total', 1, 1, 0, 0, null, 1, 1, 0.378447503225, 1, 'too early'],
        [45_748, 'SMB', 1, 1, 0, 8000, null, 2, 0.5, 0.16425172003, 0.83574827997, 'too early'],
        [45_748, 'Unassigned', 1, 0, 0, 0, null, 0, null, null, null, null],
        [45_748, 'Total', 2, 1, 0, 8000, null, 2, 0.5, 0.16425172003, 0.83574827997, 'too early'],
      ],
    },
  ],
  compute: ({ segments, dates, values, periods: starts, ends, stages, options }, warn) => {
    const asOf = options.as_of
    const all = periodsOf(starts, options.until)
    const periods = all.filter(({ start }) => asOf === null || start <= asOf)
    if (asOf !== null && periods.length === 0)
      throw new InputError('PERFORMANCE_AS_OF', { as_of: isoOf(asOf), first: isoOf(all[0]!.start) })
    const outcomes = stages === null ? int32(segments.length).fill(WON) : outcomesOf(stages, options.won, options.lost)
    const performance = performanceOf({ segments, dates, values, ends, outcomes }, periods, asOf, warn)
    return performanceTable(performance, stages && options.smallest_sample)
  },
})
