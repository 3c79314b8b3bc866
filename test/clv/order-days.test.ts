/** What one transaction is: days, refunds, the last day that counts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buyingHistories } from '../../core/clv/buying-histories.ts'
import { type OrderDays, orderDays } from '../../core/clv/order-days.ts'

type Row = readonly [customer: number, day: number, amount: number]
const daysOf = (rows: readonly Row[], asOf: number | null = null, customers = 3): OrderDays =>
  orderDays(
    {
      customerCodes: Int32Array.from(rows, ([customer]) => customer),
      customers,
      dates: Float64Array.from(rows, ([, day]) => day),
      amounts: Float64Array.from(rows, ([, , amount]) => amount),
    },
    asOf,
  )
const listed = ({ from, days, amounts }: OrderDays): number[][] =>
  [...from.slice(0, -1)].flatMap((start, customer) =>
    Array.from(days.slice(start, from[customer + 1]), (day, at) => [customer, day, amounts[start + at]!]),
  )

describe('transactions', () => {
  it('all orders of a customer on one day are one, whatever the time of day', () => {
    expect(
      listed(
        daysOf([
          [0, 100.9, 5],
          [1, 100, 1],
          [0, 100.1, 7],
          [0, 98, Number.NaN],
        ]),
      ),
    ).toEqual([
      [0, 98, 0],
      [0, 100, 12],
      [1, 100, 1],
    ])
  })

  it('a refund is taken off the last transaction on or before its day, and is none itself', () => {
    const days = daysOf([
      [0, 110, -4],
      [0, 100, 10],
      [0, 105, 20],
      [0, 105, -1],
      [0, 90, -3],
      [1, 120, -9],
    ])
    expect(listed(days)).toEqual([
      [0, 100, 10],
      [0, 105, 15],
    ])
    expect([days.unmatchedRefunds, days.asOf]).toEqual([2, 120])
  })

  it('rows without customer or date are left out, and those after as_of counted', () => {
    const days = daysOf(
      [
        [-1, 100, 1],
        [2, Number.NaN, 1],
        [2, 130, 1],
        [2, 100, 1],
      ],
      120,
    )
    expect([listed(days), days.later, days.asOf, days.firstDay]).toEqual([[[2, 100, 1]], 1, 120, 100])
  })

  it('nothing at all is no transaction', () => {
    expect(listed(daysOf([]))).toEqual([])
    expect(daysOf([[-1, 100, 1]]).asOf).toBeNaN()
  })

  it('the order of the rows makes no difference', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 100, max: 140 }),
      fc.integer({ min: -500, max: 2000 }).map((cents) => cents / 100),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(listed(daysOf([...rows].reverse(), null, 5))).toEqual(listed(daysOf(rows, null, 5)))
      }),
      {
        seed: 1,
        examples: [
          [
            [
              [0, 100, 5],
              [0, 100, -5],
              [0, 101, -1],
            ],
          ],
        ],
      },
    )
  })
})

describe('histories', () => {
  it('count repeat transactions, span and age from the first one, and average the repeat orders only', () => {
    const days = daysOf(
      [
        [0, 100, 50],
        [0, 110, 10],
        [0, 130, 20],
        [1, 125, 9],
      ],
      150,
    )
    const { frequency, purchaseSpan, age, repeatValue, customers, repeaters } = buyingHistories(days, 150)
    expect([[...frequency], [...purchaseSpan], [...age], [...repeatValue]]).toEqual([
      [2, 0, -1],
      [30, 0, 0],
      [50, 25, 0],
      [15, Number.NaN, Number.NaN],
    ])
    expect([customers, repeaters]).toEqual([2, 1])
  })

  it('of an earlier day know nothing later', () => {
    const days = daysOf(
      [
        [0, 100, 50],
        [0, 110, 10],
        [0, 130, 20],
        [1, 125, 9],
      ],
      150,
    )
    const { frequency, purchaseSpan, age, repeatValue } = buyingHistories(days, 120)
    expect([[...frequency], purchaseSpan[0], age[0], repeatValue[0]]).toEqual([[1, -1, -1], 10, 20, 10])
  })
})
