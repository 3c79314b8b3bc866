/** SEGMENT_COMPARE shows how two segment models, or one on two days, sort the same accounts. */
import { COMPARISONS, comparisonTable } from '../compare/comparison-table.ts'
import { MATCHES } from '../compare/matching.ts'
import { InputError } from '../errors.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

export const SEGMENT_COMPARE = defineTable({
  name: 'SEGMENT_COMPARE',
  summary: 'Compares two segmentations of the same accounts: who and what value moves from which segment to which.',
  params: {
    before: p.labels('The segment of each account in the first model, or at the first date; blank where it was not there.', 'accounts'),
    after: p.labels('The segment of each account in the second model, or at the second date; blank where it is not there.', 'accounts'),
    values: p.optionalNumbers('The value of each account, such as yearly revenue.', 'accounts'),
    values_after: p.optionalNumbers('Its value at the second date, where that differs.', 'accounts'),
    options: p.options({
      show: o.choice(COMPARISONS, 'Which table.'),
      match: o.choice(
        MATCHES,
        'Which segment after is which before: name (the same name), best (one to one, so that the most accounts stay), auto (by name where any name is in both, else best).',
      ),
      order: o.texts('All segments from best to worst: the order of every table, and what up and down mean in the summary.'),
    }),
  },
  returns: {
    tables: [
      {
        show: 'flows',
        doc: 'One row per pair of segments that accounts go from and to, ready for a Sankey diagram.',
        columns: [
          { name: 'from', doc: 'Segment before, or (New).' },
          { name: 'to', doc: 'Segment after, or (Lost).' },
          { name: 'accounts', doc: 'How many.' },
          { name: 'value', doc: 'Their value before; where only one value is given, that one. Only with values.' },
          { name: 'value after', doc: 'Their value after. Only with values_after.' },
          { name: 'share', doc: 'Share of all accounts.' },
        ],
      },
      {
        show: 'matrix',
        doc: 'Accounts from each segment to each.',
        columns: [
          { name: 'from', doc: 'Segment before; (New) where there are new accounts; Total.' },
          { name: 'one column per segment after', doc: 'Accounts; (Lost) where accounts were lost.' },
          { name: 'Total', doc: 'All of the row.' },
        ],
      },
      {
        show: 'value_matrix',
        doc: 'The same of value: the value before, for new accounts the value after.',
        columns: [
          { name: 'from', doc: 'As in matrix.' },
          { name: 'one column per segment after', doc: 'Value.' },
          { name: 'Total', doc: 'All of the row.' },
        ],
      },
      {
        show: 'summary',
        doc: 'Figures of moving and of agreement.',
        columns: [
          { name: 'measure', doc: 'What is measured.' },
          { name: 'value', doc: 'Accounts, money, or a share or index as a fraction; blank where it can not be had.' },
          { name: 'reading', doc: 'The same in plain words.' },
        ],
      },
      {
        show: 'bridge',
        doc: 'From the value before to the value after of each segment; of accounts where no values are given.',
        columns: [
          { name: 'segment', doc: 'The segment, both names where matched segments differ in name; Total.' },
          { name: 'opening', doc: 'Value before.' },
          { name: 'new', doc: 'Value after of new accounts.' },
          { name: 'moved in', doc: 'Value before of accounts that came from other segments.' },
          { name: 'moved out', doc: 'The same of accounts that left for others, as a negative.' },
          { name: 'expansion', doc: 'What accounts that end here gained.' },
          { name: 'contraction', doc: 'What accounts that end here shed, as a negative.' },
          { name: 'lost', doc: 'Value before of lost accounts, as a negative.' },
          { name: 'closing', doc: 'Value after.' },
          { name: 'check', doc: 'The sum of the seven less closing: 0.' },
        ],
      },
      {
        show: 'rates',
        doc: 'Where the accounts of each segment went, as shares.',
        columns: [
          { name: 'from', doc: 'Segment before; (New) where there are new accounts.' },
          { name: 'one column per segment after', doc: 'Share of the row; (Lost) where accounts were lost.' },
          { name: 'accounts', doc: 'Accounts of the row.' },
        ],
      },
    ],
    doc: 'A table of flows; show= in the options asks for another.',
  },
  details: [
    'Row by row: blank before is a new account, blank after a lost one, both blank is left out, whatever its value. New and lost stand in brackets, because they are also names of RFM segments, and Total does where a segment is called that. Segments are compared with outer spaces off and letter case on. A blank value counts 0.',
    'An account has moved where the segment after is not the match of the one before; new and lost accounts have not moved. Segments match by name; where no name is in both, by the one-to-one assignment that keeps the most accounts in place (Kuhn 1955), and the summary lists the pairs. `match=` decides otherwise.',
    'In `bridge` an account that moves takes its value before along, and what it gained or shed counts in the segment where it ends; so each row adds up, and moved in and moved out cancel in the total. Amounts with up to four decimals are added exactly; a remainder within 1e-12 of the amounts is rounding and shown as 0.',
    'The shares, and all three figures of agreement, are of the accounts in both. `split share` is the share of them that did not go where the most of their segment went. `stay share` and its neighbours come with `order=`, where segments match by name.',
    'Adjusted Rand index (Hubert and Arabie 1985): of the pairs of accounts that one model keeps together, how many does the other, less what chance gives; 1 is the same grouping, 0 chance, and it may be negative. It is 1 where both models are one segment. Above .90, .80 and .65 it is called excellent, good and moderate (Steinley 2004).',
    "Normalised mutual information is 2 I / (H + H') with natural logarithms (Vinh, Epps and Bailey 2010), 1 where both models are one segment. Cramér's V is sqrt(chi-square / (n (k − 1))), k the smaller number of segments, without correction; times sqrt(k − 1) it is Cohen's w, small, medium and large from .1, .3 and .5 (Cohen 1988).",
    'Segments are listed by name, or in the order of `order=`, which must then name all of them. At most 500 segments can be compared.',
  ],
  sources: [
    'Hubert, L. and Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218.',
    'Steinley, D. (2004). Properties of the Hubert–Arabie adjusted Rand index. Psychological Methods 9, 386–396.',
    'Vinh, N. X., Epps, J. and Bailey, J. (2010). Information theoretic measures for clusterings comparison. Journal of Machine Learning Research 11, 2837–2854.',
    'Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press.',
    'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd edition. Lawrence Erlbaum.',
    'Kuhn, H. W. (1955). The Hungarian method for the assignment problem. Naval Research Logistics Quarterly 2, 83–97.',
  ],
  errors: ['COMPARE_VALUES', 'COMPARE_VALUES_AFTER', 'COMPARE_SEGMENTS', 'COMPARE_ORDER', 'LENGTH_MISMATCH', 'NO_NUMBERS', 'OPTION_VALUE'],
  examples: [
    {
      note: 'three accounts, two of them in another segment',
      args: [
        [['A'], ['A'], ['B']],
        [['A'], ['B'], ['A']],
      ],
      result: [
        ['from', 'to', 'accounts', 'share'],
        ['A', 'A', 1, 0.333333333333],
        ['A', 'B', 1, 0.333333333333],
        ['B', 'A', 1, 0.333333333333],
      ],
    },
    {
      note: 'a year later, with both values; a blank is a new or a lost account',
      args: [
        [['SMB'], ['SMB'], ['Mid'], ['Mid'], ['Mid'], ['Enterprise'], [null], ['SMB']],
        [['SMB'], ['Mid'], ['Mid'], ['Mid'], ['Enterprise'], ['Enterprise'], ['SMB'], [null]],
        [[10], [20], [40], [50], [60], [200], [null], [5]],
        [[12], [30], [40], [45], [90], [210], [15], [null]],
      ],
      result: [
        ['from', 'to', 'accounts', 'value', 'value after', 'share'],
        ['Enterprise', 'Enterprise', 1, 200, 210, 0.125],
        ['Mid', 'Enterprise', 1, 60, 90, 0.125],
        ['Mid', 'Mid', 2, 90, 85, 0.25],
        ['SMB', 'Mid', 1, 20, 30, 0.125],
        ['SMB', 'SMB', 1, 10, 12, 0.125],
        ['SMB', '(Lost)', 1, 5, 0, 0.125],
        ['(New)', 'SMB', 1, 0, 15, 0.125],
      ],
    },
    {
      note: 'the same as a bridge from opening to closing value',
      args: [
        [['SMB'], ['SMB'], ['Mid'], ['Mid'], ['Mid'], ['Enterprise'], [null], ['SMB']],
        [['SMB'], ['Mid'], ['Mid'], ['Mid'], ['Enterprise'], ['Enterprise'], ['SMB'], [null]],
        [[10], [20], [40], [50], [60], [200], [null], [5]],
        [[12], [30], [40], [45], [90], [210], [15], [null]],
        'show=bridge; order=Enterprise, Mid, SMB',
      ],
      result: [
        ['segment', 'opening', 'new', 'moved in', 'moved out', 'expansion', 'contraction', 'lost', 'closing', 'check'],
        ['Enterprise', 200, 0, 60, 0, 40, 0, 0, 300, 0],
        ['Mid', 150, 0, 20, -60, 10, -5, 0, 115, 0],
        ['SMB', 35, 15, 0, -20, 2, 0, -5, 27, 0],
        ['Total', 385, 15, 80, -80, 52, -5, -5, 442, 0],
      ],
    },
    {
      note: 'in figures and plain words',
      args: [
        [['SMB'], ['SMB'], ['Mid'], ['Mid'], ['Mid'], ['Enterprise'], [null], ['SMB']],
        [['SMB'], ['Mid'], ['Mid'], ['Mid'], ['Enterprise'], ['Enterprise'], ['SMB'], [null]],
        [[10], [20], [40], [50], [60], [200], [null], [5]],
        [[12], [30], [40], [45], [90], [210], [15], [null]],
        'show=summary; order=Enterprise, Mid, SMB',
      ],
      result: [
        ['measure', 'value', 'reading'],
        ['accounts before', 7, 'with a segment before'],
        ['accounts after', 7, 'with a segment after'],
        ['new accounts', 1, 'without a segment before'],
        ['lost accounts', 1, 'without a segment after'],
        ['accounts in both', 6, 'the shares below are of these'],
        ['matched segments', 3, 'segments of the same name are the same'],
        ['moved accounts', 2, 'now in another segment'],
        ['moved share', 0.333333333333, '33.3 % of the accounts moved'],
        ['up share', 0.333333333333, '33.3 % are in a better segment'],
        ['stay share', 0.666666666667, '66.7 % stayed'],
        ['down share', 0, '0 % are in a worse segment'],
        ['value before', 385, 'of all with a segment before'],
        ['value after', 442, 'of all with a segment after'],
        ['moved value', 80, 'value before of the accounts that moved'],
        ['moved value share', 0.210526315789, '21.1 % of the value before moved'],
        ['split share', 0.333333333333, '33.3 % went elsewhere than most of their segment'],
        ['adjusted Rand index', -0.0227272727273, 'no more alike than by chance'],
        ['normalised mutual information', 0.456887652641, 'of what one grouping tells, the other tells 45.7 %'],
        ["Cramér's V", 0.623609564462, 'a strong link'],
      ],
    },
    {
      note: 'accounts from each segment to each',
      args: [
        [['SMB'], ['SMB'], ['Mid'], ['Mid'], ['Mid'], [null], ['SMB']],
        [['SMB'], ['Mid'], ['Mid'], ['Mid'], ['SMB'], ['SMB'], [null]],
        undefined,
        undefined,
        'show=matrix',
      ],
      result: [
        ['from', 'Mid', 'SMB', '(Lost)', 'Total'],
        ['Mid', 2, 1, 0, 3],
        ['SMB', 1, 1, 1, 3],
        ['(New)', 0, 1, 0, 1],
        ['Total', 3, 3, 1, 7],
      ],
    },
    {
      note: 'two models, one value: value from each segment to each, largest segments first',
      args: [
        [['Small'], ['Small'], ['Small'], ['Large'], ['Large'], ['Large']],
        [['Long tail'], ['Long tail'], ['Growth'], ['Key'], ['Key'], ['Growth']],
        [[10], [20], [30], [100], [200], [40]],
        undefined,
        'show=value_matrix; order=Key, Large, Growth, Small, Long tail',
      ],
      result: [
        ['from', 'Key', 'Growth', 'Long tail', 'Total'],
        ['Large', 300, 40, 0, 340],
        ['Small', 0, 30, 30, 60],
        ['Total', 300, 70, 30, 400],
      ],
    },
    {
      note: 'models without a name in common are matched so that the most accounts stay',
      args: [
        [['Small'], ['Small'], ['Small'], ['Large'], ['Large'], ['Large']],
        [['Long tail'], ['Long tail'], ['Growth'], ['Key'], ['Key'], ['Growth']],
        [[10], [20], [30], [100], [200], [40]],
        undefined,
        'show=bridge',
      ],
      result: [
        ['segment', 'opening', 'new', 'moved in', 'moved out', 'expansion', 'contraction', 'lost', 'closing', 'check'],
        ['Growth', 0, 0, 70, 0, 0, 0, 0, 70, 0],
        ['Large → Key', 340, 0, 0, -40, 0, 0, 0, 300, 0],
        ['Small → Long tail', 60, 0, 0, -30, 0, 0, 0, 30, 0],
        ['Total', 400, 0, 70, -70, 0, 0, 0, 400, 0],
      ],
    },
    {
      note: 'where the accounts of each segment went, as shares',
      args: [
        [['SMB'], ['SMB'], ['SMB'], ['SMB'], ['Mid'], ['Mid'], [null]],
        [['SMB'], ['Mid'], ['SMB'], [null], ['Mid'], ['SMB'], ['SMB']],
        undefined,
        undefined,
        'show=rates',
      ],
      result: [
        ['from', 'Mid', 'SMB', '(Lost)', 'accounts'],
        ['Mid', 0.5, 0.5, 0, 2],
        ['SMB', 0.25, 0.5, 0.25, 4],
        ['(New)', 0, 1, 0, 1],
      ],
    },
  ],
  compute: ({ before, after, values, values_after: valuesAfter, options }) => {
    if (values === null && valuesAfter !== null) throw new InputError('COMPARE_VALUES_AFTER')
    return comparisonTable({ before, after, values: values?.values ?? null, valuesAfter: valuesAfter?.values ?? null }, options)
  },
})
