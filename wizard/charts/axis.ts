/**
 * Where a number lies along a histogram, from 0 at its left edge to 1 at its right one. Decides that all bins are drawn
 * equally wide: the two outer ones reach out to what is far away, and logarithms are no matter to the one who looks.
 */
import { scaleLinear } from 'd3-scale'
import type { Histogram } from '../../core/quality/number-profile.ts'

export interface Axis {
  /** From 0 to 1, also for numbers outside the histogram. */
  readonly at: (value: number) => number
  /** The number at a place, rounded to no more digits than the bin there can tell. */
  readonly value: (at: number) => number
  readonly bins: number
}

export function axisOf({ edges, counts }: Histogram): Axis {
  const bins = counts.length
  // A single value has a bin without width, which no scale can be made of.
  const ends = edges[0] === edges[bins] ? [edges[0]! - 0.5, edges[bins]! + 0.5] : edges
  const scale = scaleLinear(
    ends,
    ends.map((_, index) => index / bins),
  ).clamp(true)
  return {
    at: scale,
    value: (at) => roundedIn(scale.invert(Math.min(1, Math.max(0, at))), ends, Math.min(bins - 1, Math.floor(at * bins))),
    bins,
  }
}

/** To the power of ten below a tenth of the bin's width. */
function roundedIn(value: number, edges: readonly number[], bin: number): number {
  const place = Math.max(0, bin)
  const width = Math.abs(edges[place + 1]! - edges[place]!)
  const unit = 10 ** Math.floor(Math.log10(width / 10))
  return Number((Math.round(value / unit) * unit).toPrecision(12))
}
