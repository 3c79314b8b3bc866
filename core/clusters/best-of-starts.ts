/**
 * The best of several k-means: each begins at centres drawn by k-means++ (Arthur and Vassilvitskii 2007), far points more likely,
 * and ends where moving no single point helps.
 */
import { float64 } from '../scratch.ts'
import type { Random } from '../statistics/random.ts'
import { squaredDistance } from './distances.ts'
import { exchanged } from './exchange.ts'
import { kMeans, type Partition } from './k-means.ts'
import type { Points } from './points.ts'

/** So much more must be between the clusters for a later start to be better: less is rounding. */
const BETTER = 1 + 1e-12

/** What is drawn depends on the order of the points. */
export function bestOfStarts(points: Points, clusters: number, starts: number, random: Random): Partition {
  const distances = float64(points.count)
  const run = (): Partition => exchanged(points, kMeans(points, clusters, drawCenters(points, clusters, random, distances)))
  let best = run()
  for (let start = 1; start < starts; start++) {
    const other = run()
    if (other.between > best.between * BETTER) best = other
  }
  return best
}

/** Points of which each is drawn with a probability as its squared distance from the nearest drawn before. */
function drawCenters({ values, count, width }: Points, clusters: number, random: Random, distances: Float64Array): Float64Array {
  const centers = float64(clusters * width)
  distances.fill(Infinity)
  let drawn = random.below(count)
  for (let cluster = 0; cluster < clusters; cluster++) {
    centers.set(values.subarray(drawn * width, (drawn + 1) * width), cluster * width)
    let total = 0
    for (let point = 0; point < count; point++) {
      const distance = squaredDistance(values, point * width, centers, cluster * width, width)
      if (distance < distances[point]!) distances[point] = distance
      total += distances[point]!
    }
    drawn = placeIn(distances, random.next() * total)
  }
  return centers
}

/** Where the running sum passes `target`; a point of distance 0 only where there is no other. */
function placeIn(distances: Float64Array, target: number): number {
  let last = 0
  let sum = 0
  for (let point = 0; point < distances.length; point++) {
    if (distances[point] === 0) continue
    last = point
    sum += distances[point]!
    if (sum > target) break
  }
  return last
}
