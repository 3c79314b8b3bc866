/** RFM_SCORE against its definition, and on the sample of the R package rfm. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'

interface Order {
  readonly customer: Cell
  readonly date: Cell
  readonly amount: Cell
}
const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
const columns = (orders: readonly Order[]): [Cell[][], Cell[][], Cell[][]] => [
  column(orders.map(({ customer }) => customer)),
  column(orders.map(({ date }) => date)),
  column(orders.map(({ amount }) => amount)),
]
const score = (customers: readonly Cell[], orders: readonly Order[], ...rest: Parameters<typeof runCore>[1][]): Cell[][] =>
  runCore('RFM_SCORE', column(customers), ...columns(orders), ...rest)

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 7, '8']
const order = fc.record<Order>({
  customer: fc.constantFrom<Cell>(...NAMES, ' A ', '7', 8),
  date: fc.integer({ min: 45000, max: 45060 }).map((day) => day + 0.25),
  amount: fc.oneof(
    fc.integer({ min: -2000, max: 20_000 }).map((cents) => cents / 100),
    fc.constant(null),
  ),
})
const orders = fc.array(order, { minLength: 1, maxLength: 60 })
const method = fc.constantFrom('percentile', 'ntile')
const bins = fc.integer({ min: 2, max: 9 })

/** The definition, read off design and facts, customer by customer with full sorts. */
function slowly(list: readonly Order[], count: number, how: string): Map<string, number[]> {
  const asOf = Math.max(...list.map(({ date }) => Math.floor(date as number)))
  const measures = new Map<string, { days: number; orders: number; cents: number }>()
  for (const { customer, date, amount } of list) {
    const id = String(customer).trim()
    const one = measures.get(id) ?? { days: Number.POSITIVE_INFINITY, orders: 0, cents: 0 }
    one.cents += Math.round(((amount as number | null) ?? 0) * 100)
    if (amount === null || (amount as number) >= 0) {
      one.orders++
      one.days = Math.min(one.days, asOf - Math.floor(date as number))
    }
    measures.set(id, one)
  }
  const buyers = [...measures].filter(([, { orders: n }]) => n > 0)
  const numeric = (id: string): number => (String(Number(id)) === id ? Number(id) : Number.POSITIVE_INFINITY)
  const scoreOf = (pick: (one: { days: number; orders: number; cents: number }) => number, worstIsLarge: boolean): Map<string, number> => {
    const values = buyers.map(([, one]) => pick(one)).sort((a, b) => a - b)
    if (how === 'ntile') {
      const sorted = [...buyers].sort(
        ([a, x], [b, y]) => (worstIsLarge ? pick(y) - pick(x) : pick(x) - pick(y)) || numeric(a) - numeric(b) || (a < b ? -1 : 1),
      )
      const groups = sorted.map(([id], rank) => {
        const [small, larger] = [Math.floor(sorted.length / count), sorted.length % count]
        let group = 1
        for (let left = rank; left >= small + (group <= larger ? 1 : 0); group++) left -= small + (group <= larger ? 1 : 0)
        return [id, group] as const
      })
      return new Map(groups)
    }
    const cuts = Array.from({ length: count - 1 }, (_, index) => {
      const position = ((values.length - 1) * (index + 1)) / count
      const below = Math.floor(position)
      return values[below]! + (position - below) * ((values[below + 1] ?? values[below]!) - values[below]!)
    })
    return new Map(
      buyers.map(([id, one]) => {
        const reached = cuts.filter((cut) => cut < pick(one) - 1e-9).length
        return [id, worstIsLarge ? count - reached : 1 + reached]
      }),
    )
  }
  const [r, f, m] = [scoreOf(({ days }) => days, true), scoreOf(({ orders: n }) => n, false), scoreOf(({ cents }) => cents, false)]
  return new Map(buyers.map(([id]) => [id, [r.get(id)!, f.get(id)!, m.get(id)!, 100 * r.get(id)! + 10 * f.get(id)! + m.get(id)!]]))
}

