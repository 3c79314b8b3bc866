/**
 * Serial days. Decides how a calendar date becomes a serial number (days since 1899-12-30, as in Sheets,
 * and in Excel from March 1900 on), which texts are dates, and how months are added (as EDATE).
 */

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(1899, 11, 30)
/** 9999-12-31, the last day either spreadsheet knows. */
export const LAST_SERIAL = 2_958_465

/** Serial day of a calendar date, NaN where there is no such date (2025-02-30). `month` is 1–12. */
export function serialOf(year: number, month: number, day: number): number {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? (ms - EPOCH_MS) / DAY_MS : Number.NaN
}

export function isoOf(serial: number): string {
  return new Date(EPOCH_MS + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of the month `months` later (or earlier, when negative), held back at the month's end: EDATE. */
export function addMonths(serial: number, months: number): number {
  const date = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS)
  const target = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  const year = Math.floor(target / 12)
  const month = target - year * 12
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) - EPOCH_MS) / DAY_MS
}

const TIME = '(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?)?'
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${TIME}$`)
const YEAR_LAST = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${TIME}$`)

function withTime(day: number, hours?: string, minutes?: string, seconds?: string): number {
  if (hours === undefined) return day
  const h = Number(hours)
  const m = Number(minutes)
  const s = Number(seconds ?? 0)
  return h > 23 || m > 59 || s > 59 ? Number.NaN : day + (h * 3600 + m * 60 + s) / 86_400
}

/**
 * Serial of a date written as text: ISO dates with an optional time (a zone is read over: the wall clock as
 * written counts), year-first slashes, and d/m/y or m/d/y only where day and month can't be mistaken. Else NaN.
 */
export function parseDate(text: string): number {
  const trimmed = text.trim()
  const iso = YEAR_FIRST.exec(trimmed)
  if (iso) return withTime(serialOf(Number(iso[1]), Number(iso[3]), Number(iso[4])), iso[5], iso[6], iso[7])
  const slashed = YEAR_LAST.exec(trimmed)
  if (!slashed) return Number.NaN
  const first = Number(slashed[1])
  const second = Number(slashed[2])
  if (first <= 12 && second <= 12 && first !== second) return Number.NaN
  const [day, month] = first > 12 ? [first, second] : [second, first]
  return withTime(serialOf(Number(slashed[3]), month, day), slashed[4], slashed[5], slashed[6])
}

/** True for a text such as 3/4/2025, which is one day in Europe and another in the United States. */
export function isAmbiguousDate(text: string): boolean {
  const slashed = YEAR_LAST.exec(text.trim())
  if (slashed === null) return false
  const [first, second] = [Number(slashed[1]), Number(slashed[2])]
  return first >= 1 && first <= 12 && second >= 1 && second <= 12 && first !== second
}

/** The fraction of a day that a clock time such as 10:30 or 10:30:15 stands for, else NaN. */
export function parseTime(text: string): number {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim())
  return match ? withTime(0, match[1], match[2], match[3]) : Number.NaN
}
