/**
 * Natural breaks: the classes of one-dimensional numbers with the least sum of squared deviations from their
 * class means, exactly (Fisher 1958; Jenks 1977), by dynamic programming over the distinct values. The best
 * last cut never moves left as values are added, so each layer is solved by divide and conquer in n log n.
 */
import { float64, int32 } from '../scratch.ts'
import { preciseCost, type RunCost, runsOf } from './squared-deviations.ts'

/**
 * The smallest number of each class but the first, ascending. `sorted` must be ascending, without NaN. Fewer
 * distinct numbers than `classes` give fewer classes. Among equally good cuts the leftmost is taken.
 */
export function naturalBreaks(sorted: Float64Array, classes: number): number[] {
  const { distinct, weights } = mergeTies(sorted)
  const count = Math.min(classes, distinct.length)
  if (count < 2) return []
  const runs = runsOf(distinct, weights)
  const plain = bestCuts(distinct, count, runs.cost)
  const isLost = runs.total * ROUNDING > TOLERANCE * plain.cost
  return isLost ? bestCuts(distinct, count, preciseCost(distinct, weights)).starts : plain.starts
}

/** Plain costs are off by about this much of all squared deviations … */
const ROUNDING = 16 * Number.EPSILON
/** … which must not be more than this much of the least cost found. */
const TOLERANCE = 1e-9

/** The best partition under a cost, and what it costs. */
function bestCuts(distinct: Float64Array, count: number, cost: RunCost): { starts: number[]; cost: number } {
  const n = distinct.length
  let previous = float64(n)
  for (let last = 0; last < n; last++) previous[last] = cost(0, last)
  const cuts: Int32Array[] = []
  for (let layer = 1; layer < count; layer++) {
    const current = float64(n).fill(Number.POSITIVE_INFINITY)
    const cut = int32(n)
    const isLast = layer === count - 1
    solve(previous, current, cut, cost, isLast ? n - 1 : layer, n - 1, layer, n - 1)
    cuts.push(cut)
    previous = current
  }
  const starts: number[] = []
  for (let layer = cuts.length - 1, last = n - 1; layer >= 0; layer--) {
    const start = cuts[layer]![last]!
    starts.unshift(distinct[start]!)
    last = start - 1
  }
  return { starts, cost: previous[n - 1]! }
}

/** Fills `current[from..to]`, knowing that each best cut lies in `cutFrom..cutTo`. Iterative: recursion depth would be log n, calls n. */
function solve(
  previous: Float64Array,
  current: Float64Array,
  cut: Int32Array,
  cost: RunCost,
  from: number,
  to: number,
  cutFrom: number,
  cutTo: number,
): void {
  const stack = [from, to, cutFrom, cutTo]
  while (stack.length > 0) {
    const high = stack.pop()!
    const low = stack.pop()!
    const right = stack.pop()!
    const left = stack.pop()!
    if (left > right) continue
    const middle = (left + right) >>> 1
    let best = Number.POSITIVE_INFINITY
    let bestCut = low
    for (let start = low, end = Math.min(middle, high); start <= end; start++) {
      const total = previous[start - 1]! + cost(start, middle)
      if (total < best) {
        best = total
        bestCut = start
      }
    }
    current[middle] = best
    cut[middle] = bestCut
    stack.push(left, middle - 1, low, bestCut, middle + 1, right, bestCut, high)
  }
}

function mergeTies(sorted: Float64Array): { distinct: Float64Array; weights: Float64Array } {
  const distinct = float64(sorted.length)
  const weights = float64(sorted.length)
  let count = 0
  for (const value of sorted) {
    if (count > 0 && distinct[count - 1] === value) weights[count - 1]!++
    else {
      distinct[count] = value
      weights[count++] = 1
    }
  }
  return { distinct: distinct.subarray(0, count), weights: weights.subarray(0, count) }
}
