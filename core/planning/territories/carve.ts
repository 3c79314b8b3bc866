/**
 * The search for the plan with the least violation and, of those, the least cost. Decides how starts, prices, repair and
 * polish take turns, how the budget is shared out among them, and when a plan is proved best.
 */
import { createRandom } from '../../statistics/random.ts'
import { createAssignment } from './assignment.ts'
import { type Budget, createBudget } from './budget.ts'
import { levelPlan } from './level.ts'
import { createPolish } from './polish.ts'
import { priceBound } from './prices.ts'
import { type CarveProblem, costOf, homesOf, leastCost } from './problem.ts'
import { createRepair } from './repair.ts'

export interface Carving {
  readonly repOf: Int32Array
  readonly cost: number
  /** Parts of targets by which loads are outside their windows, added up; 0 where all are met. */
  readonly violation: number
  /** No plan in the windows costs less. */
  readonly bound: number
  /** Prices prove that no plan lies in the windows. */
  readonly isProvedImpossible: boolean
  readonly isBudgetSpent: boolean
}

/**
 * What effort 1 looks at: as measured, about a second up to 15,000 units × reps, below five at 50,000, ten at 200,000.
 * Small problems are searched through long before that.
 */
const looksFor = (pairs: number): number => Math.min(15_000 * pairs, Math.max(3e7, Math.min(2000 * pairs, 1.2e8)))

const COST_SLACK = 1e-6

export function carve(problem: CarveProblem, { seed, effort }: { readonly seed: number; readonly effort: number }): Carving {
  const pairs = problem.choices.reduce((sum, own) => sum + own.length, 0)
  const budget = createBudget(effort * looksFor(pairs))
  const isFree = problem.cost.every((one) => one === 0)
  const start = isFree ? levelPlan(problem, budget.part(0.5)) : homePlan(problem)
  const found = search(problem, start, seed, budget.part(0.7))
  if (found.violation === 0) return found
  const fewest = search(widened(problem, found.repOf), found.repOf, seed, budget)
  return { ...found, repOf: fewest.repOf, cost: fewest.cost, isBudgetSpent: found.isBudgetSpent || fewest.isBudgetSpent }
}

/** Everyone at home; those without one where they weigh least against what is there. */
function homePlan(problem: CarveProblem): Int32Array {
  const homes = homesOf(problem)
  const pinned = { ...problem, choices: problem.choices.map((own, unit) => (homes[unit]! < 0 ? own : Int32Array.of(homes[unit]!))) }
  return levelPlan(pinned, createBudget(0))
}

/** The same problem with windows that hold this plan's loads, so that the violation reached is not exceeded. */
function widened(problem: CarveProblem, repOf: Int32Array): CarveProblem {
  return {
    ...problem,
    measures: problem.measures.map((measure) => {
      const loads = new Float64Array(problem.reps)
      repOf.forEach((rep, unit) => {
        loads[rep]! += measure.weights[unit]!
      })
      return {
        ...measure,
        low: measure.low.map((one, rep) => Math.min(one, loads[rep]!)),
        high: measure.high.map((one, rep) => Math.max(one, loads[rep]!)),
      }
    }),
  }
}

function search(problem: CarveProblem, start: Int32Array, seed: number, budget: Budget): Carving {
  const { units, reps, choices, cost } = problem
  const plan = createAssignment(problem)
  const repair = createRepair(problem, plan)
  const polish = createPolish(problem, plan)
  const homes = homesOf(problem)
  const least = leastCost(problem)
  let most = 0
  for (let unit = 0; unit < units; unit++) most += choices[unit]!.reduce((max, rep) => Math.max(max, cost[unit * reps + rep]!), 0)
  const isWhole = cost.every(Number.isInteger)

  let best: Int32Array | null = null
  let bestCost = Infinity
  let bestViolation = Infinity
  const keep = (): void => {
    plan.set(plan.repOf.slice())
    const violation = plan.violation()
    const price = costOf(problem, plan.repOf)
    const isBetter = violation < bestViolation - 1e-12 || (violation <= bestViolation && price < bestCost - COST_SLACK)
    if (best !== null && !isBetter) return
    best = plan.repOf.slice()
    bestViolation = violation
    bestCost = price
  }
  const finish = (from: Int32Array, within: Budget): void => {
    plan.set(from)
    repair(within)
    if (plan.violation() === 0) polish(within)
    keep()
  }

  finish(start, budget.part(0.3))
  const isFeasible = (): boolean => bestViolation === 0
  const priced =
    isFeasible() && bestCost <= least + COST_SLACK
      ? least
      : most === least
        ? -Infinity
        : priceBound(
            problem,
            { knownCost: isFeasible() ? bestCost : most, mostCost: most + COST_SLACK, budget: budget.part(0.6) },
            (repOf) => {
              finish(repOf, budget)
              return isFeasible() ? bestCost : most
            },
          )
  const isProvedImpossible = priced > most + COST_SLACK
  const bound = Math.max(least, isWhole ? Math.ceil(priced - COST_SLACK) : priced)

  const random = createRandom(seed)
  const isOver = (): boolean => (isFeasible() && bestCost <= bound + COST_SLACK) || budget.isSpent()
  for (let round = 0; round < 100_000 && units > 1 && !isOver(); round++) {
    plan.set(best!)
    budget.spend(units)
    const share = 0.05 + 0.35 * random.next()
    for (let unit = 0; unit < units; unit++)
      if (homes[unit]! >= 0 && plan.repOf[unit] !== homes[unit] && random.next() < share) plan.move(unit, homes[unit]!)
    for (let kick = 0; kick < 2; kick++) {
      const unit = random.below(units)
      const own = choices[unit]!
      if (own.length > 1) plan.move(unit, own[random.below(own.length)]!)
    }
    finish(plan.repOf.slice(), budget)
  }
  return { repOf: best!, cost: bestCost, violation: bestViolation, bound, isProvedImpossible, isBudgetSpent: budget.isSpent() }
}
