/**
 * The sum of squared deviations from its mean of any run of sorted numbers, in constant time from prefix sums: once
 * in plain doubles, and once in pairs of doubles (Dekker 1971) for groups so far apart that plain ones lose it.
 */
import { float64 } from '../scratch.ts'

/** Sum of squared deviations of the numbers from `first` to `last`, both included. */
export type RunCost = (first: number, last: number) => number

export interface Runs {
  readonly cost: RunCost
  /** All squared deviations from the median together: rounding errors of `cost` are in proportion to it. */
  readonly total: number
}

/** Prefix sums around the median, so that little is lost to cancellation. */
export function runsOf(distinct: Float64Array, weights: Float64Array): Runs {
  const n = distinct.length
  const centre = distinct[n >>> 1]!
  const weight = float64(n + 1)
  const sum = float64(n + 1)
  const squares = float64(n + 1)
  for (let index = 0; index < n; index++) {
    const deviation = distinct[index]! - centre
    weight[index + 1] = weight[index]! + weights[index]!
    sum[index + 1] = sum[index]! + weights[index]! * deviation
    squares[index + 1] = squares[index]! + weights[index]! * deviation * deviation
  }
  const cost: RunCost = (first, last) => {
    const total = sum[last + 1]! - sum[first]!
    return squares[last + 1]! - squares[first]! - (total * total) / (weight[last + 1]! - weight[first]!)
  }
  return { cost, total: squares[n]! }
}

/** The low part of the last exact sum or product: what the double that was returned leaves out. */
let low = 0

function exactSum(a: number, b: number): number {
  const sum = a + b
  const part = sum - a
  low = a - (sum - part) + (b - part)
  return sum
}

/** Veltkamp's splitter, 2^27 + 1. */
const SPLIT = 134_217_729

function exactProduct(a: number, b: number): number {
  const product = a * b
  const aHigh = a * SPLIT - (a * SPLIT - a)
  const bHigh = b * SPLIT - (b * SPLIT - b)
  const aLow = a - aHigh
  const bLow = b - bHigh
  low = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
  return product
}

/** The same with about 32 digits, at several times the cost. */
export function preciseCost(distinct: Float64Array, weights: Float64Array): RunCost {
  const n = distinct.length
  const centre = distinct[n >>> 1]!
  const weight = float64(n + 1)
  const [sum, sumLow, squares, squaresLow] = [float64(n + 1), float64(n + 1), float64(n + 1), float64(n + 1)]
  const accumulate = (high: Float64Array, rest: Float64Array, index: number, value: number, valueLow: number): void => {
    const total = exactSum(high[index]!, value)
    high[index + 1] = total
    rest[index + 1] = rest[index]! + low + valueLow
  }
  for (let index = 0; index < n; index++) {
    const deviation = exactSum(distinct[index]!, -centre)
    const deviationLow = low
    const count = weights[index]!
    weight[index + 1] = weight[index]! + count
    const weighted = exactProduct(count, deviation)
    const weightedLow = low + count * deviationLow
    accumulate(sum, sumLow, index, weighted, weightedLow)
    const squared = exactProduct(weighted, deviation)
    accumulate(squares, squaresLow, index, squared, low + weightedLow * deviation + weighted * deviationLow)
  }
  return (first, last) => {
    const difference = exactSum(sum[last + 1]!, -sum[first]!)
    const total = exactSum(difference, low + sumLow[last + 1]! - sumLow[first]!)
    const totalLow = low
    const spread = exactSum(squares[last + 1]!, -squares[first]!)
    const spreadLow = low + squaresLow[last + 1]! - squaresLow[first]!
    const product = exactProduct(total, total)
    const productLow = low + 2 * total * totalLow
    const count = weight[last + 1]! - weight[first]!
    const quotient = product / count
    const back = exactProduct(quotient, count)
    return spread - quotient + (spreadLow - (product - back - low + productLow) / count)
  }
}
