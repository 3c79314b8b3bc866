/**
 * Numbers and dates -> a few bands that can be named. Decides where they are cut (each value by itself where there are
 * few, else type-7 quantiles of equal counts) and what they are called: by the smallest and the largest value in them.
 */
import { numberWords } from '../criteria/leaf-words.ts'
import { isoOf } from '../dates.ts'
import { float64, int32 } from '../scratch.ts'
import { bucketsOf } from '../statistics/order-statistics.ts'
import { floorsReached, quantileFloors } from '../statistics/quantile-floors.ts'

const MOST_BANDS = 5

export interface Bands {
  /** Ascending. */
  readonly labels: readonly string[]
  /** −1 where there is no number. */
  readonly codes: Int32Array
}

/** About `smallest` accounts lie in a band at the least, unless many values are equal or there are few. */
export function bandsOf(values: Float64Array, kind: 'number' | 'date', smallest: number): Bands {
  const floors = floorsOf(values, smallest)
  const codes = int32(values.length)
  const lows = float64(floors.length).fill(Number.POSITIVE_INFINITY)
  const highs = float64(floors.length).fill(Number.NEGATIVE_INFINITY)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    const band = value === value ? floorsReached(floors, value) - 1 : -1
    codes[index] = band
    if (band < 0) continue
    if (value < lows[band]!) lows[band] = value
    if (value > highs[band]!) highs[band] = value
  }
  // Two cuts between the same two values leave nothing between them.
  const filled = floors.map((_, band) => band).filter((band) => lows[band]! <= highs[band]!)
  const place = floors.map((_, band) => filled.indexOf(band))
  for (let index = 0; index < codes.length; index++) if (codes[index]! >= 0) codes[index] = place[codes[index]!]!
  const text = kind === 'date' ? isoOf : numberText
  return {
    labels: filled.map((band, index) => label(text(lows[band]!), text(highs[band]!), index === 0, index === filled.length - 1)),
    codes,
  }
}

/** The least number that each band takes. */
function floorsOf(values: Float64Array, smallest: number): number[] {
  const distinct = fewDistinct(values)
  if (distinct !== null) return distinct
  const buckets = bucketsOf(values)
  const count = Math.max(1, Math.min(MOST_BANDS, Math.floor(buckets.count / smallest)))
  const shares = Array.from({ length: count - 1 }, (_, index) => ({ part: index + 1, of: count }))
  return [Number.NEGATIVE_INFINITY, ...new Set(quantileFloors(buckets, shares))]
}

/** Ascending, `null` where there are more than bands. */
function fewDistinct(values: Float64Array): number[] | null {
  const distinct = new Set<number>()
  for (const value of values) {
    if (value === value) distinct.add(value)
    if (distinct.size > MOST_BANDS) return null
  }
  return [...distinct].sort((left, right) => left - right)
}

function label(low: string, high: string, isFirst: boolean, isLast: boolean): string {
  if (low === high) return low
  if (isFirst && isLast) return `${low} to ${high}`
  return isFirst ? `up to ${high}` : isLast ? `${low} and above` : `${low} to ${high}`
}

/** Without the last digits, which are rounding: 0.3, not 0.30000000000000004. */
function numberText(value: number): string {
  return numberWords(Number(value.toPrecision(12)))
}
