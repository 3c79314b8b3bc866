/**
 * Would the same segments be found again from their metrics? Decides which metrics and how many accounts take part,
 * and that the order of the rows plays no role in who is drawn.
 */
import type { TextColumn } from '../columns.ts'
import { createRandom, type Random } from '../statistics/random.ts'
import { accountsInOrder } from './accounts-in-order.ts'
import { type Similarities, similarities } from './bootstrap.ts'
import { placesOf } from './places.ts'
import { type Coded, MOST_CONDITIONS } from './rule-tree.ts'
import { type Metric, type SegmentSize, segmentSizes } from './separation.ts'

export interface SegmentStability extends SegmentSize {
  /** Mean similarity over the resamples, from 0 to 1; NaN where no resample left any of its accounts to be assigned. */
  readonly jaccard: number
  /** Share of the resamples with a similarity of .75 and more, and of .5 and less. */
  readonly found: number
  readonly lost: number
  /** The segment with which it exchanges the most accounts; `null` where these are less than a twentieth of its own. */
  readonly mixesWith: string | null
}

export interface Stability {
  readonly accounts: number
  /** Accounts drawn for each resample. */
  readonly drawn: number
  readonly resamples: number
  /** Names of the metrics that the segments were learned from. */
  readonly metrics: readonly string[]
  /** In the order of their size; empty where there are fewer than two, too many, or no metric to learn from. */
  readonly segments: readonly SegmentStability[]
  readonly sizes: readonly SegmentSize[]
}

/** Steps of the innermost loops, one per account, metric and condition: about a second. */
const BUDGET = 5e7
/** A resample is never smaller than this because of the budget. */
const LEAST_DRAWN = 1000
const MIXED = 0.05
/** Confusions are counted per pair of segments. */
export const MOST_SEGMENTS = 100

export function stabilityOf(segments: TextColumn, metrics: readonly Metric[], resamples: number, seed: number): Stability {
  const sizes = segmentSizes(segments)
  const accounts = sizes.reduce((sum, one) => sum + one.accounts, 0)
  const rows = Int32Array.from(segments.codes.keys()).filter((row) => segments.codes[row]! >= 0)
  const segmentCount = sizes.length
  const learned = metrics.flatMap(({ name, column }) => {
    const places = placesOf(column, rows, segmentCount)
    return places === null ? [] : [{ name, places }]
  })
  const none = { accounts, drawn: 0, resamples, metrics: learned.map(({ name }) => name), sizes, segments: [] }
  if (segmentCount < 2 || segmentCount > MOST_SEGMENTS || learned.length === 0) return none
  const random = createRandom(seed)
  const drawn = Math.min(accounts, Math.max(LEAST_DRAWN, Math.floor(BUDGET / (resamples * learned.length * MOST_CONDITIONS))))
  const codes = rows.map((row) => segments.codes[row]!)
  const all = { segments: codes, segmentCount, metrics: learned.map(({ places }) => places) }
  const similarity = similarities(drawAccounts(all, drawn, random), resamples, random)
  return { ...none, drawn, segments: sizes.map((size) => segmentStability(size, segments.dictionary, similarity)) }
}

/** Accounts drawn without replacement, in an order that their own values decide: those equal in all are interchangeable. */
function drawAccounts({ segments, segmentCount, metrics }: Coded, count: number, random: Random): Coded {
  const order = [...metrics, { codes: segments, count: segmentCount }].reduce(accountsInOrder, Int32Array.from(segments.keys()))
  if (count < order.length) {
    for (let place = 0; place < count; place++) {
      const other = place + random.below(order.length - place)
      const account = order[other]!
      order[other] = order[place]!
      order[place] = account
    }
  }
  const drawn = order.subarray(0, count)
  return {
    segments: drawn.map((account) => segments[account]!),
    segmentCount,
    metrics: metrics.map((metric) => ({ ...metric, codes: drawn.map((account) => metric.codes[account]!) })),
  }
}

function segmentStability(
  size: SegmentSize,
  dictionary: readonly string[],
  { counted, sum, found, lost, confused }: Similarities,
): SegmentStability {
  const k = dictionary.length
  const code = dictionary.indexOf(size.segment)
  const exchanged = dictionary.map((_, other) => (other === code ? 0 : confused[code * k + other]! + confused[other * k + code]!))
  const own = dictionary.reduce((sum, _, other) => sum + confused[code * k + other]!, 0)
  const most = exchanged.reduce((best, count, other) => (count > exchanged[best]! ? other : best), 0)
  return {
    ...size,
    jaccard: sum[code]! / counted[code]!,
    found: found[code]! / counted[code]!,
    lost: lost[code]! / counted[code]!,
    mixesWith: exchanged[most]! > MIXED * own ? dictionary[most]! : null,
  }
}
