/**
 * A condition on numbers as two cuts and a tick for blanks, and back. Decides which rules the handles of a histogram can show, and that on whole
 * numbers a cut is the first number of the upper side: 100..999 is cut at 100 and at 1000.
 */
import type { Rule } from '../../../core/criteria/rule.ts'
import { bandCondition } from '../../methods/shared/conditions.ts'

export interface Cut {
  readonly value: number
  /** Whether the number itself is taken. */
  readonly isIn: boolean
}

interface Cuts {
  readonly low: Cut | null
  readonly high: Cut | null
}

/** A stretch of numbers, with or without the blank cells. */
export interface Stretch extends Cuts {
  readonly hasBlanks: boolean
}

/** `null` where the rule is something else. */
export function stretchIn(rule: Rule | null, isWhole: boolean): Stretch | null {
  const parts = rule === null ? [] : rule.kind === 'any' ? rule.rules : [rule]
  const numbers = parts.filter(({ kind }) => kind !== 'blank')
  if (numbers.length > 1) return null
  const cuts = numbers.length === 0 ? { low: null, high: null } : cutsOf(numbers[0]!)
  return cuts === null ? null : { ...(isWhole ? wholeCuts(cuts) : cuts), hasBlanks: numbers.length < parts.length }
}

/** Without a cut blanks stand alone: any number or blank would be any value, which is a blank rule cell. */
export function textOfStretch({ hasBlanks, ...cuts }: Stretch, isWhole: boolean): string {
  const text = textOfCuts(cuts, isWhole)
  return [...(text === '' ? [] : [text]), ...(hasBlanks ? ['blank'] : [])].join(' | ')
}

function textOfCuts({ low, high }: Cuts, isWhole: boolean): string {
  if (low === null && high === null) return ''
  if (low === null) return `${high!.isIn ? '<=' : '<'}${high!.value}`
  if (high === null) return `${low.isIn ? '>=' : '>'}${low.value}`
  if (low.isIn && !high.isIn) return bandCondition(low.value, Math.max(high.value, isWhole ? low.value + 1 : low.value), isWhole)
  if (low.isIn && low.value === high.value) return String(low.value)
  const plain = `${low.value}..${high.value}`
  return low.isIn && high.isIn ? plain : `${low.isIn ? '[' : '('}${plain}${high.isIn ? ']' : ')'}`
}

function cutsOf(rule: Rule): Cuts | null {
  if (rule.kind === 'range') return rule.low?.date || rule.high?.date ? null : { low: cutOf(rule.low), high: cutOf(rule.high) }
  if (rule.kind === 'all') {
    const parts = rule.rules.map(cutsOf)
    const lows = parts.filter((part) => part?.low)
    const highs = parts.filter((part) => part?.high)
    return parts.length === 2 && lows.length === 1 && highs.length === 1 ? { low: lows[0]!.low, high: highs[0]!.high } : null
  }
  if (rule.kind !== 'compare' || rule.operand.kind !== 'number') return null
  const { operator, operand } = rule
  const cut = { value: operand.value, isIn: operator.endsWith('=') }
  if (operator === '=') return { low: cut, high: cut }
  if (operator === '<>') return null
  return operator.startsWith('>') ? { low: cut, high: null } : { low: null, high: cut }
}

function cutOf(bound: { readonly value: number; readonly included: boolean } | null): Cut | null {
  return bound === null ? null : { value: bound.value, isIn: bound.included }
}

function wholeCuts({ low, high }: Cuts): Cuts {
  return {
    low: low === null ? null : { value: low.isIn ? Math.ceil(low.value) : Math.floor(low.value) + 1, isIn: true },
    high: high === null ? null : { value: high.isIn ? Math.floor(high.value) + 1 : Math.ceil(high.value), isIn: false },
  }
}
