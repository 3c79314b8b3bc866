/** The Kruskal–Wallis test: do groups differ in the ranks of their values (Kruskal and Wallis 1952)? */
import { float64, int32 } from '../scratch.ts'
import { midRanks } from './mid-ranks.ts'
import { chiSquareTail } from './tails.ts'

export interface KruskalWallis {
  /** Values in a group. */
  readonly n: number
  /** Values per group; a group of 0 takes no part. */
  readonly sizes: Int32Array
  /** H, corrected for ties; NaN where fewer than two groups have values or all values are equal. */
  readonly statistic: number
  readonly df: number
  /** Upper tail of chi-square. */
  readonly p: number
  /** H (n + 1) / (n² − 1), from 0 to 1 (Tomczak and Tomczak 2014). */
  readonly epsilonSquared: number
  /** (H − k + 1) / (n − k), which is 0 on average where nothing differs (ibid.); at least 0, NaN where n is k. */
  readonly etaSquared: number
}

/** `codes` gives each value's group, −1 for none; NaN is no value. */
export function kruskalWallis(values: Float64Array, codes: Int32Array, groups: number): KruskalWallis {
  const grouped = float64(values.length)
  for (let index = 0; index < values.length; index++) grouped[index] = codes[index]! < 0 ? Number.NaN : values[index]!
  const { count: n, ranks, ties } = midRanks(grouped)
  const sizes = int32(groups)
  const sums = float64(groups)
  for (let index = 0; index < ranks.length; index++) {
    const rank = ranks[index]!
    if (rank !== rank) continue
    sizes[codes[index]!]!++
    sums[codes[index]!]! += rank
  }
  const mean = (n + 1) / 2
  let between = 0
  let filled = 0
  for (let group = 0; group < groups; group++) {
    if (sizes[group] === 0) continue
    filled++
    between += sizes[group]! * (sums[group]! / sizes[group]! - mean) ** 2
  }
  const df = filled - 1
  // 0 exactly where all values are equal, because one group of n ties by the same expression.
  const variance = (n * n * n - n - ties) / (12 * (n - 1))
  const statistic = df > 0 && variance > 0 ? between / variance : Number.NaN
  return {
    n,
    sizes,
    statistic,
    df,
    p: chiSquareTail(statistic, df),
    epsilonSquared: statistic / (n - 1),
    etaSquared: n > filled ? Math.max(0, (statistic - df) / (n - filled)) : Number.NaN,
  }
}
