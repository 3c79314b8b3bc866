/**
 * k-means from given centres until no point changes its cluster: Lloyd's passes, of which Hamerly's bounds (2010) leave
 * out only distances that can't matter, so the result is Lloyd's to the last bit. Of equally near centres the first wins.
 * A cluster that is left without points begins anew at the point that is farthest from its centre.
 */
import { float64, int32 } from '../scratch.ts'
import { farthestPoint, squaredDistance } from './distances.ts'
import type { Points } from './points.ts'

export interface Partition {
  /** Per point. */
  readonly labels: Int32Array
  readonly sizes: Int32Array
  /** Centre by centre. */
  readonly centers: Float64Array
  /** Σ size · |centre|²: what is between the clusters of all that is between points, whose mean is 0. Larger is better. */
  readonly between: number
  /** False where the budget ended first. */
  readonly isSettled: boolean
}

/** More than bounds can be off by rounding. */
const SLACK = 1e-9
/** 300 passes over a million points: a few seconds. */
const BUDGET = 3e8

/** `start` holds as many centres as there are to be clusters; passes begin until `budget` points have been looked at. */
export function kMeans(points: Points, clusters: number, start: Float64Array, budget = BUDGET): Partition {
  const { values, count, width } = points
  const centers = float64(start.length)
  centers.set(start)
  const sums = float64(start.length)
  const sizes = int32(clusters)
  const labels = int32(count).fill(-1)
  /** Per point, no less than the distance to its own centre, and no more than to any other. */
  const upper = float64(count)
  const lower = float64(count)
  const shifts = float64(clusters)
  const gaps = float64(clusters)

  const move = (point: number, from: number, to: number): void => {
    for (let at = 0; at < width; at++) {
      const value = values[point * width + at]!
      if (from >= 0) sums[from * width + at]! -= value
      sums[to * width + at]! += value
    }
    if (from >= 0) sizes[from]!--
    sizes[to]!++
    labels[point] = to
  }

  const search = (point: number): void => {
    let [nearest, best, second] = [0, Infinity, Infinity]
    for (let cluster = 0; cluster < clusters; cluster++) {
      const distance = squaredDistance(values, point * width, centers, cluster * width, width)
      if (distance < best) {
        second = best
        best = distance
        nearest = cluster
      } else if (distance < second) second = distance
    }
    upper[point] = Math.sqrt(best)
    lower[point] = Math.sqrt(second)
    if (nearest !== labels[point]) move(point, labels[point]!, nearest)
  }

  const pass = (first: Shift, next: number): void => {
    for (let point = 0; point < count; point++) {
      const own = labels[point]!
      const above = upper[point]! + shifts[own]!
      const below = lower[point]! - (own === first.cluster ? next : first.by)
      upper[point] = above
      lower[point] = below
      const bound = Math.max(below, gaps[own]!)
      if (above + SLACK < bound) continue
      upper[point] = Math.sqrt(squaredDistance(values, point * width, centers, own * width, width))
      if (upper[point]! + SLACK >= bound) search(point)
    }
  }

  let isSettled = false
  for (let point = 0; point < count; point++) search(point)
  for (let looked = 0; looked < budget && !isSettled; looked += count) {
    const [first, next] = largestShifts(recentre(centers, sums, sizes, width, shifts))
    if (first.by > 0) {
      fillGaps(gaps, centers, width)
      pass(first, next)
    } else {
      const empty = sizes.indexOf(0)
      const farthest = empty < 0 ? -1 : farthestPoint(points, labels, centers)
      if (farthest < 0) isSettled = true
      else {
        centers.set(values.subarray(farthest * width, (farthest + 1) * width), empty * width)
        for (let point = 0; point < count; point++) search(point)
      }
    }
  }
  return { labels, sizes, centers, between: betweenOf(sums, sizes, width), isSettled }
}

/** Moves each centre to the mean of its points; how far each has moved. */
function recentre(centers: Float64Array, sums: Float64Array, sizes: Int32Array, width: number, shifts: Float64Array): Float64Array {
  for (let cluster = 0; cluster < sizes.length; cluster++) {
    let squares = 0
    for (let at = cluster * width; at < (cluster + 1) * width && sizes[cluster]! > 0; at++) {
      const center = sums[at]! / sizes[cluster]!
      squares += (center - centers[at]!) ** 2
      centers[at] = center
    }
    shifts[cluster] = Math.sqrt(squares)
  }
  return shifts
}

interface Shift {
  readonly cluster: number
  readonly by: number
}

/** The largest, and how large the next one is. */
function largestShifts(shifts: Float64Array): [Shift, number] {
  const cluster = shifts.reduce((best, shift, index) => (shift > shifts[best]! ? index : best), 0)
  const next = shifts.reduce((most, shift, index) => (index === cluster ? most : Math.max(most, shift)), 0)
  return [{ cluster, by: shifts[cluster]! }, next]
}

/** Half the way from each centre to the nearest other: what is nearer than that is nearest to it. */
function fillGaps(gaps: Float64Array, centers: Float64Array, width: number): void {
  gaps.fill(Infinity)
  for (let left = 0; left < gaps.length; left++) {
    for (let right = left + 1; right < gaps.length; right++) {
      const half = Math.sqrt(squaredDistance(centers, left * width, centers, right * width, width)) / 2
      gaps[left] = Math.min(gaps[left]!, half)
      gaps[right] = Math.min(gaps[right]!, half)
    }
  }
}

/** Σ |sum|² / size. */
export function betweenOf(sums: Float64Array, sizes: Int32Array, width: number): number {
  return sums.reduce((total, sum, at) => {
    const size = sizes[Math.floor(at / width)]!
    return size === 0 ? total : total + (sum * sum) / size
  }, 0)
}
