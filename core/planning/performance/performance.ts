/**
 * Accounts with the days on which they began and ended -> how many there were, came and went in each period and segment,
 * and what those that were there are worth. Decides which events fall into which period.
 */
import type { ReadColumn, TextColumn, Warn } from '../../columns.ts'
import { isoOf } from '../../dates.ts'
import { InputError } from '../../errors.ts'
import { float64, int32 } from '../../scratch.ts'
import { createExactSums } from '../../statistics/exact-sums.ts'
import type { Period } from '../periods.ts'
import { segmentCodes } from '../segment-codes.ts'
import { LOST, OPEN } from './outcomes.ts'

export interface PerformanceRows {
  readonly segments: TextColumn
  /** When an account began; of a deal that was lost, when. */
  readonly dates: ReadColumn
  readonly values: ReadColumn
  /** The first day without the account; NaN while it is there. */
  readonly ends: ReadColumn | null
  readonly outcomes: Int32Array
}

/**
 * Lines of the segments and a last one of all, `width` cells each. The first line is what was before the first period, then
 * comes one per period.
 */
export interface Performance {
  readonly periods: readonly Period[]
  readonly names: readonly string[]
  readonly width: number
  /** At the end of the period. */
  readonly accounts: Int32Array
  readonly value: Float64Array
  readonly added: Int32Array
  readonly lost: Int32Array
  /** Deals won and lost, and those lost. */
  readonly decided: Int32Array
  readonly missed: Int32Array
}

/** Events after `asOf` have not happened. Periods must not be empty. */
export function performanceOf(rows: PerformanceRows, periods: readonly Period[], asOf: number | null, warn: Warn): Performance {
  const { segments, dates, values, ends, outcomes } = rows
  const endDays = ends === null ? float64(segments.length).fill(Number.NaN) : ends.values
  checkDays(rows, endDays, warn)
  const lineOf = lineFinder(periods, asOf ?? Infinity)
  const none = periods.length + 1
  const { names, codes } = segmentCodes(segments, (row) => Math.floor(dates.values[row]!) <= (asOf ?? Infinity) && outcomes[row] !== OPEN)
  const width = names.length + 1
  const size = none * width
  const [accounts, added, lost, decided, missed] = [int32(size), int32(size), int32(size), int32(size), int32(size)]
  const changes = createExactSums(size)
  for (let row = 0; row < codes.length; row++) {
    const start = codes[row]! < 0 ? none : lineOf(dates.values[row]!)
    const end = lineOf(endDays[row]!)
    if (start === none) continue
    const value = values.values[row]! || 0
    for (const segment of [codes[row]!, names.length]) {
      const began = start * width + segment
      const ended = end * width + segment
      decided[began]!++
      if (outcomes[row] === LOST) {
        missed[began]!++
        continue
      }
      added[began]!++
      accounts[began]!++
      changes.add(began, value)
      if (end === none) continue
      lost[ended]!++
      accounts[ended]!--
      changes.add(ended, -value)
    }
  }
  const running = createExactSums(width)
  const value = float64(size)
  for (let cell = 0; cell < size; cell++) {
    running.add(cell % width, changes.total(cell))
    value[cell] = running.total(cell % width)
    if (cell >= width) accounts[cell]! += accounts[cell - width]!
  }
  return { periods, names, width, accounts, value, added, lost, decided, missed }
}

/** Rows that are something but have no day can't be placed; an account that ends before it begins is a mistake in the data. */
function checkDays({ segments, dates, values, ends }: PerformanceRows, endDays: Float64Array, warn: Warn): void {
  let rows = 0
  let first = -1
  for (let row = 0; row < segments.length; row++) {
    const start = dates.values[row]!
    const end = endDays[row]!
    if (Math.floor(end) < Math.floor(start))
      throw new InputError('PERFORMANCE_ENDS', { where: ends!.placeOf(row), end: isoOf(end), start: isoOf(start) })
    const isFilled = segments.codes[row]! >= 0 || !Number.isNaN(values.values[row]!) || !Number.isNaN(end)
    if (Number.isNaN(start) && isFilled && rows++ === 0) first = row
  }
  if (rows > 0) warn({ code: 'PERFORMANCE_NO_DATE', values: { rows, where: dates.placeOf(first) }, row: first + 1 })
}

/** 0 before the first period, then their numbers; one more for days after the last one or `latest`, and for none. */
function lineFinder(periods: readonly Period[], latest: number): (moment: number) => number {
  const end = periods[periods.length - 1]!.end
  return (moment) => {
    if (!(moment < end && Math.floor(moment) <= latest)) return periods.length + 1
    let low = 0
    let high = periods.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (periods[middle]!.start <= moment) low = middle + 1
      else high = middle
    }
    return low
  }
}
