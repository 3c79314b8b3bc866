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

const RANGE = /([[(]?)\s*([^|&()[\]]*?)\s*\.\.\s*([^|&()[\]]*?)\s*(?=$|[|&)\]])([\])]?)\s*/y

/** The range that begins at `index`, or `null`. Inside not( … ) a lone `)` closes the not, unless a bracket was opened. */
export function matchRange(text: string, index: number, insideNot: boolean): RangeMatch | null {
  RANGE.lastIndex = index
  const match = RANGE.exec(text)
  if (!match) return null
  const [all, open, lowText, highText, close] = match as unknown as [string, string, string, string, string]
  if (lowText === '' && highText === '') return null
  const keepsRound = close === ')' && insideNot && open === ''
  const end = keepsRound ? text.indexOf(')', index) : index + all.length
  const low = boundOf(lowText, open !== '(')
  const high = boundOf(highText, close !== ')' || keepsRound)
  if (low === undefined || high === undefined) return null
  return { rule: { kind: 'range', low, high }, end }
}

/** `null` for an open end, `undefined` where the text is no bound. */
function boundOf(text: string, included: boolean): Bound | null | undefined {
  if (text === '') return null
  const number = parseNumber(text)
  if (number === number) return { value: number, included, date: false }
  const date = /^\d{4}-/.test(text) ? parseDate(text) : Number.NaN
  return date === date ? { value: date, included, date: true } : undefined
}
