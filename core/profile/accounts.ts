/** What a profile is made of: one entry per account, and which rows of a sheet are accounts. */
import { float64, int32 } from '../scratch.ts'

export interface Measure {
  readonly name: string
  /** One per account, NaN where blank. */
  readonly values: Float64Array
}

export interface Accounts {
  /** The segment cell of each account, by its place in `dictionary`: −1 without a segment, −2 for a row that is no account. */
  readonly segments: Int32Array
  readonly dictionary: readonly string[]
  readonly values: Float64Array
  readonly measures: readonly Measure[]
}

export const NO_SEGMENT = -1
export const NO_ACCOUNT = -2

/** The rows as accounts: one that is blank throughout, other columns included, is none. `codes` and `values` may end earlier. */
export function accountsOf(
  codes: Int32Array,
  dictionary: readonly string[],
  values: Float64Array,
  measures: readonly Measure[],
  isFilled: Uint8Array,
): Accounts {
  const segments = int32(isFilled.length).fill(NO_SEGMENT)
  const amounts = float64(isFilled.length).fill(Number.NaN)
  segments.set(codes)
  amounts.set(values)
  for (let row = 0; row < segments.length; row++) {
    const isBlank = segments[row] === NO_SEGMENT && Number.isNaN(amounts[row]!) && isFilled[row] === 0
    if (isBlank) segments[row] = NO_ACCOUNT
  }
  return { segments, dictionary, values: amounts, measures }
}
