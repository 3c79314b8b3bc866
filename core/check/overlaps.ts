/**
 * Rules of different segments that one account can match. Decides which of them are worth a word: under `unique` all, where
 * the first match wins only those that neither the usual cascade explains nor a third rule settles.
 */
import type { SegmentModel } from '../model/segment-model.ts'
import { type Box, type Boxes, isWithin, limited, meet, meets, uncovered, type Work } from './boxes.ts'
import type { Reach, RuleSpace } from './rule-space.ts'

export interface Overlap {
  readonly rule: number
  /** The rules above it that it shares accounts with. */
  readonly others: readonly number[]
  /** What it shares with the first of them; where the first match wins, that one gets all of it. */
  readonly shared: Box
}

export function overlapsOf({ policy, rules }: SegmentModel, { boxes }: RuleSpace, reach: readonly Reach[], total: Work): Overlap[] {
  return rules.flatMap(({ segment }, rule): Overlap[] => {
    if (reach[rule]!.kind === 'empty' || reach[rule]!.kind === 'covered') return []
    const others: number[] = []
    let shared: Box | null = null
    for (let other = 0; other < rule && total.left > 0; other++) {
      if (rules[other]!.segment === segment) continue
      const box = policy === 'first' ? contested(boxes, rule, other, total) : common(boxes, rule, other, total)
      if (box === null) continue
      others.push(other)
      shared ??= box
    }
    return shared === null ? [] : [{ rule, others, shared }]
  })
}

function common({ rules, starts }: Boxes, rule: number, other: number, total: Work): Box | null {
  total.left -= rules[rule]!.length
  return meets(rules[rule]!, rules[other]!, starts) ? meet(rules[rule]!, rules[other]!) : null
}

/** What both match and the upper one gets. A general rule below a special one is a cascade, and no overlap to speak of. */
function contested(boxes: Boxes, rule: number, other: number, total: Work): Box | null {
  const { rules, starts } = boxes
  const shared = common(boxes, rule, other, total)
  if (shared === null || isWithin(rules[other]!, rules[rule]!)) return null
  return limited(total, (work) => uncovered(shared, rules.slice(0, other), starts, work)) ?? null
}
