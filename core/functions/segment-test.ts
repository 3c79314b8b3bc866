/** SEGMENT_TEST asks whether segments really behave differently, and whether they would be found again. */
import { InputError } from '../errors.ts'
import { defineTable } from '../registry/define.ts'
import { headerNames } from '../registry/headers.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'
import { METHODS } from '../separation/metric-test.ts'
import { readMetrics } from '../separation/read-metrics.ts'
import { separationOf } from '../separation/separation.ts'
import { separationTable } from '../separation/separation-table.ts'
import { stabilityOf } from '../separation/stability.ts'
import { stabilityTable } from '../separation/stability-table.ts'

/** Of the examples: accounts by ARR, logins and industry, and the cells from the effect to p of a metric that has several. */
const SEGMENTS = [
  ['Enterprise', 'Enterprise', 'Enterprise', 'Enterprise', 'Enterprise', 'Enterprise', 'SMB', 'SMB', 'SMB', 'SMB', 'SMB', 'SMB'],
]
const ACCOUNTS = [
  [120, 4, 'Software'],
  [90, 7, 'Retail'],
  [150, 2, 'Software'],
  [110, 9, 'Software'],
  [80, 5, 'Retail'],
  [130, 6, 'Software'],
  [10, 8, 'Retail'],
  [30, 3, 'Software'],
  [20, 6, 'Retail'],
  [15, 5, 'Retail'],
  [25, 1, 'Software'],
  [90, 7, 'Retail'],
]
const HEADER = [
  'metric',
  'verdict',
  'effect',
  'effect size',
  'corrected',
  'test',
  'statistic',
  'df',
  'df 2',
  'p',
  'p (Holm)',
  'accounts',
  'note',
]
const NO_TEST = [null, null, null, null, null, null, null, null, null]
const ARR = ['epsilon²', 0.636842105263, 0.600526315789, 'Kruskal-Wallis', 7.00526315789, 1, null, 0.00812704263107]
const LOGINS = ['epsilon²', 0.00530035335689, 0, 'Kruskal-Wallis', 0.0583038869258, 1, null, 0.809197081723]
const INDUSTRY = ["Cramér's V", 0.333333333333, 0.1490711985, 'chi-square', 1.33333333333, 1, null, 0.24821307899]
const ARR_MEANS = ['eta²', 0.722975007528, 0.676530911222, 'Welch ANOVA', 26.097826087, 1, 9.83271375465, 0.000483195530771]
const PARTNER = ["Cramér's V", 0.774596669241, 0.73029674334, 'chi-square', 4.8, 1, null, 0.0284597369163]
const REVENUE = ['epsilon²', 0.794117647059, 0.742647058824, 'Kruskal-Wallis', 3.97058823529, 1, null, 0.0463015949151]
const ALL_BELOW_5 = 'p is rough: expected counts are below 5 in 100 % of the cells'
const ALL_FEW = 'p is rough: 2 segments with 5 values or fewer'

