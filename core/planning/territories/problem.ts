/**
 * Carving in numbers: units that go to reps as a whole, what each weighs, who may own it and what it costs to put it
 * there. Decides nothing about accounts, names or tables; everything that searches works on this alone.
 */

export interface CarveProblem {
  readonly units: number
  readonly reps: number
  readonly measures: readonly Measure[]
  /** Per unit the reps that may own it, rising; at least one. */
  readonly choices: readonly Int32Array[]
  /** `cost[unit * reps + rep]`: 0 or more. */
  readonly cost: Float64Array
}

/** One weight, with the window that each rep's load of it must lie in. */
export interface Measure {
  /** Per unit, 0 or more. */
  readonly weights: Float64Array
  /** Per rep. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** What counts as one whole of it for a rep: its target, so that loads of different weights compare. */
  readonly scale: Float64Array
  /** A limit rather than something to balance: the load should only not exceed `high`. */
  readonly isLimit: boolean
}

/** Loads are sums of doubles: a window is passed only by more than this part of its scale. */
export const SLACK = 1e-9

/** Per unit the rep where it costs least, the first of several; -1 where it costs the same with all. */
export function homesOf({ units, reps, choices, cost }: CarveProblem): Int32Array {
  const homes = new Int32Array(units).fill(-1)
  for (let unit = 0; unit < units; unit++) {
    const own = choices[unit]!
    let least = Infinity
    let most = -Infinity
    for (const rep of own) {
      const one = cost[unit * reps + rep]!
      if (one < least) {
        least = one
        homes[unit] = rep
      }
      most = Math.max(most, one)
    }
    if (least === most) homes[unit] = -1
  }
  return homes
}

/** The least that any plan costs, whatever the windows. */
export function leastCost({ units, reps, choices, cost }: CarveProblem): number {
  let sum = 0
  for (let unit = 0; unit < units; unit++) {
    let least = Infinity
    for (const rep of choices[unit]!) least = Math.min(least, cost[unit * reps + rep]!)
    sum += least
  }
  return sum
}

export function costOf({ reps, cost }: CarveProblem, repOf: Int32Array): number {
  return repOf.reduce((sum, rep, unit) => sum + cost[unit * reps + rep]!, 0)
}
