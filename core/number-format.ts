/**
 * Number formats, in the language that all three hosts share: which pattern Strata writes for each of its formats,
 * and what a pattern that someone else chose says about a column.
 */
import type { ColumnFormat } from './host.ts'
import type { Format } from './plans/step.ts'

/** The formats that are number formats; the others are styles. No currency: the workbook does not say which. */
export const PATTERNS: Readonly<Partial<Record<Format, string>>> = {
  text: '@',
  date: 'yyyy-mm-dd',
  whole: '#,##0',
  decimal: '#,##0.00',
  money: '#,##0',
  percent: '0.0%',
}

/** What the cells of a column look like, from the patterns of some of its cells: the kind that at least half of them have. */
export function columnFormat(patterns: readonly string[]): ColumnFormat {
  const kinds = patterns.map(formatKind)
  for (const kind of ['date', 'money', 'percent', 'text'] as const)
    if (kinds.filter((one) => one === kind).length * 2 >= Math.max(1, kinds.length)) return kind
  return null
}

function formatKind(pattern: string): ColumnFormat {
  // [$€-407] names a currency, [$-409] only a language; other brackets hold colours, conditions and durations.
  const isCurrency = /\[\$[^\]-]/.test(pattern)
  const bare = pattern.replace(/\[[^\]]*\]|\\.|_.|\*./g, '')
  const words = [...bare.matchAll(/"([^"]*)"/g)].map(([, text]) => text!)
  const codes = bare.replace(/"[^"]*"/g, '')
  if (isCurrency || [codes, ...words].some((text) => CURRENCY.test(text))) return 'money'
  if (codes.includes('%')) return 'percent'
  if (codes.trim() === '@') return 'text'
  // A time alone has hours; "m" beside them is minutes.
  return /[yd]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes)) ? 'date' : null
}

/** The signs of Unicode's currency block, those older than it, and the codes met most. */
const CURRENCY = /[$\u00a2-\u00a5\u20a0-\u20cf]|\b(?:USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|SEK|NOK|DKK|PLN|BRL|kr)\b/
