/**
 * Betters a partition by moving single points until no move brings the clusters further apart (Hartigan 1975). k-means
 * stops earlier, as it sees a point's distances but not how its move would shift both centres; where this stops k-means would too.
 */
import { float64 } from '../scratch.ts'
import { squaredDistance } from './distances.ts'
import { betweenOf, type Partition } from './k-means.ts'
import type { Points } from './points.ts'

/** A gain below this share is rounding. */
const ROUNDING = 1 - 1e-12

/** Looks at the points in their order. The partition is left as it is. */
export function exchanged({ values, count, width }: Points, partition: Partition): Partition {
  const labels = partition.labels.slice()
  const sizes = partition.sizes.slice()
  const centers = float64(partition.centers.length)
  const sums = float64(partition.centers.length)
  const recentre = (cluster: number): void => {
    for (let at = cluster * width; at < (cluster + 1) * width; at++) centers[at] = sums[at]! / Math.max(1, sizes[cluster]!)
  }
  const add = (point: number, cluster: number, sign: number): void => {
    for (let at = 0; at < width; at++) sums[cluster * width + at]! += sign * values[point * width + at]!
  }
  for (let point = 0; point < count; point++) add(point, labels[point]!, 1)
  for (let cluster = 0; cluster < sizes.length; cluster++) recentre(cluster)

  const isMoved = (point: number): boolean => {
    const own = labels[point]!
    if (sizes[own] === 1) return false
    const gained = (squaredDistance(values, point * width, centers, own * width, width) * sizes[own]!) / (sizes[own]! - 1)
    let [least, to] = [gained * ROUNDING, -1]
    for (let cluster = 0; cluster < sizes.length; cluster++) {
      if (cluster === own) continue
      const lost = (squaredDistance(values, point * width, centers, cluster * width, width) * sizes[cluster]!) / (sizes[cluster]! + 1)
      if (lost < least) {
        least = lost
        to = cluster
      }
    }
    if (to < 0) return false
    add(point, own, -1)
    add(point, to, 1)
    sizes[own]!--
    sizes[to]!++
    recentre(own)
    recentre(to)
    labels[point] = to
    return true
  }

  for (let moved = true; moved; ) {
    moved = false
    for (let point = 0; point < count; point++) if (isMoved(point)) moved = true
  }
  return { ...partition, labels, sizes, centers, between: betweenOf(sums, sizes, width) }
}
