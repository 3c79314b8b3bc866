/**
 * How alike the segments are when they are found again (Hennig 2007): accounts are drawn with replacement, the segments
 * are learned from those drawn, the others are assigned, and each segment is compared with the group that matches it
 * best by Jaccard similarity. Only accounts that were not learned from are assigned, so that nothing is known by heart.
 */
import { float64, int32 } from '../scratch.ts'
import type { Random } from '../statistics/random.ts'
import { type Coded, createRuleTree } from './rule-tree.ts'

export interface Similarities {
  /** Per segment, over the resamples in which any of its accounts was assigned. */
  readonly counted: Float64Array
  readonly sum: Float64Array
  readonly found: Float64Array
  readonly lost: Float64Array
  /** Accounts of one segment that were assigned to another or to it, segment by segment. */
  readonly confused: Float64Array
}

export function similarities(coded: Coded, resamples: number, random: Random): Similarities {
  const { segments, segmentCount: k } = coded
  const { learn, recognise } = createRuleTree(coded)
  const [counted, sum, found, lost, confused] = [float64(k), float64(k), float64(k), float64(k), float64(k * k)]
  const weights = int32(segments.length)
  const table = float64(k * k)
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0)
    for (let drawn = 0; drawn < segments.length; drawn++) weights[random.below(segments.length)]!++
    learn(weights)
    table.fill(0)
    for (let account = 0; account < segments.length; account++)
      if (weights[account] === 0) table[segments[account]! * k + recognise(account)]!++
    bestMatches(table, k).forEach((jaccard, segment) => {
      if (Number.isNaN(jaccard)) return
      counted[segment]!++
      sum[segment]! += jaccard
      if (jaccard >= 0.75) found[segment]!++
      if (jaccard <= 0.5) lost[segment]!++
    })
    for (let cell = 0; cell < table.length; cell++) confused[cell]! += table[cell]!
  }
  return { counted, sum, found, lost, confused }
}

/** Per segment the largest Jaccard similarity to any group; NaN for one without an account in the table. */
function bestMatches(table: Float64Array, k: number): number[] {
  const codes = Array.from({ length: k }, (_, code) => code)
  const own = codes.map((segment) => codes.reduce((total, group) => total + table[segment * k + group]!, 0))
  const group = codes.map((code) => codes.reduce((total, segment) => total + table[segment * k + code]!, 0))
  return codes.map((segment) => {
    if (own[segment] === 0) return Number.NaN
    return codes.reduce((best, code) => {
      const common = table[segment * k + code]!
      return Math.max(best, common / (own[segment]! + group[code]! - common))
    }, 0)
  })
}
