/**
 * Period start dates, as they head the columns of a plan -> periods. Decides where the last one ends, and refuses starts
 * that would overlap or leave out a stretch of time unseen.
 */
import type { ReadColumn } from '../columns.ts'
import { addMonths, isoOf } from '../dates.ts'
import { InputError } from '../errors.ts'

/** Whole serial days. */
export interface Period {
  readonly start: number
  /** The first day after it. */
  readonly end: number
}

/** `until` is the last day of the last period, where a person gives it; else the last is as long as those before let expect. */
export function periodsOf({ values, placeOf }: ReadColumn, until: number | null = null): Period[] {
  const starts = Array.from(values, Math.floor)
  starts.forEach((start, index) => {
    if (Number.isNaN(start)) throw new InputError('PERIODS_BLANK', { where: placeOf(index) })
    const before = starts[index - 1]
    if (before !== undefined && start <= before)
      throw new InputError('PERIODS_ORDER', { date: isoOf(start), where: placeOf(index), before: isoOf(before) })
  })
  const last = starts[starts.length - 1]!
  if (until !== null && until < last) throw new InputError('PERIODS_UNTIL', { until: isoOf(until), last: isoOf(last) })
  const end = until === null ? expectedEnd(starts, last) : until + 1
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }))
}

/**
 * Whole months are counted as months, so that February after January ends with February. Whole weeks of unequal numbers
 * are a 4-4-5 calendar: the last is as long as the one a quarter, that is three periods, before it.
 */
function expectedEnd(starts: readonly number[], last: number): number {
  const before = starts[starts.length - 2]
  if (before === undefined) return addMonths(last, 1)
  const days = last - before
  const months = Math.round(days / (365.2425 / 12))
  if (months > 0 && addMonths(before, months) === last) return addMonths(last, months)
  const quarterBefore = starts[starts.length - 4]
  const isWeeks = starts.every((start) => (last - start) % 7 === 0)
  return last + (isWeeks && quarterBefore !== undefined ? starts[starts.length - 3]! - quarterBefore : days)
}
