/**
 * Periods -> the months, and the parts of months, that they are made of. Capacity is worked out by calendar month, so any
 * periods that cover the same days come to the same sum: months, quarters, fiscal years from any day, 4-4-5 weeks.
 */
import { serialOf } from '../../dates.ts'
import type { Period } from '../periods.ts'

/** Day 0 of a Date. */
const FIRST_OF_1970 = serialOf(1970, 1, 1)

/** The days of one calendar month that lie in one period. */
export interface Slice {
  /** Months counted without a break over the years. */
  readonly month: number
  readonly start: number
  /** The first day after it. */
  readonly end: number
  /** The whole month's. */
  readonly monthStart: number
  readonly monthEnd: number
}

export interface Calendar {
  readonly periods: readonly Period[]
  /** By period. */
  readonly slices: readonly (readonly Slice[])[]
  /** By period, how many months long it is: the days of a cut month count as their share of it. */
  readonly months: readonly number[]
  /** The month before the first that counts in full: attrition is counted from it. A month that begins with a period after its 15th day does not. */
  readonly origin: number
  readonly lastMonth: number
}

export function calendarOf(periods: readonly Period[]): Calendar {
  const first = periods[0]!
  const slices = periods.map(slicesOf)
  const isLate = first.start - startOfMonth(monthOf(first.start)) >= 15
  return {
    periods,
    slices,
    months: slices.map((parts) =>
      parts.reduce((sum, { start, end, monthStart, monthEnd }) => sum + (end - start) / (monthEnd - monthStart), 0),
    ),
    origin: monthOf(first.start) - (isLate ? 0 : 1),
    lastMonth: monthOf(periods[periods.length - 1]!.end - 1),
  }
}

function slicesOf({ start, end }: Period): Slice[] {
  const slices: Slice[] = []
  for (let month = monthOf(start); startOfMonth(month) < end; month++) {
    const [monthStart, monthEnd] = [startOfMonth(month), startOfMonth(month + 1)]
    slices.push({ month, start: Math.max(start, monthStart), end: Math.min(end, monthEnd), monthStart, monthEnd })
  }
  return slices
}

/** The month of a day; infinite for an infinite one. */
export function monthOf(serial: number): number {
  if (!Number.isFinite(serial)) return serial
  const date = new Date((serial - FIRST_OF_1970) * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function startOfMonth(month: number): number {
  return serialOf(Math.floor(month / 12), (month % 12) + 1, 1)
}
