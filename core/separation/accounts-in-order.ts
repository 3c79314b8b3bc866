/** Accounts sorted by a metric, blanks first. Its arrays are the engine's to free: a bootstrap sorts hundreds of times in one call. */
import type { Places } from './places.ts'

/** A stable counting sort of `order`, so that one after the other sorts by several metrics. */
export function accountsInOrder(order: Int32Array, { codes, count }: Pick<Places, 'codes' | 'count'>): Int32Array {
  const starts = new Int32Array(count + 2)
  for (const account of order) starts[codes[account]! + 2]!++
  for (let code = 1; code < starts.length; code++) starts[code]! += starts[code - 1]!
  const sorted = new Int32Array(order.length)
  for (const account of order) sorted[starts[codes[account]! + 1]!++] = account
  return sorted
}
