/** The days on which customers ordered -> what the models know of each by a day: repeat purchases, purchase span, age, and the mean of the repeat orders. */
import { float64, int32 } from '../scratch.ts'
import type { OrderDays } from './order-days.ts'

/** By customer code. Spans count from the first order. */
export interface BuyingHistories {
  /** Days with an order after the first one; -1 for a customer without an order by then. */
  readonly frequency: Int32Array
  /** Days from the first order to the last. */
  readonly purchaseSpan: Int32Array
  /** Days from the first order to `until`. */
  readonly age: Int32Array
  /** Mean amount of the repeat orders; NaN where there is none. */
  readonly repeatValue: Float64Array
  /** Customers with an order, and those of them with two or more. */
  readonly customers: number
  readonly repeaters: number
}

/** What is known by the end of the day `until`. */
export function buyingHistories({ from, days, amounts }: OrderDays, until: number): BuyingHistories {
  const size = from.length - 1
  const [frequency, purchaseSpan, age] = [int32(size).fill(-1), int32(size), int32(size)]
  const repeatValue = float64(size).fill(Number.NaN)
  let [customers, repeaters] = [0, 0]
  for (let customer = 0; customer < size; customer++) {
    const start = from[customer]!
    let end = from[customer + 1]!
    while (end > start && days[end - 1]! > until) end--
    if (end === start) continue
    customers++
    frequency[customer] = end - start - 1
    purchaseSpan[customer] = days[end - 1]! - days[start]!
    age[customer] = until - days[start]!
    if (end - start < 2) continue
    repeaters++
    let sum = 0
    for (let at = start + 1; at < end; at++) sum += amounts[at]!
    repeatValue[customer] = sum / (end - start - 1)
  }
  return { frequency, purchaseSpan, age, repeatValue, customers, repeaters }
}
