/**
 * show=bridge: per segment, from the value before to the value after. Decides where each change counts: an account that
 * moves takes its value before along, and what it gained or shed counts in the segment where it ends.
 */
import type { Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { apart } from '../row-name.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { remainder } from '../statistics/remainder.ts'
import type { Flows } from './flows.ts'
import type { Matching } from './matching.ts'
import { inOrder } from './segment-order.ts'
import { TOTAL } from './states.ts'

const PARTS = ['opening', 'new', 'moved in', 'moved out', 'expansion', 'contraction', 'lost', 'closing'] as const

export function bridgeTable(flows: Flows, { partners }: Matching, order: readonly string[] | null): Table {
  const { to, counts, before, after, gained, shed } = flows
  const { labels, ofFrom, ofTo } = linesOf(flows, partners, order)
  const total = labels.length
  const sums = createExactSums(PARTS.length * (total + 1))
  const add = (part: (typeof PARTS)[number], line: number, value: number): void => {
    sums.add(PARTS.indexOf(part) * (total + 1) + line, value)
    sums.add(PARTS.indexOf(part) * (total + 1) + total, value)
  }
  counts.forEach((count, cell) => {
    if (count === 0) return
    const start = ofFrom[Math.floor(cell / (to.length + 1))]
    const end = ofTo[cell % (to.length + 1)]
    if (start !== undefined) add('opening', start, before[cell]!)
    if (end === undefined) {
      add('lost', start!, -before[cell]!)
      return
    }
    add('closing', end, after[cell]!)
    if (start === undefined) {
      add('new', end, after[cell]!)
      return
    }
    add('expansion', end, gained[cell]!)
    add('contraction', end, shed[cell]!)
    if (start === end) return
    add('moved out', start, -before[cell]!)
    add('moved in', end, before[cell]!)
  })
  const rows = [...labels, apart(TOTAL, labels)].map((label, line): Row => {
    const parts = PARTS.map((_, part) => sums.total(part * (total + 1) + line))
    return [label, ...parts, remainder(parts)]
  })
  return { header: ['segment', ...PARTS, 'check'], rows }
}

interface Lines {
  readonly labels: readonly string[]
  /** By segment before, by segment after: the line where it counts. */
  readonly ofFrom: readonly number[]
  readonly ofTo: readonly number[]
}

/** A line for each segment; two that are matched share one, named by both where the names differ. */
function linesOf({ from, to }: Flows, partners: readonly number[], order: readonly string[] | null): Lines {
  const lines = from.map((name, row) => ({ name, row, column: partners[row]! }))
  to.forEach((name, column) => {
    if (!partners.includes(column)) lines.push({ name, row: -1, column })
  })
  const ranks = inOrder([...new Set(lines.map(({ name }) => name))], order)
  lines.sort((left, right) => ranks.indexOf(left.name) - ranks.indexOf(right.name))
  return {
    labels: lines.map(({ name, column }) => (column < 0 || to[column] === name ? name : `${name} → ${to[column]!}`)),
    ofFrom: from.map((_, row) => lines.findIndex((line) => line.row === row)),
    ofTo: to.map((_, column) => lines.findIndex((line) => line.column === column)),
  }
}
