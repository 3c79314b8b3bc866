/**
 * One COUNTIFS criterion: its operator and what stands behind it. Decides which operands are numbers, dates,
 * booleans, errors and text (facts: COUNTIFS as documented for Excel; rules R1–R10 of docs/guide/rules.md).
 */
import { errorNamed } from '../cells.ts'
import { isAmbiguousDate, parseDate, parseTime } from '../dates.ts'
import { parseNumber } from '../numbers.ts'
import { ruleProblem } from './problem.ts'
import type { Operand, Operator, Rule } from './rule.ts'

const OPERATOR = /^(<>|<=|>=|<|>|=)/
/** COUNTIFS refuses a longer criterion. */
const LONGEST = 255

export function startsWithOperator(text: string): boolean {
  return OPERATOR.test(text)
}

/** Reads `text` as COUNTIFS would; `start` is where it begins in the rule cell, for messages. */
export function parseCriterion(text: string, start: number, whole: string): Rule {
  const written = OPERATOR.exec(text)?.[1] as Operator | undefined
  const operator = written ?? '='
  const rest = written === undefined ? text : text.slice(written.length)
  if (rest.length > LONGEST) throw ruleProblem(whole, start, `a criterion of more than ${LONGEST} characters`, 'put the text in quotes')
  if (rest === '') {
    if (written === undefined) throw ruleProblem(whole, start, 'expected a condition', 'write one on each side of |')
    if (operator === '=') return { kind: 'blank' }
    if (operator === '<>') return { kind: 'nonblank' }
    return { kind: 'compare', operator, operand: { kind: 'empty' } }
  }
  return { kind: 'compare', operator, operand: parseOperand(rest, start + (written?.length ?? 0), whole) }
}

function parseOperand(text: string, start: number, whole: string): Operand {
  const number = parseNumber(text)
  if (number === number) return { kind: 'number', value: number }
  const date = parseDate(text)
  if (date === date) return { kind: 'date', value: date }
  if (isAmbiguousDate(text))
    throw ruleProblem(whole, start, 'a date that could be two different days', 'write it as 2025-01-31, or put the text in quotes')
  const time = parseTime(text)
  if (time === time) return { kind: 'number', value: time }
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' }
  const error = errorNamed(trimmed.toUpperCase())
  return error ? { kind: 'error', error: error.error } : { kind: 'text', text }
}

/** The number that a text cell equals under a numeric criterion ("010", " 10", "1e1" and "10:00"…), else NaN. */
export function numericText(text: string): number {
  if (text !== lastText) {
    lastText = text
    lastValue = readNumericText(text)
  }
  return lastValue
}

// Hundreds of rules are tried on one text after the other: the last one is read once.
let lastText = ''
let lastValue = Number.NaN

function readNumericText(text: string): number {
  const number = parseNumber(text)
  if (number === number) return number
  const date = parseDate(text)
  return date === date ? date : parseTime(text)
}
