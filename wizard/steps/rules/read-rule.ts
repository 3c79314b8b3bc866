/** The text of a rule cell for the editors: the rule, or why and where reading it stopped. */
import { parseRule } from '../../../core/criteria/parse.ts'
import type { Rule } from '../../../core/criteria/rule.ts'
import { InputError, messageParts } from '../../../core/errors.ts'

export type ReadRule =
  | { readonly rule: Rule | null; readonly problem: null }
  | { readonly rule: null; readonly problem: { readonly what: string; readonly todo: string; readonly character: number } }

export function readRule(text: string): ReadRule {
  try {
    return { rule: parseRule(text), problem: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { text: what, todo } = messageParts(error.code, error.values)
    return { rule: null, problem: { what, todo, character: Number(error.values.position) - 1 } }
  }
}
