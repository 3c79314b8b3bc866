/**
 * From the rules that match a row to its segment: first, unique, all or points. Outcomes are worked out once
 * per distinct set of matching rules.
 */
import { createExactSums } from '../statistics/exact-sums.ts'
import type { Match } from './matchers.ts'
import { CONFLICT, SEPARATOR, type SegmentModel, type SegmentRule } from './segment-model.ts'

export interface Decider {
  /** The code of the outcome in `dictionary`. */
  readonly outcomes: (match: Match) => number
  readonly dictionary: readonly string[]
}

/** The last one made per model: a filled-down formula asks for the same again and again. */
const known = new WeakMap<SegmentModel, { otherwise: string; decider: Decider }>()

export function decide(model: SegmentModel, otherwise: string): Decider {
  const last = known.get(model)
  if (last?.otherwise === otherwise) return last.decider
  const decider = makeDecider(model, otherwise)
  known.set(model, { otherwise, decider })
  return decider
}

function makeDecider(model: SegmentModel, otherwise: string): Decider {
  const dictionary: string[] = []
  const codes = new Map<string, number>()
  const codeOf = (text: string): number => {
    let code = codes.get(text)
    if (code === undefined) {
      code = dictionary.push(text) - 1
      codes.set(text, code)
    }
    return code
  }
  if (model.policy === 'first') {
    const byRule = Int32Array.from(model.rules, ({ segment }) => codeOf(segment))
    const none = codeOf(otherwise)
    return { dictionary, outcomes: (match) => ((match as number) < 0 ? none : byRule[match as number]!) }
  }
  const byMask = new Map<string, number>()
  return {
    dictionary,
    outcomes: (match) => {
      const mask = match as Int32Array
      const key = mask.join()
      let code = byMask.get(key)
      if (code === undefined) {
        code = codeOf(outcomeOf(model, mask) ?? otherwise)
        byMask.set(key, code)
      }
      return code
    },
  }
}

function outcomeOf({ policy, rules }: SegmentModel, mask: Int32Array): string | null {
  const matching = rules.filter((_, rule) => (mask[rule >>> 5]! >>> (rule & 31)) & 1)
  if (policy === 'points') return mostPoints(matching, rules)
  const names = [...new Set(matching.map(({ segment }) => segment))]
  if (policy === 'all') return names.length === 0 ? null : names.join(SEPARATOR)
  return names.length > 1 ? CONFLICT : (names[0] ?? null)
}

/** The segment with the most points; of equal ones the one that the model lists first; none where no total is above 0. */
function mostPoints(matching: readonly SegmentRule[], rules: readonly SegmentRule[]): string | null {
  const segments = [...new Set(rules.map(({ segment }) => segment))]
  const totals = createExactSums(segments.length)
  for (const { segment, points } of matching) totals.add(segments.indexOf(segment), points)
  let best: string | null = null
  let most = 0
  segments.forEach((segment, index) => {
    const total = totals.total(index)
    if (total > most) {
      best = segment
      most = total
    }
  })
  return best
}
