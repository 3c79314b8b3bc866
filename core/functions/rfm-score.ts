/** RFM_SCORE scores each customer's recency, frequency and money from a list of orders. */
import { cellText, isBlank, isError, quoteCell } from '../cells.ts'
import type { NumberColumn, Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import type { IdTable } from '../id-text.ts'
import { createIdTable } from '../ids.ts'
import { numberIn } from '../numbers.ts'
import { type Block, defineFunction } from '../registry/define.ts'
import { p } from '../registry/params.ts'
import { type Measures, measureOrders } from '../rfm/measures.ts'
import { type Bounds, boundScorer, ntileScorer, percentileScorer, type Scorer } from '../rfm/scores.ts'
import { float64 } from '../scratch.ts'
import { cellAt, placeOf, type Vector } from '../vector.ts'

export const RFM_SCORE = defineFunction({
  name: 'RFM_SCORE',
  summary: 'Scores each customer by how recently, how often and for how much they ordered, 1 being worst.',
  params: {
    customers: p.cells('The customer ids to score, in the order of the result.'),
    order_customers: p.cells('The customer id of each order.', 'orders'),
    order_dates: p.dates('The date of each order.', 'orders'),
    order_amounts: p.numbers('The amount of each order; negative for a refund.', 'orders'),
    as_of: p.date('The day that recency counts to.', { fallback: 'the latest order date' }),
    bins: p.any('How many scores, 2 to 9, or a table of lower bounds with the columns R, F, M.', { fallback: '5' }),
    method: p.choice(['percentile', 'ntile'], 'percentile lets equal values share a score; ntile makes groups of equal size.', {
      default: 'percentile',
    }),
    order_ids: p.optionalCells('The order id of each row, where rows are order lines.', 'orders'),
  },
  returns: {
    rows: 'customers',
    columns: [
      { name: 'R', doc: 'Recency score.' },
      { name: 'F', doc: 'Frequency score.' },
      { name: 'M', doc: 'Monetary score.' },
      { name: 'code', doc: '100 R + 10 F + M.' },
    ],
    doc: 'R, F, M and the code per customer; blank where a customer never ordered.',
  },
  details: [
    'R counts whole days from the last order to `as_of`, F counts orders, M adds their amounts. The cuts come from all customers in the orders, whichever of them are asked for. n is the best score, 1 the worst.',
    '`percentile` cuts each measure at type-7 percentiles (PERCENTILE.INC; Hyndman and Fan 1996): F and M are 1 + the number of cuts below the value, R is bins − the number of cuts below the days. Equal values always share a score, so a measure with many ties may use fewer scores.',
    '`ntile` makes groups of equal size from the worst up, as NTILE in SQL, the first groups one larger where the count does not divide; ties are broken by id, so row order never matters.',
    'A table of lower bounds in `bins` replaces the cuts: F and M are 1 + the number of bounds at or below the value; R is best where the days are at most the smallest bound.',
    'One row is one order; with `order_ids`, rows of one customer and id are one order. A row without customer or date is left out; a blank amount is an order of 0, and 0 is an order; a refund (negative amount) is netted in M, is no order and sets no date; a customer with refunds only has no score. A refund line is no part of an order, whatever its order id. Orders after `as_of` are left out.',
    'Ids are compared with outer spaces off and letter case on; the number 1001 and the text "1001" are one id. Amounts with up to four decimals are added exactly.',
  ],
  sources: [
    'Hughes, A. M. (1994). Strategic Database Marketing. Probus: scoring customers by recency, frequency and money.',
    'Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50, 361–365.',
  ],
  errors: ['NO_DATES', 'NO_NUMBERS', 'LENGTH_MISMATCH', 'RFM_BINS', 'RFM_BOUNDS', 'RFM_BOUNDS_METHOD'],
  examples: [
    {
      note: 'five customers, five scores, recency counted to the latest order',
      args: [
        [['A'], ['B'], ['C'], ['D'], ['E']],
        [['A'], ['A'], ['A'], ['B'], ['B'], ['C'], ['C'], ['C'], ['C'], ['D'], ['E'], ['E'], ['E'], ['E'], ['E']],
        [
          [46000],
          [46010],
          [46090],
          [45900],
          [45910],
          [46100],
          [46050],
          [46020],
          [46010],
          [45800],
          [46070],
          [46030],
          [46000],
          [45990],
          [45980],
        ],
        [[100], [120], [80], [40], [10], [900], [50], [50], [50], [20], [30], [30], [20], [10], [10]],
      ],
      result: [
        [4, 3, 4, 434],
        [2, 2, 2, 222],
        [5, 4, 5, 545],
        [1, 1, 1, 111],
        [3, 5, 3, 353],
      ],
    },
    {
      note: 'a customer who never ordered is blank; a refund is no order and sets no date',
      args: [
        [['A'], ['B'], ['C']],
        [['A'], ['B'], ['B'], ['B']],
        [['2025-03-01'], ['2025-01-01'], ['2025-02-01'], ['2025-03-01']],
        [[50], [40], [40], [-40]],
        '2025-03-31',
        2,
      ],
      result: [
        [2, 1, 2, 212],
        [1, 2, 1, 121],
        [null, null, null, null],
      ],
    },
    {
      note: 'equal values share a score under percentile',
      args: [[['A'], ['B'], ['C']], [['A'], ['B'], ['C']], [[46000], [46000], [46001]], [[10], [10], [10]], 46001, 3],
      result: [
        [2, 1, 1, 211],
        [2, 1, 1, 211],
        [3, 1, 1, 311],
      ],
    },
    {
      note: 'ntile splits ties by id into groups of equal size',
      args: [[['A'], ['B'], ['C']], [['A'], ['B'], ['C']], [[46000], [46000], [46001]], [[10], [10], [10]], 46001, 3, 'ntile'],
      result: [
        [1, 1, 1, 111],
        [2, 2, 2, 222],
        [3, 3, 3, 333],
      ],
    },
    {
      note: 'own lower bounds for days, orders and money',
      args: [
        [['A'], ['B']],
        [['A'], ['A'], ['B']],
        [['2025-03-01'], ['2025-03-21'], ['2024-12-31']],
        [[400], [700], [100]],
        '2025-03-31',
        [
          ['R', 'F', 'M'],
          [30, 2, 500],
          [60, 3, 1000],
        ],
      ],
      result: [
        [3, 2, 3, 323],
        [1, 1, 1, 111],
      ],
    },
    {
      note: 'order lines with an order id: two lines are one order',
      args: [
        [[1001], ['B']],
        [['1001'], [1001], ['B'], ['B']],
        [['2025-03-01'], ['2025-03-01'], ['2025-03-02'], ['2025-03-03']],
        [[10], [20], [5], [6]],
        '2025-03-31',
        2,
        'percentile',
        [['O-1'], ['O-1'], ['O-2'], ['O-3']],
      ],
      result: [
        [1, 1, 2, 112],
        [2, 2, 1, 221],
      ],
    },
  ],
  compute: (args, warn) => {
    const table = createIdTable(Math.max(args.order_customers.length, args.customers.length))
    const customerCodes = table.codesOf(args.order_customers)
    const known = table.size()
    warnOfErrors(args.order_customers, customerCodes, warn)
    const asked = table.codesOf(args.customers)
    const measures = measureOrders(
      {
        customerCodes,
        customers: known,
        dates: args.order_dates.values,
        amounts: args.order_amounts.values,
        orderCodes: args.order_ids === null ? null : createIdTable(args.order_ids.length).codesOf(args.order_ids),
      },
      args.as_of,
    )
    const scores = scoreAll(measures, scorersFor(args.bins, args.method, table), warn)
    return answer(asked, scores)
  },
})

interface Scorers {
  readonly bins: number
  /** Values may share a score, so that some scores stay unused. */
  readonly sharesTies: boolean
  readonly recency: Scorer
  readonly frequency: Scorer
  readonly monetary: Scorer
}

function scorersFor(bins: Block | null, method: 'percentile' | 'ntile', table: IdTable): Scorers {
  if (bins !== null && (bins.rows > 1 || bins.width > 1)) {
    if (method === 'ntile') throw new InputError('RFM_BOUNDS_METHOD')
    const bounds = readBounds(bins)
    return {
      bins: bounds.recency.length + 1,
      sharesTies: false,
      recency: boundScorer(bounds.recency),
      frequency: boundScorer(bounds.frequency),
      monetary: boundScorer(bounds.monetary),
    }
  }
  const cell = bins?.grid[0]?.[0] ?? null
  const count = isBlank(cell) ? 5 : numberIn(cell)
  if (!Number.isInteger(count) || count < 2 || count > 9) throw new InputError('RFM_BINS', { actual: quoteCell(cell) })
  const scorer = method === 'ntile' ? ntileScorer(count, table.ids()) : percentileScorer(count)
  return { bins: count, sharesTies: method === 'percentile', recency: scorer, frequency: scorer, monetary: scorer }
}

/** A table of lower bounds, its header row R, F, M optional. */
function readBounds({ grid, rows, width }: Block): Bounds {
  const wrong = (expected: string, actual: string, row: number): never => {
    throw new InputError('RFM_BOUNDS', { expected, actual, row })
  }
  if (width !== 3) wrong('three columns R, F, M', `${width} columns`, 1)
  const header = grid[0]!.map((cell) => (isBlank(cell) ? '' : cellText(cell).trim().toUpperCase())).join()
  const first = header === 'R,F,M' ? 1 : 0
  if (rows - first < 1 || rows - first > 8) wrong('1 to 8 rows of bounds', `${rows - first}`, 1)
  const columns: [number[], number[], number[]] = [[], [], []]
  for (let row = first; row < rows; row++) {
    columns.forEach((column, index) => {
      const cell = grid[row]![index] ?? null
      const bound = numberIn(cell)
      if (Number.isNaN(bound)) wrong('numbers in equally long columns', quoteCell(cell), row + 1)
      if (column.length > 0 && bound <= column[column.length - 1]!) wrong('bounds that rise from row to row', quoteCell(cell), row + 1)
      column.push(bound)
    })
  }
  return { recency: columns[0], frequency: columns[1], monetary: columns[2] }
}

/** Per customer code; NaN where the customer has no order. */
interface Scores {
  readonly recency: Float64Array
  readonly frequency: Float64Array
  readonly monetary: Float64Array
}

function scoreAll(measures: Measures, { bins, sharesTies, recency, frequency, monetary }: Scorers, warn: Warn): Scores {
  const scores = {
    recency: recency(measures.recencyDays, true),
    frequency: frequency(measures.frequency, false),
    monetary: monetary(measures.monetary, false),
  }
  for (const [measure, values] of Object.entries(scores)) {
    const levels = levelsIn(values, bins)
    if (sharesTies && levels > 0 && levels < bins) warn({ code: 'RFM_FEWER_SCORES', values: { measure, levels, bins } })
  }
  if (measures.frequency.length > 0 && measures.frequency.every((count) => Number.isNaN(count))) warn({ code: 'RFM_NO_ORDERS', values: {} })
  return scores
}

/** An order whose customer is an error cell is left out. */
function warnOfErrors(customers: Vector, codes: Int32Array, warn: Warn): void {
  for (let index = 0; index < codes.length; index++) {
    const cell = codes[index]! < 0 ? cellAt(customers, index) : null
    if (!isError(cell)) continue
    warn({ code: 'CELL_ERROR', values: { param: customers.param, actual: cell.error, where: placeOf(customers, index) }, row: index + 1 })
  }
}

/** How many different scores were given. */
function levelsIn(scores: Float64Array, bins: number): number {
  const isGiven = new Uint8Array(bins + 1)
  for (let code = 0; code < scores.length; code++) {
    const score = scores[code]!
    if (score === score) isGiven[score] = 1
  }
  return isGiven.reduce((sum, one) => sum + one, 0)
}

/** Scores in the order of the customers asked for. */
function answer(asked: Int32Array, { recency, frequency, monetary }: Scores): NumberColumn[] {
  const [r, f, m, codes] = [0, 1, 2, 3].map(() => float64(asked.length)) as [Float64Array, Float64Array, Float64Array, Float64Array]
  for (let row = 0; row < asked.length; row++) {
    const code = asked[row]!
    const isKnown = code >= 0 && code < recency.length
    r[row] = isKnown ? recency[code]! : Number.NaN
    f[row] = isKnown ? frequency[code]! : Number.NaN
    m[row] = isKnown ? monetary[code]! : Number.NaN
    codes[row] = 100 * r[row]! + 10 * f[row]! + m[row]!
  }
  return [r, f, m, codes].map((values) => ({ kind: 'number', length: asked.length, values }))
}
