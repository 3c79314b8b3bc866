/**
 * How rules treat blank cells without saying so: a complement such as not(US) or <>US holds on a blank, a date counted
 * from as_of never does. Decides which accounts that matters for.
 */
import { type Cell, type Grid, quoteCell } from '../cells.ts'
import { compileRule } from '../criteria/compile.ts'
import { printRule } from '../criteria/print.ts'
import { isRelative, leavesOf, type Rule } from '../criteria/rule.ts'
import { type Finding, finding } from '../findings.ts'
import type { SegmentModel } from '../model/segment-model.ts'
import type { UsedColumn } from '../model/used-columns.ts'
import type { Decided } from './decided.ts'
import { counted } from './phrases.ts'
import { headerName, modelPlace } from './places.ts'
import { joined, tally } from './row-groups.ts'

export interface BlankCheck {
  readonly model: SegmentModel
  readonly table: Grid
  readonly headers: readonly Cell[]
  readonly asOf: number | null
  readonly used: readonly UsedColumn[]
  readonly groups: readonly Decided[]
}

export function blankFindings(check: BlankCheck): Finding[] {
  return check.used.flatMap(({ index, conditions }, at) =>
    conditions.flatMap((own, rule) => own.flatMap((condition) => conditionFindings(check, index, at, rule, condition))),
  )
}

function conditionFindings(check: BlankCheck, index: number, at: number, rule: number, condition: Rule): Finding[] {
  const { asOf, groups, headers, model, table } = check
  const holds = compileRule(condition, asOf)(null)
  if (!(holds ? !speaksOfBlanks(condition) : isRelative(condition))) return []
  const blank = groups.filter(({ states }) => states[at]!.isBlank)
  const treated = blank.filter((group) => (holds ? group.rules.includes(rule) : isMissed(check, group, at, rule)))
  const { accounts } = tally(treated)
  if (accounts === 0) return []
  const { row, segment } = model.rules[rule]!
  const values = {
    segment,
    header: headerName(headers, index),
    accounts: counted(accounts, 'account'),
    actual: quoteCell(printRule(condition)),
    instead: printRule(withoutBlanks(condition)),
  }
  const column = model.columns.find((_, place) => model.rules[rule]!.conditions[place] === condition)!
  return [finding('Note', modelPlace(table, row, column.index + 1), holds ? 'CHECK_BLANK_MATCHES' : 'CHECK_BLANK_DATES', values)]
}

/** True where all else of the rule holds, and no rule above has taken the account. */
function isMissed({ model }: BlankCheck, { rules, states }: Decided, at: number, rule: number): boolean {
  const isTaken = model.policy === 'first' && rules[0] !== undefined && rules[0] < rule
  return !isTaken && Boolean((joined(states, model.rules.length, at)[rule >>> 5]! >>> (rule & 31)) & 1)
}

/** Whoever writes blank, nonblank, = or <> has thought of them. */
function speaksOfBlanks(rule: Rule): boolean {
  return leavesOf(rule).some(({ kind }) => kind === 'blank' || kind === 'nonblank')
}

/** The same condition for filled cells only. */
function withoutBlanks(rule: Rule): Rule {
  const blank: Rule = { kind: 'blank' }
  const other: Rule =
    rule.kind === 'not' ? rule.rule : rule.kind === 'compare' && rule.operator === '<>' ? { ...rule, operator: '=' } : { kind: 'not', rule }
  return { kind: 'not', rule: { kind: 'any', rules: [...(other.kind === 'any' ? other.rules : [other]), blank] } }
}
