/**
 * A number of hires that is just enough -> the latest dates at which it still is: the sum of their places in time is the
 * largest, and of equal sums the first dates have the fewest. Dates are decided one after another; of the ways to decide
 * the first few (labels) those are dropped that can't beat the best known plan by a Lagrangian bound, or that another is
 * nowhere worse than.
 */
import { boundBy } from './hire-bound.ts'
import { byCost, type Label, lowest, undominated } from './hire-labels.ts'

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
/** So many times more of them are compared with each other. */
const COMPARED = 4
/** Numbers read and written by all tries together, one try being a number of hires at one date; a second or two. */
const BUDGET = 1e7
/** The tries that a label should have at least. */
const TRIES = 10
const ROUNDING = 1e-9

export function latestHires({ yields, needs, most, count }: LatestProblem): Latest {
  const dates = yields.length
  const periods = [...needs.keys()].filter((period) => needs[period]! > 0)
  const shares = yields.map((one) => Float64Array.from(periods, (period) => one[period]! / needs[period]!))
  const root: Label = { hires: [], count: 0, cost: 0, missing: new Float64Array(periods.length).fill(1), bound: 0 }

  const missingAfter = ({ hires, missing }: Label, hired: number): Float64Array =>
    missing.map((share, index) => Math.max(0, share - hired * shares[hires.length]![index]!))
  const hire = (label: Label, hired: number, missing = missingAfter(label, hired), bound = 0): Label => ({
    hires: [...label.hires, hired],
    count: label.count + hired,
    cost: label.cost + hired * (dates - 1 - label.hires.length),
    missing,
    bound,
  })
  /** Whether so many at the next date are enough if all others follow as early as can be. */
  const isEnough = ({ hires, missing, count: done }: Label, hired: number): boolean => {
    const [date, rest] = [hires.length, count - done - hired]
    if (rest > 0 && (date + 1 === dates || rest > most * (dates - 1 - date))) return false
    return missing.every((share, index) => {
      let [open, left] = [share - hired * shares[date]![index]!, rest]
      for (let at = date + 1; left > 0 && open > 0; at++) {
        const more = Math.min(most, left)
        open -= more * shares[at]![index]!
        left -= more
      }
      return open <= ROUNDING
    })
  }
  /** The least number at the next date that is. */
  const fewest = (label: Label): number => {
    let [tooFew, enough] = [-1, Math.min(most, count - label.count)]
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2)
      if (isEnough(label, middle)) enough = middle
      else tooFew = middle
    }
    return enough
  }

  let best = root
  while (best.hires.length < dates) best = hire(best, fewest(best))
  const boundOf = boundBy({ shares, most, count, target: best.cost })

  let isProven = true
  /** The ways to decide one more date that may lead to something better than the best plan. */
  const children = (label: Label, tries: number): Label[] => {
    const found: Label[] = []
    const date = label.hires.length
    const least = fewest(label)
    let previous = Infinity
    for (let hired = least; hired <= Math.min(most, count - label.count); hired++) {
      if (hired >= least + tries) {
        isProven = false
        break
      }
      const missing = missingAfter(label, hired)
      const bound = label.cost + hired * (dates - 1 - date) + boundOf(date + 1, count - label.count - hired, missing)
      if (bound <= best.cost + ROUNDING) found.push(hire(label, hired, missing, bound))
      // It is convex in the number hired: above and rising it stays above.
      else if (bound >= previous) break
      previous = bound
    }
    return found
  }

  const tries = BUDGET / dates / (dates + periods.length)
  for (const width of [FEW, Math.max(FEW, Math.min(MANY, Math.floor(tries / TRIES)))]) {
    let labels: readonly Label[] = [root]
    isProven = true
    for (let date = 0; date < dates; date++) {
      const each = Math.max(1, tries / labels.length)
      const next = labels.flatMap((label) => children(label, each))
      labels = undominated(lowest(next, width * COMPARED))
      isProven &&= next.length <= width * COMPARED && labels.length <= width
      labels = lowest(labels, width)
    }
    best = [best, ...labels].sort(byCost)[0]!
    if (isProven) return { hires: best.hires, isProven }
  }
  return { hires: best.hires, isProven: false }
}
