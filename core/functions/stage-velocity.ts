/** STAGE_VELOCITY shows how many accounts or deals go on from each lifecycle stage, how long they take, and where they are held up. */
import { funnelTable } from '../lifecycle/funnel-table.ts'
import { stageFunnel } from '../lifecycle/stage-funnel.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const HEADER = [
  'stage',
  'entered',
  'advanced',
  'conversion',
  'low',
  'high',
  'median days',
  'p75 days',
  'still there',
  'left',
  'mark',
  'note',
]

/** Of the examples: six leads, four of which become qualified and one a customer. */
const LOG = [
  ['L-1', 'Lead', '2025-01-01'],
  ['L-1', 'MQL', '2025-01-11'],
  ['L-1', 'SQL', '2025-01-31'],
  ['L-1', 'Customer', '2025-03-02'],
  ['L-2', 'Lead', '2025-01-01'],
  ['L-2', 'MQL', '2025-01-06'],
  ['L-2', 'SQL', '2025-01-16'],
  ['L-3', 'Lead', '2025-01-05'],
  ['L-3', 'MQL', '2025-01-25'],
  ['L-4', 'Lead', '2025-01-05'],
  ['L-4', 'Closed lost', '2025-01-20'],
  ['L-5', 'Lead', '2025-01-10'],
  ['L-5', 'MQL', '2025-01-20'],
  ['L-5', 'Closed lost', '2025-02-01'],
  ['L-6', 'Lead', '2025-02-01'],
] as const
const columnsOf = (rows: readonly (readonly (string | number | null)[])[]): (string | number | null)[][][] =>
  [0, 1, 2].map((column) => rows.map((row) => [row[column]!]))
const NOTHING = [null, null, null, null, null, null]
const SQL = ['SQL', 2, 1, 0.5, 0.16425172003, 0.83574827997]
const LAST = ['Customer', 1, ...NOTHING, 1, 0, null, 'last stage']
const LOST = ['Closed lost', 2, ...NOTHING, null, null, null, 'leaves the lifecycle']

