/** Rules that SEGMENT can use instead of the clusters, and how well they reproduce them: they are boxes, clusters are not. */
import { agreement } from '../compare/agreement.ts'
import { float64 } from '../scratch.ts'
import type { Clustering } from './clustering.ts'
import { pointsAt } from './points.ts'
import { learnTree } from './pruned-tree.ts'
import { type CutLeaf, type CutTree, leafAt, roundCuts } from './round-cuts.ts'

/** One rule: all its bounds must hold. */
export interface ClusterRule {
  readonly cluster: number
  /** Per column that is asked for: from `low`, below `high`; `null` where there is no bound. */
  readonly bounds: ReadonlyMap<number, Bounds>
  /** Complete rows that it holds for, and those of them that are in the cluster. */
  readonly rows: number
  readonly right: number
}

export interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

export interface ClusterRules {
  /** By cluster, the rule for the most rows first. No two hold for the same row. */
  readonly rules: readonly ClusterRule[]
  /** Complete rows of which the rules name the cluster. */
  readonly right: number
  /** Hubert and Arabie (1985): 1 where the rules make the same groups, about 0 by chance. */
  readonly adjustedRandIndex: number
}

export function rulesOf({ complete, labels, sizes, sample }: Clustering): ClusterRules {
  const { numbers, rows, columns } = complete
  const drawn = pointsAt(numbers, sample)
  const drawnLabels = sample.map((place) => labels[rows[place]!]!)
  const tree = roundCuts(learnTree(drawn, drawnLabels, sizes.length), drawn, drawnLabels)
  const found = leavesOf(tree, new Map()).map((leaf) => ({ ...leaf, rows: 0, right: 0 }))
  const byLeaf = new Map(found.map((leaf) => [leaf.node, leaf]))
  const counts = float64(sizes.length * sizes.length)
  rows.forEach((row, place) => {
    const leaf = byLeaf.get(leafAt(tree, numbers.values, place * numbers.width))!
    const cluster = labels[row]!
    leaf.rows++
    if (leaf.node.cluster === cluster) leaf.right++
    counts[cluster * sizes.length + leaf.node.cluster]!++
  })
  return {
    rules: found
      .map(({ node, bounds, ...figures }) => ({
        cluster: node.cluster,
        bounds: new Map([...bounds].map(([column, bound]) => [columns[column]!, bound])),
        ...figures,
      }))
      .sort((left, right) => left.cluster - right.cluster || right.rows - left.rows),
    right: found.reduce((sum, { right }) => sum + right, 0),
    adjustedRandIndex: agreement(counts, sizes.length, sizes.length).adjustedRandIndex,
  }
}

/** Each leaf with what holds on the way to it, by column of the tree. */
function leavesOf(tree: CutTree, bounds: ReadonlyMap<number, Bounds>): { node: CutLeaf; bounds: ReadonlyMap<number, Bounds> }[] {
  if (!('cut' in tree)) return [{ node: tree, bounds }]
  const { column, cut, below, above } = tree
  const { low, high } = bounds.get(column) ?? { low: null, high: null }
  return [
    ...leavesOf(below, new Map(bounds).set(column, { low, high: cut })),
    ...leavesOf(above, new Map(bounds).set(column, { low: cut, high })),
  ]
}
