/** Gives each split of a tree its cut: the roundest number that names hardly a row less right than any cut between the same rows. */
import type { Points } from './points.ts'
import type { Branch } from './pruned-tree.ts'

/** A tree whose cuts are numbers. `below` are rows below the cut, `above` those at it too. */
export type CutTree = CutLeaf | CutSplit

export interface CutLeaf {
  readonly cluster: number
}

interface CutSplit {
  readonly column: number
  readonly cut: number
  readonly below: CutTree
  readonly above: CutTree
}

/** Of all rows so many may be lost for the sake of one round cut: none where there are fewer than 2,000. */
const MOST_LOST = 1 / 2000
/** Steps from the width of the gap's place down, each half or less of the one before. */
const STEPS = [1, 0.5, 0.2]
const MOST_DIGITS = 17

export function roundCuts(tree: Branch, rows: Points, labels: Int32Array): CutTree {
  const most = Math.floor(labels.length * MOST_LOST)
  const rightUnder = (node: CutTree, members: Int32Array): number =>
    members.reduce((count, row) => (leafAt(node, rows.values, row * rows.width).cluster === labels[row] ? count + 1 : count), 0)

  const round = (branch: Branch, members: Int32Array): CutTree => {
    if (branch.split === null) return { cluster: branch.cluster }
    const { column, low, high } = branch.split
    const below = exact(branch.split.below)
    const above = exact(branch.split.above)
    const value = (row: number): number => rows.values[row * rows.width + column]!
    const right = rightUnder({ column, cut: high, below, above }, members)
    const spread = members.reduce((widest, row) => Math.max(widest, Math.abs(value(row) - high)), 0)
    const cut = candidates(low, high, spread).find((one) => rightUnder({ column, cut: one, below, above }, members) >= right - most) ?? high
    return {
      column,
      cut,
      below: round(
        branch.split.below,
        members.filter((row) => value(row) < cut),
      ),
      above: round(
        branch.split.above,
        members.filter((row) => value(row) >= cut),
      ),
    }
  }
  return round(
    tree,
    labels.map((_, row) => row),
  )
}

/** Where the numbers that begin at `at` end up. */
export function leafAt(tree: CutTree, values: Float64Array, at: number): CutLeaf {
  let node = tree
  while ('cut' in node) node = values[at + node.column]! < node.cut ? node.below : node.above
  return node
}

function exact({ cluster, split }: Branch): CutTree {
  return split === null ? { cluster } : { column: split.column, cut: split.high, below: exact(split.below), above: exact(split.above) }
}

/** Numbers nearest to the middle of the gap, the roundest first. */
function candidates(low: number, high: number, spread: number): number[] {
  const middle = low / 2 + high / 2
  const first = Math.floor(Math.log10(spread))
  return Array.from({ length: MOST_DIGITS }, (_, digit) => first - digit).flatMap((digit) =>
    STEPS.map((part) => {
      const step = part * 10 ** digit
      return Number((Math.round(middle / step) * step).toPrecision(15))
    }),
  )
}
