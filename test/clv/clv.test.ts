/** CLV and CLV_MODEL end to end: laws of scale and order, one fit for two formulas, the test on later orders, refusals in words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CDNOW, simulatedOrders } from '../../bench/simulated-orders.ts'
import type { Argument, Cell } from '../../core/cells.ts'
import { customerModel } from '../../core/clv/customer-model.ts'
import { customerValue } from '../../core/clv/customer-value.ts'
import { holdoutOf } from '../../core/clv/holdout.ts'
import type { Orders } from '../../core/clv/order-days.ts'
import { ordersCurve } from '../../core/clv/orders-curve.ts'
import { vectorOf } from '../../core/vector.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'

const column = (cells: ArrayLike<Cell>): Cell[][] => Array.from(cells, (cell) => [cell])
const argumentsOf = ({ customerCodes, dates, amounts }: Orders): [Cell[][], Cell[][], Cell[][]] => [
  column(customerCodes),
  column(dates),
  column(amounts),
]
const ORDERS = simulatedOrders(300, CDNOW, { weeks: 78, seed: 4, stopsAtOnce: false })
const IDS = column(Array.from({ length: 300 }, (_, id) => id))
const quiet = (): void => undefined

describe('laws', () => {
  it('the order of the rows makes no difference, to the last bit', () => {
    const order = Array.from(ORDERS.dates.keys()).sort((left, right) => ((left * 7919) % 613) - ((right * 7919) % 613))
    const shuffled = argumentsOf(ORDERS).map((cells) => order.map((row) => cells[row]!))
    expect(runCore('CLV', IDS, ...shuffled)).toEqual(runCore('CLV', IDS, ...argumentsOf(ORDERS)))
    expect(runCore('CLV_MODEL', ...shuffled)).toEqual(runCore('CLV_MODEL', ...argumentsOf(ORDERS)))
  })

  it('money in another currency scales order value and CLV, and nothing else', () => {
    const [customers, dates, amounts] = argumentsOf(ORDERS)
    const one = runCore('CLV', IDS, customers, dates, amounts)
    const other = runCore(
      'CLV',
      IDS,
      customers,
      dates,
      amounts.map(([amount]) => [(amount as number) * 8]),
    )
    other.forEach(([alive, orders, value, clv], row) => {
      expect([alive, orders]).toEqual(one[row]!.slice(0, 2))
      expect(Math.abs((value as number) / (one[row]![2] as number) / 8 - 1)).toBeLessThan(1e-9)
      expect(Math.abs((clv as number) / (one[row]![3] as number) / 8 - 1)).toBeLessThan(1e-9)
    })
  })

  it('CLV rises with the months and the margin and falls with the discount; without one it is orders × order value', () => {
    const settings = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    )
    const clv = (...rest: Argument[]): Cell[] => runCore('CLV', [[7]], ...argumentsOf(ORDERS), undefined, ...rest)[0]!
    fc.assert(
      fc.property(settings, ([months, discount, margin]) => {
        const [, orders, value, worth] = clv(months, discount, margin) as number[]
        expect(clv(months + 1, discount, margin)[3]).toBeGreaterThan(worth!)
        expect(worth).toBeLessThanOrEqual(orders! * value! * margin * (1 + 1e-12))
        expect(Math.abs((clv(months, 0, margin)[3] as number) / (orders! * value! * margin) - 1)).toBeLessThan(1e-12)
      }),
      { seed: 1, numRuns: 30, examples: [[[1, 0, 1]], [[12, 1, 0.4]]] },
    )
  })

  it('with orders after as_of it is as it was then, and half a month is less than one', () => {
    const cut = 45_000 + 60 * 7
    const before = [...ORDERS.dates.keys()].filter((row) => ORDERS.dates[row]! <= cut)
    const past = argumentsOf(ORDERS).map((cells) => before.map((row) => cells[row]!))
    expect(runCore('CLV', IDS, ...argumentsOf(ORDERS), cut)).toEqual(runCore('CLV', IDS, ...past, cut))
    const [half, one] = [0.5, 1].map((months) => runCore('CLV', [[7]], ...argumentsOf(ORDERS), undefined, months)[0]![1] as number)
    expect([half! < one!, half! > 0.45 * one!]).toEqual([true, true])
  })
})

describe('typed results', () => {
  const input = {
    customers: vectorOf('customers', IDS),
    orderCustomers: vectorOf('order_customers', column(ORDERS.customerCodes)),
    orderDates: ORDERS.dates,
    orderAmounts: ORDERS.amounts,
    asOf: null,
    months: 12,
    annualDiscount: 0.1,
    margin: 0.4,
    model: 'bgnbd',
  } as const

  it('the months ahead add up to what all customers are expected to order and to be worth', () => {
    const { ahead, orders, value } = customerValue(input, quiet)
    const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + (one || 0), 0)
    expect(ahead.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(sum(ahead.map((month) => month.orders)) / sum(orders)).toBeCloseTo(1, 10)
    expect(sum(ahead.map((month) => month.value)) / sum(value)).toBeCloseTo(1, 8)
  })

  it('both models on the same orders use one fit, and other orders another', () => {
    const first = customerValue(input, quiet).model
    expect(customerModel(ORDERS, null, 'bgnbd', quiet).buying).toBe(first.buying)
    expect(customerModel(ORDERS, null, 'bgnbd', quiet).value).toBe(first.value)
    const moved = { ...ORDERS, dates: ORDERS.dates.map((day, row) => (row === 0 ? day - 1 : day)) }
    expect(customerModel(moved, null, 'bgnbd', quiet).buying).not.toBe(first.buying)
    expect(customerModel(ORDERS, null, 'mbgnbd', quiet).buying.model).toBe('mbgnbd')
  })

  it('the curve ends on as_of with all repeat orders, near what the model expects, and never falls', () => {
    const { days, histories, buying } = customerValue(input, quiet).model
    const points = ordersCurve(days, 'bgnbd', buying.parameters, null)
    const last = points[points.length - 1]!
    expect([last.day, last.actual]).toEqual([days.asOf, histories.frequency.reduce((sum, x) => sum + Math.max(0, x), 0)])
    expect(Math.abs(last.expected / last.actual - 1)).toBeLessThan(0.1)
    const expected = points.map((point) => point.expected)
    expect(expected).toEqual([...new Set(expected)].sort((left, right) => left - right))
  })

  it('the test forecasts simulated customers within 10 % and calls it good; going on as before does worse', () => {
    const orders = simulatedOrders(3000, CDNOW, { weeks: 78, seed: 9, stopsAtOnce: false })
    const { days } = customerModel(orders, null, 'bgnbd', quiet)
    const { actual, expected, unchanged, customers, classes } = holdoutOf(days, 'bgnbd', 0.5)!
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.1)
    expect(Math.abs(unchanged / actual - 1)).toBeGreaterThan(0.2)
    expect([customers, classes[0]!.repeats, classes[7]!.isOpen]).toEqual([3000, 0, true])
    expect(runCore('CLV_MODEL', ...argumentsOf(orders), undefined, 'holdout=0.5')[1]![3]).toMatch(/^Good: /)
  })
})

describe('what can not be fitted says why and what to do', () => {
  const clv =
    (rows: readonly (readonly [Cell, Cell, Cell])[], ...rest: Argument[]) =>
    (): Cell[][] =>
      runCore('CLV', [['A']], ...([0, 1, 2].map((index) => column(rows.map((row) => row[index]!))) as Argument[]), ...rest)

  it.each([
    [
      'a single customer',
      [
        ['A', 45_000, 5],
        ['A', 45_050, 5],
      ],
      /too few repeat buyers to fit: 1 of 1 customer ordered on a second day by 2023-05-04; use a longer history/,
    ],
    [
      'no repeat buyers',
      [
        ['A', 45_000, 5],
        ['B', 45_050, 5],
        ['A', 45_000.4, 9],
      ],
      /0 of 2 customers ordered on a second day/,
    ],
    [
      'one day of data',
      [
        ['A', 45_000, 5],
        ['B', 45_000, 5],
      ],
      /all 2 customers first ordered on 2023-03-15, the last day that counts/,
    ],
    ['one order', [['A', 45_000, 5]], /the only customer first ordered on 2023-03-15, the last day that counts/],
    [
      'refunds only',
      [
        ['A', 45_000, -5],
        ['A', 45_010, -5],
      ],
      /no order counts: all 2 amounts are below 0, as refunds are; check as_of/,
    ],
  ] as const)('%s', (_, rows, text) => {
    expect(clv(rows)).toThrow(text)
  })

  it('all orders after as_of', () => {
    expect(
      clv(
        [
          ['A', 45_000, 5],
          ['A', 45_050, 5],
        ],
        44_000,
      ),
    ).toThrow('no order counts by 2020-06-18; check as_of')
  })

  it('a discount of 10 that was meant as 10 %', () => {
    expect(clv([['A', 45_000, 5]], 45_100, 12, 10)).toThrow('annual_discount must be a number from 0 to 1, got 10')
  })

  const everyone = Array.from({ length: 40 }, (_, id): [Cell, Cell, Cell][] => [
    [id, 45_000 + id, 5],
    [id, 45_020 + 3 * id, 5 + (id % 7)],
  ]).flat()

  it('all of them repeat buyers, or no amounts: an answer with a word of warning', () => {
    const [customers, dates, amounts] = [0, 1, 2].map((index) => column(everyone.map((row) => row[index]!))) as [
      Cell[][],
      Cell[][],
      Cell[][],
    ]
    expect(runCore('CLV_MODEL', customers, dates, amounts)[1]![3]).toContain(
      'everyone ordered twice or more, so check that one-time buyers are in the list',
    )
    const free = amounts.map((): Cell[] => [0])
    expect(warningsOf('CLV', [[0]], customers, dates, free).map(({ code, values }) => [code, values.instead])).toEqual([
      ['CLV_VALUE_FALLBACK', 'they stay blank'],
      ['CLV_STOP_GUESS', undefined],
    ])
    expect(runCore('CLV', [[0]], customers, dates, free)[0]!.slice(2)).toEqual([null, null])
  })

  it('orders after as_of and refunds without an order are left out with a warning', () => {
    const rows: [Cell, Cell, Cell][] = [...everyone, ['new', 45_001, -4], ['new', 45_900, 4]]
    const cells = [0, 1, 2].map((index) => column(rows.map((row) => row[index]!)))
    expect(warningsOf('CLV', [[0]], ...cells, 45_300).map(({ code, values }) => [code, values.orders ?? values.refunds])).toEqual([
      ['CLV_LATER', '1 order'],
      ['CLV_REFUNDS', '1 refund'],
      ['CLV_STOP_GUESS', undefined],
    ])
  })

  it('a first or latest order more than half a year from all others is probably a wrong date, unless as_of leaves it out', () => {
    const apart = (day: number, ...rest: Argument[]): unknown[] => {
      const rows = [...everyone, [0, day, 5] as const]
      const cells = [0, 1, 2].map((index) => column(rows.map((row) => row[index]!)))
      return warningsOf('CLV', [[0]], ...cells, ...rest).flatMap(({ code, values }) =>
        code === 'CLV_DAY_APART' ? [[values.which, values.day, values.gap]] : [],
      )
    }
    // The others order from 45,000 to 45,137.
    expect(apart(45_317)).toEqual([])
    expect(apart(45_318)).toEqual([['latest', '2024-01-27', '181 days']])
    expect(apart(45_318, 45_200)).toEqual([])
    expect(apart(44_820)).toEqual([])
    expect(apart(40_000)).toEqual([['first', '2009-07-06', '5000 days']])
  })

  it('where all stop after their second order P(alive) is said to be a guess', () => {
    const rows = Array.from({ length: 30 }, (_, id): [Cell, Cell, Cell][] => [
      [id, 45_000 + id, 5],
      [id, 45_020 + id + 20 * (id % 3), 6],
    ]).flat()
    const cells = [0, 1, 2].map((index) => column(rows.map((row) => row[index]!)))
    const codes = (model: string): string[] => warningsOf('CLV', [[0]], ...cells, null, 12, 0.1, 1, model).map(({ code }) => code)
    expect(codes('model=bgnbd')).toEqual(['CLV_STOP_GUESS'])
    expect(codes('model=mbgnbd')).toEqual([])
  })
})
