/**
 * A condition on texts as values that are ticked, and back. Decides how a value is written as a rule, and that what can't
 * be ticked, such as a pattern, stays in the rule beside the ticks.
 */
import { compileRule } from '../../../core/criteria/compile.ts'
import { parseRule } from '../../../core/criteria/parse.ts'
import { printRule } from '../../../core/criteria/print.ts'
import type { Rule } from '../../../core/criteria/rule.ts'
import { InputError } from '../../../core/errors.ts'

/** A value of the column; `null` is a blank cell. */
export type Choice = string | number | null

export interface Choices {
  /** True for "none of": the parts are what is left out. */
  readonly isNone: boolean
  /** Any of them. */
  readonly parts: readonly Rule[]
}

export function choicesOf(rule: Rule | null): Choices {
  if (rule === null) return { isNone: false, parts: [] }
  if (rule.kind === 'not') return { isNone: true, parts: partsOf(rule.rule) }
  if (rule.kind === 'nonblank') return { isNone: true, parts: [{ kind: 'blank' }] }
  if (rule.kind === 'compare' && rule.operator === '<>') return { isNone: true, parts: [{ ...rule, operator: '=' }] }
  return { isNone: false, parts: partsOf(rule) }
}

/** Nothing chosen is a blank cell: any value. */
export function textOfChoices({ isNone, parts }: Choices): string {
  if (parts.length === 0) return ''
  const rule: Rule = parts.length === 1 ? parts[0]! : { kind: 'any', rules: parts }
  return printRule(isNone ? { kind: 'not', rule } : rule)
}

/** Whether a value is ticked by itself, or taken by a part that is more than this value. */
export function stateOf({ parts }: Choices, choice: Choice, isList: boolean, asOf: number | null): 'off' | 'on' | 'by another' {
  const own = partFor(choice, isList)
  if (parts.some((part) => sameRule(part, own))) return 'on'
  return parts.some((part) => takes(part, choice, asOf)) ? 'by another' : 'off'
}

export function toggled(choices: Choices, choice: Choice, isList: boolean): Choices {
  const own = partFor(choice, isList)
  const others = choices.parts.filter((part) => !sameRule(part, own))
  return { ...choices, parts: others.length < choices.parts.length ? others : [...choices.parts, own] }
}

/** The rule that takes this value and no other: as a person would type it where that means the same, else in quotes. */
export function partFor(choice: Choice, isList: boolean): Rule {
  if (choice === null) return { kind: 'blank' }
  if (typeof choice === 'number') return { kind: 'compare', operator: '=', operand: { kind: 'number', value: choice } }
  if (isList) return { kind: 'has', text: choice.replace(/[~*?]/g, '~$&').replace(/\|/g, '?') }
  const typed = typedRule(choice)
  return typed ?? { kind: 'exactly', text: choice }
}

function typedRule(text: string): Rule | null {
  try {
    const rule = parseRule(text)
    if (rule?.kind !== 'compare' || rule.operator !== '=' || text !== text.trim() || /^[<>=]/.test(text)) return null
    const { operand } = rule
    return operand.kind !== 'text' || !/[~*?]/.test(operand.text) ? rule : null
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

function partsOf(rule: Rule): readonly Rule[] {
  return rule.kind === 'any' ? rule.rules : [rule]
}

function sameRule(left: Rule, right: Rule): boolean {
  return printRule(left).toLowerCase() === printRule(right).toLowerCase()
}

function takes(part: Rule, choice: Choice, asOf: number | null): boolean {
  return compileRule(part, asOf ?? Number.NaN)(choice)
}
