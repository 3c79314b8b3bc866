/** Days of the planning tests: serial days from ISO dates, and the first days of several kinds of periods. */
import type { Cell } from '../../core/cells.ts'
import { addMonths, parseDate } from '../../core/dates.ts'

/** The serial day of an ISO date. */
export function day(iso: string): number {
  return parseDate(iso)
}

/** First days as a column of cells, `count` of them, each `months` after the one before. */
export function starts(first: string, months: number, count: number): Cell[][] {
  return Array.from({ length: count }, (_, index) => [addMonths(day(first), index * months)])
}

/** First days of 4-4-5 periods. */
export function weeks445(first: string, count: number): Cell[][] {
  let at = day(first)
  return Array.from({ length: count }, (_, index) => {
    const start = at
    at += 7 * (index % 3 === 2 ? 5 : 4)
    return [start]
  })
}
