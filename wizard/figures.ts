/** Numbers, amounts and days as the panel writes them: short enough for 300 px. Shares are core/percent.ts's. */
import { isoOf } from '../core/dates.ts'

const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const FEW_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })
const COMPACT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 })
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "1,204": how many of something. */
export function countText(count: number): string {
  return WHOLE.format(count)
}

/** "61", "0.25", "4,180", "60.8M": an amount of anything. Under a millionth, as models give, is none. */
export function amountText(value: number): string {
  const size = Math.abs(value)
  if (size < 1e-6) return '0'
  if (size >= 10_000) return COMPACT.format(value)
  return size >= 100 ? WHOLE.format(value) : FEW_DIGITS.format(value)
}

/** "31 Aug 2026" for a serial day. */
export function dayText(day: number): string {
  const [year, month, date] = isoOf(Math.floor(day)).split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}
