/** SEGMENT_PROFILE describes each segment: how many accounts, how much value, and how it differs from the average. */
import { cellText } from '../cells.ts'
import { accountsOf, NO_ACCOUNT } from '../profile/accounts.ts'
import { familiesOf } from '../profile/families.ts'
import { membershipsOf } from '../profile/memberships.ts'
import { FIGURES, type Figure, profileTable } from '../profile/profile-table.ts'
import { readMore } from '../profile/read-more.ts'
import { rollUp } from '../profile/roll-up.ts'
import { defineTable } from '../registry/define.ts'
import { type OptionSpec, o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const figures: OptionSpec<readonly Figure[]> = {
  doc: 'Which columns each further measure gets, in their order.',
  expected: `any of ${FIGURES.join(', ')}`,
  default: ['mean', 'index'],
  fallback: 'mean, index',
  read: (values) => {
    const words = values.map((value) => FIGURES.find((figure) => figure === cellText(value).trim().toLowerCase()))
    return words.every((word) => word !== undefined) ? words : undefined
  },
}

export const SEGMENT_PROFILE = defineTable({
  name: 'SEGMENT_PROFILE',
  summary: 'Describes each segment: accounts, value, their shares, mean, median and index to average, with a total row.',
  params: {
    segments: p.labels('The segment of each account.', 'accounts'),
    values: p.numbers('The value of each account, such as yearly revenue.', 'accounts'),
    more: p.optionalBlock('Further columns of the same accounts with their header row, which is one row above segments and values.'),
    options: p.options({
      figures,
      lists: o.flag('Whether a cell such as "A; B" names two segments, as a Segment (all) model gives.'),
      parent: o.text(
        'The column of more that holds the id of the parent account: parents and their children are rolled up into one account.',
      ),
      id: o.text(
        'The column of more that holds the own id of each account, which ties a parent to its children, over any number of levels.',
      ),
      average: o.texts('Measures that are averaged rather than added up in a roll-up, such as a win rate.'),
    }),
  },
  returns: {
    tables: [
      {
        doc: 'One row per segment, the most value first, and a row Total.',
        columns: [
          { name: 'segment', doc: 'The segment; Unassigned where its cell is blank.' },
          { name: 'accounts', doc: 'How many accounts.' },
          { name: 'share', doc: 'Share of all accounts.' },
          { name: 'value', doc: 'Sum of their values.' },
          { name: 'value share', doc: 'Share of all value; blank where that is 0.' },
          { name: 'mean', doc: 'Mean value of the accounts that have one.' },
          { name: 'median', doc: 'Median value of the accounts that have one.' },
          { name: 'index', doc: 'The mean, where the mean of all accounts is 100; blank where that is 0.' },
          { name: 'columns of each further measure', doc: 'Its mean and index, or what figures= asks for, headed by its name.' },
        ],
      },
    ],
    doc: 'A table of segments with a total row.',
  },
  details: [
    'A row with a blank segment counts as Unassigned, so that the table adds up to the data; a row that is blank throughout, `more` included, is no account. Segments are compared with outer spaces off and letter case on; those of equal value are in the order of their names. The last row is called (Total) where a segment is called Total.',
    'Blank values are left out of sums, means and medians, as SUM, AVERAGE and MEDIAN do, but their accounts are counted. The median is of type 7 (Hyndman and Fan 1996). Amounts with up to four decimals are added exactly. Shares are fractions; with values below 0 they may lie outside 0 to 1.',
    'The index is 100 × mean of the segment / mean of all accounts: 150 is half as much again as the average.',
    'With `lists=yes` an account counts in each segment its cell names, once each, and in the total once, so the shares may add up to more than 1.',
    'With `parent=` accounts of one parent are counted as one. Without `id=` these are the children of one parent id, and a row without a parent stands for itself; with `id=` the parent’s own row joins them, and so do parents of parents. The family’s segment is that of its member with the highest value, ties by name; values and measures are added up, those named in `average=` averaged over the members that have one.',
  ],
  sources: ['Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50, 361–365.'],
  errors: ['PROFILE_MORE', 'PROFILE_HEADER', 'PROFILE_COLUMN', 'LENGTH_MISMATCH', 'NO_NUMBERS', 'OPTION_VALUE'],
  examples: [
    {
      note: 'two segments and their total',
      args: [
        [['SMB'], ['SMB'], ['Large']],
        [[10], [50], [240]],
      ],
      result: [
        ['segment', 'accounts', 'share', 'value', 'value share', 'mean', 'median', 'index'],
        ['Large', 1, 0.333333333333, 240, 0.8, 240, 240, 240],
        ['SMB', 2, 0.666666666667, 60, 0.2, 30, 30, 30],
        ['Total', 3, 1, 300, 1, 100, 50, 100],
      ],
    },
    {
      note: 'a blank segment is Unassigned, a blank value is left out of the mean, a blank row is no account',
      args: [
        [['Mid'], [null], ['Mid'], [null], ['Mid']],
        [[100], [60], [null], [null], [140]],
      ],
      result: [
        ['segment', 'accounts', 'share', 'value', 'value share', 'mean', 'median', 'index'],
        ['Mid', 3, 0.75, 240, 0.8, 120, 120, 120],
        ['Unassigned', 1, 0.25, 60, 0.2, 60, 60, 60],
        ['Total', 4, 1, 300, 1, 100, 100, 100],
      ],
    },
    {
      note: 'further measures with their header row: mean and index of each',
      args: [
        [['SMB'], ['SMB'], ['Enterprise'], ['SMB']],
        [[10], [40], [240], [10]],
        [
          ['Employees', 'Win rate'],
          [12, 0.2],
          [30, 0.4],
          [1138, null],
          [20, 0.3],
        ],
      ],
      result: [
        [
          'segment',
          'accounts',
          'share',
          'value',
          'value share',
          'mean',
          'median',
          'index',
          'Employees mean',
          'Employees index',
          'Win rate mean',
          'Win rate index',
        ],
        ['Enterprise', 1, 0.25, 240, 0.8, 240, 240, 320, 1138, 379.333333333, null, null],
        ['SMB', 3, 0.75, 60, 0.2, 20, 10, 26.6666666667, 20.6666666667, 6.88888888889, 0.3, 100],
        ['Total', 4, 1, 300, 1, 75, 25, 100, 300, 100, 0.3, 100],
      ],
    },
    {
      note: 'other figures of the measures',
      args: [
        [['SMB'], ['SMB'], ['Enterprise'], ['SMB']],
        [[10], [40], [240], [10]],
        [['Employees'], [12], [30], [1138], [20]],
        'figures=sum, median',
      ],
      result: [
        ['segment', 'accounts', 'share', 'value', 'value share', 'mean', 'median', 'index', 'Employees sum', 'Employees median'],
        ['Enterprise', 1, 0.25, 240, 0.8, 240, 240, 320, 1138, 1138],
        ['SMB', 3, 0.75, 60, 0.2, 20, 10, 26.6666666667, 62, 20],
        ['Total', 4, 1, 300, 1, 75, 25, 100, 1200, 25],
      ],
    },
    {
      note: 'lists of segments: an account counts in each, in the total once',
      args: [[['Americas'], ['Americas; Large'], ['Large'], [null]], [[50], [500], [300], [150]], undefined, 'lists=yes'],
      result: [
        ['segment', 'accounts', 'share', 'value', 'value share', 'mean', 'median', 'index'],
        ['Large', 2, 0.5, 800, 0.8, 400, 400, 160],
        ['Americas', 2, 0.5, 550, 0.55, 275, 275, 110],
        ['Unassigned', 1, 0.25, 150, 0.15, 150, 150, 60],
        ['Total', 4, 1, 1000, 1, 250, 225, 100],
      ],
    },
    {
      note: 'a parent and its children are one account, in the segment of the largest of them',
      args: [
        [['Enterprise'], ['SMB'], ['Mid'], ['SMB']],
        [[100], [40], [120], [60]],
        [
          ['Account', 'Parent', 'Employees', 'NPS'],
          ['A', null, 900, 30],
          ['A-1', 'A', 50, 50],
          ['A-1-1', 'A-1', 200, null],
          ['B', null, 20, 10],
        ],
        'parent=Parent; id=Account; average=NPS',
      ],
      result: [
        [
          'segment',
          'accounts',
          'share',
          'value',
          'value share',
          'mean',
          'median',
          'index',
          'Employees mean',
          'Employees index',
          'NPS mean',
          'NPS index',
        ],
        ['Mid', 1, 0.5, 260, 0.8125, 260, 260, 162.5, 1150, 196.581196581, 40, 160],
        ['SMB', 1, 0.5, 60, 0.1875, 60, 60, 37.5, 20, 3.4188034188, 10, 40],
        ['Total', 2, 1, 320, 1, 160, 160, 100, 585, 100, 25, 100],
      ],
    },
  ],
  compute: ({ segments, values, more, options }, warn) => {
    const { measures, isFilled, parents, ids } = readMore(more, values.length, options, warn)
    const accounts = accountsOf(segments.codes, segments.dictionary, values.values, measures, isFilled)
    const isAccount = (row: number): boolean => accounts.segments[row] !== NO_ACCOUNT
    const isAveraged = (name: string): boolean => options.average?.some((one) => one.toLowerCase() === name.toLowerCase()) ?? false
    const counted = parents === null ? accounts : rollUp(accounts, familiesOf(isAccount, parents, ids), isAveraged)
    return profileTable(counted, membershipsOf(counted, options.lists, warn), options.figures)
  },
})
