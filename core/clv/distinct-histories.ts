/** Customers with the same repeat purchases, purchase span and age are one group: the likelihood and the forecast of each are computed once. */

import { int32 } from '../scratch.ts'
import { accountsInOrder } from '../separation/accounts-in-order.ts'
import type { BuyingHistories } from './buying-histories.ts'

/** By group: those with fewer repeat purchases first, then the younger, then those whose last order lies nearer their first. */
export interface DistinctHistories {
  readonly frequency: Int32Array
  readonly purchaseSpan: Int32Array
  readonly age: Int32Array
  /** Customers in the group. */
  readonly counts: Int32Array
  /** The group of each customer; -1 where they have not ordered. */
  readonly groups: Int32Array
}

export function distinctHistories({ frequency, purchaseSpan, age }: BuyingHistories): DistinctHistories {
  let rows = int32(frequency.length)
  let count = 0
  for (let customer = 0; customer < frequency.length; customer++) if (frequency[customer]! >= 0) rows[count++] = customer
  rows = rows.subarray(0, count)
  for (const keys of [purchaseSpan, age, frequency]) {
    let most = 0
    for (let index = 0; index < count; index++) most = Math.max(most, keys[rows[index]!]!)
    rows = accountsInOrder(rows, { codes: keys, count: most + 1 })
  }
  const groups = int32(frequency.length).fill(-1)
  const firsts = int32(count)
  const counts = int32(count)
  let found = 0
  for (let index = 0; index < count; index++) {
    const [customer, before] = [rows[index]!, rows[index - 1] ?? -1]
    const isSame =
      before >= 0 &&
      frequency[customer] === frequency[before] &&
      age[customer] === age[before] &&
      purchaseSpan[customer] === purchaseSpan[before]
    if (!isSame) firsts[found++] = customer
    groups[customer] = found - 1
    counts[found - 1]!++
  }
  const pick = (values: Int32Array): Int32Array => int32(found).map((_, group) => values[firsts[group]!]!)
  return { frequency: pick(frequency), purchaseSpan: pick(purchaseSpan), age: pick(age), counts: counts.subarray(0, found), groups }
}