export const SEGMENT_TEST = defineTable({
  name: 'SEGMENT_TEST',
  summary: 'Tests whether segments differ in their metrics: a verdict in words and the size of the difference, then the p value.',
  params: {
    segments: p.labels('The segment of each account.', 'accounts'),
    metrics: p.block('What the segments are compared by: columns of numbers, dates or texts, without their header row.', 'accounts'),
    headers: p.optionalCells('The header row of the metrics.', 'headers'),
    options: p.options({
      show: o.choice(['tests', 'stability'], 'Which table.'),
      method: o.choice(METHODS, 'For numbers and dates: kruskal compares ranks and does not mind outliers; welch compares means.'),
      model: o.texts('The headers of the segment model: metrics among them define the segments, are flagged and not counted.'),
      otherwise: o.text('The name of the accounts that no rule matched, Unassigned or Other unless told otherwise.'),
      alpha: o.number('A metric differs where its corrected p value is below this.', 0.05, { least: 1e-6, most: 0.5 }),
      seed: o.integer('Decides which accounts are drawn for stability.', 1),
      resamples: o.integer('How often accounts are drawn for stability.', 200, { least: 10, most: 2000 }),
    }),
  },
  returns: {
    tables: [
      {
        show: 'tests',
        doc: 'A row Overall with the verdict on all metrics, then one row per metric.',
        columns: [
          { name: 'metric', doc: 'Its header; Overall.' },
          { name: 'verdict', doc: 'In words: whether and how much the segments differ.' },
          { name: 'effect', doc: "What measures the size: epsilon² (kruskal), eta² (welch), Cramér's V (texts)." },
          { name: 'effect size', doc: 'From 0, no difference, to 1.' },
          { name: 'corrected', doc: "The same without its upward bias in small samples: eta² of ranks, omega², Bergsma's V." },
          { name: 'test', doc: 'Kruskal-Wallis, Welch ANOVA or chi-square.' },
          { name: 'statistic', doc: 'H, F or chi-square.' },
          { name: 'df', doc: 'Degrees of freedom.' },
          { name: 'df 2', doc: 'Those of the denominator of F.' },
          { name: 'p', doc: 'How likely so large a statistic is where the segments do not differ.' },
          { name: 'p (Holm)', doc: 'The same corrected for the number of metrics; blank for one that defines the segments.' },
          { name: 'accounts', doc: 'Accounts with a segment and a value; for Overall, accounts with a segment.' },
          { name: 'note', doc: 'What makes p rough, or which segments a test leaves out.' },
        ],
      },
      {
        show: 'stability',
        doc: 'A row Overall, then one row per segment, the largest first.',
        columns: [
          { name: 'segment', doc: 'The segment; Overall.' },
          { name: 'verdict', doc: 'In words: whether it would be found again.' },
          { name: 'jaccard', doc: 'Mean similarity to the group found again that is most like it, from 0 to 1.' },
          { name: 'found again', doc: 'Share of the resamples with a similarity of 0.75 or more.' },
          { name: 'lost', doc: 'Share of the resamples with a similarity of 0.5 or less.' },
          { name: 'mixes with', doc: 'The segment with which it exchanges the most accounts.' },
          { name: 'accounts', doc: 'Its accounts.' },
        ],
      },
    ],
    doc: 'A table of metrics or of segments, the overall verdict in its first row.',
  },
  details: [
    'A column of metrics is of numbers or dates where two thirds of its filled cells are, as in DATA_QUALITY; any other is of texts, TRUE and FALSE among them. Blank cells are left out of their own metric only, rows without a segment out of all. Unassigned is a segment like any other.',
    '`method=kruskal` compares the ranks of numbers and dates (Kruskal and Wallis 1952, corrected for ties): H against chi-square, epsilon² = H (n + 1) / (n² − 1), and corrected eta² of ranks = (H − k + 1) / (n − k) (Tomczak and Tomczak 2014). Taking logarithms changes nothing. With 5 values or fewer in a segment p is rough, and the note says so.',
    '`method=welch` compares means without asking for equal variances (Welch 1951): F, eta² = between / total sum of squares, and corrected omega² (Hays 1963). A segment with one value or without any spread has no variance to be weighed by: the test leaves it out and the note says so; it still counts in eta².',
    "Texts get Pearson’s chi-square without continuity correction, Cramér's V (Cramér 1946) and corrected the V of Bergsma (2013). Where more than a fifth of the expected counts are below 5 (Cochran 1954) the note says so; with less than one account per segment and value, as for names, there is no test.",
    'A corrected effect below 0 is shown as 0. p values are corrected for the number of metrics by Holm (1979). A metric differs where that is below `alpha`: slightly, clearly or strongly from an epsilon² or eta² of .01, .06, .14, or from a V of .10, .30, .50 divided by the root of one less than the smaller number of classes (Cohen 1988). Below the first it is too little to matter, however small p is. The strongest metric is the one with the largest effect in parts of Cohen’s large one.',
    '`model=` names the columns on which the segments were built; point an options range at the header row of the model, its Segment, Points and Notes are ignored. Segments differ in these metrics by definition, so they are flagged, and counted neither in the verdict nor in Holm’s correction nor for stability.',
    'The verdict also names segments below 30 accounts or 2 % of them, more than a tenth of the accounts in no segment, and more than 8 segments.',
    '`show=stability` asks whether the segments would be found again from these metrics alone. Each resample draws as many accounts as there are, with replacement; a classification tree of up to 6 conditions (CART, Breiman and others 1984) learns rules for the segments from those drawn, and names a segment for each of the others. The Jaccard similarity of a segment is the accounts common to it and the named group that matches it best, divided by those in either (Hennig 2007); `jaccard` is its mean. From .85 a segment is highly stable, from .75 stable, from .60 a pattern, below that doubtful (R package fpc). In rules a number counts by its place in the order, and a blank as below all.',
    'Stability does not repeat the model: it says whether the metrics show the segments, not whether the rules are right. A segment defined by something that is not among the metrics is doubtful however exact its rule; with the defining metrics among them a segment is stable almost by construction, which `model=` prevents. The same seed gives the same answer whatever the order of the rows. With many accounts each resample is drawn from some of them, as many as about 50 million steps allow but at least 1,000; the verdict says how many. There may be up to 100 segments.',
  ],
  sources: [
    'Kruskal, W. H. and Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association 47, 583–621.',
    'Tomczak, M. and Tomczak, E. (2014). The need to report effect size estimates revisited. Trends in Sport Sciences 21, 19–25.',
    'Welch, B. L. (1951). On the comparison of several mean values: an alternative approach. Biometrika 38, 330–336.',
    'Hays, W. L. (1963). Statistics for Psychologists. Holt, Rinehart and Winston.',
    'Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press.',
    'Bergsma, W. (2013). A bias-correction for Cramér’s V and Tschuprow’s T. Journal of the Korean Statistical Society 42, 323–328.',
    'Cochran, W. G. (1954). Some methods for strengthening the common chi-square tests. Biometrics 10, 417–451.',
    'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6, 65–70.',
    'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, second edition. Lawrence Erlbaum.',
    'Breiman, L., Friedman, J. H., Olshen, R. A. and Stone, C. J. (1984). Classification and Regression Trees. Wadsworth.',
    'Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics and Data Analysis 52, 258–271; marks from the manual of clusterboot in his R package fpc.',
  ],
  errors: ['TEST_MODEL_HEADERS', 'HEADERS_WIDTH', 'HEADERS_ROW', 'HEADERS_BLANK', 'LENGTH_MISMATCH', 'OPTION_VALUE'],
  examples: [
    {
      note: 'two segments and three metrics',
      args: [SEGMENTS, ACCOUNTS, [['ARR', 'Logins', 'Industry']]],
      result: [
        HEADER,
        ['Overall', 'Differs on 1 of 3 metrics, strongest ARR (epsilon² 0.64); 2 segments below 30 accounts', ...NO_TEST, 12, null],
        ['ARR', 'differs strongly', ...ARR, 0.0243811278932, 12, null],
        ['Logins', 'no clear difference', ...LOGINS, 0.809197081723, 12, null],
        ['Industry', 'no clear difference: too few accounts to tell', ...INDUSTRY, 0.49642615798, 12, ALL_BELOW_5],
      ],
    },
    {
      note: 'a metric that defines the segments is flagged and not counted',
      args: [SEGMENTS, ACCOUNTS, [['ARR', 'Logins', 'Industry']], [['model', 'Segment', 'arr', 'Notes']]],
      result: [
        HEADER,
        [
          'Overall',
          'Differs on none of 2 metrics; 1 metric not counted: it defines the segments; 2 segments below 30 accounts',
          ...NO_TEST,
          12,
          null,
        ],
        ['ARR', 'defines the segments, so its difference proves nothing', ...ARR, null, 12, null],
        ['Logins', 'no clear difference', ...LOGINS, 0.809197081723, 12, null],
        ['Industry', 'no clear difference: too few accounts to tell', ...INDUSTRY, 0.49642615798, 12, ALL_BELOW_5],
      ],
    },
    {
      note: 'means instead of ranks, no header row',
      args: [SEGMENTS, ACCOUNTS.map(([arr]) => [arr!]), undefined, 'method=welch'],
      result: [
        HEADER,
        ['Overall', 'Differs on 1 of 1 metric, strongest Column 1 (eta² 0.72); 2 segments below 30 accounts', ...NO_TEST, 12, null],
        ['Column 1', 'differs strongly', ...ARR_MEANS, 0.000483195530771, 12, null],
      ],
    },
    {
      note: 'blanks, amounts as text, TRUE and FALSE, and columns that can not be tested',
      args: [
        [['A'], ['A'], ['A'], ['A'], ['B'], ['B'], ['B'], ['B'], [null]],
        [
          ['Acme', 2025, null, true, '$1,200'],
          ['Kite', 2025, null, true, '$900'],
          ['Lumen', 2025, null, true, null],
          ['Osprey', 2025, null, false, '$1,500'],
          ['Tern', 2025, null, false, '$300'],
          ['Ibis', 2025, null, false, '$450'],
          ['Wren', 2025, null, false, '$300'],
          ['Crane', 2025, null, false, null],
          ['Heron', 2024, null, true, '$9,000'],
        ],
        [['Name', 'Year', 'Region', 'Partner', 'Revenue']],
      ],
      result: [
        HEADER,
        ['Overall', 'Differs on none of 2 metrics; 2 segments below 30 accounts', ...NO_TEST, 8, null],
        ['Name', 'too many different values for so few accounts', ...NO_TEST, 8, null],
        ['Year', 'every account has the same value', ...NO_TEST, 8, null],
        ['Region', 'no account with a segment has a value', ...NO_TEST, 0, null],
        ['Partner', 'no clear difference: too few accounts to tell', ...PARTNER, 0.0569194738326, 8, ALL_BELOW_5],
        ['Revenue', 'no clear difference: too few accounts to tell', ...REVENUE, 0.0569194738326, 6, ALL_FEW],
      ],
    },
    {
      note: 'would the same segments be found again?',
      args: [
        [['Large', 'Large', 'Large', 'Large', 'Large', 'Mid', 'Mid', 'Mid', 'Mid', 'Mid', 'Small', 'Small', 'Small', 'Small', 'Small']],
        [
          [900, 14],
          [700, 17],
          [1500, 12],
          [800, 19],
          [1100, 15],
          [400, 16],
          [150, 8],
          [300, 9],
          [350, 11],
          [250, 7],
          [20, 13],
          [60, 3],
          [45, 6],
          [30, 5],
          [90, 1],
        ],
        [['Employees', 'Logins']],
        'show=stability; seed=1',
      ],
      result: [
        ['segment', 'verdict', 'jaccard', 'found again', 'lost', 'mixes with', 'accounts'],
        [
          'Overall',
          '2 of 3 segments would be found again from 2 metrics; Mid mixes with Small (200 resamples of 15 accounts)',
          null,
          null,
          null,
          null,
          15,
        ],
        ['Large', 'highly stable', 0.863381218409, 0.703910614525, 0.17877094972, 'Mid', 5],
        ['Mid', 'a pattern, but which accounts belong to it is uncertain', 0.730729166667, 0.453125, 0.401041666667, 'Small', 5],
        ['Small', 'stable', 0.84738372093, 0.662790697674, 0.18023255814, 'Mid', 5],
      ],
    },
    {
      note: 'a single segment has nothing to be compared with',
      args: [
        [['A'], ['A']],
        [[1], [2]],
      ],
      result: [
        HEADER,
        ['Overall', 'Only one segment, A: nothing to compare', ...NO_TEST, 2, null],
        ['Column 1', 'only one segment has values', ...NO_TEST, 2, null],
      ],
    },
  ],
  compute: ({ segments, metrics: block, headers, options: { show, method, model, otherwise, alpha, seed, resamples } }, warn) => {
    if (model !== null && headers === null) throw new InputError('TEST_MODEL_HEADERS')
    const metrics = readMetrics(block, headers === null ? [] : headerNames(block, headers), model ?? [], warn)
    if (show === 'stability') {
      const others = metrics.filter(({ definesSegments }) => !definesSegments)
      return stabilityTable(stabilityOf(segments, others, resamples, seed))
    }
    return separationTable(separationOf(segments, metrics, method), alpha, otherwise === null ? REST : [otherwise.toLowerCase()])
  },
})

/** As SEGMENT and its users call the accounts that no rule matched. */
const REST = ['unassigned', 'other']
