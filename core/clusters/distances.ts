/** Distances between points, and the point that is farthest from its centre. */
import type { Points } from './points.ts'

/** The same loop for every caller, so that equal distances are equal to the last bit. */
export function squaredDistance(left: Float64Array, leftAt: number, right: Float64Array, rightAt: number, width: number): number {
  let sum = 0
  for (let at = 0; at < width; at++) {
    const difference = left[leftAt + at]! - right[rightAt + at]!
    sum += difference * difference
  }
  return sum
}

/** Of equally far points the one with the least values; −1 where all are on their centre. */
export function farthestPoint({ values, count, width }: Points, labels: Int32Array, centers: Float64Array): number {
  let [farthest, most] = [-1, 0]
  for (let point = 0; point < count; point++) {
    const distance = squaredDistance(values, point * width, centers, labels[point]! * width, width)
    if (distance < most || distance === 0) continue
    if (distance > most || compareAt(values, point * width, farthest * width, width) < 0) farthest = point
    most = distance
  }
  return farthest
}

/** Below 0 where the numbers at `left` come first: by the first that differs. */
export function compareAt(values: Float64Array, left: number, right: number, width: number): number {
  for (let at = 0; at < width; at++) {
    const difference = values[left + at]! - values[right + at]!
    if (difference !== 0) return difference
  }
  return 0
}
