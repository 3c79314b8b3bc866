/** One metric against the segments: which test it gets by its type, the effect first, and why some get none. */
import type { Column, TextColumn } from '../columns.ts'
import { float64 } from '../scratch.ts'
import { contingency } from '../statistics/contingency.ts'
import { kruskalWallis } from '../statistics/kruskal-wallis.ts'
import { chiSquareTail } from '../statistics/tails.ts'
import { welchAnova } from '../statistics/welch.ts'
import { denseCodes } from './dense-codes.ts'
import { type EffectStrength, strengthOfShare, strengthOfW } from './effect-strength.ts'

export const METHODS = ['kruskal', 'welch'] as const
export type Method = (typeof METHODS)[number]

/** Why a metric has no test. */
export type Untestable = 'blank' | 'constant' | 'one segment' | 'no variance' | 'sparse'

/** What makes a p value rough. */
export type Caution =
  | { readonly kind: 'few values'; readonly segments: number }
  | { readonly kind: 'expected counts'; readonly share: number }
  | { readonly kind: 'left out'; readonly segments: readonly string[] }

export interface MetricTest extends EffectStrength {
  readonly effect: string
  /** From 0 (no difference) to 1. */
  readonly effectSize: number
  /** The same without its upward bias in small samples; NaN where it has none. */
  readonly corrected: number
  readonly test: string
  readonly statistic: number
  readonly df: number
  /** Degrees of freedom of the denominator; NaN where the test has none. */
  readonly df2: number
  readonly p: number
  readonly cautions: readonly Caution[]
}

export interface MetricResult {
  /** Accounts with a segment and a value. */
  readonly accounts: number
  readonly result: MetricTest | Untestable
}

export function testMetric(segments: TextColumn, metric: Column, method: Method): MetricResult {
  if (metric.kind === 'text') return chiSquare(segments, metric)
  return method === 'kruskal' ? ranks(segments, metric.values) : means(segments, metric.values)
}

function ranks({ codes, dictionary }: TextColumn, values: Float64Array): MetricResult {
  const { n, sizes, statistic, df, p, epsilonSquared, etaSquared } = kruskalWallis(values, codes, dictionary.length)
  if (Number.isNaN(statistic)) return { accounts: n, result: untestable(n, df + 1) }
  return {
    accounts: n,
    result: {
      effect: 'epsilon²',
      effectSize: epsilonSquared,
      corrected: etaSquared,
      ...strengthOfShare(epsilonSquared),
      test: 'Kruskal-Wallis',
      statistic,
      df,
      df2: Number.NaN,
      p,
      cautions: fewValues(sizes),
    },
  }
}

function means({ codes, dictionary }: TextColumn, values: Float64Array): MetricResult {
  const { n, sizes, leftOut, statistic, df, df2, p, etaSquared, omegaSquared } = welchAnova(values, codes, dictionary.length)
  const filled = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0)
  if (filled < 2 || Number.isNaN(etaSquared)) return { accounts: n, result: untestable(n, filled) }
  if (Number.isNaN(statistic)) return { accounts: n, result: 'no variance' }
  return {
    accounts: n,
    result: {
      effect: 'eta²',
      effectSize: etaSquared,
      corrected: omegaSquared,
      ...strengthOfShare(etaSquared),
      test: 'Welch ANOVA',
      statistic,
      df,
      df2,
      p,
      cautions: leftOut.length === 0 ? [] : [{ kind: 'left out', segments: leftOut.map((group) => dictionary[group]!) }],
    },
  }
}

function chiSquare(segments: TextColumn, metric: TextColumn): MetricResult {
  const isUsed = (row: number): boolean => segments.codes[row]! >= 0 && metric.codes[row]! >= 0
  const groups = denseCodes(
    segments.codes.map((code, row) => (isUsed(row) ? code : -1)),
    segments.dictionary.length,
  )
  const values = denseCodes(
    metric.codes.map((code, row) => (isUsed(row) ? code : -1)),
    metric.dictionary.length,
  )
  const accounts = groups.codes.reduce((count, code) => (code < 0 ? count : count + 1), 0)
  if (groups.count < 2 || values.count < 2) return { accounts, result: untestable(accounts, groups.count) }
  if (isSparse(groups.count, values.count, accounts)) return { accounts, result: 'sparse' }
  const counts = float64(groups.count * values.count)
  for (let row = 0; row < groups.codes.length; row++)
    if (groups.codes[row]! >= 0) counts[groups.codes[row]! * values.count + values.codes[row]!]!++
  const found = contingency(counts, groups.count, values.count)
  const { chiSquare: statistic, df, expectedBelow5Share: share, cramersV, cramersVCorrected } = found
  return {
    accounts,
    result: {
      effect: "Cramér's V",
      effectSize: cramersV,
      corrected: cramersVCorrected,
      ...strengthOfW(Math.sqrt(statistic / accounts)),
      test: 'chi-square',
      statistic,
      df,
      df2: Number.NaN,
      p: chiSquareTail(statistic, df),
      cautions: share > 0.2 ? [{ kind: 'expected counts', share }] : [],
    },
  }
}

/** On average less than one account per segment and value: chi-square says nothing then, and the table could outgrow the data. */
export function isSparse(segments: number, values: number, accounts: number): boolean {
  return segments * values > accounts
}

function untestable(accounts: number, segments: number): Untestable {
  if (accounts === 0) return 'blank'
  return segments < 2 ? 'one segment' : 'constant'
}

/** Kruskal and Wallis (1952) hold chi-square to be good enough from more than five values per group on. */
function fewValues(sizes: Int32Array): Caution[] {
  const segments = sizes.reduce((count, size) => count + (size > 0 && size <= 5 ? 1 : 0), 0)
  return segments === 0 ? [] : [{ kind: 'few values', segments }]
}
