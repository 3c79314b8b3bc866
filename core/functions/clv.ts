/** CLV forecasts for each customer whether they still buy, how often and for how much, and what that is worth today. */
import type { Grid } from '../cells.ts'
import { BUYING_MODELS } from '../clv/buying-likelihood.ts'
import { customerValue } from '../clv/customer-value.ts'
import { EXAMPLE_ORDERS } from '../clv/example-orders.ts'
import type { NumberColumn } from '../columns.ts'
import { defineFunction } from '../registry/define.ts'
import { o } from '../registry/options.ts'
import { p } from '../registry/params.ts'

/** The example's orders with one on the same day as another, a refund, one after `as_of`, and the last amount blank. */
function oddOrders(): Grid[] {
  const more = [
    ['H', 'I', 'B'],
    ['2025-08-28', '2025-08-01', '2025-10-15'],
    [12, -50, 500],
  ]
  return EXAMPLE_ORDERS.map((cells, index) => [
    ...(index === 2 ? [...cells.slice(0, -1), [null]] : cells),
    ...more[index]!.map((cell) => [cell]),
  ])
}

export const CLV = defineFunction({
  name: 'CLV',
  summary: 'Forecasts per customer the chance that they still buy, their orders, the value of one, and what all are worth today.',
  params: {
    customers: p.cells('The customer ids to value, in the order of the result.'),
    order_customers: p.cells('The customer id of each order.', 'orders'),
    order_dates: p.dates('The date of each order.', 'orders'),
    order_amounts: p.numbers('The amount of each order; negative for a refund.', 'orders'),
    as_of: p.date('The day from which to look ahead.', { fallback: 'the latest order date' }),
    months: p.number('How many months to look ahead.', { default: 12, least: 0.1, most: 120 }),
    annual_discount: p.number('How much less money is worth a year later, such as 10%.', { default: 0.1, least: 0, most: 1 }),
    margin: p.number('The share of an order that is earned, such as 40%.', { default: 1, least: 0, most: 1 }),
    options: p.options({
      model: o.choice(BUYING_MODELS, 'mbgnbd lets customers stop after their first order too; bgnbd takes all who ordered once for alive.'),
    }),
  },
  returns: {
    rows: 'customers',
    columns: [
      { name: 'P(alive)', doc: 'The chance that the customer still buys.' },
      { name: 'orders', doc: 'Orders expected in the months ahead.' },
      { name: 'order value', doc: 'Amount expected of one of them.' },
      { name: 'CLV', doc: 'Margin of these orders, discounted to as_of.' },
    ],
    doc: 'P(alive), expected orders, expected order value and CLV per customer; blank where a customer never ordered.',
  },
  details: [
    'All orders of a customer on one day are one transaction. What the model counts are repeat transactions: days with an order after the first one, so that a customer who ordered once has 0, where RFM_SCORE counts every order and gives 1. Two orders of one day are 2 in RFM_SCORE and one transaction here. Orders after `as_of` are left out, with a warning.',
    'BG/NBD (Fader, Hardie and Lee 2005), the default: while customers buy, their orders come at a rate that differs between customers as a gamma distribution; after each repeat order they may stop for good, with a chance that differs as a beta distribution. A customer who ordered only once has had no chance to stop, so P(alive) is 1 however long ago that was. `model=mbgnbd` (Batislam, Denizel and Filiztekin 2007) lets them stop after the first order too.',
    'The four parameters are those that make the orders most likely, found by Newton steps on the exact likelihood from several starts, customers of equal history taken together; time is counted in weeks of seven days. Where customers can’t be told apart by their rate or their chance to stop, the parameters stand at a limit beyond which no forecast changes: CLV_MODEL says so.',
    'Expected orders are the exact conditional expectation of the model. A month is 365.25 / 12 days. CLV = the sum over the months of the orders expected in each × expected order value × `margin` / (1 + `annual_discount`) ^ (month / 12), so each order is paid at the end of its month and the monthly rate is (1 + `annual_discount`) ^ (1 / 12) − 1. CLV looks ahead only: orders of the past are not in it.',
    'Expected order value is by the Gamma–Gamma model, fitted to the mean repeat orders above 0: p (v + x m) / (p x + q − 1) for x repeat orders of mean m, between the customer’s own mean and everyone’s, and p v / (q − 1) where there are none. It takes order values to be unrelated to the number of orders; a warning says where they are not (Spearman’s correlation of .3 or more). Where q is 1 or less the model has no mean, and where fewer than two customers have repeat orders above 0 there is no model: the mean of the repeat orders stands in, with a warning.',
    'A refund (negative amount) is no transaction; it is taken off the customer’s last transaction on or before its day, and left out with a warning where there is none. A blank amount is an order of 0. A mean of repeat orders of 0 or less counts as 0. Rows without customer or date are left out. Customers are fitted from all the orders, whichever are asked for.',
    'At least two customers must have ordered on a second day. That is enough for an answer, not for a good one: CLV_MODEL tests the forecast on orders that the model has not seen.',
  ],
  sources: [
    'Fader, P. S., Hardie, B. G. S. and Lee, K. L. (2005). “Counting your customers” the easy way: an alternative to the Pareto/NBD model. Marketing Science 24, 275–284.',
    'Batislam, E. P., Denizel, M. and Filiztekin, A. (2007). Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24, 201–209.',
    'Fader, P. S. and Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value. brucehardie.com/notes/025.',
    'Fader, P. S., Hardie, B. G. S. and Lee, K. L. (2005). RFM and CLV: using iso-value curves for customer base analysis. Journal of Marketing Research 42, 415–430.',
  ],
  errors: ['CLV_NO_ORDERS', 'CLV_ONE_DAY', 'CLV_FEW_REPEATS', 'CLV_NO_FIT', 'NO_DATES', 'NO_NUMBERS', 'LENGTH_MISMATCH', 'ARGUMENT_BOUNDS'],
  examples: [
    {
      note: 'a year ahead: A ordered once, E stopped some time ago, H orders often, Z never did',
      args: [[['A'], ['E'], ['H'], ['I'], ['Z']], ...EXAMPLE_ORDERS],
      result: [
        [1, 0.701647514084, 41.2782198207, 27.6111546541],
        [0.635534952541, 2.84616926033, 55.324939189, 149.759232259],
        [0.98200189735, 11.8874686703, 25.5629158301, 288.993290276],
        [0.840776971932, 2.66725382421, 77.333987905, 196.192401824],
        [null, null, null, null],
      ],
    },
    {
      note: 'half a year at 8 % and a margin of 40 %, as of a later day, and one-time buyers may have stopped',
      args: [[['A'], ['E'], ['H'], ['I'], ['Z']], ...EXAMPLE_ORDERS, '2025-09-30', 6, '8%', '40%', 'model=mbgnbd'],
      result: [
        [0.247759154917, 0.161014346037, 41.2782198207, 2.60199745244],
        [0.195708754175, 0.364052833755, 55.324939189, 7.88960937879],
        [0.68057127573, 2.7115795045, 25.5629158301, 27.1695570193],
        [0.573176131593, 0.832087786139, 77.333987905, 25.2020177504],
        [null, null, null, null],
      ],
    },
    {
      note: 'a second order on H’s last day, a refund to I, a blank amount for J, and an order of B after as_of',
      args: [[['H'], ['I'], ['B'], ['J']], ...oddOrders(), '2025-09-30'],
      result: [
        [0.866623140998, 8.34546478947, 27.3514537685, 217.427462269],
        [0.632794132051, 1.6081626674, 50.8942215103, 77.9678876015],
        [0.0611452190493, 0.099879889242, 27.0597364826, 2.57563155384],
        [0.117465472544, 0.187112932272, 16.2518623928, 2.89777477745],
      ],
    },
  ],
  compute: ({ customers, order_customers, order_dates, order_amounts, as_of, months, annual_discount, margin, options }, warn) => {
    const { alive, orders, orderValue, value } = customerValue(
      {
        customers,
        orderCustomers: order_customers,
        orderDates: order_dates.values,
        orderAmounts: order_amounts.values,
        asOf: as_of,
        months,
        annualDiscount: annual_discount,
        margin,
        model: options.model,
      },
      warn,
    )
    return [alive, orders, orderValue, value].map((values): NumberColumn => ({ kind: 'number', length: values.length, values }))
  },
})
