/**
 * Which columns merely restate the value instead of explaining it: the same ranks, names for bands of it, or parts that
 * add up to it. They would win every comparison and say nothing.
 */
import { float64 } from '../scratch.ts'
import type { Grouping } from './grouping.ts'

/** From this rank correlation on, or the root of the share of ranks that groups tell, a column has the value's ranks. */
export const SAME_RANKS = 0.95

/** Parts may miss the value by this share of it … */
const SAME_SUM = 0.005
/** … in this share of the accounts at most. */
const MOST_OFF = 0.01
/** Above so many columns of numbers only pairs are tried: triples would be too many. */
const MOST_FOR_TRIPLES = 30

/** Whether all accounts of one group are above all of the next, at least two groups having `smallest` accounts. */
export function isBands({ codes, accounts }: Grouping, amounts: Float64Array, smallest: number): boolean {
  if (accounts.filter((count) => count >= smallest).length < 2) return false
  const lows = float64(accounts.length).fill(Number.POSITIVE_INFINITY)
  const highs = float64(accounts.length)
  for (let account = 0; account < codes.length; account++) {
    const group = codes[account]!
    lows[group] = Math.min(lows[group]!, amounts[account]!)
    highs[group] = Math.max(highs[group]!, amounts[account]!)
  }
  const rising = [...accounts.keys()].sort((left, right) => lows[left]! - lows[right]!)
  return rising.every((group, place) => place === 0 || highs[rising[place - 1]!]! < lows[group]!)
}

/** By the place of each column that is a part, the places of those with which it adds up to the value. */
export function partsOf(columns: readonly Float64Array[], amounts: Float64Array): Map<number, readonly number[]> {
  const parts = new Map<number, readonly number[]>()
  const note = (places: readonly number[]): void => {
    if (
      !addsUp(
        places.map((place) => columns[place]!),
        amounts,
      )
    )
      return
    for (const place of places)
      if (!parts.has(place))
        parts.set(
          place,
          places.filter((other) => other !== place),
        )
  }
  for (let a = 0; a < columns.length; a++)
    for (let b = a + 1; b < columns.length; b++) {
      note([a, b])
      if (columns.length <= MOST_FOR_TRIPLES) for (let c = b + 1; c < columns.length; c++) note([a, b, c])
    }
  return parts
}

/** A blank part counts 0. Stops as soon as too many accounts are off. */
function addsUp(columns: readonly Float64Array[], amounts: Float64Array): boolean {
  const most = MOST_OFF * amounts.length
  let off = 0
  for (let account = 0; account < amounts.length && off <= most; account++) {
    let sum = 0
    for (const values of columns) {
      const part = values[account]!
      if (part === part) sum += part
    }
    if (Math.abs(sum - amounts[account]!) > SAME_SUM * amounts[account]!) off++
  }
  return off <= most
}
