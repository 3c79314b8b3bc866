/**
 * Prices on the loads of reps, found by subgradient steps on the Lagrangian dual (Held, Wolfe and Crowder 1974): a
 * lower bound that holds for every plan in the windows, and, on the way, plans that each unit's cheapest rep makes.
 */
import type { Budget } from './budget.ts'
import { type CarveProblem, homesOf } from './problem.ts'

const MOST_STEPS = 4000
/** Steps without a better bound before the stride is shortened. */
const PATIENCE = 20
const FIRST_STRIDE = 1.2
const LEAST_STRIDE = 1e-4
const SHORTER = 0.7
/** A priced plan is handed on after this many steps, and then every so many. */
const FIRST_PLAN = 30
const PLAN_EVERY = 25
/** A look here takes that part of the time of one in the repair of a plan. */
const QUICK = 1 / 8

/**
 * The best bound found. `onPlan` sees a priced plan and answers the least cost of a plan known by then; the array is
 * used again. Above `mostCost`, what any plan could cost, there is no plan in the windows, and the search ends.
 */
export function priceBound(
  problem: CarveProblem,
  { knownCost, mostCost, budget }: { readonly knownCost: number; readonly mostCost: number; readonly budget: Budget },
  onPlan: (repOf: Int32Array) => number,
): number {
  const { units, reps, measures, choices, cost } = problem
  const count = measures.length
  // Loads and prices are in parts of a rep's scale.
  const share = new Float64Array(units * count * reps)
  const [low, high] = [new Float64Array(count * reps), new Float64Array(count * reps)]
  measures.forEach((measure, m) => {
    for (let rep = 0; rep < reps; rep++) {
      low[rep * count + m] = measure.low[rep]! / measure.scale[rep]!
      high[rep * count + m] = measure.high[rep]! / measure.scale[rep]!
      for (let unit = 0; unit < units; unit++) share[(unit * reps + rep) * count + m] = measure.weights[unit]! / measure.scale[rep]!
    }
  })
  const homes = homesOf(problem)
  const prices = new Float64Array(count * reps)
  const slope = new Float64Array(count * reps)
  const repOf = new Int32Array(units)
  const looks = choices.reduce((sum, own) => sum + own.length, 0)
  let bound = -Infinity
  let known = knownCost
  let stride = FIRST_STRIDE
  let stalled = 0

  /** Each unit to its cheapest rep; the sum, and in `slope` the loads. */
  const assign = (): number => {
    let sum = 0
    slope.fill(0)
    for (let unit = 0; unit < units; unit++) {
      const own = choices[unit]!
      let least = Infinity
      let best = -1
      for (let k = 0; k < own.length; k++) {
        const at = unit * reps + own[k]!
        let price = cost[at]!
        for (let m = 0; m < count; m++) price += prices[own[k]! * count + m]! * share[at * count + m]!
        if (price < least - 1e-12 || (price < least + 1e-12 && own[k] === homes[unit])) {
          least = Math.min(least, price)
          best = own[k]!
        }
      }
      sum += least
      repOf[unit] = best
      for (let m = 0; m < count; m++) slope[best * count + m]! += share[(unit * reps + best) * count + m]!
    }
    return sum
  }

  for (let step = 0; step < MOST_STEPS && stride >= LEAST_STRIDE && !budget.isSpent(); step++) {
    budget.spend(looks * QUICK)
    let value = assign()
    let length = 0
    for (let at = 0; at < prices.length; at++) {
      const price = prices[at]!
      if (price > 0) value -= price * high[at]!
      else if (price < 0) value -= price * low[at]!
      const load = slope[at]!
      const [over, under] = [load - high[at]!, load - low[at]!]
      slope[at] = price > 0 ? over : price < 0 ? under : over > 0 ? over : Math.min(under, 0)
      length += slope[at]! * slope[at]!
    }
    stalled = value > bound + 1e-6 * Math.abs(bound) ? 0 : stalled + 1
    bound = Math.max(bound, value)
    if (stalled >= PATIENCE) {
      stride *= SHORTER
      stalled = 0
    }
    if (bound > mostCost) return bound
    const isBest = length < 1e-14
    if (isBest || (step >= FIRST_PLAN && step % PLAN_EVERY === 0)) known = Math.min(known, onPlan(repOf))
    if (isBest) break
    const by = (stride * Math.max(known - value, 1e-3 * Math.abs(known) + 1e-9)) / length
    for (let at = 0; at < prices.length; at++) {
      const before = prices[at]!
      const after = before + by * slope[at]!
      // A price that changes sign stops at 0: there the load is free within its window.
      prices[at] = before * after < 0 ? 0 : after
    }
  }
  return bound
}
