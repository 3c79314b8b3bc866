/**
 * Orders -> the days on which each customer ordered. Decides what one transaction is: all of a customer's orders of a day
 * together. A refund is none; it is taken off the customer's last transaction on or before its day.
 */

import { float64, int32 } from '../scratch.ts'
import { accountsInOrder } from '../separation/accounts-in-order.ts'
import { createExactSums } from '../statistics/exact-sums.ts'

export interface Orders {
  /** Customer codes, -1 where blank; below `customers`. */
  readonly customerCodes: Int32Array
  readonly customers: number
  /** Serial days, NaN where blank. */
  readonly dates: Float64Array
  /** Money, NaN where blank, which counts as 0; below 0 for a refund. */
  readonly amounts: Float64Array
}

/** Those of one customer lie together, `from[customer]` to `from[customer + 1]`, the first day first. */
export interface OrderDays {
  /** The last day that counts; NaN where there is no order. */
  readonly asOf: number
  /** The first day on which anyone ordered. */
  readonly firstDay: number
  readonly from: Int32Array
  readonly days: Int32Array
  /** Refunds taken off. */
  readonly amounts: Float64Array
  /** Orders after `asOf`, left out. */
  readonly later: number
  /** Refunds of customers who had not ordered by then, left out. */
  readonly unmatchedRefunds: number
}

/** `asOf` is a serial day; `null` for the latest date of a usable row. */
export function orderDays(orders: Orders, asOf: number | null): OrderDays {
  const { customerCodes, customers, dates } = orders
  const rows = int32(dates.length)
  const days = int32(dates.length)
  let [count, later, first, last] = [0, 0, Infinity, 0]
  for (let row = 0; row < dates.length; row++) {
    const day = Math.floor(dates[row]!)
    if (!(day >= 0) || customerCodes[row]! < 0) continue
    if (asOf !== null && day > asOf) {
      later++
      continue
    }
    rows[count++] = row
    days[row] = day
    if (day < first) first = day
    if (day > last) last = day
  }
  const inTime = accountsInOrder(rows.subarray(0, count), { codes: days.map((day) => day - first), count: Math.max(0, last - first + 1) })
  const sorted = accountsInOrder(inTime, { codes: customerCodes, count: customers })
  return { ...gathered(sorted, orders, days), asOf: asOf ?? (count === 0 ? Number.NaN : last), later }
}

/** Rows by customer and then by day, laid together. */
function gathered(sorted: Int32Array, { customerCodes, customers, amounts }: Orders, days: Int32Array): Gathered {
  const from = int32(customers + 1)
  const found = int32(sorted.length)
  const money = createExactSums(sorted.length)
  let count = 0
  let unmatchedRefunds = 0
  let firstDay = Number.NaN
  let at = 0
  for (let customer = 0; customer < customers; customer++) {
    const start = count
    from[customer] = count
    while (at < sorted.length && customerCodes[sorted[at]!] === customer) {
      const day = days[sorted[at]!]!
      let end = at
      for (; end < sorted.length && customerCodes[sorted[end]!] === customer && days[sorted[end]!] === day; end++) {
        const amount = amounts[sorted[end]!]!
        if (amount < 0) continue
        if (count === start || found[count - 1] !== day) found[count++] = day
        if (amount > 0) money.add(count - 1, amount)
      }
      // Refunds of a day wait until its orders are there.
      for (; at < end; at++) {
        const amount = amounts[sorted[at]!]!
        if (!(amount < 0)) continue
        if (count > start) money.add(count - 1, amount)
        else unmatchedRefunds++
      }
    }
    if (count > start && !(found[start]! >= firstDay)) firstDay = found[start]!
  }
  from[customers] = count
  const totals = float64(count)
  for (let day = 0; day < count; day++) totals[day] = money.total(day)
  return { from, days: found.subarray(0, count), amounts: totals, unmatchedRefunds, firstDay }
}

type Gathered = Omit<OrderDays, 'asOf' | 'later'>
