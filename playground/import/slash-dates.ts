/**
 * Which way round 3/4/2025 is, decided by the whole column: a single 31/1/2025 or 1/31/2025 in it settles all others,
 * unless both occur.
 */
import { parseDate } from '../../core/dates.ts'

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(.*)$/

/** A reader of the column's slash dates to serial days, `null` where there are none, `ambiguous` where nothing settles it. */
export function readSlashDates(texts: readonly string[]): ((text: string) => number) | 'ambiguous' | null {
  const matches = texts.map((text) => SLASHED.exec(text.trim())).filter((match) => match !== null)
  if (matches.length * 2 < texts.length) return null
  const dayFirst = matches.some((match) => Number(match[1]) > 12)
  const monthFirst = matches.some((match) => Number(match[2]) > 12)
  if (dayFirst === monthFirst) return 'ambiguous'
  return (text) => {
    const match = SLASHED.exec(text.trim())
    if (match === null) return Number.NaN
    const [, first, second, year, time] = match
    return parseDate(dayFirst ? `${year}-${second}-${first}${time}` : `${year}-${first}-${second}${time}`)
  }
}
