/**
 * Why a tolerance can't be met: the account that is too large for any rep, or the reps to whom the rules and locks leave
 * too much or too little. Each is a proof: no plan whatever has a smaller largest deviation than it says.
 */
import type { CarveProblem } from './problem.ts'
import type { Units } from './units.ts'

export interface Blocker {
  /** The deviation from target that no plan goes below. */
  readonly deviation: number
  readonly kind: 'unit' | 'too much' | 'too little'
  /** The unit that is too large. */
  readonly unit: number
  readonly reps: readonly number[]
  /** Which of the weights. */
  readonly weight: number
  /** Load over target, of the reps together. */
  readonly ratio: number
}

/** Beyond this many different lists of who may own what, only the first are looked at. */
const MOST_LISTS = 300

/** `null` where nothing is in the way of any tolerance. */
export function worstBlocker({ problem, targets, balancedWeights }: Units): Blocker | null {
  let worst: Blocker | null = null
  const consider = (one: Blocker): void => {
    if (one.deviation > (worst?.deviation ?? 0) + 1e-9) worst = one
  }
  const lists = distinctLists(problem)
  balancedWeights.forEach((weight, measure) => {
    const { weights } = problem.measures[measure]!
    const target = targets[weight]!
    problem.choices.forEach((own, unit) => {
      let most = 0
      let roomiest = own[0]!
      for (const rep of own) if (target[rep]! > most) [most, roomiest] = [target[rep]!, rep]
      const ratio = weights[unit]! / most
      if (most > 0) consider({ deviation: ratio - 1, kind: 'unit', unit, reps: [roomiest], weight, ratio })
    })
    for (const reps of lists) {
      const whole = reps.reduce((sum, rep) => sum + target[rep]!, 0)
      if (whole === 0) continue
      const inside = new Set(reps)
      let must = 0
      let may = 0
      problem.choices.forEach((own, unit) => {
        if (own.every((rep) => inside.has(rep))) must += weights[unit]!
        if (own.some((rep) => inside.has(rep))) may += weights[unit]!
      })
      consider({ deviation: must / whole - 1, kind: 'too much', unit: -1, reps, weight, ratio: must / whole })
      consider({ deviation: 1 - may / whole, kind: 'too little', unit: -1, reps, weight, ratio: may / whole })
    }
  })
  return worst
}

/** The lists of reps that may own a unit, and each rep alone. */
function distinctLists({ reps, choices }: CarveProblem): (readonly number[])[] {
  const lists = new Map<string, readonly number[]>()
  for (let rep = 0; rep < reps; rep++) lists.set(String(rep), [rep])
  for (const own of choices) {
    if (lists.size >= MOST_LISTS + reps) break
    if (own.length < reps) lists.set(own.join(), [...own])
  }
  return [...lists.values()]
}
