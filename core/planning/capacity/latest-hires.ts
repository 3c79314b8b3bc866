/**
 * A number of hires that is just enough -> the latest dates at which it still is: the sum of their places in time is the
 * largest, and of equal sums the first dates have the fewest. Dates are decided one after another; of the ways to decide
 * the first few (labels) those are dropped that can't beat the best known plan by a Lagrangian bound, or that another is
 * nowhere worse than.
 */
import { boundBy } from './hire-bound.ts'

export interface LatestProblem {
  readonly yields: readonly Float64Array[]
  /** By period; 0 where nothing is needed. */
  readonly needs: Float64Array
  readonly most: number
  readonly count: number
}

export interface Latest {
  /** By date. */
  readonly hires: readonly number[]
  /** False where labels had to be dropped that might have led to later dates. */
  readonly isProven: boolean
}

/** How many labels of one date are followed up: a few first, for a plan that is hard to beat, then as many as the budget allows. */
const FEW = 24
const MANY = 2000
/** Labels times the steps that each takes; about three seconds. */
const BUDGET = 2e7
/** So many times more of them are compared with each other. */
const COMPARED = 4
const ROUNDING = 1e-9

/** The first dates decided. */
interface Label {
  readonly hires: readonly number[]
  readonly count: number
  /** The sum over the hires of how many dates lie after theirs. */
  readonly cost: number
  /** By period that needs something, what is still missing, as a share of the need. */
  readonly missing: Float64Array
  /** What the whole costs at least. */
  readonly bound: number
}

export function latestHires({ yields, needs, most, count }: LatestProblem): Latest {
  const dates = yields.length
  const periods = [...needs.keys()].filter((period) => needs[period]! > 0)
  const shares = yields.map((one) => Float64Array.from(periods, (period) => one[period]! / needs[period]!))
  const root: Label = { hires: [], count: 0, cost: 0, missing: new Float64Array(periods.length).fill(1), bound: 0 }

  const hire = (label: Label, hired: number): Label => {
    const date = label.hires.length
    return {
      hires: [...label.hires, hired],
      count: label.count + hired,
      cost: label.cost + hired * (dates - 1 - date),
      missing: label.missing.map((share, index) => Math.max(0, share - hired * shares[date]![index]!)),
      bound: 0,
    }
  }
  /** Whether all others, hired as early as can be after the dates decided, are enough. */
  const canMeet = ({ hires, missing, count: done }: Label): boolean => {
    const [date, rest] = [hires.length, count - done]
    if (rest > 0 && (date === dates || rest > most * (dates - date))) return false
    return missing.every((share, index) => {
      let [open, left] = [share, rest]
      for (let at = date; left > 0 && open > 0; at++) {
        const hired = Math.min(most, left)
        open -= hired * shares[at]![index]!
        left -= hired
      }
      return open <= ROUNDING
    })
  }
  /** How few at the next date are enough if the others follow as early as can be. */
  const fewest = (label: Label): number => {
    let [tooFew, enough] = [-1, Math.min(most, count - label.count)]
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2)
      if (canMeet(hire(label, middle))) enough = middle
      else tooFew = middle
    }
    return enough
  }

  let best = root
  while (best.hires.length < dates) best = hire(best, fewest(best))
  const boundOf = boundBy({ shares, most, count, target: best.cost })

  /** The ways to decide one more date that may lead to something better than the best plan. */
  const children = (label: Label): Label[] => {
    const found: Label[] = []
    let previous = Infinity
    for (let hired = fewest(label); hired <= Math.min(most, count - label.count); hired++) {
      const child = hire(label, hired)
      const bound = child.cost + boundOf(child.hires.length, count - child.count, child.missing)
      if (bound <= best.cost + ROUNDING) found.push({ ...child, bound })
      // It is convex in the number hired: above and rising it stays above.
      else if (bound >= previous) break
      previous = bound
    }
    return found
  }

  const many = Math.max(FEW, Math.min(MANY, Math.floor(BUDGET / (dates * dates * Math.max(1, periods.length)))))
  for (const width of [FEW, many]) {
    let labels = [root]
    let isProven = true
    for (let date = 0; date < dates; date++) {
      const next = labels.flatMap(children)
      labels = undominated(lowest(next, width * COMPARED))
      isProven &&= next.length <= width * COMPARED && labels.length <= width
      labels = lowest(labels, width)
    }
    best = [best, ...labels].sort(byCost)[0]!
    if (isProven) return { hires: best.hires, isProven }
  }
  return { hires: best.hires, isProven: false }
}

/** The cheaper first; of equal ones that with fewer at the first date at which they differ. */
function byCost(left: Label, right: Label): number {
  if (left.cost !== right.cost) return left.cost - right.cost
  const date = left.hires.findIndex((hired, index) => hired !== right.hires[index])
  return date < 0 ? 0 : left.hires[date]! - right.hires[date]!
}

function lowest(labels: Label[], most: number): Label[] {
  if (labels.length <= most) return labels
  return labels.sort((left, right) => left.bound - right.bound || byCost(left, right)).slice(0, most)
}

/** Those that no other with as many hires is nowhere worse than. */
function undominated(labels: readonly Label[]): Label[] {
  const kept = new Map<number, Label[]>()
  for (const label of [...labels].sort(byCost)) {
    const others = kept.get(label.count) ?? []
    kept.set(label.count, others)
    if (!others.some(({ missing }) => missing.every((share, index) => share <= label.missing[index]!))) others.push(label)
  }
  return [...kept.values()].flat()
}
