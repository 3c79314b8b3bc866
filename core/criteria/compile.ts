/**
 * Rule -> a test of one cell, and the numbers at which its answer can change. Decides what each form of a rule
 * matches: numbers, text, booleans, blanks and error cells, each typed by itself.
 */
import { type Cell, isError } from '../cells.ts'
import { addMonths } from '../dates.ts'
import { numericText } from './operand.ts'
import type { Bound, Operand, Operator, Relative, Rule } from './rule.ts'
import { foldCase, wildcardMatcher } from './wildcards.ts'

/** A test of one cell; blank is `null`. */
export type Test = (cell: Cell) => boolean

/** `asOf` is a whole serial day; it must be a number where isRelative(rule). */
export function compileRule(rule: Rule, asOf: number | null): Test {
  switch (rule.kind) {
    case 'any': {
      const tests = rule.rules.map((part) => compileRule(part, asOf))
      return (cell) => tests.some((test) => test(cell))
    }
    case 'all': {
      const tests = rule.rules.map((part) => compileRule(part, asOf))
      return (cell) => tests.every((test) => test(cell))
    }
    case 'not': {
      const test = compileRule(rule.rule, asOf)
      return (cell) => !test(cell)
    }
    case 'range': {
      const [from, to] = [lowEnd(rule.low), highEnd(rule.high)]
      return (cell) => typeof cell === 'number' && from(cell) && to(cell)
    }
    case 'relative': {
      const { from, before } = daysOf(rule, asOf ?? Number.NaN)
      return (cell) => typeof cell === 'number' && cell >= from && cell < before
    }
    case 'has': {
      const matches = wildcardMatcher(rule.text)
      return (cell) =>
        typeof cell === 'string' &&
        foldCase(cell)
          .split(/[;,\n]/)
          .some((member) => matches(member.trim()))
    }
    case 'blank':
      return (cell) => cell === null
    case 'nonblank':
      return (cell) => cell !== null
    case 'exactly': {
      const text = foldCase(rule.text)
      return (cell) => typeof cell === 'string' && foldCase(cell) === text
    }
    case 'compare': {
      const equals = rule.operator === '=' || rule.operator === '<>' ? equality(rule.operand) : null
      if (equals === null) return order(rule.operator, rule.operand)
      return rule.operator === '=' ? equals : (cell) => !equals(cell)
    }
  }
}

function equality(operand: Operand): Test {
  switch (operand.kind) {
    case 'number':
    case 'date':
      return (cell) => (typeof cell === 'string' ? numericText(cell) === operand.value : cell === operand.value)
    case 'boolean':
      return (cell) => cell === operand.value
    case 'error':
      return (cell) => isError(cell) && cell.error === operand.error
    case 'text': {
      const matches = wildcardMatcher(operand.text)
      return (cell) => typeof cell === 'string' && matches(foldCase(cell))
    }
    case 'empty':
      return (cell) => cell === null
  }
}

/** < <= > >= compare like with like only: numbers with numbers, text with text (by folded code units), booleans with booleans. */
function order(operator: Operator, operand: Operand): Test {
  if (operand.kind === 'empty' || operand.kind === 'error') return () => false
  if (operand.kind === 'text') {
    const text = foldCase(operand.text)
    return (cell) => typeof cell === 'string' && holds(operator, foldCase(cell), text)
  }
  const { value } = operand
  return (cell) => typeof cell === typeof value && holds(operator, cell as number, value as number)
}

function holds<T extends number | string>(operator: Operator, left: T, right: T): boolean {
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    default:
      return left >= right
  }
}

/** A whole-day bound stands for all of its day. */
function isWholeDay({ date, value }: Bound): boolean {
  return date && Number.isInteger(value)
}

function lowEnd(bound: Bound | null): (value: number) => boolean {
  if (bound === null) return () => true
  if (bound.included) return (value) => value >= bound.value
  return isWholeDay(bound) ? (value) => value >= bound.value + 1 : (value) => value > bound.value
}

function highEnd(bound: Bound | null): (value: number) => boolean {
  if (bound === null) return () => true
  if (!bound.included) return (value) => value < bound.value
  return isWholeDay(bound) ? (value) => value < bound.value + 1 : (value) => value <= bound.value
}

/** Day 0 and before is no date: a host that hands over 0 for an empty cell must not make it "older than". */
export const FIRST_DAY = 1

/** The half-open span of serial numbers that a relative date stands for on the day `asOf`. */
function daysOf({ when, count, unit }: Relative, asOf: number): { from: number; before: number } {
  if (when === 'next') return { from: asOf + 1, before: shift(asOf, count, unit) + 1 }
  const past = shift(asOf, -count, unit)
  return when === 'last' ? { from: Math.max(FIRST_DAY, past), before: asOf + 1 } : { from: FIRST_DAY, before: past }
}

function shift(day: number, count: number, unit: Relative['unit']): number {
  if (unit === 'day') return day + count
  if (unit === 'week') return day + 7 * count
  return addMonths(day, unit === 'month' ? count : 12 * count)
}

/** Every number at which the test of a number cell may change its answer; between two neighbours it never does. */
export function numericCuts(rule: Rule, asOf: number | null): number[] {
  switch (rule.kind) {
    case 'any':
    case 'all':
      return rule.rules.flatMap((part) => numericCuts(part, asOf))
    case 'not':
      return numericCuts(rule.rule, asOf)
    case 'range':
      return [rule.low, rule.high].flatMap((bound) =>
        bound === null ? [] : isWholeDay(bound) ? [bound.value, bound.value + 1] : [bound.value],
      )
    case 'relative': {
      const { from, before } = daysOf(rule, asOf ?? Number.NaN)
      return [from, before]
    }
    case 'compare':
      return rule.operand.kind === 'number' || rule.operand.kind === 'date' ? [rule.operand.value] : []
    default:
      return []
  }
}
