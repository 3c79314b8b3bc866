/**
 * The `low..high` form: which texts are one, and which brackets belong to it. Bounds are numbers or ISO dates;
 * both ends are included unless a round bracket says otherwise, and an end date includes its day.
 */
import { parseDate } from '../dates.ts'
import { parseNumber } from '../numbers.ts'
import type { Bound, Rule } from './rule.ts'

export interface RangeMatch {
  readonly rule: Extract<Rule, { kind: 'range' }>
  readonly end: number
}

/** The range that begins at `index`, or `null`. Inside not( … ) a lone `)` closes the not, unless a bracket was opened. */
export function matchRange(text: string, index: number, insideNot: boolean): RangeMatch | null {
  const open = text[index] === '[' || text[index] === '(' ? text[index]! : ''
  const start = index + open.length
  const stop = endOfBounds(text, start)
  const dots = text.slice(start, stop).indexOf('..')
  if (dots < 0) return null
  const lowText = text.slice(start, start + dots).trim()
  const highText = text.slice(start + dots + 2, stop).trim()
  if (lowText === '' && highText === '') return null
  const close = text[stop] === ']' || (text[stop] === ')' && !(insideNot && open === '')) ? text[stop]! : ''
  const low = boundOf(lowText, open !== '(')
  const high = boundOf(highText, close !== ')')
  if (low === undefined || high === undefined) return null
  return { rule: { kind: 'range', low, high }, end: pastSpaces(text, stop + close.length) }
}

/** Where the bounds end: at a bracket, | or &, none of which is part of a number or a date. */
function endOfBounds(text: string, start: number): number {
  let at = start
  while (at < text.length && !'|&()[]'.includes(text[at]!)) at++
  return at
}

function pastSpaces(text: string, start: number): number {
  let at = start
  while (/\s/.test(text[at] ?? '')) at++
  return at
}

/** `null` for an open end, `undefined` where the text is no bound. */
function boundOf(text: string, included: boolean): Bound | null | undefined {
  if (text === '') return null
  const number = parseNumber(text)
  if (number === number) return { value: number, included, date: false }
  const date = /^\d{4}-/.test(text) ? parseDate(text) : Number.NaN
  return date === date ? { value: date, included, date: true } : undefined
}
