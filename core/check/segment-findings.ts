/**
 * Whether the segments can be worked with: how many there are, whether their names can be told apart, and how many accounts each gets. More than 8 is a
 * warning whatever is asked for; small is a share of the accounts or a number of them.
 */
import type { Grid } from '../cells.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { type Finding, finding } from '../findings.ts'
import type { SegmentModel } from '../model/segment-model.ts'
import { percent } from '../percent.ts'
import type { Decided } from './decided.ts'
import { counted } from './phrases.ts'
import { modelPlace, segmentPlace } from './places.ts'
import type { Reach } from './rule-space.ts'

/** What counts as too many and as too small. */
export interface SegmentLimits {
  readonly segments: number
  readonly smallShare: number
  readonly smallAccounts: number
}

export interface SizeCheck {
  readonly model: SegmentModel
  readonly groups: readonly Decided[]
  readonly reach: readonly Reach[]
  /** How many accounts there are. */
  readonly total: number
}

const MANY = 8

export function segmentNames({ rules }: SegmentModel): string[] {
  return [...new Set(rules.map(({ segment }) => segment))].filter((segment) => segment !== '')
}

export function segmentCount(model: SegmentModel, limits: SegmentLimits): Finding[] {
  const count = segmentNames(model).length
  const most = Math.max(MANY, limits.segments)
  if (count <= limits.segments) return []
  const isMany = count > most
  const values = { segments: counted(count, 'segment'), most: isMany ? most : limits.segments }
  return [finding(isMany ? 'Warning' : 'Note', modelPlace([], 0), isMany ? 'CHECK_SEGMENTS_MANY' : 'CHECK_SEGMENTS', values)]
}

/** Names that a person takes for one segment. The functions keep them apart, a lookup in the sheet does not. */
export function alikeSegments(model: SegmentModel, table: Grid): Finding[] {
  const known = new Map<string, string>()
  return segmentNames(model).flatMap((segment) => {
    const key = segment.toLowerCase().replace(/\s+/g, ' ')
    const one = known.get(key)
    if (one === undefined) {
      known.set(key, segment)
      return []
    }
    const { row } = model.rules.find((rule) => rule.segment === segment)!
    return [finding('Warning', modelPlace(table, row), 'CHECK_SEGMENTS_ALIKE', { one, other: segment })]
  })
}

/**
 * `reach` spares a segment that is known never to get an account a second word about it. A table with fewer accounts than `smallAccounts` is judged by
 * shares only: no segment of it could be larger.
 */
export function segmentSizes({ model, groups, reach, total }: SizeCheck, limits: SegmentLimits): Finding[] {
  const sizes = new Map<string, number>()
  for (const { segments, accounts } of groups) for (const segment of segments) sizes.set(segment, (sizes.get(segment) ?? 0) + accounts)
  return segmentNames(model).flatMap((segment, index) => {
    const place = segmentPlace(segment, index)
    const count = sizes.get(segment) ?? 0
    if (count === 0 && model.rules.every((rule, at) => rule.segment !== segment || /covered|empty/.test(reach[at]!.kind))) return []
    if (count === 0) return [finding('Warning', place, 'CHECK_SEGMENT_EMPTY', { segment })]
    const isSmallShare = count < limits.smallShare * total
    if (!isSmallShare && (total < limits.smallAccounts || count >= limits.smallAccounts)) return []
    const least = isSmallShare ? `${percent(limits.smallShare)} of them` : String(limits.smallAccounts)
    const values = { segment, count: numberWords(count), accounts: counted(total, 'account'), share: percent(count, total), least }
    return [finding('Note', place, 'CHECK_SEGMENT_SMALL', values)]
  })
}
