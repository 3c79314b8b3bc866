/**
 * What can be said of the rules without any data: rules that nothing can meet, rules that earlier ones leave nothing to,
 * and rules of different segments that one account can match. Decides which of these a policy makes worth saying.
 */
import { type Cell, type Grid, quoteCell } from '../cells.ts'
import { printRule } from '../criteria/print.ts'
import { type Finding, finding } from '../findings.ts'
import type { SegmentModel } from '../model/segment-model.ts'
import { limited } from './boxes.ts'
import { type Overlap, overlapsOf } from './overlaps.ts'
import { rowList } from './phrases.ts'
import { headerName, modelPlace, segmentPlace } from './places.ts'
import { accountWords, emptyReach, firstReach, type Reach, type RuleSpace } from './rule-space.ts'

/** The model with its rules as boxes, and what is needed to speak of them. */
export interface RuleCheck {
  readonly model: SegmentModel
  readonly table: Grid
  readonly headers: readonly Cell[]
  readonly space: RuleSpace
}

/** Words of boxes that may be looked at: well under a second. */
const WORK = 3e7

export function ruleFindings(check: RuleCheck): { readonly findings: readonly Finding[]; readonly reach: readonly Reach[] } {
  const { model, space, table } = check
  const total = { left: WORK }
  const isFirst = model.policy === 'first'
  const reach = model.rules.map((_, rule) => (isFirst ? limited(total, (work) => firstReach(space, rule, work)) : emptyReach(space, rule)))
  const findings = reach.flatMap((one, rule) => reachFindings(check, one, rule))
  if (isFirst || model.policy === 'unique')
    findings.push(...overlapsOf(model, space, reach, total).map((overlap) => overlapFinding(check, overlap)))
  if (model.policy === 'points') findings.push(...pointless(model))
  if (total.left <= 0 || reach.some((one) => one.kind === 'unknown' && one.isOutOfWork))
    findings.push(finding('Note', modelPlace(table, 0), 'CHECK_UNDECIDED'))
  return { findings, reach }
}

function reachFindings({ model: { rules }, space, table, headers }: RuleCheck, reach: Reach, rule: number): Finding[] {
  const { segment, row } = rules[rule]!
  const place = modelPlace(table, row)
  if (reach.kind === 'empty') {
    const { index, conditions } = space.used[reach.column]!
    const actual = conditions[rule]!.map((one) => quoteCell(printRule(one))).join(' and ')
    return [finding('Warning', place, 'CHECK_IMPOSSIBLE', { segment, header: headerName(headers, index), actual })]
  }
  if (reach.kind !== 'covered') return []
  const isSame = reach.by.every((other) => rules[other]!.segment === segment)
  return [finding(isSame ? 'Note' : 'Warning', place, 'CHECK_SHADOWED', { segment, rules: rowsOf(rules, reach.by) })]
}

function overlapFinding({ model: { policy, rules }, space, table, headers }: RuleCheck, { rule, others, shared }: Overlap): Finding {
  const isFirst = policy === 'first'
  const { row, segment } = rules[rule]!
  return finding(isFirst ? 'Note' : 'Warning', modelPlace(table, row), isFirst ? 'CHECK_OVERLAP' : 'CHECK_OVERLAP_UNIQUE', {
    segment,
    row,
    rules: rowsOf(rules, others),
    first: rules[others[0]!]!.row,
    witness: accountWords(space, shared, headers),
  })
}

/** Segments whose rules only take points away. */
function pointless({ rules }: SegmentModel): Finding[] {
  const segments = [...new Set(rules.map(({ segment }) => segment))]
  return segments.flatMap((segment, index) =>
    rules.some((rule) => rule.segment === segment && rule.points > 0)
      ? []
      : [finding('Warning', segmentPlace(segment, index), 'CHECK_POINTS_NEVER', { segment })],
  )
}

function rowsOf(rules: SegmentModel['rules'], chosen: readonly number[]): string {
  return rowList(chosen.map((rule) => rules[rule]!.row))
}
