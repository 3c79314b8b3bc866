/**
 * What a seat is worth as time goes by when nobody knows who will leave: the share of its people still there, and those
 * hired in their place. Ages are in months; at age 0 all are there. A newcomer begins a new age, so backfills leave too.
 */
import { float64 } from '../../scratch.ts'
import { type Ramp, rampShare } from './ramps.ts'

export interface AttritionRules {
  /** The share that leaves in a year. */
  readonly rate: number
  /** compound: (1 − rate)^(months / 12); simple: a twelfth of the rate each month, of all who began. */
  readonly method: 'compound' | 'simple'
  /** Months that a left seat stays empty; `null` where it is not filled again. */
  readonly lag: number | null
}

/** By age, shares of a ramped seat: those in the place of leavers, and what changed since the age before. */
export interface Backfills {
  readonly capacity: Float64Array
  readonly arrived: Float64Array
  readonly ramped: Float64Array
  readonly lost: Float64Array
}

export interface Attrition {
  /** By age, the share of those who began. */
  readonly survivors: Float64Array
  readonly backfills: (ramp: Ramp) => Backfills
}

/** For ages up to `months`. */
export function attritionOf({ rate, method, lag }: AttritionRules, months: number): Attrition {
  const survivors = float64(months + 1)
  for (let age = 0; age <= months; age++)
    survivors[age] = method === 'compound' ? (1 - rate) ** (age / 12) : Math.max(0, 1 - (rate * age) / 12)
  const arrivals = arrivalsOf(survivors, lag)
  const known = new Map<Ramp, Backfills>()
  return {
    survivors,
    backfills: (ramp) => {
      const backfills = known.get(ramp) ?? backfillsOf(survivors, arrivals, ramp)
      known.set(ramp, backfills)
      return backfills
    },
  }
}

/** By age, newcomers per seat: those who left `lag` months before, earlier newcomers among them. */
function arrivalsOf(survivors: Float64Array, lag: number | null): Float64Array {
  const arrivals = float64(survivors.length)
  if (lag === null) return arrivals
  const leavers = float64(survivors.length)
  for (let age = 1; age < survivors.length; age++) {
    let left = survivors[age - 1]! - survivors[age]!
    for (let since = 1; since < age; since++) left += arrivals[since]! * (survivors[age - since - 1]! - survivors[age - since]!)
    leavers[age] = left
    if (age > lag) arrivals[age] = leavers[age - lag]!
  }
  return arrivals
}

function backfillsOf(survivors: Float64Array, arrivals: Float64Array, ramp: Ramp): Backfills {
  const empty = (): Float64Array => float64(survivors.length)
  const backfills = { capacity: empty(), arrived: empty(), ramped: empty(), lost: empty() }
  for (let age = 1; age < survivors.length; age++) {
    let [ramped, lost] = [0, 0]
    for (let since = 1; since < age; since++) {
      const [before, now] = [rampShare(ramp, age - since), rampShare(ramp, age - since + 1)]
      lost += arrivals[since]! * (survivors[age - since - 1]! - survivors[age - since]!) * before
      ramped += arrivals[since]! * survivors[age - since]! * (now - before)
    }
    const arrived = arrivals[age]! * rampShare(ramp, 1)
    backfills.arrived[age] = arrived
    backfills.ramped[age] = ramped
    backfills.lost[age] = lost
    backfills.capacity[age] = backfills.capacity[age - 1]! - lost + ramped + arrived
  }
  return backfills
}
