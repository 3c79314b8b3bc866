/**
 * Learns few rules that tell the clusters apart: a classification tree over the sample, pruned at its weakest link
 * (Breiman, Friedman, Olshen and Stone 1984) while a rule more names hardly more rows right. A cluster keeps one rule.
 */
import { placesOf } from '../separation/places.ts'
import { createRuleTree, type TreeNode } from '../separation/rule-tree.ts'
import type { Points } from './points.ts'

/** A tree over numbers. A leaf has no split. */
export interface Branch {
  readonly cluster: number
  readonly split: Split | null
}

export interface Split {
  readonly column: number
  /** Any cut above `low` and up to `high` divides the rows that were learned from alike; below the cut is below. */
  readonly low: number
  readonly high: number
  readonly below: Branch
  readonly above: Branch
}

/** A rule that names less of the rows right than this goes. */
const LEAST_GAIN = 0.005
/** More rules per cluster than this are not read. */
const MOST_RULES = 3

interface Node {
  readonly cluster: number
  /** Rows of its cluster. */
  readonly right: number
  split: (Omit<Split, 'below' | 'above'> & { readonly below: Node; readonly above: Node }) | null
}

/** `labels` has the cluster of each row, of `clusters` in all. */
export function learnTree(rows: Points, labels: Int32Array, clusters: number): Branch {
  const all = labels.map((_, row) => row)
  const metrics = Array.from({ length: rows.width }, (_, column) => {
    const values = Float64Array.from(all, (row) => rows.values[row * rows.width + column]!)
    return { column, places: placesOf({ kind: 'number', length: values.length, values }, all, clusters) }
  }).filter(({ places }) => places !== null)
  if (metrics.length === 0) return { cluster: 0, split: null }
  const tree = createRuleTree({ segments: labels, segmentCount: clusters, metrics: metrics.map(({ places }) => places!) })
  tree.learn(all.map(() => 1))
  const columns = metrics.map(({ column }) => column)
  const root = nodeOf(tree.root(), { rows, labels, columns }, all)
  prune(root, labels.length, clusters)
  return root
}

interface Learned {
  readonly rows: Points
  readonly labels: Int32Array
  /** Which column each metric of the tree is. */
  readonly columns: readonly number[]
}

function nodeOf(node: TreeNode, learned: Learned, members: Int32Array): Node {
  const { rows, labels, columns } = learned
  if (!('low' in node)) return { cluster: node.segment, right: countOf(members, labels, node.segment), split: null }
  const column = columns[node.metric]!
  const value = (row: number): number => rows.values[row * rows.width + column]!
  const lower = members.filter((row) => node.codes[row]! <= node.at)
  const higher = members.filter((row) => node.codes[row]! > node.at)
  const [below, above] = [nodeOf(node.low, learned, lower), nodeOf(node.high, learned, higher)]
  const low = lower.reduce((most, row) => Math.max(most, value(row)), -Infinity)
  const high = higher.reduce((least, row) => Math.min(least, value(row)), Infinity)
  const cluster = mostFrequent(members, labels)
  return { cluster, right: countOf(members, labels, cluster), split: { column, low, high, below, above } }
}

function countOf(members: Int32Array, labels: Int32Array, cluster: number): number {
  return members.reduce((count, row) => (labels[row] === cluster ? count + 1 : count), 0)
}

/** Of equally frequent clusters the first. */
function mostFrequent(members: Int32Array, labels: Int32Array): number {
  const counts: number[] = []
  for (const row of members) counts[labels[row]!] = (counts[labels[row]!] ?? 0) + 1
  return counts.reduce((best, count, cluster) => (count > (counts[best] ?? 0) ? cluster : best), 0)
}

function prune(root: Node, rows: number, clusters: number): void {
  for (;;) {
    const leaves = leavesOf(root)
    const weakest = inner(root)
      .filter((node) => keepsClusters(leaves, leavesOf(node), node.cluster))
      .map((node) => ({ node, gain: gainOf(node) }))
      .reduce<{ node: Node; gain: number } | null>((least, one) => (least === null || one.gain < least.gain ? one : least), null)
    if (weakest === null) return
    if (weakest.gain >= LEAST_GAIN * rows && leaves.length <= MOST_RULES * clusters) return
    weakest.node.split = null
  }
}

/** Rows that a rule more names right, on average over the rules that the node has more than one. */
function gainOf(node: Node): number {
  const leaves = leavesOf(node)
  return (leaves.reduce((sum, { right }) => sum + right, 0) - node.right) / (leaves.length - 1)
}

/** Whether every cluster that has a rule has one still where `gone` become a rule of one cluster. */
function keepsClusters(leaves: readonly Node[], gone: readonly Node[], cluster: number): boolean {
  const others = leaves.filter((leaf) => !gone.includes(leaf))
  return gone.every((leaf) => leaf.cluster === cluster || others.some((other) => other.cluster === leaf.cluster))
}

function leavesOf(node: Node): Node[] {
  return node.split === null ? [node] : [...leavesOf(node.split.below), ...leavesOf(node.split.above)]
}

function inner(node: Node): Node[] {
  return node.split === null ? [] : [node, ...inner(node.split.below), ...inner(node.split.above)]
}
