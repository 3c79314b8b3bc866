/** The English of one condition that is put together from no others, and of its complement. */
import { printDate } from './print.ts'
import type { Bound, Leaf, Operator, Relative, Rule } from './rule.ts'
import { readsAsValue, textWords } from './text-words.ts'
import { ANY_RUN, tokensOf } from './wildcards.ts'

/** The one value that a condition asks a cell to be equal to; `null` where it asks for something else. */
export function valueWords(rule: Rule): string | null {
  if (rule.kind === 'blank') return 'blank'
  if (rule.kind === 'exactly') return literalWords(rule.text)
  if (rule.kind !== 'compare' || rule.operator !== '=') return null
  const { operand } = rule
  switch (operand.kind) {
    case 'number':
      return String(operand.value)
    case 'date':
      return printDate(operand.value)
    case 'boolean':
      return booleanWords(operand.value)
    case 'error':
      return `the error ${operand.error}`
    case 'empty':
      return 'blank'
    case 'text': {
      const literal = literalOf(operand.text)
      return literal === null ? null : literalWords(literal)
    }
  }
}

/** Any other condition than to be equal to a value; `holds` is false for its complement. */
export function leafWords(rule: Leaf, holds: boolean): string {
  switch (rule.kind) {
    case 'range':
      return told('is', rangeWords(rule.low, rule.high), holds)
    case 'relative':
      return relativeWords(rule, holds)
    case 'has': {
      const literal = literalOf(rule.text)
      if (literal !== null) return told('contains', `the item ${textWords(literal)}`, holds)
      return `contains ${holds ? 'an' : 'no'} item that ${patternWords(rule.text, true)}`
    }
    case 'compare':
      return rule.operator === '=' && rule.operand.kind === 'text' ? patternWords(rule.operand.text, holds) : orderWords(rule, holds)
    default:
      throw new Error(`${rule.kind} asks for a value`)
  }
}

type Order = Readonly<Partial<Record<Operator, string>>>
const NUMBERS: Order = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' }
const DATES: Order = { '<': 'before', '<=': 'on or before', '>': 'after', '>=': 'on or after' }
const TEXTS: Order = { '<': 'before', '<=': 'at or before', '>': 'after', '>=': 'at or after' }

function orderWords({ operand, operator }: Extract<Leaf, { kind: 'compare' }>, holds: boolean): string {
  switch (operand.kind) {
    case 'number':
      return told('is', `${NUMBERS[operator]} ${numberWords(operand.value)}`, holds)
    case 'date':
      return told('is', `${DATES[operator]} ${momentWords(operand.value, operator)}`, holds)
    case 'boolean':
      return told('is', `${NUMBERS[operator]} ${booleanWords(operand.value)}`, holds)
    case 'text':
      return told('sorts', `${TEXTS[operator]} ${textWords(operand.text)}`, holds)
    default:
      return holds ? 'never matches' : 'always matches'
  }
}

/** A comparison with a day means its first moment, where a range means all of it: the two differ after > and <=. */
function momentWords(value: number, operator: Operator): string {
  return `${printDate(value)}${Number.isInteger(value) && (operator === '>' || operator === '<=') ? ' 00:00' : ''}`
}

function rangeWords(low: Bound | null, high: Bound | null): string {
  const bound = low === null ? high! : low
  if (low === null || high === null) {
    const operator = `${low === null ? '<' : '>'}${bound.included ? '=' : ''}` as Operator
    return `${(bound.date ? DATES : NUMBERS)[operator]} ${boundWords(bound)}`
  }
  const excluded = low.included ? (high.included ? '' : `${boundWords(high)} not`) : high.included ? `${boundWords(low)} not` : 'neither'
  return `between ${boundWords(low)} and ${boundWords(high)}${excluded && ` (${excluded} included)`}`
}

function boundWords({ date, value }: Bound): string {
  return date ? printDate(value) : numberWords(value)
}

function relativeWords({ when, count, unit }: Relative, holds: boolean): string {
  const span = `${count} ${unit}${count === 1 ? '' : 's'}`
  if (when === 'last') return told('was', `in the last ${span}`, holds)
  return told('is', when === 'next' ? `in the next ${span}` : `older than ${span}`, holds)
}

/** A text with wildcards. */
function patternWords(pattern: string, holds: boolean): string {
  const tokens = tokensOf(pattern)
  let start = 0
  while (tokens[start] === ANY_RUN) start++
  let end = tokens.length
  while (end > start && tokens[end - 1] === ANY_RUN) end--
  if (start === end) return told('is', 'a text', holds)
  const middle = tokens.slice(start, end)
  if (middle.some((token) => token < 0)) return told('fits', `the pattern "${pattern.replace(/"/g, '""')}"`, holds)
  const text = textWords(String.fromCharCode(...middle))
  if (start === 0) return told('begins', `with ${text}`, holds)
  return end === tokens.length ? told('ends', `with ${text}`, holds) : told('contains', text, holds)
}

/** What a text without wildcards stands for; `null` where it has some. */
function literalOf(pattern: string): string | null {
  const tokens = tokensOf(pattern)
  return tokens.every((token) => token >= 0) ? String.fromCharCode(...tokens) : null
}

function literalWords(text: string): string {
  return `${readsAsValue(text) ? 'the text ' : ''}${textWords(text)}`
}

function booleanWords(value: boolean): string {
  return value ? 'TRUE' : 'FALSE'
}

/** A quantity: thousands are set apart from five digits on, so that years stay years. What must be equal may be a postcode. */
export function numberWords(value: number): string {
  const [whole, fraction] = String(value).split('.') as [string, string | undefined]
  if (!/^-?\d{5,}$/.test(whole)) return String(value)
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`
}

/** "is x" and "is not x"; "begins x" and "does not begin x". */
function told(verb: string, rest: string, holds: boolean): string {
  if (holds) return `${verb} ${rest}`
  return verb === 'is' || verb === 'was' ? `${verb} not ${rest}` : `does not ${verb.slice(0, -1)} ${rest}`
}
