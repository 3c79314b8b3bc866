/**
 * A plan while it is searched for: who owns which unit, the loads that follow, and how far they are outside their
 * windows. Decides how a violation is measured: the parts of a target by which loads pass their windows, added up.
 */
import type { CarveProblem } from './problem.ts'

/** A limit is broken only where nothing else is left: one account too many weighs as much as ten whole targets. */
const LIMIT_WEIGHT = 10

export interface Assignment {
  readonly repOf: Int32Array
  /** Per rep its units, in no set order. */
  readonly members: readonly number[][]
  readonly violationOf: (rep: number) => number
  readonly violation: () => number
  /** A rep's violation after it got `added` and gave `removed` away; -1 is none. */
  readonly violationWith: (rep: number, added: number, removed: number) => number
  /** True where the rep's load lies in all windows after that. */
  readonly fits: (rep: number, added: number, removed: number, alsoAdded?: number) => boolean
  readonly move: (unit: number, rep: number) => void
  /** Takes over a whole plan; loads are summed anew. */
  readonly set: (repOf: Int32Array) => void
}

export function createAssignment({ units, reps, measures }: CarveProblem): Assignment {
  const count = measures.length
  const weights = new Float64Array(units * count)
  const [low, high, rate] = [new Float64Array(reps * count), new Float64Array(reps * count), new Float64Array(reps * count)]
  measures.forEach((measure, m) => {
    for (let unit = 0; unit < units; unit++) weights[unit * count + m] = measure.weights[unit]!
    for (let rep = 0; rep < reps; rep++) {
      low[rep * count + m] = measure.low[rep]!
      high[rep * count + m] = measure.high[rep]!
      rate[rep * count + m] = (measure.isLimit ? LIMIT_WEIGHT : 1) / measure.scale[rep]!
    }
  })
  const loads = new Float64Array(reps * count)
  const repOf = new Int32Array(units)
  const place = new Int32Array(units)
  const members: number[][] = Array.from({ length: reps }, () => [])

  const violationWith = (rep: number, added: number, removed: number): number => {
    let sum = 0
    for (let m = 0, at = rep * count; m < count; m++, at++) {
      let load = loads[at]!
      if (added >= 0) load += weights[added * count + m]!
      if (removed >= 0) load -= weights[removed * count + m]!
      if (load > high[at]!) sum += (load - high[at]!) * rate[at]!
      else if (load < low[at]!) sum += (low[at]! - load) * rate[at]!
    }
    return sum
  }
  const enter = (unit: number, rep: number): void => {
    repOf[unit] = rep
    place[unit] = members[rep]!.push(unit) - 1
    for (let m = 0; m < count; m++) loads[rep * count + m]! += weights[unit * count + m]!
  }
  return {
    repOf,
    members,
    violationWith,
    violationOf: (rep) => violationWith(rep, -1, -1),
    violation: () => {
      let sum = 0
      for (let rep = 0; rep < reps; rep++) sum += violationWith(rep, -1, -1)
      return sum
    },
    fits: (rep, added, removed, alsoAdded = -1) => {
      for (let m = 0, at = rep * count; m < count; m++, at++) {
        let load = loads[at]!
        if (added >= 0) load += weights[added * count + m]!
        if (alsoAdded >= 0) load += weights[alsoAdded * count + m]!
        if (removed >= 0) load -= weights[removed * count + m]!
        if (load > high[at]! || load < low[at]!) return false
      }
      return true
    },
    move: (unit, rep) => {
      const from = repOf[unit]!
      const own = members[from]!
      const last = own.pop()!
      if (last !== unit) {
        own[place[unit]!] = last
        place[last] = place[unit]!
      }
      for (let m = 0; m < count; m++) loads[from * count + m]! -= weights[unit * count + m]!
      enter(unit, rep)
    },
    set: (given) => {
      loads.fill(0)
      for (const own of members) own.length = 0
      for (let unit = 0; unit < units; unit++) enter(unit, given[unit]!)
    },
  }
}
