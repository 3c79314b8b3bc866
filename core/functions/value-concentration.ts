/** VALUE_CONCENTRATION tells how few accounts hold the value, who they are, and which columns tell most about it. */
import { counted } from '../check/phrases.ts'
import { concentrationOf } from '../concentration/concentration.ts'
import { curveTable } from '../concentration/curve-table.ts'
import { driversTable } from '../concentration/drivers-table.ts'
import { explainersOf } from '../concentration/explainers.ts'
import { profileTable } from '../concentration/profile-table.ts'
import { accountsOf } from '../concentration/read-profiles.ts'
import { summaryTable } from '../concentration/summary-table.ts'
import { valueProfileOf } from '../concentration/value-profile.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { InputError } from '../errors.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

export const VALUE_CONCENTRATION = defineTable({
  name: 'VALUE_CONCENTRATION',
  summary: 'Shows how few accounts hold most of the value, which profile tells them, and what drives the value.',
  params: {
    values: p.numbers('One value per account, such as yearly revenue.'),
    profiles: p.optionalBlock(
      'Columns that describe the same accounts, such as industry and employees, with their header row, which is one row above values.',
    ),
    options: p.options({
      show: o.choice(['summary', 'curve', 'profile', 'drivers'], 'Which table.'),
      hold: o.number('The share of the value that the profile must hold.', 0.8, { least: 0.01, most: 1 }),
      smallest_group: o.integer('Groups of fewer accounts are pooled, so that chance in a few of them is no finding.', 30, { least: 1 }),
      seed: o.integer('Where the random deals begin that the profile is compared with.', 1),
    }),
  },
  returns: {
    tables: [
      {
        show: 'summary',
        doc: 'Figures of concentration.',
        columns: [
          { name: 'measure', doc: 'What is measured.' },
          { name: 'figure', doc: 'Accounts, value or an index; blank where there is no value to share out.' },
          { name: 'share', doc: 'The same as a share of all accounts or of all value, as a fraction.' },
          { name: 'reading', doc: 'The same in plain words.' },
        ],
      },
      {
        show: 'curve',
        doc: 'What the largest accounts hold, from none to all: the top 1, 2, 5, 10, 15, 20 % and every further tenth, counts rounded up.',
        columns: [
          { name: 'accounts', doc: 'So many of the largest accounts.' },
          { name: 'share', doc: 'The same as a share of all accounts.' },
          { name: 'value', doc: 'What they hold together.' },
          { name: 'value share', doc: 'The same as a share of all value; blank where there is none.' },
        ],
      },
      {
        show: 'profile',
        doc: 'The smallest profile of one or two columns that holds 80 % of the value: a row Profile, its groups from the most value per account down, Others, and Total.',
        columns: [
          { name: 'group', doc: 'The column and its text or its range of numbers; two of them where two columns are crossed.' },
          { name: 'accounts', doc: 'How many.' },
          { name: 'share', doc: 'Share of all accounts.' },
          { name: 'value', doc: 'What they hold together.' },
          { name: 'value share', doc: 'Share of all value.' },
          { name: 'index', doc: 'Value per account, where that of all is 100.' },
          { name: 'reading', doc: 'The profile in plain words, or that there is none.' },
        ],
      },
      {
        show: 'drivers',
        doc: 'One row per column of profiles, the one that tells most about the value first, columns that are left out at the end.',
        columns: [
          { name: 'column', doc: 'Its header.' },
          { name: 'effect', doc: 'The share of the ranking by value that its groups tell, from 0 to 1, corrected for chance.' },
          { name: 'strength', doc: 'negligible, small, medium or large.' },
          { name: 'groups', doc: 'How many groups of accounts it makes.' },
          { name: 'highest group', doc: 'The group with the most value per account.' },
          { name: 'index', doc: 'Value per account of that group, where that of all is 100.' },
          { name: 'reading', doc: 'The same in plain words, or why the column is left out.' },
        ],
      },
    ],
    doc: 'A table of figures; show= in the options asks for the profile of the accounts that hold the value, or for what drives it.',
  },
  details: [
    'Accounts without a value are left out of all counts; a value of 0 counts. An account below 0 holds nothing: it counts as an account with 0, the summary shows what the negative values come to, and a warning says so. Amounts with up to four decimals are added exactly, and a share short of its mark by less than 1e-12 of the total counts as reached.',
    '`accounts holding 80 % of value` is the smallest number of accounts, largest first, whose values reach the share. `value held by the top 10 %` is what the largest tenth of the accounts hold, their number rounded up.',
    'Gini is half the mean difference of all pairs of accounts over the mean, (2 Σ i x / (n Σ x)) − (n + 1) / n over ascending values (Gini 1912); the row below it is that times n / (n − 1), for a sample. HHI is the sum of squared shares of value (Hirschman 1945, Herfindahl 1950), as a fraction: times 10,000 it is the figure of competition authorities, whose limits are made for markets and not for lists of accounts. The effective number is 1 / HHI.',
    'Groups of accounts are the texts of a column (outer spaces off, letter case on), bands of its numbers or dates, and its blank cells. Up to five different numbers are a band each; more are cut at type-7 quantiles into up to five bands of about equal counts, fewer where bands would fall below `smallest_group=`, and named by the smallest and largest number in them. What a column holds is decided as in DATA_QUALITY; a cell that does not fit is blank. Groups of fewer than 30 accounts are pooled as "other (small groups)".',
    'The profile: of all columns, and all pairs of them crossed (columns of up to 200 groups, the 30 that tell most where there are more), the one whose groups, the most value per account first, reach the share with the fewest accounts; of its groups those with the fewest accounts that reach it are shown (exactly, up to a set number of steps). A group is taken as a whole. Because the best of many descriptions fits by chance too, the values are dealt out at random 20 to 50 times to groups of the same sizes: what a description saves in the mean deal is charged to it before descriptions are compared, and a profile is shown only where it beats the best of all deals. `seed=` sets the deals; nothing depends on the order of the rows.',
    'The effect of a column is (H − k + 1) / (n − k), where H is the statistic of Kruskal and Wallis over its k groups and n accounts: the share of the variation of ranks that the groups tell, less what chance gives, and 0 where that is more (Kelley 1935; Tomczak and Tomczak 2014). It counts ranks, so a few very large accounts do not decide it. It is small from .01, medium from .06, large from .14 (Cohen 1988). A column that tells much need not cause it.',
    'Left out, with the reason in the table: columns that restate the value, because their Spearman correlation with it is .95 or more either way, their groups tell .95² of the ranks or do not overlap in value (such as a tier made from it), or they add up to it with one or two other columns (within .5 % in 99 % of the accounts); columns in which no two accounts are alike, as ids; and those without two groups of 30 accounts.',
  ],
  sources: [
    'Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American Statistical Association 9, 209–219.',
    'Gini, C. (1912). Variabilità e mutabilità. Bologna.',
    'Hirschman, A. O. (1945). National Power and the Structure of Foreign Trade. University of California Press; Herfindahl, O. C. (1950). Concentration in the Steel Industry. Columbia University.',
    'Kruskal, W. H. and Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association 47, 583–621.',
    'Kelley, T. L. (1935). An unbiased correlation ratio measure. Proceedings of the National Academy of Sciences 21, 554–559.',
    'Tomczak, M. and Tomczak, E. (2014). The need to report effect size estimates revisited. Trends in Sport Sciences 1, 19–25.',
    'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd edition. Lawrence Erlbaum.',
    'Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology 15, 72–101.',
    'Martello, S. and Toth, P. (1990). Knapsack Problems. Wiley.',
  ],
  errors: ['CONCENTRATION_PROFILES', 'CONCENTRATION_PROFILE_ROWS', 'NO_NUMBERS', 'OPTION_VALUE'],
  examples: [
    {
      note: 'three accounts',
      args: [[[50], [30], [20]]],
      result: [
        ['measure', 'figure', 'share', 'reading'],
        ['accounts', 3, null, 'with a value'],
        ['total value', 100, null, 'of all accounts'],
        ['accounts holding 50 % of value', 1, 0.333333333333, 'the largest account (33.3 % of all) holds at least 50 % of the value'],
        ['accounts holding 80 % of value', 2, 0.666666666667, 'the 2 largest accounts (66.7 % of all) hold at least 80 % of the value'],
        ['accounts holding 95 % of value', 3, 1, 'the 3 largest accounts (100 % of all) hold at least 95 % of the value'],
        ['value held by the top 1 %', 50, 0.5, 'the largest account holds 50 % of the value'],
        ['value held by the top 10 %', 50, 0.5, 'the largest account holds 50 % of the value'],
        ['value held by the top 20 %', 50, 0.5, 'the largest account holds 50 % of the value'],
        ['Gini', 0.2, null, '0 where all accounts hold the same, nearly 1 where one holds all'],
        ['Gini (n - 1)', 0.3, null, 'the same as an estimate from a sample, 1 where one holds all'],
        ['HHI', 0.38, null, '3800 on the scale to 10,000'],
        ['effective number', 2.63157894737, 0.877192982456, 'as concentrated as 2.6 accounts of equal value'],
      ],
    },
    {
      note: 'a blank is no account, an account below 0 is one that holds nothing',
      args: [[[30], [20], [null], [-5], ['$30'], [20]]],
      result: [
        ['measure', 'figure', 'share', 'reading'],
        ['accounts', 5, null, 'with a value'],
        ['total value', 100, null, 'of the accounts above 0'],
        ['value below 0', -5, 0.2, '1 account below 0, counted as holding nothing'],
        ['accounts holding 50 % of value', 2, 0.4, 'the 2 largest accounts (40 % of all) hold at least 50 % of the value'],
        ['accounts holding 80 % of value', 3, 0.6, 'the 3 largest accounts (60 % of all) hold at least 80 % of the value'],
        ['accounts holding 95 % of value', 4, 0.8, 'the 4 largest accounts (80 % of all) hold at least 95 % of the value'],
        ['value held by the top 1 %', 30, 0.3, 'the largest account holds 30 % of the value'],
        ['value held by the top 10 %', 30, 0.3, 'the largest account holds 30 % of the value'],
        ['value held by the top 20 %', 30, 0.3, 'the largest account holds 30 % of the value'],
        ['Gini', 0.28, null, '0 where all accounts hold the same, nearly 1 where one holds all'],
        ['Gini (n - 1)', 0.35, null, 'the same as an estimate from a sample, 1 where one holds all'],
        ['HHI', 0.26, null, '2600 on the scale to 10,000'],
        ['effective number', 3.84615384615, 0.769230769231, 'as concentrated as 3.8 accounts of equal value'],
      ],
    },
    {
      note: 'the curve of three accounts, to draw',
      args: [[[50], [30], [20]], undefined, 'show=curve'],
      result: [
        ['accounts', 'share', 'value', 'value share'],
        [0, 0, 0, 0],
        [1, 0.333333333333, 50, 0.5],
        [2, 0.666666666667, 80, 0.8],
        [3, 1, 100, 1],
      ],
    },
    {
      note: 'the smallest profile that holds 80 % of the value, with groups of five accounts or more because there are few',
      args: [
        [[90], [80], [70], [60], [50], [8], [7], [6], [5], [4], [9], [8], [7], [6], [5], [3], [2], [1], [4], [2]],
        [
          ['Industry', 'Employees'],
          ['Software', 900],
          ['Software', 120],
          ['Software', 400],
          ['Software', 60],
          ['Software', 1500],
          ['Retail', 40],
          ['Retail', 300],
          ['Retail', 15],
          ['Retail', 80],
          ['Retail', 220],
          ['Health', 25],
          ['Health', 700],
          ['Health', 35],
          ['Health', 150],
          ['Health', 90],
          ['Media', 10],
          ['Media', 55],
          ['Media', 20],
          ['Media', 180],
          ['Media', 30],
        ],
        'show=profile; smallest_group=5',
      ],
      result: [
        ['group', 'accounts', 'share', 'value', 'value share', 'index', 'reading'],
        [
          'Profile',
          5,
          0.25,
          350,
          0.819672131148,
          327.868852459,
          '25 % of the accounts hold 82 % of the value, told by Industry; by chance it would take 72 %',
        ],
        ['Industry Software', 5, 0.25, 350, 0.819672131148, 327.868852459, null],
        ['Others', 15, 0.75, 77, 0.180327868852, 24.043715847, null],
        ['Total', 20, 1, 427, 1, 100, null],
      ],
    },
    {
      note: 'what drives the value; columns that restate it or tell nothing are left out',
      args: [
        [[90], [80], [70], [60], [50], [8], [7], [6], [5], [4], [9], [8], [7], [6], [5], [3], [2], [1], [4], [2]],
        [
          ['Id', 'Industry', 'Employees', 'Plan', 'Tier', 'Country'],
          ['A-1', 'Software', 900, 'Pro', 'Gold', 'US'],
          ['A-2', 'Software', 120, 'Basic', 'Gold', 'US'],
          ['A-3', 'Software', 400, 'Pro', 'Gold', 'US'],
          ['A-4', 'Software', 60, 'Basic', 'Gold', 'US'],
          ['A-5', 'Software', 1500, 'Pro', 'Gold', 'US'],
          ['A-6', 'Retail', 40, 'Basic', 'Silver', 'US'],
          ['A-7', 'Retail', 300, 'Pro', 'Silver', 'US'],
          ['A-8', 'Retail', 15, 'Basic', 'Silver', 'US'],
          ['A-9', 'Retail', 80, 'Pro', 'Silver', 'US'],
          ['A-10', 'Retail', 220, 'Basic', 'Silver', 'US'],
          ['A-11', 'Health', 25, 'Pro', 'Silver', 'US'],
          ['A-12', 'Health', 700, 'Basic', 'Silver', 'US'],
          ['A-13', 'Health', 35, 'Pro', 'Silver', 'US'],
          ['A-14', 'Health', 150, 'Basic', 'Silver', 'US'],
          ['A-15', 'Health', 90, 'Pro', 'Silver', 'US'],
          ['A-16', 'Media', 10, 'Basic', 'Silver', 'US'],
          ['A-17', 'Media', 55, 'Pro', 'Silver', 'US'],
          ['A-18', 'Media', 20, 'Basic', 'Silver', 'US'],
          ['A-19', 'Media', 180, 'Pro', 'Silver', 'US'],
          ['A-20', 'Media', 30, 'Basic', 'Silver', 'US'],
        ],
        'show=drivers; smallest_group=5',
      ],
      result: [
        ['column', 'effect', 'strength', 'groups', 'highest group', 'index', 'reading'],
        [
          'Industry',
          0.824386329305,
          'large',
          4,
          'Software',
          327.868852459,
          'large: Industry alone tells 82.4 % of how the accounts rank by value',
        ],
        [
          'Employees',
          0.226151812689,
          'large',
          4,
          '300 and above',
          210.772833724,
          'large: Employees alone tells 22.6 % of how the accounts rank by value, which rises with it (rank correlation 0.50)',
        ],
        ['Plan', 0, 'negligible', 2, 'Pro', 116.62763466, 'Plan tells no more than chance'],
        ['Id', null, null, null, null, null, 'left out: no two accounts have the same, as in a column of ids'],
        ['Tier', null, null, null, null, null, 'left out: restates the value, its groups are bands of it'],
        ['Country', null, null, null, null, null, 'left out: every account has the same'],
      ],
    },
    {
      note: 'too few accounts for groups of 30: no profile',
      args: [[[90], [5], [4], [1]], [['Industry'], ['Software'], ['Retail'], ['Software'], ['Retail']], 'show=profile'],
      result: [
        ['group', 'accounts', 'share', 'value', 'value share', 'index', 'reading'],
        ['Total', 4, 1, 100, 1, 100, 'no profile of one or two columns is smaller than chance gives'],
      ],
    },
  ],
  compute: ({ values, profiles, options: { show, hold, smallest_group: smallest, seed } }, warn) => {
    const concentration = concentrationOf(values.values)
    const { accounts, total, belowZero } = concentration.curve
    if (belowZero.accounts > 0)
      warn({
        code: 'CONCENTRATION_BELOW_ZERO',
        values: { accounts: counted(belowZero.accounts, 'account'), total: numberWords(total), net: numberWords(total + belowZero.value) },
      })
    if (show === 'summary') return summaryTable(concentration)
    if (show === 'curve') return curveTable(concentration.curve)
    if (profiles === null) throw new InputError('CONCENTRATION_PROFILES', { show })
    const { amounts, descriptors } = accountsOf(values.values, profiles, warn)
    const explainers = explainersOf({ amounts, descriptors }, smallest)
    return show === 'drivers'
      ? driversTable(explainers, smallest)
      : profileTable(valueProfileOf(explainers, amounts, { hold, smallest, seed }), { accounts, value: total })
  },
})
