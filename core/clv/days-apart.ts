/** A first or latest order so far from all others that its date is probably a mistake, and a mistake that moves every forecast. */
import { counted } from '../check/phrases.ts'
import type { Warn } from '../columns.ts'
import { isoOf } from '../dates.ts'
import type { OrderDays } from './order-days.ts'

/** Half a year in which nobody at all orders. */
const APART = 180

/** `endsAtLatest`: that as_of is the latest order date because nobody gave one. */
export function warnOfDays({ days, firstDay }: OrderDays, endsAtLatest: boolean, warn: Warn): void {
  let [second, before, last] = [Infinity, -Infinity, -Infinity]
  for (const day of days) {
    if (day > firstDay && day < second) second = day
    if (day > last) [before, last] = [last, day]
    else if (day < last && day > before) before = day
  }
  const tell = (which: string, day: number, gap: number, side: string, remedy: string): void =>
    warn({ code: 'CLV_DAY_APART', values: { which, day: isoOf(day), gap: counted(gap, 'day'), side, remedy } })
  if (second < last && second - firstDay > APART) tell('first', firstDay, second - firstDay, 'before', 'check its date')
  if (endsAtLatest && before > firstDay && last - before > APART)
    tell('latest', last, last - before, 'after', 'check its date, or give as_of, which is that day unless you do')
}
