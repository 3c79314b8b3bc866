/**
 * The shape of a column of numbers or days: quantiles, the bins of a histogram, and the fences beyond which a number is
 * far out. Decides whether numbers are looked at as they are or by their logarithms.
 */
import { quantileOf } from '../statistics/quantile.ts'

export type Scale = 'raw' | 'log'

export interface NumberProfile {
  /** Numbers read, those written as text included. */
  readonly count: number
  readonly least: number
  readonly most: number
  /** Of type 7, at the shares in QUANTILES. */
  readonly quantiles: readonly number[]
  readonly zeros: number
  readonly negatives: number
  /** That on which the middle half is more symmetric. */
  readonly scale: Scale
  /** `null` for days, and where the middle half of the numbers is one value. */
  readonly fences: Fences | null
  readonly histogram: Histogram
}

/** Numbers below `low` or above `high` are far out: more than three times the middle half's width away from it. */
export interface Fences {
  readonly low: number
  readonly high: number
}

/** Bin i holds edges[i] <= value < edges[i + 1], the last one its upper edge too; one edge more than counts. */
export interface Histogram {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
}

export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const

const MOST_BINS = 30
/** Of the middle half's width: rounding in the last digits decides nothing. */
const TOLERANCE = 1e-9

/** `sorted` ascending and not empty. Days are looked at as they are, and none is far out. */
export function numberProfile(sorted: Float64Array, isDays: boolean): NumberProfile {
  const count = sorted.length
  const negatives = countBelow(sorted, 0)
  const quartiles = isDays ? quartilesOn('raw', sorted) : betterQuartiles(sorted)
  const fences = isDays || quartiles.q1 === quartiles.q3 ? null : fencesOf(quartiles)
  return {
    count,
    least: sorted[0]!,
    most: sorted[count - 1]!,
    quantiles: QUANTILES.map((share) => quantileOf(sorted, share)),
    zeros: countBelow(sorted, Number.MIN_VALUE) - negatives,
    negatives,
    scale: quartiles.scale,
    fences,
    histogram: histogramOf(sorted, quartiles, fences),
  }
}

interface Quartiles {
  readonly scale: Scale
  readonly q1: number
  readonly q3: number
  /** Bowley's skewness without its sign: 0 where the median lies in the middle of the middle half. */
  readonly skew: number
}

/** Logarithms only where every number has one, and only where they are more symmetric. */
function betterQuartiles(sorted: Float64Array): Quartiles {
  const raw = quartilesOn('raw', sorted)
  if (sorted[0]! <= 0) return raw
  const log = quartilesOn('log', sorted)
  return log.skew < raw.skew - TOLERANCE ? log : raw
}

function quartilesOn(scale: Scale, sorted: Float64Array): Quartiles {
  const of = scale === 'log' ? Math.log : undefined
  const q1 = quantileOf(sorted, 0.25, of)
  const q3 = quantileOf(sorted, 0.75, of)
  return { scale, q1, q3, skew: q1 === q3 ? 0 : Math.abs((q1 + q3 - 2 * quantileOf(sorted, 0.5, of)) / (q3 - q1)) }
}

function fencesOf({ scale, q1, q3 }: Quartiles): Fences {
  const reach = (3 + TOLERANCE) * (q3 - q1)
  const of = scale === 'log' ? Math.exp : (value: number): number => value
  return { low: of(q1 - reach), high: of(q3 + reach) }
}

/**
 * Bins as wide as Freedman and Diaconis (1981) make them, at most 30, between the fences; a few whole numbers have one
 * bin each. The two outer bins reach out to what is far out, so that it doesn't squeeze all else into one bin.
 */
function histogramOf(sorted: Float64Array, { scale, q1, q3 }: Quartiles, fences: Fences | null): Histogram {
  const least = sorted[0]!
  const most = sorted[sorted.length - 1]!
  if (least === most) return { edges: [least, most], counts: [sorted.length] }
  if (most - least < MOST_BINS && sorted.every(Number.isInteger)) return binned(sorted, most + 1 - least, (bin) => least + bin)
  const [to, from] = scale === 'log' ? [Math.log, Math.exp] : [Number, Number]
  const begin = to(Math.max(least, fences?.low ?? least))
  const range = to(Math.min(most, fences?.high ?? most)) - begin
  const wanted = q3 > q1 ? range / ((2 * (q3 - q1)) / Math.cbrt(sorted.length)) : 1 + Math.log2(sorted.length)
  const bins = Math.max(1, Math.min(MOST_BINS, Math.ceil(wanted)))
  return binned(sorted, bins, (bin) => (bin === 0 ? least : bin === bins ? most : from(begin + (range * bin) / bins)))
}

function binned(sorted: Float64Array, bins: number, edgeOf: (bin: number) => number): Histogram {
  const edges = Array.from({ length: bins + 1 }, (_, bin) => edgeOf(bin))
  const below = edges.map((edge, bin) => (bin === bins ? sorted.length : countBelow(sorted, edge)))
  return { edges, counts: below.slice(1).map((count, bin) => count - below[bin]!) }
}

/** How many of the ascending numbers are smaller than `value`. */
export function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
