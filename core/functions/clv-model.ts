/** CLV_MODEL shows the model behind CLV: its parameters, how well it forecast orders that it had not seen, and a verdict. */
import { BUYING_MODELS } from '../clv/buying-likelihood.ts'
import { customerModel } from '../clv/customer-model.ts'
import { EXAMPLE_ORDERS } from '../clv/example-orders.ts'
import { holdoutOf } from '../clv/holdout.ts'
import { curveTable, holdoutTable, parameterTable } from '../clv/model-table.ts'
import { ordersCurve } from '../clv/orders-curve.ts'
import { createIdTable } from '../ids.ts'
import { defineTable } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

const HEADER = ['measure', 'figure', 'standard error', 'reading']

export const CLV_MODEL = defineTable({
  name: 'CLV_MODEL',
  summary: 'Shows the model behind CLV: its parameters, how well it forecast orders it had not seen, and a verdict in words.',
  params: {
    order_customers: p.cells('The customer id of each order.', 'orders'),
    order_dates: p.dates('The date of each order.', 'orders'),
    order_amounts: p.numbers('The amount of each order; negative for a refund.', 'orders'),
    as_of: p.date('The last day that counts.', { fallback: 'the latest order date' }),
    options: p.options({
      show: o.choice(
        ['parameters', 'holdout', 'curve'],
        'parameters is the fit with its verdict; holdout the test by repeat orders; curve the orders over time.',
      ),
      model: o.choice(BUYING_MODELS, 'mbgnbd lets customers stop after their first order too; bgnbd takes all who ordered once for alive.'),
      holdout: o.number('What the test holds out at the end: below 1 a share of the time, else days; 0 for no test.', 0.3, { least: 0 }),
      step: o.optionalNumber('With show=curve: days per step; a week where left out, more weeks where they would be many.', { least: 1 }),
    }),
  },
  returns: {
    tables: [
      {
        show: 'parameters',
        doc: 'The verdict, then a row per figure.',
        columns: [
          { name: 'measure', doc: 'What it is.' },
          { name: 'figure', doc: 'The figure.' },
          { name: 'standard error', doc: 'Of a parameter; blank at a limit of the model.' },
          { name: 'reading', doc: 'The same in plain words.' },
        ],
      },
      {
        show: 'holdout',
        doc: 'The test: a row per number of repeat orders before the days held out, and a total.',
        columns: [
          { name: 'repeat orders before', doc: 'What the model was shown of these customers.' },
          { name: 'customers', doc: 'How many.' },
          { name: 'orders', doc: 'Their orders in the days held out, one per customer and day.' },
          { name: 'forecast', doc: 'What the model expected.' },
          { name: 'unchanged', doc: 'Had each gone on at the rate of their repeat orders.' },
        ],
      },
      {
        show: 'curve',
        doc: 'Repeat orders of all customers over time, in steps of one or more weeks.',
        columns: [
          { name: 'day', doc: 'The last day of the step; format the column as a date.' },
          { name: 'repeat orders', doc: 'How many there were by then.' },
          { name: 'expected', doc: 'How many the model has by then.' },
        ],
      },
    ],
    doc: 'A table of the fitted parameters headed by a verdict; show= in the options asks for the test or the curve.',
  },
  details: [
    'r and alpha are of the gamma distribution of order rates (orders a week), a and b of the beta distribution of the chance to stop after an order, p, q and v of the Gamma–Gamma model of order values; what is counted, and how the fit is found, is on the page of CLV, which uses the same fit. Standard errors are from the curvature of the log-likelihood at its highest point (observed information).',
    'The test fits the model again, to the orders before the days held out, and compares what it forecasts for them with the orders that came, from customers who had ordered before. `Good` is a total off by no more than 10 %, `Fair` 25 %; with fewer than 30 orders chance alone moves the total by more, and the verdict says so. `unchanged` is the forecast that needs no model: everyone goes on at the rate of their repeat orders so far. These marks are ours; the literature gives none.',
    'The verdict also says what Klaviyo asks of a shop before it scores customers by their orders: 500 customers, 180 days, an order in the last 30 days, someone who ordered three times. They are advice here: with fewer the model is fitted all the same.',
    'Order values are taken to be unrelated to the number of orders. `frequency and value` is Spearman’s rank correlation of the two over customers with repeat orders; from .3 on, a medium correlation (Cohen 1988), the assumption is called violated.',
    'A limit of the model is no failure: it says that customers can’t be told apart by rate or by stopping, or that nobody is seen to stop. Its parameters then have no standard errors and mean nothing by themselves; the forecasts stand.',
  ],
  sources: [
    'Fader, P. S., Hardie, B. G. S. and Lee, K. L. (2005). “Counting your customers” the easy way: an alternative to the Pareto/NBD model. Marketing Science 24, 275–284.',
    'Batislam, E. P., Denizel, M. and Filiztekin, A. (2007). Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24, 201–209.',
    'Fader, P. S. and Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value. brucehardie.com/notes/025.',
    'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd edition. Lawrence Erlbaum.',
  ],
  errors: ['CLV_NO_ORDERS', 'CLV_ONE_DAY', 'CLV_FEW_REPEATS', 'CLV_NO_FIT', 'NO_DATES', 'NO_NUMBERS', 'LENGTH_MISMATCH', 'OPTION_VALUE'],
  examples: [
    {
      note: 'ten customers, too few to be sure of anything; without a test',
      args: [...EXAMPLE_ORDERS, undefined, 'holdout=0'],
      result: [
        HEADER,
        [
          'verdict',
          null,
          null,
          'Not tested: holdout is 0; rough, with 10 customers (500 are better); order value goes with the number of orders, which the model rules out',
        ],
        ['customers', 10, null, 'with an order from 2025-01-07 to 2025-08-28'],
        ['repeat customers', 7, null, '70 % ordered on a second day'],
        ['repeat orders', 17, null, 'days with an order after the first one, one per customer and day'],
        ['r', 0.718413091716, 0.549228633413, 'order rates of customers differ widely: most order rarely, a few often'],
        ['alpha', 7.64174095505, 8.53792544249, 'in weeks; r / alpha: on average an order every 10.6 weeks while a customer still buys'],
        ['a', 0.131682481856, 0.455150402333, 'a / (a + b): on average 41.6 % stop after an order'],
        ['b', 0.184782171147, 0.668626113146, null],
        ['log-likelihood', -61.0346919541, null, 'of the orders under BG/NBD, time in weeks'],
        ['p', 10.789859232, 60.0887262172, null],
        ['q', 4.0919071348, 5.88358042222, null],
        ['v', 11.8285530545, 86.7957810968, null],
        ['log-likelihood of values', -30.715305682, null, 'of 7 means of repeat orders under Gamma-Gamma'],
        ['mean order value', 41.2782198207, null, 'p v / (q − 1); the repeat orders have 39.9'],
        ['frequency and value', 0.48708619814862, null, 'related, which the model rules out: read order values with care'],
      ],
    },
    {
      note: 'one-time buyers may have stopped; the last 45 days test the forecast',
      args: [...EXAMPLE_ORDERS, undefined, 'model=mbgnbd; holdout=45'],
      result: [
        HEADER,
        [
          'verdict',
          null,
          null,
          'Too few orders to test it: the orders before the last 45 days forecast 3 orders in them, 2 came; rough, with 10 customers (500 are better); order value goes with the number of orders, which the model rules out',
        ],
        ['customers', 10, null, 'with an order from 2025-01-07 to 2025-08-28'],
        ['repeat customers', 7, null, '70 % ordered on a second day'],
        ['repeat orders', 17, null, 'days with an order after the first one, one per customer and day'],
        ['r', 1.27323794858, 1.3645030635, 'order rates of customers differ'],
        ['alpha', 11.5532204154, 13.2730680915, 'in weeks; r / alpha: on average an order every 9.07 weeks while a customer still buys'],
        ['a', 1.0632377279, 2.11517476572, 'a / (a + b): on average 24 % stop after an order'],
        ['b', 3.36307871493, 7.89348174152, null],
        ['log-likelihood', -61.985754694, null, 'of the orders under MBG/NBD, time in weeks'],
        ['p', 10.789859232, 60.0887262172, null],
        ['q', 4.0919071348, 5.88358042222, null],
        ['v', 11.8285530545, 86.7957810968, null],
        ['log-likelihood of values', -30.715305682, null, 'of 7 means of repeat orders under Gamma-Gamma'],
        ['mean order value', 41.2782198207, null, 'p v / (q − 1); the repeat orders have 39.9'],
        ['frequency and value', 0.48708619814862, null, 'related, which the model rules out: read order values with care'],
        ['holdout: orders', 2, null, 'by the 10 customers of whom the model was shown what they ordered until 2025-07-14'],
        ['holdout: forecast', 3.38401817044, null, '69.2 % too many'],
        ['holdout: unchanged', 4.09998882282, null, 'had each gone on as before: 105 % too many'],
      ],
    },
    {
      note: 'the test by what the customers had ordered before',
      args: [...EXAMPLE_ORDERS, undefined, 'model=mbgnbd; show=holdout; holdout=45'],
      result: [
        ['repeat orders before', 'customers', 'orders', 'forecast', 'unchanged'],
        ['0', 3, 0, 0.407287660659, 0],
        ['1', 4, 0, 0.984188947453, 1.01334009946],
        ['2', 1, 0, 0.440192778047, 0.478723404255],
        ['3', 1, 0, 0.454575982183, 0.745856353591],
        ['6', 1, 2, 1.0977728021, 1.86206896552],
        ['Total', 10, 2, 3.38401817044, 4.09998882282],
      ],
    },
    {
      note: 'repeat orders over time, as they came and by the model',
      args: [...EXAMPLE_ORDERS, undefined, 'show=curve; step=60'],
      result: [
        ['day', 'repeat orders', 'expected'],
        [45_717, 4, 4.48523528676],
        [45_777, 9, 9.63993936219],
        [45_837, 13, 14.0830889423],
        [45_897, 17, 18.1759823692],
      ],
    },
  ],
  compute: ({ order_customers, order_dates, order_amounts, as_of, options: { show, model: kind, holdout: share, step } }, warn) => {
    const table = createIdTable(order_customers.length)
    const customerCodes = table.codesOf(order_customers)
    const orders = { customerCodes, customers: table.size(), dates: order_dates.values, amounts: order_amounts.values }
    const model = customerModel(orders, as_of, kind, warn)
    if (show === 'curve') return curveTable(ordersCurve(model.days, kind, model.buying.parameters, step))
    const holdout = holdoutOf(model.days, kind, share)
    return show === 'holdout' ? holdoutTable(holdout) : parameterTable(model, holdout, share)
  },
})
