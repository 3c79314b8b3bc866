/** The values, and the block of columns that describe the same accounts -> one entry per account that has a value. */
import type { Column, Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import type { Block } from '../registry/define.ts'
import { float64, int32 } from '../scratch.ts'
import { readMetrics } from '../separation/read-metrics.ts'

/** A column that describes accounts. */
export interface Descriptor {
  readonly name: string
  readonly column: Column
}

export interface Accounts {
  /** What each holds, 0 where its value is below 0. */
  readonly amounts: Float64Array
  readonly descriptors: readonly Descriptor[]
}

/** `profiles` holds its header row and one row per value; rows beyond the last value are no accounts. */
export function accountsOf(values: Float64Array, profiles: Block, warn: Warn): Accounts {
  if (profiles.grid.length - 1 < values.length)
    throw new InputError('CONCENTRATION_PROFILE_ROWS', { actual: profiles.grid.length - 1, expected: values.length })
  const [headers = [], ...rows] = profiles.grid.slice(0, values.length + 1)
  // The header row stays as a blank one, so that a warning's row is that of the range.
  const cells: Block = { ...profiles, grid: [[], ...rows], rows: rows.length + 1 }
  const names = Array.from({ length: profiles.width }, (_, index) => headers[index] ?? null)
  const known = int32(values.length)
  let count = 0
  for (let index = 0; index < values.length; index++) if (!Number.isNaN(values[index]!)) known[count++] = index
  const accounts = known.subarray(0, count)
  const amounts = float64(count)
  for (let account = 0; account < count; account++) amounts[account] = Math.max(0, values[accounts[account]!]!)
  return {
    amounts,
    descriptors: readMetrics(cells, names, [], warn).map(({ name, column }) => ({ name, column: ofAccounts(column, accounts) })),
  }
}

/** Cells of the row below the header are at 1. */
function ofAccounts(column: Column, accounts: Int32Array): Column {
  const length = accounts.length
  if (column.kind === 'text') {
    const codes = int32(length)
    for (let account = 0; account < length; account++) codes[account] = column.codes[accounts[account]! + 1]!
    return { kind: 'text', length, codes, dictionary: column.dictionary }
  }
  const values = float64(length)
  for (let account = 0; account < length; account++) values[account] = column.values[accounts[account]! + 1]!
  return { kind: column.kind, length, values }
}
