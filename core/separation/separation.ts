/** Do segments differ in their metrics? All metrics tested, Holm's correction over those that may prove something. */
import type { Column, TextColumn } from '../columns.ts'
import { holm } from '../statistics/holm.ts'
import { type Method, type MetricResult, testMetric } from './metric-test.ts'

export interface Metric {
  readonly name: string
  readonly column: Column
  /** It is one of the model's own conditions: segments differ in it by definition. */
  readonly definesSegments: boolean
}

export interface SegmentSize {
  readonly segment: string
  readonly accounts: number
}

export interface MetricSeparation extends MetricResult {
  readonly name: string
  readonly definesSegments: boolean
  /** p by Holm's correction; NaN where the metric has no test or defines the segments. */
  readonly pHolm: number
}

export interface Separation {
  /** Accounts that have a segment. */
  readonly accounts: number
  /** Largest first, equal ones by name. */
  readonly segments: readonly SegmentSize[]
  readonly metrics: readonly MetricSeparation[]
}

export function separationOf(segments: TextColumn, metrics: readonly Metric[], method: Method): Separation {
  return separationFrom(
    segments,
    metrics,
    metrics.map(({ column }) => testMetric(segments, column, method)),
  )
}

/** The same of metrics that were tested one by one. */
export function separationFrom(segments: TextColumn, metrics: readonly Metric[], results: readonly MetricResult[]): Separation {
  const counted = metrics.flatMap(({ definesSegments }, index) =>
    definesSegments || typeof results[index]!.result === 'string' ? [] : [index],
  )
  const corrected = holm(counted.map((index) => pOf(results[index]!)))
  const sizes = segmentSizes(segments)
  return {
    accounts: sizes.reduce((sum, { accounts }) => sum + accounts, 0),
    segments: sizes,
    metrics: metrics.map(({ name, definesSegments }, index) => ({
      ...results[index]!,
      name,
      definesSegments,
      pHolm: corrected[counted.indexOf(index)] ?? Number.NaN,
    })),
  }
}

function pOf({ result }: MetricResult): number {
  return typeof result === 'string' ? Number.NaN : result.p
}

/** Largest first, equal ones by name. */
export function segmentSizes({ codes, dictionary }: TextColumn): SegmentSize[] {
  const accounts = dictionary.map(() => 0)
  for (const code of codes) if (code >= 0) accounts[code]!++
  return dictionary.map((segment, code) => ({ segment, accounts: accounts[code]! })).sort((left, right) => right.accounts - left.accounts)
}
