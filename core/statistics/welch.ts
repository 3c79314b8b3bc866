/** Welch's analysis of variance: do groups differ in their means, whatever their variances (Welch 1951)? */
import { float64, int32 } from '../scratch.ts'
import { fTail } from './tails.ts'

export interface WelchAnova {
  readonly n: number
  /** Values per group. */
  readonly sizes: Int32Array
  /** Groups with values but without a variance to weigh them by: a single value, or all equal. They are not tested. */
  readonly leftOut: readonly number[]
  /** F; NaN where fewer than two groups are left. */
  readonly statistic: number
  readonly df: number
  readonly df2: number
  readonly p: number
  /** Share of the variation of all values that lies between all groups, from 0 to 1 (Fisher 1925). */
  readonly etaSquared: number
  /** The same without its upward bias (Hays 1963); at least 0, NaN where each group has one value. */
  readonly omegaSquared: number
}

/** `codes` gives each value's group, −1 for none; NaN is no value. */
export function welchAnova(values: Float64Array, codes: Int32Array, groups: number): WelchAnova {
  const members = gathered(values, codes, groups)
  const all = standardised(members).map(momentsOf)
  const filled = all.filter(({ n }) => n > 0)
  const tested = filled.filter(({ squares }) => squares > 0)
  const n = total(filled, (group) => group.n)
  const mean = total(filled, (group) => group.n * group.mean) / n
  const between = total(filled, (group) => group.n * (group.mean - mean) ** 2)
  const within = total(filled, (group) => group.squares)
  const error = within / (n - filled.length)
  return {
    n,
    sizes: Int32Array.from(members, ({ length }) => length),
    leftOut: all.flatMap((group, index) => (group.n > 0 && group.squares === 0 ? [index] : [])),
    ...testOf(tested),
    etaSquared: between / (between + within),
    omegaSquared: Math.max(0, (between - (filled.length - 1) * error) / (between + within + error)),
  }
}

interface Moments {
  readonly n: number
  readonly mean: number
  /** Sum of squared deviations from the mean. */
  readonly squares: number
}

function testOf(groups: readonly Moments[]): Pick<WelchAnova, 'statistic' | 'df' | 'df2' | 'p'> {
  const k = groups.length
  const df = k - 1
  if (df < 1) return { statistic: Number.NaN, df, df2: Number.NaN, p: Number.NaN }
  const weights = groups.map(({ n, squares }) => (n * (n - 1)) / squares)
  const weight = weights.reduce((sum, one) => sum + one, 0)
  const mean = groups.reduce((sum, group, index) => sum + weights[index]! * group.mean, 0) / weight
  const spread = groups.reduce((sum, group, index) => sum + weights[index]! * (group.mean - mean) ** 2, 0) / df
  const lambda = groups.reduce((sum, { n }, index) => sum + (1 - weights[index]! / weight) ** 2 / (n - 1), 0) / (k * k - 1)
  const statistic = spread / (1 + 2 * (k - 2) * lambda)
  const df2 = 1 / (3 * lambda)
  return { statistic, df, df2, p: fTail(statistic, df, df2) }
}

/** The values of each group in ascending order, so that no sum depends on the order of the rows. */
function gathered(values: Float64Array, codes: Int32Array, groups: number): Float64Array[] {
  const sizes = int32(groups)
  for (let index = 0; index < codes.length; index++) if (codes[index]! >= 0 && values[index] === values[index]) sizes[codes[index]!]!++
  const members = Array.from(sizes, (size) => float64(size))
  sizes.fill(0)
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index]!
    if (code >= 0 && values[index] === values[index]) members[code]![sizes[code]!++] = values[index]!
  }
  for (const group of members) group.sort()
  return members
}

/** Moved to the smallest value and scaled by a power of two: F and the shares stay the same, and no square overflows or loses its digits. */
function standardised(members: readonly Float64Array[]): Float64Array[] {
  const largest = members.reduce((most, group) => Math.max(most, Math.abs(group[0] ?? 0), Math.abs(group[group.length - 1] ?? 0)), 0)
  const scale = largest > 0 ? 2 ** Math.min(1000, -Math.floor(Math.log2(largest))) : 1
  const centre = members.reduce((least, group) => Math.min(least, group[0] ?? least), Number.POSITIVE_INFINITY)
  return members.map((group) => group.map((value) => value * scale - centre * scale))
}

/** Of ascending values, by two passes, the second corrected for the rounding of the mean (Chan, Golub and LeVeque 1983). */
function momentsOf(values: Float64Array): Moments {
  const n = values.length
  if (values[0] === values[n - 1]) return { n, mean: values[0] ?? Number.NaN, squares: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const rest = values.reduce((sum, value) => sum + (value - mean), 0)
  return { n, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) - (rest * rest) / n }
}

function total(groups: readonly Moments[], of: (group: Moments) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0)
}
