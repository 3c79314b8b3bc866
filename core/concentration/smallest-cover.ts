/**
 * Groups with few accounts that together hold enough: quickly, the densest first; or the fewest accounts, a knapsack
 * solved exactly by branch and bound (Martello and Toth 1990) as far as its budget of steps goes.
 */
import { float64 } from '../scratch.ts'
import type { Groups } from './grouping.ts'

export interface Cover {
  /** Places of the groups taken, the most value per account first, ties by place. */
  readonly groups: readonly number[]
  readonly accounts: number
  readonly value: number
}

/** By value per account, the most first, until enough is held: at most one group more than it takes. */
export function densestCover({ accounts, values }: Pick<Groups, 'accounts' | 'values'>, target: number): Cover {
  const order = densestFirst(accounts, values)
  let taken = 0
  let used = 0
  let held = 0
  for (; taken < order.length && held < target; taken++) {
    used += accounts[order[taken]!]!
    held += values[order[taken]!]!
  }
  return { groups: order.slice(0, taken), accounts: used, value: held }
}

/** Far above what a few dozen groups need; where it ends, the best cover so far stands. */
const MOST_STEPS = 20_000

interface Node {
  /** Groups before this place are decided. */
  readonly place: number
  /** How many of them are taken, with these accounts and this value. */
  readonly taken: number
  readonly accounts: number
  readonly value: number
  /** The group just taken, −1 where it was left. */
  readonly group: number
}

/** The fewest accounts. `target` is above 0 and, but for rounding, not above what all groups hold together. */
export function smallestCover({ accounts, values }: Pick<Groups, 'accounts' | 'values'>, target: number): Cover {
  const order = densestFirst(accounts, values)
  const sums = prefixSums(order, accounts, values)
  let best = densestCover({ accounts, values }, target)
  const taken: number[] = []
  const open: Node[] = [{ place: 0, taken: 0, accounts: 0, value: 0, group: -1 }]
  for (let step = 0; open.length > 0 && step < MOST_STEPS; step++) {
    const node = open.pop()!
    taken.length = node.taken - (node.group < 0 ? 0 : 1)
    if (node.group >= 0) taken.push(node.group)
    if (node.value >= target) {
      if (node.accounts < best.accounts) best = { groups: [...taken], accounts: node.accounts, value: node.value }
      continue
    }
    if (!(node.accounts + fewestFurther(sums, node.place, target - node.value) < best.accounts)) continue
    const group = order[node.place]!
    const next = { place: node.place + 1, taken: node.taken }
    open.push({ ...next, accounts: node.accounts, value: node.value, group: -1 })
    open.push({ ...next, taken: node.taken + 1, accounts: node.accounts + accounts[group]!, value: node.value + values[group]!, group })
  }
  return best
}

/** The most value per account first, ties by place. */
function densestFirst(accounts: readonly number[], values: readonly number[]): number[] {
  const density = accounts.map((count, group) => values[group]! / count)
  return [...density.keys()].sort((left, right) => density[right]! - density[left]! || left - right)
}

interface Sums {
  readonly accounts: Float64Array
  readonly values: Float64Array
}

/** At k what the first k groups of the order have. */
function prefixSums(order: readonly number[], accounts: readonly number[], values: readonly number[]): Sums {
  const sums = { accounts: float64(order.length + 1), values: float64(order.length + 1) }
  order.forEach((group, place) => {
    sums.accounts[place + 1] = sums.accounts[place]! + accounts[group]!
    sums.values[place + 1] = sums.values[place]! + values[group]!
  })
  return sums
}

/** How many groups of the order it takes, when those before `from` do not count; one more than there are where all do not reach it. */
function reachedAt(values: Float64Array, from: number, target: number): number {
  let low = from
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! - values[from]! < target) low = middle + 1
    else high = middle
  }
  return low
}

/** No cover takes fewer accounts than one that may split its last group; Infinity where the rest does not reach the target. */
function fewestFurther({ accounts, values }: Sums, from: number, target: number): number {
  const end = reachedAt(values, from, target)
  if (end === values.length) return Number.POSITIVE_INFINITY
  const last = (target - (values[end - 1]! - values[from]!)) / (values[end]! - values[end - 1]!)
  return accounts[end - 1]! - accounts[from]! + Math.ceil(last * (accounts[end]! - accounts[end - 1]!) - ROUNDING)
}

/** Keeps a whole number of accounts from being rounded up by the last bit. */
const ROUNDING = 1e-9