export const STAGE_VELOCITY = defineTable({
  name: 'STAGE_VELOCITY',
  summary: 'Shows per lifecycle stage how many entered and advanced, the median days that takes, and which stage holds them up.',
  params: {
    ids: p.cells('The id of the lead, deal or account, one row per entry into a stage.', 'entries'),
    stages: p.labels('The stage that it entered.', 'entries'),
    entered: p.dates('The date on which it entered.', 'entries'),
    order: p.optionalTexts('The stages from first to last; others in the data count as having left.', {
      fallback: 'the order in which most records entered them',
    }),
    as_of: p.date('The day to which those still in a stage are counted; later entries are ignored.', {
      fallback: 'the latest date entered',
    }),
    options: p.options({
      minimum: o.integer('A stage that fewer entered is marked as too early to judge.', 10, { least: 1, most: 10_000 }),
      lost: o.texts('The stages that end it without success; left out, those named so, such as Closed lost or Churned; none for none.'),
      days: o.choice(
        ['advance', 'leave'],
        'What the days are until: advance (the entry into any later stage), leave (any departure, lost or sent back ones too).',
      ),
    }),
  },
  returns: {
    tables: [
      {
        doc: 'One row per stage, first to last, then one per stage that leaves the lifecycle.',
        columns: [
          { name: 'stage', doc: 'Its name.' },
          { name: 'entered', doc: 'Records that ever entered it, each counted once.' },
          { name: 'advanced', doc: 'Those that entered a later stage afterwards, stages skipped or not.' },
          { name: 'conversion', doc: 'Advanced by entered.' },
          { name: 'low', doc: 'Lower end of its 80 % interval.' },
          { name: 'high', doc: 'Upper end of its 80 % interval.' },
          { name: 'median days', doc: 'Days until half have advanced; blank where fewer have.' },
          { name: 'p75 days', doc: 'Days until three quarters have advanced; blank where fewer have.' },
          { name: 'still there', doc: 'Those whose latest entry is this stage.' },
          { name: 'left', doc: 'Those that did not advance and are elsewhere: lost, or sent back.' },
          { name: 'mark', doc: 'bottleneck, too early, or blank.' },
          { name: 'note', doc: 'What the mark is for, and what else to know.' },
        ],
      },
    ],
    doc: 'A row per stage. Entered = advanced + still there + left.',
  },
  details: [
    'A record counts in each stage that it ever entered, from its first entry on; it has advanced if it enters any later stage on that day or after it, even where it was sent back or lost in between. Stages that it skipped are not counted as entered. Conversion is of all that entered, so those still there can raise it yet. Entries of one day are taken in the order of the stages, with a loss last, since a date does not say which came first.',
    'Days are whole days from the first entry. Those still there are censored at `as_of`, and Kaplan and Meier’s (1958) estimate counts them for as long as they were seen, so that a stage does not look quick because its slow records are not through. Those that left are censored on the day they first left: `median days` is how long advancing takes for those in play. With `days=leave` leaving counts as much as advancing, and the days are those spent in the stage.',
    'The median is the first day by which at least half have advanced; where it is exactly half, the middle between that day and the next on which one advances, as in R (survfit) and SAS. So with nobody left or still there, it is the ordinary median, and `p75 days` a quantile of type 2 (Hyndman and Fan 1996).',
    'The interval of conversion is Wilson’s (1927) for 80 %: one time in ten the true rate lies below it, one time in ten above.',
    'Bottlenecks are told apart, because they need different remedies: the stage from which the fewest advance, said to be not clear where the interval of another reaches into its own, and the slowest, by the median. A median that is not reached is longer than any other. Stages are compared unless fewer than `minimum` entered or all are still there, which is too early; stages that tie are all marked.',
    'Without `order` the stages are put in the order in which most records first entered them, pair by pair: larger majorities count first, and one that contradicts them is dropped (ranked pairs, Tideman 1987); ties go to the stage that more entered, then by name. The note of the first row says so. `order` may be a range or one text such as "Lead, MQL, SQL".',
    'Stages that `order` leaves out, and those counted as lost, leave the lifecycle: they stand below the others with how many entered them. Without `lost=` a stage is lost whose name holds one of the words lost, churned, disqualified, unqualified, rejected, declined, cancelled, withdrawn, abandoned, dead, junk or no decision. Letter case and outer spaces do not tell stages apart. There may be up to 60.',
    'Rows without an id, a stage or a date are left out.',
  ],
  sources: [
    'Kaplan, E. L. and Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53, 457–481.',
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.',
    'Tideman, T. N. (1987). Independence of clones as a criterion for voting rules. Social Choice and Welfare 4, 185–206.',
    'Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50, 361–365.',
  ],
  errors: ['LIFECYCLE_NO_ENTRIES', 'LIFECYCLE_STAGES', 'LIFECYCLE_ORDER_TWICE', 'LIFECYCLE_ORDER_LOST', 'LENGTH_MISMATCH', 'NO_DATES'],
  examples: [
    {
      note: 'six leads; stages are judged from four records on',
      args: [...columnsOf(LOG), [['Lead', 'MQL', 'SQL', 'Customer']], '2025-03-31', 'minimum=4'],
      result: [
        HEADER,
        ['Lead', 6, 4, 0.666666666667, 0.409401306827, 0.852297465224, 15, 20, 1, 1, null, null],
        ['MQL', 4, 2, 0.5, 0.230241499378, 0.769758500622, 20, null, 1, 1, 'bottleneck', 'fewest advance, not clearly; slowest'],
        [...SQL, 30, null, 1, 0, 'too early', 'fewer than 4 entered'],
        LAST,
        LOST,
      ],
    },
    {
      note: 'the days spent in a stage, whether it was left forwards or not',
      args: [...columnsOf(LOG), 'Lead, MQL, SQL, Customer', '2025-03-31', 'minimum=4; days=leave'],
      result: [
        HEADER,
        ['Lead', 6, 4, 0.666666666667, 0.409401306827, 0.852297465224, 12.5, 20, 1, 1, null, null],
        ['MQL', 4, 2, 0.5, 0.230241499378, 0.769758500622, 16, 20, 1, 1, 'bottleneck', 'fewest advance, not clearly; slowest'],
        [...SQL, 30, null, 1, 0, 'too early', 'fewer than 4 entered'],
        LAST,
        LOST,
      ],
    },
    {
      note: 'without order and as_of; rows in any order, stages in any letter case, an unfinished row left out',
      args: [
        ...columnsOf([
          ['D-2', 'Proposal', 45700],
          ['D-1', 'Won', 45712],
          ['D-1', 'Discovery', 45690],
          ['D-2', 'discovery ', 45693],
          ['D-1', 'Proposal', 45700],
          [null, 'Won', 45701],
          ['D-3', 'Discovery', 45695],
          ['D-3', 'Closed lost', null],
        ]),
        undefined,
        undefined,
        'minimum=2',
      ],
      result: [
        HEADER,
        ['Discovery', 3, 2, 0.666666666667, 0.32118264783, 0.894224363878, 10, null, 1, 0, null, 'order of the stages found in the data'],
        ['Proposal', 2, 1, 0.5, 0.16425172003, 0.83574827997, 12, null, 1, 0, 'bottleneck', 'fewest advance, not clearly; slowest'],
        ['Won', 1, ...NOTHING, 1, 0, null, 'last stage'],
      ],
    },
    {
      note: 'a stage skipped, a record sent back, two stages on one day; entries after as_of do not count',
      args: [
        ...columnsOf([
          ['P-1', 'A', '2025-06-01'],
          ['P-1', 'C', '2025-06-05'],
          ['P-2', 'A', '2025-06-01'],
          ['P-2', 'B', '2025-06-03'],
          ['P-2', 'A', '2025-06-06'],
          ['P-3', 'A', '2025-06-02'],
          ['P-3', 'B', '2025-06-02'],
          ['P-3', 'C', '2025-06-20'],
        ]),
        [['A', 'B', 'C']],
        '2025-06-12',
        'minimum=1',
      ],
      result: [
        HEADER,
        ['A', 3, 3, 1, 0.646221035126, 1, 2, 4, 0, 0, null, null],
        ['B', 2, 0, 0, 0, 0.450907630012, null, null, 1, 1, 'bottleneck', 'fewest advance; slowest; fewer than half within 10 days'],
        ['C', 1, ...NOTHING, 1, 0, null, 'last stage'],
      ],
    },
    {
      note: 'ten records are wanted unless told otherwise; churned customers left',
      args: [
        ...columnsOf([
          ['C-1', 'Trial', '2025-01-01'],
          ['C-1', 'Customer', '2025-01-15'],
          ['C-1', 'Churned', '2025-06-15'],
          ['C-2', 'Trial', '2025-01-01'],
        ]),
        [['Trial', 'Customer']],
      ],
      result: [
        HEADER,
        ['Trial', 2, 1, 0.5, 0.16425172003, 0.83574827997, 14, null, 1, 0, 'too early', 'fewer than 10 entered'],
        ['Customer', 1, ...NOTHING, 0, 1, null, 'last stage'],
        ['Churned', 1, ...NOTHING, null, null, null, 'leaves the lifecycle'],
      ],
    },
  ],
  compute: ({ ids, stages, entered, order, as_of: asOf, options: { minimum, lost, days } }, warn) =>
    funnelTable(stageFunnel({ ids, stages, entered }, { order, asOf, lost, until: days, minimum }, warn), minimum),
})
