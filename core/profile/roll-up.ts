/** Accounts -> one account per family. Decides which of its segments a family has, and how its members' figures become one. */
import { float64, int32 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { type Accounts, NO_SEGMENT } from './accounts.ts'

/** The segment is that of the member with the highest value, ties by name. Values add up, and so do measures unless `isAveraged`. */
export function rollUp(accounts: Accounts, families: Int32Array, isAveraged: (name: string) => boolean): Accounts {
  const { segments, dictionary, values, measures } = accounts
  const count = 1 + families.reduce((most, family) => Math.max(most, family), -1)
  const chosen = int32(count).fill(NO_SEGMENT)
  const highest = float64(count).fill(Number.NEGATIVE_INFINITY)
  for (let row = 0; row < families.length; row++) {
    const family = families[row]!
    const segment = segments[row]!
    if (family < 0 || segment < 0) continue
    const value = Number.isNaN(values[row]!) ? Number.NEGATIVE_INFINITY : values[row]!
    // The dictionary is in the order of the names.
    if (chosen[family] === NO_SEGMENT || value > highest[family]! || (value === highest[family] && segment < chosen[family]!)) {
      chosen[family] = segment
      highest[family] = value
    }
  }
  return {
    segments: chosen,
    dictionary,
    values: combined(values, families, count, false),
    measures: measures.map(({ name, values: figures }) => ({ name, values: combined(figures, families, count, isAveraged(name)) })),
  }
}

/** Sums or means of the filled values of each family, NaN where none is filled. */
function combined(values: Float64Array, families: Int32Array, count: number, isMean: boolean): Float64Array {
  const sums = createExactSums(count)
  const filled = int32(count)
  for (let row = 0; row < families.length; row++) {
    const family = families[row]!
    if (family < 0 || Number.isNaN(values[row]!)) continue
    sums.add(family, values[row]!)
    filled[family]!++
  }
  return float64(count).map((_, family) => (filled[family] === 0 ? Number.NaN : sums.total(family) / (isMean ? filled[family]! : 1)))
}
