/** Rule -> the text of a rule cell, in one canonical spelling. parseRule(printRule(rule)) is rule again. */
import { isoOf } from '../dates.ts'
import { parseRule } from './parse.ts'
import type { Bound, Operand, Rule } from './rule.ts'

/** The text of a rule cell; `null`, any value, prints as a blank one. */
export function printRule(rule: Rule | null): string {
  return rule === null ? '' : print(rule, true)
}

/** `isAlone` in its cell a text keeps its outer spaces; inside another rule they would be dropped, so its operator is written. */
function print(rule: Rule, isAlone = false): string {
  switch (rule.kind) {
    case 'any':
      return rule.rules.map((part) => print(part)).join(' | ')
    case 'all':
      return rule.rules.map(printOperated).join(' & ')
    case 'not':
      return `not(${print(rule.rule)})`
    case 'range':
      return printRange(rule)
    case 'relative':
      return `${rule.when} ${rule.count} ${rule.unit}${rule.count === 1 ? '' : 's'}`
    case 'has':
      return `has:${rule.text}`
    case 'exactly':
      return `"${rule.text.replace(/"/g, '""')}"`
    case 'compare': {
      const bare = rule.operator === '=' ? printOperand(rule.operand) : ''
      return bare !== '' && (isAlone || bare === bare.trim()) && readsAs(bare, rule) ? bare : printOperated(rule)
    }
    default:
      return rule.kind
  }
}

/** With its operator always written, as a term of an `&` must be. */
function printOperated(rule: Rule): string {
  if (rule.kind === 'blank') return '='
  if (rule.kind === 'nonblank') return '<>'
  return rule.kind === 'compare' ? rule.operator + printOperand(rule.operand) : print(rule)
}

function readsAs(text: string, rule: Rule): boolean {
  try {
    return JSON.stringify(parseRule(text)) === JSON.stringify(rule)
  } catch {
    return false
  }
}

function printOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'number':
      return String(operand.value)
    case 'date':
      return printDate(operand.value)
    case 'boolean':
      return operand.value ? 'TRUE' : 'FALSE'
    case 'error':
      return operand.error
    case 'text':
      return operand.text
    case 'empty':
      return ''
  }
}

function printRange({ low, high }: Extract<Rule, { kind: 'range' }>): string {
  const plain = `${printBound(low)}..${printBound(high)}`
  const lowOpen = low !== null && !low.included
  const highOpen = high !== null && !high.included
  return lowOpen || highOpen ? `${lowOpen ? '(' : '['}${plain}${highOpen ? ')' : ']'}` : plain
}

function printBound(bound: Bound | null): string {
  if (bound === null) return ''
  return bound.date ? printDate(bound.value) : String(bound.value)
}

/** The ISO date of a serial number, with its time of day where it has one. */
export function printDate(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  if (seconds === 0) return isoOf(serial)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${isoOf(serial)} ${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}
