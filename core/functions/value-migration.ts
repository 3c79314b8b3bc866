/** VALUE_MIGRATION shows how accounts and their value moved between tiers from one date to another. */
import { alignById } from '../compare/aligned.ts'
import { comparisonTable } from '../compare/comparison-table.ts'
import { moverTable } from '../compare/mover-table.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

export const VALUE_MIGRATION = defineTable({
  name: 'VALUE_MIGRATION',
  summary: 'Shows which accounts moved between segments from one date to another, and the value they took along.',
  params: {
    ids: p.cells('The account ids at the first date.', 'before'),
    segments: p.labels('Their segments or tiers then.', 'before'),
    values: p.numbers('Their values then.', 'before'),
    ids_after: p.cells('The account ids at the second date, in any order.', 'after'),
    segments_after: p.labels('Their segments or tiers then.', 'after'),
    values_after: p.numbers('Their values then.', 'after'),
    options: p.options({
      show: o.choice(['flows', 'matrix', 'value_matrix', 'summary', 'bridge', 'rates', 'movers'], 'Which table.'),
      order: o.texts('All segments from best to worst: the order of every table, and what up and down mean in the summary.'),
      match: o.choice(
        ['name', 'best'],
        'Which segment after is which before: name (the same name), best (one to one, so that the most accounts stay), where all have been renamed.',
      ),
    }),
  },
  returns: {
    tables: [
      {
        show: 'flows',
        doc: 'One row per pair of segments that accounts go from and to, ready for a Sankey diagram.',
        columns: [
          { name: 'from', doc: 'Segment at the first date, or (New).' },
          { name: 'to', doc: 'Segment at the second date, or (Lost).' },
          { name: 'accounts', doc: 'How many.' },
          { name: 'value', doc: 'Their value at the first date.' },
          { name: 'value after', doc: 'Their value at the second date.' },
          { name: 'share', doc: 'Share of all accounts.' },
        ],
      },
      {
        show: 'matrix',
        doc: 'Accounts from each segment to each.',
        columns: [
          { name: 'from', doc: 'Segment at the first date; (New) where there are new accounts; Total.' },
          { name: 'one column per segment after', doc: 'Accounts; (Lost) where accounts were lost.' },
          { name: 'Total', doc: 'All of the row.' },
        ],
      },
      {
        show: 'value_matrix',
        doc: 'The same of value: that of the first date, for new accounts that of the second.',
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
        doc: 'From opening to closing value of each segment.',
        columns: [
          { name: 'segment', doc: 'The segment; Total.' },
          { name: 'opening', doc: 'Value at the first date.' },
          { name: 'new', doc: 'Value of new accounts.' },
          { name: 'moved in', doc: 'Value, at the first date, of accounts that came from other segments.' },
          { name: 'moved out', doc: 'The same of accounts that left for others, as a negative.' },
          { name: 'expansion', doc: 'What accounts that end here gained.' },
          { name: 'contraction', doc: 'What accounts that end here shed, as a negative.' },
          { name: 'lost', doc: 'Value of lost accounts, as a negative.' },
          { name: 'closing', doc: 'Value at the second date.' },
          { name: 'check', doc: 'The sum of the seven less closing: 0.' },
        ],
      },
      {
        show: 'rates',
        doc: 'The transition matrix: where the accounts of each segment went, as shares.',
        columns: [
          { name: 'from', doc: 'Segment at the first date; (New) where there are new accounts.' },
          { name: 'one column per segment after', doc: 'Share of the row; (Lost) where accounts were lost.' },
          { name: 'accounts', doc: 'Accounts of the row.' },
        ],
      },
      {
        show: 'movers',
        doc: 'The accounts whose segment changed, new and lost ones among them, the largest change of value first.',
        columns: [
          { name: 'id', doc: 'The account, as its cell has it.' },
          { name: 'from', doc: 'Segment at the first date, or (New).' },
          { name: 'to', doc: 'Segment at the second date, or (Lost).' },
          { name: 'value', doc: 'Value at the first date.' },
          { name: 'value after', doc: 'Value at the second date.' },
          { name: 'change', doc: 'The second less the first, a blank as 0.' },
        ],
      },
    ],
    doc: 'A table of flows; show= in the options asks for another, such as show=movers, a list of accounts.',
  },
  details: [
    'Accounts are matched by id, with outer spaces off and letter case on; the number 1001 and the text "1001" are one id. The order of the rows never matters. An account only in the second table is new, one only in the first is lost, and so is one whose segment is blank there. A row without an id is left out. An account twice in one table is an error: its rows could name two segments, and adding them up would hide it.',
    'Flows, matrices, summary, bridge and rates are those of SEGMENT_COMPARE, whose page gives the formulas and their sources; but segments match by name unless `match=best` says otherwise, since they are the same model’s. In `bridge` an account that moves takes its value at the first date along, and what it gained or shed counts in the segment where it ends.',
    'Without `order=` segments are listed by name and the summary has no up and down, because names do not say which is better.',
    '`rates` divides each row of the matrix by its accounts, the estimate of a Markov chain’s transition probabilities (Anderson and Goodman 1957), with new and lost as states of their own.',
    '`movers` is sorted by the size of the change of value, then by id. A blank value shows as blank and counts 0.',
  ],
  sources: [
    'Anderson, T. W. and Goodman, L. A. (1957). Statistical inference about Markov chains. Annals of Mathematical Statistics 28, 89–110.',
    'Hubert, L. and Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218.',
  ],
  errors: ['MIGRATION_TWICE', 'COMPARE_SEGMENTS', 'COMPARE_ORDER', 'LENGTH_MISMATCH', 'NO_NUMBERS', 'OPTION_VALUE'],
  examples: [
    {
      note: 'one account up, one new, one lost',
      args: [
        [['A'], ['B']],
        [['Silver'], ['Silver']],
        [[20], [10]],
        [['C'], ['A']],
        [['Silver'], ['Gold']],
        [[15], [50]],
      ],
      result: [
        ['from', 'to', 'accounts', 'value', 'value after', 'share'],
        ['Silver', 'Gold', 1, 20, 50, 0.333333333333],
        ['Silver', '(Lost)', 1, 10, 0, 0.333333333333],
        ['(New)', 'Silver', 1, 0, 15, 0.333333333333],
      ],
    },
    {
      note: 'the accounts that moved, ready to be imported into a CRM',
      args: [
        [['A-1'], ['A-2'], ['A-3'], ['A-4'], ['A-5']],
        [['Gold'], ['Silver'], ['Silver'], ['Bronze'], ['Bronze']],
        [[500], [200], [180], [40], [20]],
        [['A-2'], ['A-1'], ['A-4'], ['A-6'], ['A-3']],
        [['Gold'], ['Gold'], ['Bronze'], ['Silver'], ['Bronze']],
        [[520], [480], [60], [150], [90]],
        'show=movers',
      ],
      result: [
        ['id', 'from', 'to', 'value', 'value after', 'change'],
        ['A-2', 'Silver', 'Gold', 200, 520, 320],
        ['A-6', '(New)', 'Silver', null, 150, 150],
        ['A-3', 'Silver', 'Bronze', 180, 90, -90],
        ['A-5', 'Bronze', '(Lost)', 20, null, -20],
      ],
    },
    {
      note: 'from opening to closing value, best tier first',
      args: [
        [['A-1'], ['A-2'], ['A-3'], ['A-4'], ['A-5']],
        [['Gold'], ['Silver'], ['Silver'], ['Bronze'], ['Bronze']],
        [[500], [200], [180], [40], [20]],
        [['A-2'], ['A-1'], ['A-4'], ['A-6'], ['A-3']],
        [['Gold'], ['Gold'], ['Bronze'], ['Silver'], ['Bronze']],
        [[520], [480], [60], [150], [90]],
        'show=bridge; order=Gold, Silver, Bronze',
      ],
      result: [
        ['segment', 'opening', 'new', 'moved in', 'moved out', 'expansion', 'contraction', 'lost', 'closing', 'check'],
        ['Gold', 500, 0, 200, 0, 320, -20, 0, 1000, 0],
        ['Silver', 380, 150, 0, -380, 0, 0, 0, 150, 0],
        ['Bronze', 60, 0, 180, 0, 20, -90, -20, 150, 0],
        ['Total', 940, 150, 380, -380, 340, -110, -20, 1300, 0],
      ],
    },
    {
      note: 'who went up, stayed and went down',
      args: [
        [['A-1'], ['A-2'], ['A-3'], ['A-4'], ['A-5'], ['A-7']],
        [['Gold'], ['Silver'], ['Silver'], ['Bronze'], ['Bronze'], ['Bronze']],
        [[500], [200], [180], [40], [20], [30]],
        [['A-2'], ['A-1'], ['A-4'], ['A-6'], ['A-3'], ['A-7']],
        [['Gold'], ['Gold'], ['Bronze'], ['Silver'], ['Bronze'], ['Bronze']],
        [[520], [480], [60], [150], [90], [35]],
        'show=summary; order=Gold, Silver, Bronze',
      ],
      result: [
        ['measure', 'value', 'reading'],
        ['accounts before', 6, 'with a segment before'],
        ['accounts after', 6, 'with a segment after'],
        ['new accounts', 1, 'without a segment before'],
        ['lost accounts', 1, 'without a segment after'],
        ['accounts in both', 5, 'the shares below are of these'],
        ['matched segments', 3, 'segments of the same name are the same'],
        ['moved accounts', 2, 'now in another segment'],
        ['moved share', 0.4, '40 % of the accounts moved'],
        ['up share', 0.2, '20 % are in a better segment'],
        ['stay share', 0.6, '60 % stayed'],
        ['down share', 0.2, '20 % are in a worse segment'],
        ['value before', 970, 'of all with a segment before'],
        ['value after', 1335, 'of all with a segment after'],
        ['moved value', 380, 'value before of the accounts that moved'],
        ['moved value share', 0.4, '40 % of the value before moved'],
        ['split share', 0.2, '20 % went elsewhere than most of their segment'],
        ['adjusted Rand index', 0.0909090909091, 'little alike'],
        ['normalised mutual information', 0.458065285644, 'of what one grouping tells, the other tells 45.8 %'],
        ["Cramér's V", 0.763762615826, 'a strong link'],
      ],
    },
    {
      note: 'transition shares, in the order of the tiers',
      args: [
        [['A-1'], ['A-2'], ['A-3'], ['A-4'], ['A-5']],
        [['Gold'], ['Silver'], ['Silver'], ['Bronze'], ['Bronze']],
        [[500], [200], [180], [40], [20]],
        [['A-2'], ['A-1'], ['A-4'], ['A-6'], ['A-3']],
        [['Gold'], ['Gold'], ['Bronze'], ['Silver'], ['Bronze']],
        [[520], [480], [60], [150], [90]],
        'show=rates; order=Gold, Silver, Bronze',
      ],
      result: [
        ['from', 'Gold', 'Silver', 'Bronze', '(Lost)', 'accounts'],
        ['Gold', 1, 0, 0, 0, 1],
        ['Silver', 0.5, 0, 0.5, 0, 2],
        ['Bronze', 0, 0, 0.5, 0.5, 2],
        ['(New)', 0, 1, 0, 0, 1],
      ],
    },
    {
      note: 'ids as numbers and as texts are one; a blank tier is a new account, a blank value counts 0',
      args: [
        [[1001], [1002], [1003]],
        [['Gold'], [null], ['Gold']],
        [[90], [30], [null]],
        [['1002'], ['1001'], ['1003']],
        [['Gold'], ['Silver'], ['Silver']],
        [[35], [80], [25]],
        'show=movers',
      ],
      result: [
        ['id', 'from', 'to', 'value', 'value after', 'change'],
        ['1002', '(New)', 'Gold', null, 35, 35],
        ['1003', 'Gold', 'Silver', null, 25, 25],
        ['1001', 'Gold', 'Silver', 90, 80, -10],
      ],
    },
  ],
  compute: ({ ids, segments, values, ids_after, segments_after, values_after, options: { show, match, order } }, warn) => {
    const accounts = alignById({ ids, segments, values }, { ids: ids_after, segments: segments_after, values: values_after }, warn)
    return show === 'movers' ? moverTable(accounts, match, order) : comparisonTable(accounts, { show, match, order })
  },
})
