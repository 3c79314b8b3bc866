/**
 * The tightest tolerance for which a plan is found: halving between what is proved impossible and what is at hand. Decides
 * how a plan's largest deviation is measured.
 */
import { createAssignment } from './assignment.ts'
import { createBudget } from './budget.ts'
import { levelPlan } from './level.ts'
import type { CarveProblem } from './problem.ts'
import { createRepair } from './repair.ts'
import { balanced, type Units } from './units.ts'

const LOOKS = 5e6
const HALVINGS = 10
/** Closer than this, two tolerances are one to a reader. */
const CLOSE = 1e-3

export interface Deviation {
  readonly size: number
  /** Which of the weights. */
  readonly weight: number
  readonly rep: number
}

/** The load that is furthest from its target, in parts of the target; reps without capacity are left out. */
export function largestDeviation({ problem: { measures }, targets, balancedWeights }: Units, repOf: Int32Array): Deviation {
  let largest: Deviation = { size: 0, weight: -1, rep: -1 }
  balancedWeights.forEach((weight, measure) => {
    const target = targets[weight]!
    const loads = new Float64Array(target.length)
    repOf.forEach((rep, unit) => {
      loads[rep]! += measures[measure]!.weights[unit]!
    })
    target.forEach((one, rep) => {
      const size = one > 0 ? Math.abs(loads[rep]! / one - 1) : 0
      if (size > largest.size) largest = { size, weight, rep }
    })
  })
  return largest
}

/** `impossible` is a tolerance below which there is proved to be no plan. */
export function tightestTolerance(units: Units, plan: Int32Array, impossible: number): number {
  const { problem, targets, balancedWeights } = units
  const sizeOf = (repOf: Int32Array): number => largestDeviation(units, repOf).size
  const budget = createBudget(LOOKS)
  const free: CarveProblem = { ...problem, cost: new Float64Array(problem.cost.length) }
  const known = [plan, levelPlan(free, budget.part(0.3))].filter((repOf) => keepsLimits(problem, repOf))
  let best = known.reduce((left, right) => (sizeOf(right) < sizeOf(left) ? right : left), plan)
  let low = impossible
  for (let halving = 0; halving < HALVINGS && sizeOf(best) - low > CLOSE && !budget.isSpent(); halving++) {
    const middle = (low + sizeOf(best)) / 2
    const measures = free.measures.map((measure, index) =>
      measure.isLimit ? measure : balanced(measure.weights, targets[balancedWeights[index]!]!, middle),
    )
    const tighter: CarveProblem = { ...free, measures }
    const repaired = createAssignment(tighter)
    repaired.set(best)
    createRepair(tighter, repaired)(budget)
    if (repaired.violation() === 0) best = repaired.repOf
    else low = middle
  }
  return sizeOf(best)
}

function keepsLimits({ measures }: CarveProblem, repOf: Int32Array): boolean {
  return measures.every(({ isLimit, weights, high }) => {
    const left = Float64Array.from(high)
    repOf.forEach((rep, unit) => {
      left[rep]! -= weights[unit]!
    })
    return !isLimit || left.every((one) => one >= 0)
  })
}
