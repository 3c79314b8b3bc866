/**
 * How far the items of a scale measure one thing: Cronbach's alpha (1951), what it would be without each item, and how each
 * item goes with the others. Nothing depends on the order of the rows.
 */
import { float64 } from '../scratch.ts'
import { createExactSums, type ExactSums } from './exact-sums.ts'

export interface Reliability {
  /** Rows in which every item has an answer; only these count. */
  readonly complete: number
  /** NaN with fewer than two items or complete rows, or where all rows have the same sum. */
  readonly alpha: number
  readonly items: readonly ItemReliability[]
}

export interface ItemReliability {
  /** Alpha of the other items; NaN with fewer than two of them. */
  readonly alphaWithout: number
  /** Pearson's correlation with the sum of the other items; NaN where either is the same in all rows. */
  readonly restCorrelation: number
}

/** `values` row by row, `items` to the row, NaN where there is no answer. `centre` is a value amid them. */
export function cronbachAlpha(values: Float64Array, items: number, centre: number): Reliability {
  const create = isCoarse(values) ? coarseSums : createExactSums
  const [sums, squares, withTotal] = [create(items), create(items), create(items)]
  let complete = 0
  for (let start = 0; start < values.length; start += items) {
    let total = 0
    for (let item = 0; item < items; item++) total += values[start + item]! - centre
    if (Number.isNaN(total)) continue
    complete++
    for (let item = 0; item < items; item++) {
      const value = values[start + item]! - centre
      sums.add(item, value)
      squares.add(item, value * value)
      withTotal.add(item, value * total)
    }
  }
  const each = Array.from({ length: items }, (_, item) => item)
  const sum = each.map((item) => sums.total(item))
  const totalSum = added(sum)
  // Of the items, and of each with the sum of all: n − 1 cancels from everything below.
  const variances = each.map((item) => spread(squares.total(item), sum[item]!, sum[item]!, complete))
  const covariances = each.map((item) => spread(withTotal.total(item), sum[item]!, totalSum, complete))
  const total = added(covariances)
  const all = added(variances)
  return {
    complete,
    alpha: complete < 2 ? Number.NaN : alphaOf(items, all, total),
    items: each.map((item) => {
      const rest = spreadOrNone(total - 2 * covariances[item]! + variances[item]!, total)
      const shared = covariances[item]! - variances[item]!
      return {
        alphaWithout: complete < 2 ? Number.NaN : alphaOf(items - 1, all - variances[item]!, rest),
        restCorrelation: shared / Math.sqrt(variances[item]! * rest),
      }
    }),
  }
}

/** Whole and half answers, nearly all there are: their products are quarters, of which doubles hold sums exactly. */
function isCoarse(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) {
    const twice = 2 * values[at]!
    if (twice === twice && twice !== Math.floor(twice)) return false
  }
  return true
}

function coarseSums(size: number): ExactSums {
  const sums = float64(size)
  return {
    add: (item, value) => {
      sums[item]! += value
    },
    total: (item) => sums[item]!,
  }
}

/** k / (k − 1) · (1 − Σ item variances / variance of the sum). */
function alphaOf(items: number, variances: number, total: number): number {
  return items > 1 && total > 0 ? (items / (items - 1)) * (1 - variances / total) : Number.NaN
}

function spread(products: number, left: number, right: number, count: number): number {
  return spreadOrNone(products - (left * right) / count, Math.abs(products))
}

/** What is left of a difference by this share is rounding. */
const ROUNDING = 1e-12

function spreadOrNone(value: number, of: number): number {
  return Math.abs(value) <= ROUNDING * of ? 0 : value
}

function added(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
