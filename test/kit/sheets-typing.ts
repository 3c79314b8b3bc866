/**
 * What Sheets makes of a text that is handed to setValues. In a cell formatted as text numbers and dates stay texts, yet
 * "=" begins a formula; whether an apostrophe is taken away there is told in two ways, so the fake knows both.
 */
import { errorNamed } from '../../core/cells.ts'
import { parseDate, parseTime } from '../../core/dates.ts'
import type { Stored } from './sheets-grid.ts'

export interface Typed {
  readonly cell: Stored | null
  /** The number format that comes with what was recognised. */
  readonly format?: string
}

export function typed(text: string, format: string | undefined, keepsApostrophes: boolean): Typed {
  if (text === '') return { cell: null }
  if (/^=./.test(text)) return { cell: { formula: asToldBack(text) } }
  if (text.startsWith("'") && !(format === '@' && keepsApostrophes)) return { cell: { value: text.slice(1) } }
  if (format === '@') return { cell: { value: text } }
  if (/^[+-]\D/.test(text)) return { cell: { formula: `=${text}` } }
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { cell: { value: trimmed.toLowerCase() === 'true' } }
  const error = errorNamed(trimmed)
  if (error !== undefined) return { cell: { value: error } }
  const number = /^(\(?)([$€]?)([+-]?[\d,]*\.?\d+(?:e[+-]?\d+)?)\s?([%€]?)\)?$/i.exec(trimmed)
  if (number !== null) {
    const [, negative, before, digits, after] = number
    const value = Number(digits!.replace(/,/g, '')) * (negative === '(' ? -1 : 1)
    if (after === '%') return { cell: { value: value / 100 }, format: '0.00%' }
    return { cell: { value }, ...(before !== '' || after === '€' ? { format: '[$€]#,##0.00' } : {}) }
  }
  const day = /^\d+\/\d+$/.test(trimmed) ? parseDate(`2026/${trimmed}`) : parseDate(trimmed)
  if (!Number.isNaN(day)) return { cell: { value: day }, format: 'yyyy-mm-dd' }
  const time = parseTime(trimmed)
  if (!Number.isNaN(time)) return { cell: { value: time }, format: 'h:mm' }
  return { cell: { value: text } }
}

/** In the United States arguments are told back with commas, whatever they were written with. */
function asToldBack(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/;/g, ',')))
    .join('')
}
