/**
 * Makes a plan that lies in its windows cheaper without leaving them: units go home, alone or in exchange for one that
 * costs less to move, which goes to the rep left or to a third one; or two go home for one.
 */
import type { Assignment } from './assignment.ts'
import type { Budget } from './budget.ts'
import { type CarveProblem, homesOf } from './problem.ts'

/** Savings below this are rounding. */
const LEAST_SAVING = 1e-9

export type Polish = (budget: Budget) => void

export function createPolish(problem: CarveProblem, plan: Assignment): Polish {
  const { units, reps, choices, cost } = problem
  const { repOf, members, fits, move } = plan
  const homes = homesOf(problem)
  const priceOf = (unit: number, from: number, to: number): number => cost[unit * reps + to]! - cost[unit * reps + from]!
  const isAway = (unit: number): boolean =>
    homes[unit]! >= 0 && repOf[unit] !== homes[unit] && priceOf(unit, homes[unit]!, repOf[unit]!) > 0
  const mayOwn = (unit: number, rep: number): boolean => choices[unit]!.includes(rep)

  const goHome = (unit: number): boolean => {
    if (!fits(repOf[unit]!, -1, unit) || !fits(homes[unit]!, unit, -1)) return false
    move(unit, homes[unit]!)
    return true
  }

  /** Home in exchange for a cheaper one of home's, which goes where there is room for it. */
  const goHomeFor = (unit: number, budget: Budget): boolean => {
    const [away, home] = [repOf[unit]!, homes[unit]!]
    const isAwayFree = fits(away, -1, unit)
    const saving = priceOf(unit, home, away)
    let best = -LEAST_SAVING
    let bestUnit = -1
    let bestRep = -1
    budget.spend(members[home]!.length * 2)
    for (const other of members[home]!) {
      const own = choices[other]!
      if (own.length < 2 || !fits(home, unit, other)) continue
      for (let k = 0; k < own.length; k++) {
        const to = own[k]!
        if (to === home || (to !== away && !isAwayFree)) continue
        const price = priceOf(other, home, to) - saving
        budget.spend(1)
        if (price > best || (price === best && (bestUnit < 0 || other > bestUnit))) continue
        if (!(to === away ? fits(away, other, unit) : fits(to, other, -1))) continue
        best = price
        bestUnit = other
        bestRep = to
      }
    }
    if (bestUnit < 0) return false
    move(unit, home)
    move(bestUnit, bestRep)
    return true
  }

  /** Two units of one home that are with the same rep, for one that costs less than both. */
  const twoHomeFor = (first: number, second: number, budget: Budget): boolean => {
    const [away, home] = [repOf[first]!, homes[first]!]
    if (repOf[second] !== away || homes[second] !== home || !isAway(first) || !isAway(second)) return false
    const saving = priceOf(first, home, away) + priceOf(second, home, away)
    budget.spend(members[home]!.length)
    for (const other of members[home]!) {
      if (priceOf(other, home, away) >= saving - LEAST_SAVING || !mayOwn(other, away)) continue
      if (!fits(home, first, other, second)) continue
      move(first, home)
      move(second, home)
      if (fits(away, other, -1)) {
        move(other, away)
        return true
      }
      move(first, away)
      move(second, away)
    }
    return false
  }

  return (budget) => {
    for (let isBetter = true; isBetter && !budget.isSpent(); ) {
      isBetter = false
      const away = Array.from({ length: units }, (_, unit) => unit).filter(isAway)
      away.sort((left, right) => priceOf(right, homes[right]!, repOf[right]!) - priceOf(left, homes[left]!, repOf[left]!) || left - right)
      budget.spend(units)
      for (const unit of away) if (goHome(unit)) isBetter = true
      for (const unit of away) if (isAway(unit) && !budget.isSpent() && goHomeFor(unit, budget)) isBetter = true
      for (let x = 0; x < away.length && !budget.isSpent(); x++) {
        budget.spend(away.length - x)
        for (let y = x + 1; y < away.length; y++) if (twoHomeFor(away[x]!, away[y]!, budget)) isBetter = true
      }
    }
  }
}
