/**
 * The most even plan, whatever it costs to get there: each unit, the heaviest first, to the rep that is then least
 * filled (longest processing time first, Graham 1969, with unequal capacities), then moves and exchanges while they even
 * out the fullest and the emptiest reps. Decides that even means least squares of loads against targets.
 */
import type { Budget } from './budget.ts'
import type { CarveProblem } from './problem.ts'

const LEAST_GAIN = 1e-12
/** A broken limit outweighs whatever is uneven. */
const LIMIT_WEIGHT = 1e3

export function levelPlan({ units, reps, measures, choices }: CarveProblem, budget: Budget): Int32Array {
  const count = measures.length
  const loads = new Float64Array(reps * count)
  const repOf = new Int32Array(units).fill(-1)
  const members: number[][] = Array.from({ length: reps }, () => [])

  const unevenness = (rep: number, added: number, removed: number): number => {
    let sum = 0
    for (let m = 0; m < count; m++) {
      const { weights, scale, high, isLimit } = measures[m]!
      let load = loads[rep * count + m]!
      if (added >= 0) load += weights[added]!
      if (removed >= 0) load -= weights[removed]!
      if (isLimit) sum += load > high[rep]! ? LIMIT_WEIGHT * (load - high[rep]!) : 0
      else sum += (load / scale[rep]! - 1) ** 2
    }
    return sum
  }
  const put = (unit: number, rep: number, sign: number): void => {
    for (let m = 0; m < count; m++) loads[rep * count + m]! += sign * measures[m]!.weights[unit]!
  }
  const move = (unit: number, rep: number): void => {
    const from = repOf[unit]!
    put(unit, from, -1)
    put(unit, rep, 1)
    members[from] = members[from]!.filter((one) => one !== unit)
    members[rep]!.push(unit)
    repOf[unit] = rep
  }

  const size = Float64Array.from({ length: units }, (_, unit) =>
    measures.reduce((sum, { weights, scale, isLimit }) => sum + (isLimit ? 0 : weights[unit]! / scale[choices[unit]![0]!]!), 0),
  )
  // Those with one choice are loads that all others must be placed around.
  const isFixed = (unit: number): number => (choices[unit]!.length === 1 ? 0 : 1)
  const order = Array.from({ length: units }, (_, unit) => unit)
  order.sort((left, right) => isFixed(left) - isFixed(right) || size[right]! - size[left]! || left - right)
  for (const unit of order) {
    let best = Infinity
    let bestRep = -1
    for (const rep of choices[unit]!) {
      const rise = unevenness(rep, unit, -1) - unevenness(rep, -1, -1)
      // What weighs nothing goes where fewest are.
      if (rise < best || (rise === best && members[rep]!.length < members[bestRep]!.length)) {
        best = rise
        bestRep = rep
      }
    }
    budget.spend(choices[unit]!.length)
    put(unit, bestRep, 1)
    members[bestRep]!.push(unit)
    repOf[unit] = bestRep
  }

  /** The best move or exchange that this rep takes part in; false where none evens anything out. */
  const improve = (rep: number): boolean => {
    let best = LEAST_GAIN
    let give = -1
    let take = -1
    let partner = -1
    const now = unevenness(rep, -1, -1)
    for (let other = 0; other < reps; other++) {
      if (other === rep) continue
      const both = now + unevenness(other, -1, -1)
      const given = members[rep]!.filter((unit) => choices[unit]!.includes(other))
      const taken = members[other]!.filter((unit) => choices[unit]!.includes(rep))
      budget.spend((given.length + 1) * (taken.length + 1))
      for (const out of [-1, ...given]) {
        for (const into of [-1, ...taken]) {
          const gain = both - unevenness(rep, into, out) - unevenness(other, out, into)
          if (gain <= best) continue
          best = gain
          give = out
          take = into
          partner = other
        }
      }
    }
    if (partner < 0) return false
    if (give >= 0) move(give, partner)
    if (take >= 0) move(take, rep)
    return true
  }

  const byUnevenness = (): number[] => {
    const uneven = Array.from({ length: reps }, (_, rep) => unevenness(rep, -1, -1))
    return uneven.map((_, rep) => rep).sort((left, right) => uneven[right]! - uneven[left]! || left - right)
  }
  for (let isBetter = true; isBetter && !budget.isSpent(); ) isBetter = byUnevenness().some((rep) => !budget.isSpent() && improve(rep))
  return repOf
}
