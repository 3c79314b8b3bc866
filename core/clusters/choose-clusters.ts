/** How many clusters: as many as were asked for, else those with the largest mean silhouette, of equally good ones the fewest. */
import { createRandom } from '../statistics/random.ts'
import { bestOfStarts } from './best-of-starts.ts'
import type { Partition } from './k-means.ts'
import type { Points } from './points.ts'
import { silhouettes } from './silhouettes.ts'

export interface Choice {
  /** `null` to choose their number. */
  readonly clusters: number | null
  /** The most that are tried where it is chosen. */
  readonly most: number
  readonly starts: number
  readonly seed: number
  /** Whether silhouettes are wanted though the number is given. */
  readonly needsSilhouettes: boolean
}

/** One number of clusters that was tried. */
export interface Tried {
  readonly clusters: number
  /** The mean of all rows. */
  readonly silhouette: number
  /** The share of the variation of all columns that is between the clusters. */
  readonly explained: number
  /** The share of the smallest cluster. */
  readonly smallest: number
}

export interface Chosen {
  readonly partition: Partition
  /** By number of clusters; empty where none was compared. */
  readonly tried: readonly Tried[]
  /** The silhouette of each point; `null` where none was asked for or all points are one cluster. */
  readonly widths: Float64Array | null
}

/** `distinct` points are different. What is chosen depends on the order of the points. */
export function chooseClusters(points: Points, distinct: number, { clusters, most, starts, seed, needsSilhouettes }: Choice): Chosen {
  const counts = clusters === null ? numbersFrom(2, Math.min(most, distinct)) : [clusters]
  const partitions = (counts.length === 0 ? [1] : counts).map((count) => bestOfStarts(points, count, starts, createRandom(seed)))
  const first = partitions[0]!
  const isOne = first.sizes.length === 1
  if (isOne || (clusters !== null && !needsSilhouettes)) return { partition: first, tried: [], widths: null }
  const widths = silhouettes(points, partitions)
  const tried = partitions.map(
    (partition, index): Tried => ({
      clusters: counts[index]!,
      silhouette: meanWhere(widths[index]!),
      explained: explainedBy(partition, points),
      smallest: Math.min(...partition.sizes) / points.count,
    }),
  )
  const best = tried.reduce((chosen, { silhouette }, index) => (silhouette > tried[chosen]!.silhouette ? index : chosen), 0)
  return { partition: partitions[best]!, tried, widths: widths[best]! }
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Of all, or of those with one label. */
export function meanWhere(widths: Float64Array, labels?: Int32Array, label?: number): number {
  let [sum, count] = [0, 0]
  for (let point = 0; point < widths.length; point++) {
    if (labels !== undefined && labels[point] !== label) continue
    sum += widths[point]!
    count++
  }
  return count === 0 ? 0 : sum / count
}

/** Z-scores of so many columns vary by 1 each. */
export function explainedBy({ between }: Partition, { count, width }: Points): number {
  return width === 0 ? 0 : between / (count * width)
}
