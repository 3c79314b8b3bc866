/** A condition on days as a small form, and back. Decides which rules the form can show; all others are edited as text. */
import { parseRule } from '../../../core/criteria/parse.ts'
import { printDate, printRule } from '../../../core/criteria/print.ts'
import type { Rule, Unit } from '../../../core/criteria/rule.ts'

export const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year']

export type DateForm =
  | { readonly when: 'any' | 'blank' | 'other' }
  | { readonly when: 'last' | 'older than' | 'next'; readonly count: number; readonly unit: Unit }
  /** A day and all after it; all days before one. */
  | { readonly when: 'from' | 'before'; readonly day: number }

export type When = DateForm['when']
export const WHENS: readonly When[] = ['any', 'last', 'older than', 'next', 'from', 'before', 'blank', 'other']

export function dateFormOf(rule: Rule | null): DateForm {
  if (rule === null) return { when: 'any' }
  if (rule.kind === 'blank') return { when: 'blank' }
  if (rule.kind === 'relative') return { when: rule.when, count: rule.count, unit: rule.unit }
  if (rule.kind === 'compare' && rule.operand.kind === 'date') {
    if (rule.operator === '>=') return { when: 'from', day: rule.operand.value }
    if (rule.operator === '<') return { when: 'before', day: rule.operand.value }
  }
  if (rule.kind === 'range' && rule.low?.date && rule.low.included && rule.high === null) return { when: 'from', day: rule.low.value }
  return { when: 'other' }
}

export function textOfDateForm(form: DateForm): string {
  switch (form.when) {
    case 'last':
    case 'older than':
    case 'next':
      return printRule({ kind: 'relative', when: form.when, count: form.count, unit: form.unit })
    case 'from':
      return `>=${printDate(form.day)}`
    case 'before':
      return `<${printDate(form.day)}`
    case 'blank':
      return 'blank'
    default:
      return ''
  }
}

/** The same form with another word first; numbers and days that were there are kept where they fit, else `day` is meant. */
export function withWhen(form: DateForm, when: When, day: number): DateForm {
  if (when === 'last' || when === 'older than' || when === 'next') {
    const { count, unit } = 'count' in form ? form : { count: 90, unit: 'day' as const }
    return { when, count, unit }
  }
  if (when === 'from' || when === 'before') return { when, day: 'day' in form ? form.day : day }
  return { when }
}

/** The serial day in a date field's text, NaN where it is empty. */
export function dayIn(text: string): number {
  const rule = parseRule(text === '' ? '' : `>=${text}`)
  return rule?.kind === 'compare' && rule.operand.kind === 'date' ? rule.operand.value : Number.NaN
}
