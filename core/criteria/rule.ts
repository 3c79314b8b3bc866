/**
 * The parsed form of one rule cell: a condition without its subject. The same tree drives assignment, the
 * checks, the wizard's editor and SQL; parse.ts and print.ts are its two text forms' pair.
 */

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type Unit = 'day' | 'week' | 'month' | 'year'

export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /** Wildcards count after = and <>, and are plain characters after < > <= >=. */
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing after < > <= >=: matches nothing, as in COUNTIFS. */
  | { readonly kind: 'empty' }

export interface Bound {
  readonly value: number
  readonly included: boolean
  /** Written as an ISO date; a whole day, so an included end covers all of it. */
  readonly date: boolean
}

export interface Relative {
  readonly kind: 'relative'
  readonly when: 'last' | 'older than' | 'next'
  readonly count: number
  readonly unit: Unit
}

export type Rule =
  | { readonly kind: 'any'; readonly rules: readonly Rule[] }
  | { readonly kind: 'all'; readonly rules: readonly Rule[] }
  | { readonly kind: 'not'; readonly rule: Rule }
  | { readonly kind: 'range'; readonly low: Bound | null; readonly high: Bound | null }
  | Relative
  | { readonly kind: 'has'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'nonblank' }
  | { readonly kind: 'exactly'; readonly text: string }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly operand: Operand }

/** A rule that is put together from no others. */
export type Leaf = Exclude<Rule, { readonly kind: 'any' | 'all' | 'not' }>

/** The single conditions in a rule, as they are written: what stands in any of, all of and not( … ). */
export function leavesOf(rule: Rule): Leaf[] {
  if (rule.kind === 'any' || rule.kind === 'all') return rule.rules.flatMap(leavesOf)
  return rule.kind === 'not' ? leavesOf(rule.rule) : [rule]
}

/** True where the rule, or a part of it, counts days from as_of. */
export function isRelative(rule: Rule): boolean {
  return leavesOf(rule).some(({ kind }) => kind === 'relative')
}
