/** How many accounts, and how much value, changed segment, came and went: the figures behind the summary, of one table of flows. */
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import type { Flows } from './flows.ts'
import type { Matching } from './matching.ts'

export interface Moves {
  readonly accountsBefore: number
  readonly accountsAfter: number
  readonly newAccounts: number
  readonly lostAccounts: number
  readonly accountsInBoth: number
  /** Of those in both: in a segment that is not the match of the one before. */
  readonly movedAccounts: number
  /** Of the moved ones: to a segment that the order lists earlier; 0 without an order. */
  readonly movedUp: number
  /** Of those in both: in the segment where the most of their segment before went. */
  readonly followers: number
  readonly valueBefore: number
  readonly valueAfter: number
  /** Value before of the accounts in both, and of those that moved. */
  readonly valueInBoth: number
  readonly movedValue: number
  /** Counts of the accounts in both, a row per segment before, a column per segment after. */
  readonly shared: Float64Array
}

export function movesOf({ from, to, counts, before, after }: Flows, { partners }: Matching, order: readonly string[] | null): Moves {
  const shared = float64(from.length * to.length)
  const value = { before: createExactSums(1), after: createExactSums(1), both: createExactSums(1), moved: createExactSums(1) }
  let newAccounts = 0
  let lostAccounts = 0
  let accountsInBoth = 0
  let movedAccounts = 0
  let movedUp = 0
  counts.forEach((count, cell) => {
    const row = Math.floor(cell / (to.length + 1))
    const column = cell % (to.length + 1)
    value.before.add(0, before[cell]!)
    value.after.add(0, after[cell]!)
    if (row === from.length) newAccounts += count
    else if (column === to.length) lostAccounts += count
    else {
      shared[row * to.length + column] = count
      accountsInBoth += count
      value.both.add(0, before[cell]!)
      if (partners[row] === column) return
      movedAccounts += count
      value.moved.add(0, before[cell]!)
      if (order !== null && order.indexOf(to[column]!) < order.indexOf(from[row]!)) movedUp += count
    }
  })
  return {
    accountsBefore: accountsInBoth + lostAccounts,
    accountsAfter: accountsInBoth + newAccounts,
    newAccounts,
    lostAccounts,
    accountsInBoth,
    movedAccounts,
    movedUp,
    followers: from.reduce((sum, _, row) => sum + Math.max(0, ...shared.subarray(row * to.length, (row + 1) * to.length)), 0),
    valueBefore: value.before.total(0),
    valueAfter: value.after.total(0),
    valueInBoth: value.both.total(0),
    movedValue: value.moved.total(0),
    shared,
  }
}
