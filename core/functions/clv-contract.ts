/** CLV_CONTRACT values the customers of a contract business from one cohort, beside what 1 / churn would say. */
import { contractTable, retentionTable } from '../clv/contract-table.ts'
import { contractValue } from '../clv/contract-value.ts'
import { readActive } from '../clv/read-active.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const HEADER = ['measure', 'curve', '1 / churn', 'difference', 'reading']

export const CLV_CONTRACT = defineTable({
  name: 'CLV_CONTRACT',
  summary: 'Fits how the customers of a contract business stay, and says what they are worth beside what 1 / churn would say.',
  params: {
    active: p.numbers('How many of one cohort were still customers in each period; the first is the size of the cohort.'),
    annual_discount: p.number('How much less money is worth a year later, such as 10%.', { default: 0.1, least: 0, most: 1 }),
    margin_per_period: p.number('What a customer earns per period.', { default: 1, least: 0, most: 1e12 }),
    options: p.options({
      show: o.choice(['summary', 'curve'], 'summary compares the curve with 1 / churn; curve is retention period by period.'),
      periods_per_year: o.number('12 where the periods are months, 4 for quarters.', 1, { least: 0.1, most: 366 }),
      ahead: o.integer('With show=curve: for how many periods beyond the data.', 5, { most: 1000 }),
    }),
  },
  returns: {
    tables: [
      {
        show: 'summary',
        doc: 'The verdict, then a row per figure.',
        columns: [
          { name: 'measure', doc: 'What it is.' },
          { name: 'curve', doc: 'By the fitted curve; blank where it has no finite value.' },
          { name: '1 / churn', doc: 'By the same churn in every period.' },
          { name: 'difference', doc: 'Curve less 1 / churn.' },
          { name: 'reading', doc: 'The same in plain words.' },
        ],
      },
      {
        show: 'curve',
        doc: 'A row per period, the data and beyond.',
        columns: [
          { name: 'period', doc: 'Renewals so far; 0 is the beginning.' },
          { name: 'active', doc: 'Customers who were there; blank beyond the data.' },
          { name: 'survival', doc: 'The share of the cohort that was there.' },
          { name: 'survival (curve)', doc: 'The same by the curve.' },
          { name: 'survival (1 / churn)', doc: 'The same by constant churn.' },
          { name: 'retention', doc: 'The share of those there one period before.' },
          { name: 'retention (curve)', doc: 'The same by the curve.' },
          { name: 'value to come', doc: 'Discounted margin still to come of a customer who is there, just before the next renewal.' },
        ],
      },
    ],
    doc: 'A table of lifetimes and values by the curve and by 1 / churn; show= in the options asks for the curve itself.',
  },
  details: [
    'The curve is the shifted-beta-geometric distribution (Fader and Hardie 2007), fitted by maximum likelihood: each customer renews with the same chance every time, but the chance differs between customers as a beta distribution with alpha and beta. Those likeliest to leave leave first, so retention rises with tenure though no customer changes: at the n-th renewal it is (beta + n − 1) / (alpha + beta + n − 1).',
    '`1 / churn` is what most people reckon with: the same churn in every period, here all customers lost over all renewals that came up, which is the constant churn that fits best. It hides that the customers who are left are the ones who stay.',
    'Payments are made at the start of each period, the first one when the contract begins; the last customer of the data is looked at just before the next renewal (Fader and Hardie 2010, who call its value the discounted expected residual lifetime, DERL). Renewals still to come, discounted = Σ over k ≥ 1 of S(n + k) / S(n) / (1 + d) ^ (k − 1), computed as a mean over the beta distribution. With `periods_per_year` periods in a year, d = (1 + `annual_discount`) ^ (1 / `periods_per_year`) − 1.',
    'Periods a customer stays, without a discount, are (alpha + beta − 1) / (alpha − 1); with alpha of 1 or less they have no finite mean, and the cell is blank. So are the values where `annual_discount` is 0 then.',
    'The counts are of one cohort: customers who began together. Counts of all customers, old and new mixed, give no curve. Shares such as 100, 63.1, 46.8 may stand for counts, but the standard errors are then those of a cohort of 100. Where retention does not rise with tenure the fit stands at its limit, constant churn, and both columns agree to about 1 in 100,000.',
  ],
  sources: [
    'Fader, P. S. and Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21, 76–90.',
    'Fader, P. S. and Hardie, B. G. S. (2010). Customer-base valuation in a contractual setting: the perils of ignoring heterogeneity. Marketing Science 29, 85–93.',
  ],
  errors: [
    'CONTRACT_PERIODS',
    'CONTRACT_COUNT',
    'CONTRACT_RISES',
    'CONTRACT_NO_LOSS',
    'CONTRACT_ALL_LOST',
    'NO_NUMBERS',
    'ARGUMENT_BOUNDS',
    'OPTION_VALUE',
  ],
  examples: [
    {
      note: 'the high-end customers of Fader and Hardie (2007), 300 a year each',
      args: [[[1000], [869], [743], [653], [593], [551], [517], [491]], '10%', 300],
      result: [
        HEADER,
        [
          'verdict',
          null,
          null,
          null,
          'retention rises from 85.1 % at the first renewal to 94.2 % at the next; 1 / churn misses 35.6 % of what those who are left are worth: 1,110,000 by the curve, 715,000 by 1 / churn',
        ],
        ['retention at the first renewal', 0.850679262774, 0.896670726756, -0.045991463982, 'it was 86.9 %'],
        ['retention at the next renewal', 0.941774648988, 0.896670726756, 0.045103922232, 'of those who are left after 7 periods'],
        [
          'periods a customer stays',
          null,
          9.67779960707,
          null,
          'the curve has no finite mean (alpha is 1 or less): some customers stay for good',
        ],
        [
          'the same, discounted',
          5.92225349578,
          5.40994408946,
          0.512309406326,
          'payments of today that a new customer makes, the first at once',
        ],
        ['value of a new customer', 1776.67604873, 1622.98322684, 153.692821898, null],
        [
          'renewals still to come, discounted',
          7.52962805557,
          4.8509384984,
          2.67868955717,
          'of a customer who is left, just before the next renewal',
        ],
        ['value of a customer who is left', 2258.88841667, 1455.28154952, 803.60686715, null],
        ['value of all who are left', 1109114.21259, 714543.240815, 394570.971771, '491 customers'],
        ['alpha', 0.668088351106, null, null, 'standard error 0.104'],
        ['beta', 3.80609496406, null, null, 'standard error 0.786'],
        ['log-likelihood', -1611.15814739, null, null, null],
      ],
    },
    {
      note: 'months at 20 each: the curve, and two months beyond the data',
      args: [[[100], [60], [45], [36]], '10%', 20, 'show=curve; periods_per_year=12; ahead=2'],
      result: [
        ['period', 'active', 'survival', 'survival (curve)', 'survival (1 / churn)', 'retention', 'retention (curve)', 'value to come'],
        [0, 100, 1, 1, 1, null, null, 163.039159718],
        [1, 60, 0.6, 0.601371636198, 0.687804878049, 0.6, 0.601371636198, 253.114557703],
        [2, 45, 0.45, 0.4458057609, 0.473075550268, 0.75, 0.74131491089, 324.00320026],
        [3, 36, 0.36, 0.360448240579, 0.32538367116, 0.8, 0.808532038374, 383.766189617],
        [4, null, null, 0.305668104629, 0.223800476261, null, 0.848022185205, 435.991785229],
        [5, null, null, 0.26715635766, 0.153931059282, null, 0.874007963584, 482.660243396],
      ],
    },
    {
      note: 'a row of counts, without a discount: the curve then has no end',
      args: [[[200, 180, 165, 155]], 0, 10],
      result: [
        HEADER,
        [
          'verdict',
          null,
          null,
          null,
          'retention rises from 89.8 % at the first renewal to 94.6 % at the next; without a discount the curve has no end, so those who are left have no finite value',
        ],
        ['retention at the first renewal', 0.89835519027, 0.917431192661, -0.019076002391, 'it was 90 %'],
        ['retention at the next renewal', 0.946095636548, 0.917431192661, 0.028664443887, 'of those who are left after 3 periods'],
        [
          'periods a customer stays',
          null,
          12.1111111111,
          null,
          'the curve has no finite mean (alpha is 1 or less): some customers stay for good',
        ],
        ['the same, discounted', null, 12.1111111111, null, 'payments of today that a new customer makes, the first at once'],
        ['value of a new customer', null, 121.111111111, null, null],
        ['renewals still to come, discounted', null, 11.1111111111, null, 'of a customer who is left, just before the next renewal'],
        ['value of a customer who is left', null, 111.111111111, null, null],
        ['value of all who are left', null, 17222.2222222, null, '155 customers'],
        ['alpha', 0.344305459661, null, null, 'standard error 0.271'],
        ['beta', 3.04303385038, null, null, 'standard error 2.84'],
        ['log-likelihood', -154.418422669, null, null, null],
      ],
    },
  ],
  compute: ({ active, annual_discount: annualDiscount, margin_per_period: margin, options }) => {
    const { show, periods_per_year: periodsPerYear, ahead } = options
    const contract = contractValue(readActive(active), { annualDiscount, margin, periodsPerYear, ahead })
    return show === 'summary' ? contractTable(contract) : retentionTable(contract)
  },
})
