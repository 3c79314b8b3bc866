/** Which rules decide a group of accounts, and which segments it gets: asked of the policy itself. */
import { decide } from '../model/policies.ts'
import type { SegmentModel } from '../model/segment-model.ts'
import type { RowGroup } from './row-groups.ts'

export interface Decided extends RowGroup {
  /** The rules that count: the first that matches where the first wins, else all that match. */
  readonly rules: readonly number[]
  /** None, one, or under `all` several; in a conflict none. */
  readonly segments: readonly string[]
  readonly isConflict: boolean
}

export function decideGroups(model: SegmentModel, groups: readonly RowGroup[]): Decided[] {
  const outcome = outcomeOf(model)
  return groups.map((group) => {
    const matching = rulesIn(group.mask)
    const names = [...new Set(matching.map((rule) => model.rules[rule]!.segment))]
    const rules = model.policy === 'first' ? matching.slice(0, 1) : matching
    const result = outcome(group.mask)
    const isConflict = model.policy === 'unique' && names.length > 1
    const segments = model.policy === 'all' ? names : result === null || isConflict ? [] : [result]
    return { ...group, rules, segments, isConflict }
  })
}

/** What SEGMENT gives where these rules match; `null` for `otherwise`. */
export function outcomeOf(model: SegmentModel): (mask: Int32Array) => string | null {
  // No segment is called nothing at all, so this name is free for accounts that get none.
  const { outcomes, dictionary } = decide(model, '')
  return (mask) => {
    const name = dictionary[outcomes(model.policy === 'first' ? (rulesIn(mask)[0] ?? -1) : mask)]!
    return name === '' ? null : name
  }
}

export function rulesIn(mask: Int32Array): number[] {
  const rules: number[] = []
  mask.forEach((bits, word) => {
    for (let left = bits; left !== 0; left &= left - 1) rules.push((word << 5) + 31 - Math.clz32(left & -left))
  })
  return rules
}
