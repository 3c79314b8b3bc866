/**
 * Learns rules for the segments from some accounts and names the segment of any account by them: a classification tree
 * (CART: Breiman, Friedman, Olshen and Stone 1984), because a segment model is made of such rules. Each split is the
 * one of one metric that lowers Gini impurity the most. Blanks are below all numbers.
 */
import { float64, int32 } from '../scratch.ts'
import { accountsInOrder } from './accounts-in-order.ts'
import { orderTexts } from './order-texts.ts'
import type { Places } from './places.ts'

/** Rules are that many conditions long at most. */
export const MOST_CONDITIONS = 6
/** No rule is learned from fewer accounts. */
const LEAST_ACCOUNTS = 2

export interface Coded {
  /** Per account, none of them blank. */
  readonly segments: Int32Array
  readonly segmentCount: number
  readonly metrics: readonly Places[]
}

export interface RuleTree {
  /** `weights` says how often each account is learned from. What was learned before is forgotten. */
  readonly learn: (weights: Int32Array) => void
  /** The segment that most accounts under the same rule have; of equally frequent ones the first. */
  readonly recognise: (account: number) => number
  /** What was learned, for who prints it. */
  readonly root: () => TreeNode
}

interface Leaf {
  readonly segment: number
}

export interface Split extends Cut {
  readonly low: TreeNode
  readonly high: TreeNode
}

export type TreeNode = Leaf | Split

/** Places up to `at` lie on the low side; it is half way between two that were met. */
interface Cut {
  readonly metric: number
  readonly codes: Int32Array
  readonly at: number
}

export function createRuleTree({ segments, segmentCount, metrics }: Coded): RuleTree {
  const all = Int32Array.from(segments.keys())
  const sorted = metrics.map((metric) => accountsInOrder(all, metric))
  /** Per metric the accounts that are learned from; those of one node lie together, in the order of the metric. */
  const orders = metrics.map(() => int32(segments.length))
  const spare = int32(segments.length)
  const isLow = new Uint8Array(segments.length)
  const counts = float64(segmentCount)
  const inside = float64(segmentCount)
  let places: readonly Places[] = metrics
  let weights: Int32Array = all
  let root: TreeNode = { segment: 0 }

  const grow = (from: number, to: number, conditions: number): TreeNode => {
    counts.fill(0)
    for (let place = from; place < to; place++) counts[segments[orders[0]![place]!]!]! += weights[orders[0]![place]!]!
    const segment = counts.reduce((best, count, code) => (count > counts[best]! ? code : best), 0)
    const cut = conditions === MOST_CONDITIONS ? null : bestCut(from, to)
    if (cut === null) return { segment }
    const middle = divide(cut, from, to)
    return { ...cut, low: grow(from, middle, conditions + 1), high: grow(middle, to, conditions + 1) }
  }

  /** The purity of a side is the sum of its squared counts by its weight: their sum is largest where Gini impurity is least. */
  const bestCut = (from: number, to: number): Cut | null => {
    const weight = counts.reduce((sum, count) => sum + count, 0)
    const squares = counts.reduce((sum, count) => sum + count * count, 0)
    let best: Cut | null = null
    let most = (squares / weight) * (1 + 1e-9)
    for (let index = 0; index < places.length; index++) {
      const { codes } = places[index]!
      const order = orders[index]!
      let [taken, own, cross] = [0, 0, 0]
      inside.fill(0)
      for (let place = from; place < to - 1; place++) {
        const account = order[place]!
        const more = weights[account]!
        const segment = segments[account]!
        taken += more
        own += more * (2 * inside[segment]! + more)
        cross += more * counts[segment]!
        inside[segment]! += more
        const next = codes[order[place + 1]!]!
        if (codes[account] === next || taken < LEAST_ACCOUNTS || weight - taken < LEAST_ACCOUNTS) continue
        const purity = own / taken + (squares - 2 * cross + own) / (weight - taken)
        if (purity > most) {
          most = purity
          best = { metric: index, codes, at: (codes[account]! + next) / 2 }
        }
      }
    }
    return best
  }

  /** Moves the accounts of the low side in front of the others, in every order; where the others begin. */
  const divide = ({ codes, at }: Cut, from: number, to: number): number => {
    let middle = from
    for (let place = from; place < to; place++) {
      const account = orders[0]![place]!
      isLow[account] = codes[account]! <= at ? 1 : 0
      middle += isLow[account]!
    }
    for (const order of orders) {
      let [low, high] = [from, middle]
      for (let place = from; place < to; place++) spare[isLow[order[place]!] === 1 ? low++ : high++] = order[place]!
      order.set(spare.subarray(from, to), from)
    }
    return middle
  }

  return {
    learn: (given) => {
      weights = given
      places = metrics.map((metric) => (metric.isOrdered ? metric : orderTexts(metric, segments, segmentCount, given)))
      let to = 0
      places.forEach((metric, index) => {
        to = 0
        const order = metrics[index]!.isOrdered ? sorted[index]! : accountsInOrder(all, metric)
        for (const account of order) if (weights[account]! > 0) orders[index]![to++] = account
      })
      root = grow(0, to, 0)
    },
    recognise: (account) => {
      let node = root
      while ('low' in node) node = node.codes[account]! <= node.at ? node.low : node.high
      return node.segment
    },
    root: () => root,
  }
}
