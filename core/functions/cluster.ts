/** CLUSTER groups accounts that are alike in several numbers at once. */
import { quoteCell } from '../cells.ts'
import { clusterName } from '../clusters/cluster-names.ts'
import { rulesOf } from '../clusters/cluster-rules.ts'
import { warnOf } from '../clusters/cluster-warnings.ts'
import { type Clustering, clusterRows } from '../clusters/clustering.ts'
import { columnNames, logColumns, readRows } from '../clusters/read-rows.ts'
import { ruleTable } from '../clusters/rule-table.ts'
import { summaryTable } from '../clusters/summary-table.ts'
import { triedTable } from '../clusters/tried-table.ts'
import type { TextColumn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { defineFunction } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const ACCOUNTS = [
  [12, 9],
  [15, 11],
  [9, 8],
  [240, 31],
  [260, 28],
  [220, 35],
  [235, 90],
  [250, 95],
  [14, 10],
]
const LABELS = [
  ['Cluster 1'],
  ['Cluster 1'],
  ['Cluster 1'],
  ['Cluster 2'],
  ['Cluster 2'],
  ['Cluster 2'],
  ['Cluster 3'],
  ['Cluster 3'],
  ['Cluster 1'],
]
const AMOUNTS = [[1000], [1200], [900], [40000], [55000], [2000000]]

/** More groups than this are no longer groups to act on. */
const MOST_CLUSTERS = 50

export const CLUSTER = defineFunction({
  name: 'CLUSTER',
  summary: 'Groups accounts that are alike in several numbers, or writes the rules for such groups.',
  params: {
    rows: p.block('The accounts, one per row, columns of numbers only, without their header row.'),
    k: p.number('How many clusters.', { default: 0, least: 0, most: MOST_CLUSTERS, fallback: 'as many as lie best apart' }),
    options: p.options({
      show: o.choice(['clusters', 'rules', 'summary', 'tried'], 'The cluster of each row, or which table.'),
      headers: o.texts('The names of the columns of rows, for the tables: point an options range at their header row.'),
      log: o.texts('Columns whose logarithms are compared, by name or number, or all: for amounts with a few very large ones.'),
      most: o.integer('The most clusters tried where k is left out.', 8, { least: 2, most: 20 }),
      starts: o.integer('How many times k-means begins anew; the best end counts.', 20, { least: 1, most: 100 }),
      seed: o.integer('Decides where they begin.', 1),
    }),
  },
  returns: {
    rows: 'rows',
    columns: [{ name: 'cluster', doc: 'The cluster.' }],
    doc: 'One cluster per row, Cluster 1 being the largest; blank where a number is missing. With show= a table instead, with its header row.',
    tables: [
      {
        show: 'rules',
        doc: 'A model for SEGMENT that names nearly the same groups: a row per rule, and a last row of Notes only that says how nearly.',
        columns: [
          { name: 'Segment', doc: 'The cluster that the rule names.' },
          { name: 'one column per number asked for', doc: 'Its condition, headed by the name of the column.' },
          { name: 'Notes', doc: 'How many rows the rule holds for, and how many of them are in the cluster.' },
        ],
      },
      {
        show: 'summary',
        doc: 'A row Overall with the verdict, then one row per cluster, the largest first.',
        columns: [
          { name: 'cluster', doc: 'The cluster; Overall.' },
          { name: 'verdict', doc: 'In words: how well the clusters lie apart.' },
          { name: 'rows', doc: 'Its rows.' },
          { name: 'share', doc: 'Its share of the rows that have a cluster.' },
          { name: 'silhouette', doc: 'The mean of its rows: 1 where it lies far from the others, 0 or less where it does not.' },
          { name: 'mean and the name of a column', doc: 'Its mean, in the units of the sheet; one column per number.' },
        ],
      },
      {
        show: 'tried',
        doc: 'A row per number of clusters that was tried.',
        columns: [
          { name: 'k', doc: 'How many clusters.' },
          { name: 'verdict', doc: 'In words, and which was taken.' },
          { name: 'silhouette', doc: 'The mean of all rows; the largest is taken.' },
          { name: 'explained', doc: 'The share of the variation that is between the clusters; it grows with k.' },
          { name: 'smallest', doc: 'The share of the smallest cluster.' },
        ],
      },
    ],
  },
  details: [
    'k-means: each row belongs to the nearest of k centres, each centre is the mean of its rows (Lloyd 1982). Columns are compared by z-scores, so their units do not matter; a column named in `log` by the z-scores of its natural logarithms, and where such a column has zeros, half of its smallest number above 0 is added first (started logarithms, Tukey 1977). Take logarithms of amounts and counts of which a few are very large: else a cluster is just these few.',
    'The centres begin at rows drawn by k-means++ (Arthur and Vassilvitskii 2007), `starts` times; each start ends where moving no single row to another cluster would help (Hartigan 1975), and the one that explains the most variation counts. Hamerly’s bounds (2010) leave out distances that can not matter; the result is the same. No method finds the best clusters for certain: more `starts` or another `seed` may explain a little more.',
    'With k left out 2 to `most` clusters are tried, and the number with the largest mean silhouette (Rousseeuw 1987) is taken, of equal ones the smallest. Above .70 there is strong structure, above .50 reasonable, above .25 weak; below that the clusters are parts of one cloud (Kaufman and Rousseeuw 1990), and a warning says so. A silhouette can not say that there is only one group.',
    'With more than 5,000 rows, k, the starts, the silhouettes and the rules come from about 5,000 of them, drawn by their values and the seed; every row is then clustered from the centres found, and the agreement of the rules is counted on every row. A warning says how many were drawn.',
    'Clusters are numbered by size, equally large ones by their centres, the lower number in the first column first. The order of the rows changes nothing, the seed may. A row with a blank or unreadable cell gets no cluster, and a warning counts such rows; a column without any cell is left out, and so is, with a warning, one in which all rows are equal.',
    '`show=rules` learns a classification tree with cuts in the units of the sheet (CART: Breiman and others 1984) and prunes it until a rule more would name the cluster of less than 0.5 % of the rows more, or until there are 3 rules per cluster. Cuts are rounded as far as no row, of 2,000 or more rows no more than one in 2,000, is lost. No two rules hold for one row. Rules are boxes and clusters are not, so some rows change; the last row says how many stay, and the adjusted Rand index of both groupings (Hubert and Arabie 1985). New accounts need no clustering then: SEGMENT names theirs, and its rules can be read, changed and explained. Point SEGMENT’s headers at the same names; a number written as text is read here, but is text for SEGMENT.',
    'Clusters describe these rows; that they differ in the columns they were made from proves nothing. SEGMENT_TEST with `model=` tells whether they differ in others.',
  ],
  sources: [
    'Lloyd, S. P. (1982). Least squares quantization in PCM. IEEE Transactions on Information Theory 28, 129–137.',
    'Arthur, D. and Vassilvitskii, S. (2007). k-means++: the advantages of careful seeding. Proceedings of SODA, 1027–1035.',
    'Hartigan, J. A. (1975). Clustering Algorithms. Wiley.',
    'Hamerly, G. (2010). Making k-means even faster. Proceedings of the SIAM International Conference on Data Mining, 130–140.',
    'Rousseeuw, P. J. (1987). Silhouettes: a graphical aid to the interpretation and validation of cluster analysis. Journal of Computational and Applied Mathematics 20, 53–65.',
    'Kaufman, L. and Rousseeuw, P. J. (1990). Finding Groups in Data. Wiley: the words for silhouettes.',
    'Tukey, J. W. (1977). Exploratory Data Analysis. Addison-Wesley: started logarithms.',
    'Breiman, L., Friedman, J. H., Olshen, R. A. and Stone, C. J. (1984). Classification and Regression Trees. Wadsworth.',
    'Hubert, L. and Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218.',
  ],
  errors: [
    'NO_NUMBERS',
    'CLUSTER_COLUMN',
    'CLUSTER_NO_ROWS',
    'CLUSTER_DISTINCT',
    'CLUSTER_HEADERS',
    'CLUSTER_HEADER_TWICE',
    'CLUSTER_LOG',
    'CLUSTER_LOG_NEGATIVE',
    'ARGUMENT_BOUNDS',
    'OPTION_VALUE',
  ],
  examples: [
    {
      note: 'seats and logins of nine accounts, as many clusters as lie best apart',
      args: [ACCOUNTS],
      result: LABELS,
    },
    {
      note: 'two clusters; an account with a blank gets none',
      args: [
        [
          [12, 9],
          [260, 28],
          [null, 30],
          [15, 11],
          [250, 95],
          [235, 90],
        ],
        2,
      ],
      result: [['Cluster 2'], ['Cluster 1'], [null], ['Cluster 2'], ['Cluster 1'], ['Cluster 1']],
    },
    {
      note: 'the rules for SEGMENT, with the names of the columns',
      args: [
        ACCOUNTS,
        3,
        [
          ['show', 'rules', null],
          ['headers', 'Seats', 'Logins'],
        ],
      ],
      isTable: true,
      result: [
        ['Segment', 'Seats', 'Logins', 'Notes'],
        ['Cluster 1', '<100', null, '4 rows, all in Cluster 1'],
        ['Cluster 2', '>=100', '<60', '3 rows, all in Cluster 2'],
        ['Cluster 3', '>=100', '>=60', '2 rows, all in Cluster 3'],
        [null, null, null, 'The rules name the cluster of 100 % of 9 rows (adjusted Rand index 1.00)'],
      ],
    },
    {
      note: 'sizes and means',
      args: [ACCOUNTS, 3, 'show=summary; headers=Seats, Logins'],
      isTable: true,
      result: [
        ['cluster', 'verdict', 'rows', 'share', 'silhouette', 'mean Seats', 'mean Logins'],
        ['Overall', '3 clusters explain 99.4 % of the variation; strong structure (silhouette 0.92)', 9, 1, 0.915393389149, null, null],
        ['Cluster 1', 'strong structure', 4, 0.444444444444, 0.971638432939, 12.5, 9.5],
        ['Cluster 2', 'strong structure', 3, 0.333333333333, 0.855237068317, 240, 31.3333333333],
        ['Cluster 3', 'strong structure', 2, 0.222222222222, 0.893137782816, 242.5, 92.5],
      ],
    },
    {
      note: 'what was tried',
      args: [ACCOUNTS, undefined, 'show=tried; most=4'],
      isTable: true,
      result: [
        ['k', 'verdict', 'silhouette', 'explained', 'smallest'],
        [2, 'strong structure', 0.716560057412, 0.752215885644, 0.444444444444],
        [3, 'strong structure, taken', 0.915393389149, 0.993741490936, 0.222222222222],
        [4, 'reasonable structure', 0.694164880304, 0.997391037901, 0.111111111111],
      ],
    },
    {
      note: 'without logarithms one very large amount is a cluster and the others are the other',
      args: [AMOUNTS],
      result: [['Cluster 1'], ['Cluster 1'], ['Cluster 1'], ['Cluster 1'], ['Cluster 1'], ['Cluster 2']],
    },
    {
      note: 'with them amounts are compared by how many times larger they are',
      args: [AMOUNTS, undefined, 'log=all'],
      result: [['Cluster 1'], ['Cluster 1'], ['Cluster 1'], ['Cluster 2'], ['Cluster 2'], ['Cluster 3']],
    },
  ],
  compute: ({ rows: block, k, options: { show, headers, log, ...rest } }, warn) => {
    if (!Number.isInteger(k))
      throw new InputError('ARGUMENT_BOUNDS', { param: 'k', expected: `a whole number from 1 to ${MOST_CLUSTERS}`, actual: quoteCell(k) })
    const names = columnNames(block.width, headers)
    const rows = readRows(block, warn)
    if (show === 'clusters' && rows.values.every(Number.isNaN)) return [blankColumn(rows.count)]
    const isLog = logColumns(rows, names, log)
    const clusters = k === 0 ? null : k
    const clustering = clusterRows(rows, { ...rest, clusters, isLog, needsSilhouettes: show === 'summary' || show === 'tried' })
    warnOf(rows, clustering, names, warn)
    switch (show) {
      case 'clusters':
        return [clusterColumn(clustering)]
      case 'rules':
        return ruleTable(rulesOf(clustering), names, clustering.complete.rows.length)
      case 'summary':
        return summaryTable(clustering, names)
      case 'tried':
        return triedTable(clustering.tried, clustering.sizes.length)
    }
  },
})

function clusterColumn({ labels, sizes }: Clustering): TextColumn {
  return { kind: 'text', length: labels.length, codes: labels, dictionary: sizes.map((_, cluster) => clusterName(cluster)) }
}

function blankColumn(length: number): TextColumn {
  return { kind: 'text', length, codes: new Int32Array(length).fill(-1), dictionary: [] }
}
