/**
 * Brings loads into their windows: again and again the move that lessens violation most for what it costs, and where
 * no move does, the best exchange of two units. Decides which move is best; it may end with a violation left.
 */
import type { Assignment } from './assignment.ts'
import type { Budget } from './budget.ts'
import type { CarveProblem } from './problem.ts'

/** Gains below this are rounding. */
const LEAST_GAIN = 1e-12
/** A move that costs nothing goes before all that do. */
const FREE = 1e6

export type Repair = (budget: Budget) => void

export function createRepair(problem: CarveProblem, plan: Assignment): Repair {
  const { units, reps, choices, cost } = problem
  const { repOf, members, violationWith, move } = plan
  const violations = new Float64Array(reps)
  const mayOwn = new Uint8Array(units * reps)
  choices.forEach((own, unit) => {
    for (const rep of own) mayOwn[unit * reps + rep] = own.length > 1 ? 1 : 0
  })
  // The best move from each rep to each other one: a move changes it only for pairs with one of its two reps.
  const scores = new Float64Array(reps * reps)
  const bestUnits = new Int32Array(reps * reps)

  const scoreOf = (gain: number, price: number): number => (gain <= LEAST_GAIN ? 0 : price <= 0 ? gain * FREE : gain / price)

  const weigh = (from: number, to: number, budget: Budget): void => {
    const pair = from * reps + to
    scores[pair] = 0
    const violation = violations[from]! + violations[to]!
    if (violation === 0) return
    const own = members[from]!
    budget.spend(own.length)
    for (let index = 0; index < own.length; index++) {
      const unit = own[index]!
      if (mayOwn[unit * reps + to] === 0) continue
      const gain = violation - violationWith(from, -1, unit) - violationWith(to, unit, -1)
      const score = scoreOf(gain, cost[unit * reps + to]! - cost[unit * reps + from]!)
      if (score < scores[pair]! || score === 0 || (score === scores[pair]! && unit > bestUnits[pair]!)) continue
      scores[pair] = score
      bestUnits[pair] = unit
    }
  }
  const weighAll = (rep: number, budget: Budget): void => {
    for (let other = 0; other < reps; other++) {
      if (other === rep) continue
      weigh(rep, other, budget)
      weigh(other, rep, budget)
    }
  }

  /** The reps that took part, so that they are weighed anew; `null` where nothing helps. */
  const bestMove = (): readonly number[] | null => {
    let best = 0
    let bestPair = -1
    for (let pair = 0; pair < scores.length; pair++) {
      if (scores[pair]! <= best) continue
      best = scores[pair]!
      bestPair = pair
    }
    if (bestPair < 0) return null
    const to = bestPair % reps
    move(bestUnits[bestPair]!, to)
    return [(bestPair - to) / reps, to]
  }

  /** The best exchange of one rep outside its windows, the one furthest outside that has any. */
  const bestExchange = (budget: Budget): readonly number[] | null => {
    const outside = Array.from(violations.keys()).filter((rep) => violations[rep]! > 0)
    outside.sort((left, right) => violations[right]! - violations[left]! || left - right)
    for (const rep of outside) {
      let best = 0
      let bestOut = -1
      let bestIn = -1
      const given = members[rep]!.filter((unit) => choices[unit]!.length > 1)
      for (let other = 0; other < reps; other++) {
        if (other === rep) continue
        const taken = members[other]!.filter((unit) => mayOwn[unit * reps + rep] === 1)
        const violation = violations[rep]! + violations[other]!
        budget.spend(given.length * taken.length)
        for (const out of given) {
          if (mayOwn[out * reps + other] === 0) continue
          const price = cost[out * reps + other]! - cost[out * reps + rep]!
          for (let index = 0; index < taken.length; index++) {
            const into = taken[index]!
            const left = violation - violationWith(rep, into, out)
            if (left <= LEAST_GAIN) continue
            const gain = left - violationWith(other, out, into)
            const score = scoreOf(gain, price + cost[into * reps + rep]! - cost[into * reps + other]!)
            if (score <= best) continue
            best = score
            bestOut = out
            bestIn = into
          }
        }
      }
      if (bestOut < 0) continue
      const other = repOf[bestIn]!
      move(bestOut, other)
      move(bestIn, rep)
      return [rep, other]
    }
    return null
  }

  return (budget) => {
    for (let rep = 0; rep < reps; rep++) violations[rep] = plan.violationOf(rep)
    if (violations.every((one) => one === 0)) return
    for (let from = 0; from < reps; from++) for (let to = 0; to < reps; to++) if (from !== to) weigh(from, to, budget)
    for (let step = 0; step < 4 * units && !budget.isSpent(); step++) {
      const changed = bestMove() ?? bestExchange(budget)
      if (changed === null) return
      // Both violations first: each is part of the other's pairs.
      for (const rep of changed) violations[rep] = plan.violationOf(rep)
      for (const rep of changed) weighAll(rep, budget)
      if (violations.every((one) => one === 0)) return
    }
  }
}
