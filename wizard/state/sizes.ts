/** How many accounts of each code there are, and what they are worth together; sums are exact, as everywhere. */
import { createExactSums } from '../../core/statistics/exact-sums.ts'

export interface Size {
  readonly accounts: number
  /** The sum of their values, blanks counting 0; `null` where accounts have no value. */
  readonly value: number | null
}

/** Codes are below `count`; those below 0 are left out. */
export function sizesByCode(codes: Int32Array, count: number, values: Float64Array | null): readonly Size[] {
  const accounts = new Int32Array(count)
  const sums = values === null ? null : createExactSums(count)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    if (code < 0) continue
    accounts[code]!++
    if (sums === null) continue
    const value = values![row]!
    if (value === value) sums.add(code, value)
  }
  return Array.from(accounts, (count, code) => ({ accounts: count, value: sums?.total(code) ?? null }))
}

export function sumOf(sizes: readonly Size[]): Size {
  const sums = createExactSums(1)
  for (const { value } of sizes) sums.add(0, value ?? 0)
  const hasValues = sizes.some(({ value }) => value !== null)
  return { accounts: sizes.reduce((sum, { accounts }) => sum + accounts, 0), value: hasValues ? sums.total(0) : null }
}
