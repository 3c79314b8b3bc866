/** Spearman's rank correlation: how far two numbers of each account rise together, whatever the shape (Spearman 1904). */
import { float64 } from '../scratch.ts'
import { midRanks } from './mid-ranks.ts'

/** From −1 to 1, over the accounts that have both, ties by mid-ranks; NaN where one of both is constant. */
export function rankCorrelation(left: Float64Array, right: Float64Array): number {
  const { count, ranks } = midRanks(withPartners(left, right))
  const others = midRanks(withPartners(right, left)).ranks
  const mean = (count + 1) / 2
  let joint = 0
  let ofLeft = 0
  let ofRight = 0
  for (let index = 0; index < ranks.length; index++) {
    const x = ranks[index]! - mean
    const y = others[index]! - mean
    if (x !== x) continue
    joint += x * y
    ofLeft += x * x
    ofRight += y * y
  }
  return joint / Math.sqrt(ofLeft * ofRight)
}

function withPartners(values: Float64Array, partners: Float64Array): Float64Array {
  const paired = float64(values.length)
  for (let index = 0; index < paired.length; index++) paired[index] = Number.isNaN(partners[index]!) ? Number.NaN : values[index]!
  return paired
}
