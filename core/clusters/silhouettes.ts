/**
 * How well each point lies in its cluster (Rousseeuw 1987): (b − a) / max(a, b), a being the mean distance to the others
 * of its own cluster, b the least mean distance to the points of another. 0 for a point that is alone in its cluster.
 */
import { float64, int32 } from '../scratch.ts'
import { squaredDistance } from './distances.ts'
import type { Points } from './points.ts'

export interface Labelling {
  /** Per point, from 0. */
  readonly labels: Int32Array
  /** Points per cluster. */
  readonly sizes: Int32Array
}

/** One number per point for each labelling. The n² distances are computed once for all of them. */
export function silhouettes({ values, count, width }: Points, labellings: readonly Labelling[]): Float64Array[] {
  const members = labellings.map(membersOf)
  const results = labellings.map(() => float64(count))
  const sums = labellings.map(({ sizes }) => float64(sizes.length))
  const distances = float64(count)
  for (let point = 0; point < count; point++) {
    for (let other = 0; other < count; other++)
      distances[other] = Math.sqrt(squaredDistance(values, point * width, values, other * width, width))
    labellings.forEach((labelling, index) => {
      addUp(distances, members[index]!, labelling.sizes, sums[index]!)
      results[index]![point] = silhouette(labelling, sums[index]!, labelling.labels[point]!)
    })
  }
  return results
}

/** The points cluster by cluster: sums that stay in a register are a third quicker than sums by label. */
function membersOf({ labels, sizes }: Labelling): Int32Array {
  const members = int32(labels.length)
  let filled = 0
  for (let cluster = 0; cluster < sizes.length; cluster++)
    for (let point = 0; point < labels.length; point++) if (labels[point] === cluster) members[filled++] = point
  return members
}

function addUp(distances: Float64Array, members: Int32Array, sizes: Int32Array, sums: Float64Array): void {
  let place = 0
  for (let cluster = 0; cluster < sizes.length; cluster++) {
    let sum = 0
    for (const end = place + sizes[cluster]!; place < end; place++) sum += distances[members[place]!]!
    sums[cluster] = sum
  }
}

/** `sums` of the distances to the points of each cluster, that of the point to itself being 0. */
function silhouette({ sizes }: Labelling, sums: Float64Array, own: number): number {
  let other = Infinity
  for (let cluster = 0; cluster < sizes.length; cluster++)
    if (cluster !== own && sizes[cluster]! > 0) other = Math.min(other, sums[cluster]! / sizes[cluster]!)
  if (sizes[own] === 1 || other === Infinity) return 0
  const inside = sums[own]! / (sizes[own]! - 1)
  const most = Math.max(inside, other)
  return most === 0 ? 0 : (other - inside) / most
}