describe('RFM_SCORE', () => {
  it('agrees with the definition applied customer by customer', () => {
    fc.assert(
      fc.property(orders, bins, method, (list, count, how) => {
        const expected = slowly(list, count, how)
        expect(score(NAMES, list, null, count, how)).toEqual(NAMES.map((name) => expected.get(String(name)) ?? [null, null, null, null]))
      }),
      { seed: 31, numRuns: 400 },
    )
  })

  it('does not depend on the order of the rows, nor on blank rows among them', () => {
    const blank: Order = { customer: null, date: null, amount: null }
    fc.assert(
      fc.property(orders, bins, method, fc.nat(60), (list, count, how, at) => {
        const result = score(NAMES, list, null, count, how)
        expect(score(NAMES, [...list].reverse(), null, count, how)).toEqual(result)
        expect(score(NAMES, [...list.slice(0, at), blank, ...list.slice(at), blank], null, count, how)).toEqual(result)
      }),
      { seed: 32, numRuns: 200 },
    )
  })

  it('one customer asked for alone gets the score that it has among all', () => {
    fc.assert(
      fc.property(orders, (list) => {
        const all = score(NAMES, list)
        for (const [index, name] of NAMES.entries()) expect(score([name], list)).toEqual([all[index]])
      }),
      { seed: 33, numRuns: 50 },
    )
  })

  it('ignores what happened after as_of', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 45010, max: 45050 }), (list, asOf) => {
        const until = list.filter(({ date }) => Math.floor(date as number) <= asOf)
        fc.pre(until.length > 0)
        expect(score(NAMES, list, asOf)).toEqual(score(NAMES, until, asOf))
      }),
      { seed: 34, numRuns: 200 },
    )
  })

  it('cents that add up to the same total share a score: floating sums would not', () => {
    const list: Order[] = [
      ...[0.1, 0.2].map((amount) => ({ customer: 'A', date: 45000, amount })),
      { customer: 'B', date: 45000, amount: 0.3 },
      { customer: 'C', date: 45000, amount: 0.1 },
    ]
    expect(score(['A', 'B', 'C'], list, null, 3).map((row) => row[2])).toEqual([2, 2, 1])
  })

  it('an amount that is no number counts as 0, a row whose date can not be read is left out, and both are said', () => {
    const list: Order[] = [
      { customer: 'A', date: '2025-01-31', amount: 'n/a' },
      { customer: 'A', date: '3/4/2025', amount: 5 },
      { customer: 'B', date: 45600, amount: '$1,000' },
    ]
    expect(score(['A', 'B'], list, null, 2)).toEqual([
      [2, 1, 1, 211],
      [1, 1, 2, 112],
    ])
    expect(warningsOf('RFM_SCORE', [['A']], ...columns(list)).map(({ code, row }) => [code, row])).toEqual([
      ['TEXT_DATE_AMBIGUOUS', 2],
      ['TEXT_NUMBER_UNREADABLE', 1],
      ['RFM_FEWER_SCORES', undefined],
      ['RFM_FEWER_SCORES', undefined],
      ['RFM_FEWER_SCORES', undefined],
    ])
  })

  it('with order ids a refund line neither makes an order nor sets a date, and blank ids stand alone', () => {
    const list: Order[] = [
      { customer: 'A', date: 45000, amount: 100 },
      { customer: 'A', date: 45050, amount: -100 },
      { customer: 'B', date: 45010, amount: 5 },
      { customer: 'B', date: 45010, amount: 5 },
      { customer: 'B', date: 45010, amount: 5 },
    ]
    const ids = [['O1'], ['O1'], [null], [null], ['O2']]
    expect(
      score(
        ['A', 'B'],
        list,
        null,
        [
          ['R', 'F', 'M'],
          [45, 2, 1],
          [49, 3, 15],
        ],
        null,
        ids,
      ),
    ).toEqual([
      [1, 1, 1, 111],
      [3, 3, 3, 333],
    ])
  })

  it.each<[string, Parameters<typeof runCore>[1][], RegExp]>([
    ['bins out of bounds', [null, 10], /bins must be a whole number from 2 to 9, or a table of three columns R, F, M, got 10/],
    ['bins that are no number', [null, 'five'], /got "five"/],
    ['two columns of bounds', [null, [[1, 2]]], /must hold three columns R, F, M, got 2 columns/],
    [
      'a gap in the bounds',
      [
        null,
        [
          [30, 1, 10],
          [60, null, 20],
        ],
      ],
      /must hold numbers in equally long columns, got a blank at its row 2/,
    ],
    [
      'bounds that fall',
      [
        null,
        [
          [30, 2, 10],
          [60, 1, 20],
        ],
      ],
      /must hold bounds that rise from row to row, got 1 at its row 2/,
    ],
    ['bounds with ntile', [null, [[30, 2, 10]], 'ntile'], /bins is a table of bounds, so method ntile has nothing to decide/],
    ['an unknown method', [null, 5, 'kmeans'], /method must be one of percentile, ntile, got "kmeans"/],
    ['an as_of that is no date', ['soon'], /as_of must be a date cell or a text such as 2025-01-31, got "soon"/],
    ['an as_of that could be two days', ['3/4/2025'], /as_of must be a date that is one day only/],
    ['an as_of that is an error', [{ error: '#N/A' }], /as_of holds the error #N\/A/],
  ])('%s is an error that says what was expected', (_, rest, message) => {
    expect(() => score(['A'], [{ customer: 'A', date: 45000, amount: 1 }], ...rest)).toThrow(message)
  })

  it('orders of different lengths are an error that names them', () => {
    expect(() => runCore('RFM_SCORE', [['A']], [['A'], ['B']], [[45000]], [[1], [2]])).toThrow(
      'RFM_SCORE: order_dates has 1 cells, but order_customers is filled to its number 2; make the ranges equally long, one column each',
    )
  })

  it('a day of 0, as some hosts hand over an empty cell, is no date', () => {
    const list: Order[] = [
      { customer: 'A', date: 45000, amount: 1 },
      { customer: 'B', date: 0, amount: 1 },
    ]
    expect(score(['A', 'B'], list, 0, 2)).toEqual([
      [2, 1, 1, 211],
      [null, null, null, null],
    ])
  })

  it('an as_of before every order, and an error cell among the customers, are said', () => {
    const list: Order[] = [
      { customer: 'A', date: 45000, amount: 1 },
      { customer: { error: '#N/A' }, date: 45000, amount: 1 },
    ]
    expect(warningsOf('RFM_SCORE', [['A']], ...columns(list), 44000).map(({ code }) => code)).toEqual(['CELL_ERROR', 'RFM_NO_ORDERS'])
  })

  it('a refund line is no part of an order, whatever its order id', () => {
    const list: Order[] = [
      { customer: 'A', date: 45000, amount: 100 },
      { customer: 'A', date: 45009, amount: -150 },
      { customer: 'B', date: 45001, amount: 1 },
    ]
    expect(score(['A', 'B'], list, null, 2, null, [['O1'], ['O1'], ['O2']])).toEqual([
      [1, 1, 1, 111],
      [2, 1, 2, 212],
    ])
  })

  it('no orders at all leave every customer blank', () =>
    expect(score(['A', 'B'], [])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ]))
})

const SAMPLE = new URL('../../../shared/reference/rfm_orders_sample/', import.meta.url)

describe.runIf(existsSync(SAMPLE))('the sample of the R package rfm (995 customers)', () => {
  const read = (name: string): string[][] =>
    readFileSync(new URL(name, SAMPLE), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))

  it('gives the three scores of rfm 0.3.0 for all but the three customers on a cut, as docs/differences.md explains', () => {
    const list = read('orders.csv')
    const expected = read('expected_scores_5bins.csv')
    const result = runCore(
      'RFM_SCORE',
      ...[expected, list].map((table) => column(table.map((cells) => cells[0]!))),
      column(list.map((cells) => cells[1]!)),
      column(list.map((cells) => cells[2]!)),
      '2006-12-31',
    )
    const differing = expected.filter((cells, row) => cells.slice(4, 7).join() !== result[row]!.slice(0, 3).join()).map((cells) => cells[0])
    expect(expected).toHaveLength(995)
    expect(differing).toEqual(['C0120', 'C0132', 'C0427'])
  })
})
