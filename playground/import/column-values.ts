/**
 * Decides what the texts of one column are. A column is numbers, dates or TRUE/FALSE only if nearly all of it is, and
 * anything that would lose by it (007, +49 30 1234567, 12E3, twenty digits) keeps the whole column text: a wrong
 * guess changes data, a missed one does not.
 */
import { parseDate } from '../../core/dates.ts'
import { parseNumber } from '../../core/numbers.ts'
import { importTexts } from './import-texts.ts'
import { readSlashDates } from './slash-dates.ts'
import type { ImportedCell, Shown } from './table.ts'

export interface ColumnValues {
  readonly shown: Shown
  readonly value: (text: string) => ImportedCell
  readonly note: string | null
}

/** At most one filled cell in so many may read as something else. */
const ONE_IN = 10

const LEADING_ZERO = /^[-+]?0\d/
const MANY_DIGITS = /\d{16,}/
const PHONE = /^\+[\d\s().-]{7,}$/
const EXPONENT_CODE = /^\d+[eE]\d+$/
const ISO_DATE = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}/
const DECIMAL_COMMA = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/
const BOOLEAN = /^(?:true|false)$/i

const asText = (text: string): ImportedCell => (text === '' ? null : text)

/** `texts` are the cells below the header. */
export function columnValues(header: string, texts: readonly string[]): ColumnValues {
  const filled = texts.filter((text) => text.trim() !== '')
  const plain: ColumnValues = { shown: 'plain', value: asText, note: null }
  if (filled.length === 0) return plain
  return (
    booleans(header, filled) ?? dates(header, filled) ?? numbers(header, filled) ?? { ...plain, note: decimalCommaNote(header, filled) }
  )
}

function booleans(header: string, filled: readonly string[]): ColumnValues | null {
  return mostly(header, filled, 'TRUE or FALSE', 'plain', (text) =>
    BOOLEAN.test(text.trim()) ? text.trim().toLowerCase() === 'true' : null,
  )
}

function numbers(header: string, filled: readonly string[]): ColumnValues | null {
  if (filled.some(isCode)) return null
  const percents = filled.every((text) => text.trim().endsWith('%'))
  return mostly(header, filled, 'number', percents ? 'percent' : 'plain', (text) => numberOrNull(parseNumber(text)))
}

function dates(header: string, filled: readonly string[]): ColumnValues | null {
  const slashes = readSlashDates(filled)
  if (slashes === 'ambiguous') {
    const first = filled.find((text) => text.includes('/'))!
    return { shown: 'plain', value: asText, note: importTexts.ambiguousDates(header, first) }
  }
  const read = (text: string): number | null => {
    if (ISO_DATE.test(text.trim())) return numberOrNull(parseDate(text))
    return slashes === null ? null : numberOrNull(slashes(text))
  }
  const timed = filled.some((text) => (read(text) ?? 0) % 1 !== 0)
  return mostly(header, filled, 'date', timed ? 'datetime' : 'date', read)
}

function mostly(
  header: string,
  filled: readonly string[],
  kind: string,
  shown: Shown,
  read: (text: string) => ImportedCell,
): ColumnValues | null {
  const others = filled.filter((text) => read(text) === null)
  if (others.length * ONE_IN > filled.length) return null
  return {
    shown,
    value: (text) => read(text) ?? asText(text),
    note: others.length === 0 ? null : importTexts.otherText(header, others.length, kind, others[0]!),
  }
}

function isCode(text: string): boolean {
  const trimmed = text.trim()
  return LEADING_ZERO.test(trimmed) || MANY_DIGITS.test(trimmed) || PHONE.test(trimmed) || EXPONENT_CODE.test(trimmed)
}

function decimalCommaNote(header: string, filled: readonly string[]): string | null {
  const commas = filled.filter((text) => DECIMAL_COMMA.test(text.trim()))
  return (filled.length - commas.length) * ONE_IN > filled.length ? null : importTexts.decimalCommas(header, commas[0]!)
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
