/**
 * Accounts with a segment before and one after -> how many of them, and how much value, go from each to each. Decides
 * what a new and a lost account are, and which value counts for them. Every comparison is read from this one table.
 */
import type { TextColumn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { float64, int32 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { inOrder } from './segment-order.ts'

/** One entry per account in each; codes are −1 and values NaN where blank. */
export interface Pairs {
  readonly before: TextColumn
  readonly after: TextColumn
  readonly values: Float64Array | null
  readonly valuesAfter: Float64Array | null
}

/** Tables row by row, one row per segment before and a last one for new accounts, one column per segment after and a last one for lost ones. */
export interface Flows {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly counts: Float64Array
  /** Value before, 0 for new accounts; value after, 0 for lost ones. Without values every account counts 1. */
  readonly before: Float64Array
  readonly after: Float64Array
  /** What accounts in both gained (0 or more) and shed (0 or less) between the two values. */
  readonly gained: Float64Array
  readonly shed: Float64Array
  readonly money: 'none' | 'one' | 'both'
}

/** Above this a column holds ids or names of accounts rather than segments. */
const MOST_SEGMENTS = 500

/** `order` is from best to worst and must name every segment; without it segments are in the order of their names. */
export function flowsOf(pairs: Pairs, order: readonly string[] | null): Flows {
  const { values, valuesAfter } = pairs
  const rows = placesOf(pairs.before, 'before', order)
  const columns = placesOf(pairs.after, 'after', order)
  const width = columns.names.length + 1
  const size = (rows.names.length + 1) * width
  const counts = float64(size)
  const sums = Array.from({ length: 4 }, () => createExactSums(size))
  const [before, after, gained, shed] = sums as [(typeof sums)[0], (typeof sums)[0], (typeof sums)[0], (typeof sums)[0]]
  for (let account = 0; account < pairs.before.length; account++) {
    const from = pairs.before.codes[account]!
    const to = pairs.after.codes[account]!
    if (from < 0 && to < 0) continue
    const cell = (from < 0 ? rows.names.length : rows.places[from]!) * width + (to < 0 ? width - 1 : columns.places[to]!)
    const value = from < 0 ? 0 : values === null ? 1 : values[account]! || 0
    const valueAfter = to < 0 ? 0 : values === null ? 1 : (valuesAfter ?? values)[account]! || 0
    counts[cell]!++
    before.add(cell, value)
    after.add(cell, valueAfter)
    if (from < 0 || to < 0 || value === valueAfter) continue
    const change = valueAfter > value ? gained : shed
    change.add(cell, valueAfter)
    change.add(cell, -value)
  }
  const [valueBefore, valueAfter, gain, loss] = sums.map((sum) => counts.map((_, cell) => sum.total(cell)))
  return {
    from: rows.names,
    to: columns.names,
    counts,
    before: valueBefore!,
    after: valueAfter!,
    gained: gain!,
    shed: loss!,
    money: values === null ? 'none' : valuesAfter === null ? 'one' : 'both',
  }
}

interface Places {
  /** The segments that occur, as they are listed. */
  readonly names: readonly string[]
  /** By code, the place in that list. */
  readonly places: Int32Array
}

function placesOf({ codes, dictionary }: TextColumn, side: string, order: readonly string[] | null): Places {
  const places = int32(dictionary.length).fill(-1)
  for (const code of codes) if (code >= 0) places[code] = 0
  const used = dictionary.filter((_, code) => places[code] === 0)
  if (used.length > MOST_SEGMENTS) throw new InputError('COMPARE_SEGMENTS', { side, actual: used.length, most: MOST_SEGMENTS })
  const names = inOrder(used, order)
  names.forEach((name, place) => {
    places[dictionary.indexOf(name)] = place
  })
  return { names, places }
}
