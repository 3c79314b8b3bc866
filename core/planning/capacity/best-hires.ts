/**
 * How many to hire at each of several dates: as little unmet as can be, then as few hires as that takes, then as late as
 * possible (the sum of their places in time). The first two are exact by an exchange argument; the third by a search over
 * labels with bounds, exact unless more labels are open at once than its budget allows.
 */
import { type Latest, latestHires } from './latest-hires.ts'

export interface HiringProblem {
  /**
   * By date, then by period, what one hire brings. An earlier date never brings less in any period, which the exchange
   * argument rests on.
   */
  readonly yields: readonly Float64Array[]
  /** By period, what is missing; 0 or less where nothing is. */
  readonly missing: Float64Array
  /** At most so many at one date; Infinity where there is no limit. */
  readonly most: number
}

/** A need counts as met when it is short of it by this share. */
const TOLERANCE = 1e-9

export function bestHires({ yields, missing, most }: HiringProblem): Latest {
  const needs = closable(yields, missing, most)
  const earliest = (count: number): Int32Array => frontLoaded(count, yields.length, most)
  let [least, enough] = [-1, upperBound(yields, needs, most)]
  // Moved to the earliest dates, hires bring no less: so many are enough if so many from the beginning are.
  while (enough - least > 1) {
    const middle = Math.floor((least + enough) / 2)
    if (meets(earliest(middle), yields, needs)) enough = middle
    else least = middle
  }
  return latestHires({ yields, needs, most, count: enough })
}

/** By period what hires can close of it at all: with the most of them everywhere, as none ever brings less than 0. */
function closable(yields: readonly Float64Array[], missing: Float64Array, most: number): Float64Array {
  return missing.map((amount, period) => {
    const reach = yields.reduce((sum, one) => sum + (one[period]! > 0 ? most * one[period]! : 0), 0)
    return Math.max(0, Math.min(amount, reach)) * (1 - TOLERANCE)
  })
}

function upperBound(yields: readonly Float64Array[], needs: Float64Array, most: number): number {
  if (most !== Infinity) return most * yields.length
  return needs.reduce((count, need, period) => (need > 0 ? Math.max(count, Math.ceil(need / yields[0]![period]!)) : count), 0)
}

function frontLoaded(count: number, dates: number, most: number): Int32Array {
  return Int32Array.from({ length: dates }, (_, date) => Math.max(0, Math.min(most, count - date * (most === Infinity ? count : most))))
}

function meets(hires: Int32Array, yields: readonly Float64Array[], needs: Float64Array): boolean {
  return needs.every((need, period) => hires.reduce((sum, count, date) => sum + count * yields[date]![period]!, 0) >= need)
}
