/** RFM_SCORE scores each customer's recency, frequency and money from a list of orders. */
import { cellText, isBlank, quoteCell } from '../cells.ts'
import type { NumberColumn, Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { createIdTable, type IdTable } from '../ids.ts'
import { type Block, defineFunction, numberIn, p } from '../registry/define.ts'
import { type Measures, measureOrders } from '../rfm/measures.ts'
import { type Bounds, boundScorer, ntileScorer, percentileScorer, type Scorer } from '../rfm/scores.ts'

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
  details: [],
  errors: [],
  examples: [],
  compute: (args, warn) => {
    const table = createIdTable()
    const customerCodes = table.codesOf(args.order_customers)
    const known = table.size()
    const asked = table.codesOf(args.customers)
    const measures = measureOrders(
      {
        customerCodes,
        customers: known,
        dates: args.order_dates.values,
        amounts: args.order_amounts.values,
        orderCodes: args.order_ids === null ? null : createIdTable().codesOf(args.order_ids),
      },
      args.as_of,
    )
    const scores = scoreAll(measures, scorersFor(args.bins, args.method, table), warn)
    return answer(asked, scores)
  },
})

interface Scorers {
  readonly bins: number
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
      recency: boundScorer(bounds.recency),
      frequency: boundScorer(bounds.frequency),
      monetary: boundScorer(bounds.monetary),
    }
  }
  const cell = bins?.grid[0]?.[0] ?? null
  const count = isBlank(cell) ? 5 : numberIn(cell)
  if (!Number.isInteger(count) || count < 2 || count > 9) throw new InputError('RFM_BINS', { actual: quoteCell(cell) })
  const scorer = method === 'ntile' ? ntileScorer(count, table.ids()) : percentileScorer(count)
  return { bins: count, recency: scorer, frequency: scorer, monetary: scorer }
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

function scoreAll(measures: Measures, { bins, recency, frequency, monetary }: Scorers, warn: Warn): Scores {
  const ordered = measures.frequency.map((count) => (count > 0 ? count : Number.NaN))
  const money = measures.monetary.map((sum, code) => (ordered[code] === ordered[code] ? sum : Number.NaN))
  const scores = {
    recency: recency(measures.recencyDays, true),
    frequency: frequency(ordered, false),
    monetary: monetary(money, false),
  }
  for (const [measure, values] of Object.entries(scores)) {
    const levels = new Set(values.filter((score) => !Number.isNaN(score))).size
    if (levels > 0 && levels < bins) warn({ code: 'RFM_FEWER_SCORES', values: { measure, levels, bins } })
  }
  return scores
}

/** Scores in the order of the customers asked for. */
function answer(asked: Int32Array, scores: Scores): NumberColumn[] {
  const column = (scoreOf: (code: number) => number): NumberColumn => ({
    kind: 'number',
    length: asked.length,
    values: Float64Array.from(asked, (code) => (code < 0 || code >= scores.recency.length ? Number.NaN : scoreOf(code))),
  })
  const { recency, frequency, monetary } = scores
  return [
    column((code) => recency[code]!),
    column((code) => frequency[code]!),
    column((code) => monetary[code]!),
    column((code) => 100 * recency[code]! + 10 * frequency[code]! + monetary[code]!),
  ]
}
