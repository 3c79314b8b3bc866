/** Two groupings of the same accounts, set side by side once: what every view of a comparison is read from. */
import type { Table } from '../registry/define.ts'
import type { Aligned } from './aligned.ts'
import { type Flows, flowsOf } from './flows.ts'
import { matchSegments } from './matching.ts'
import { matrixTable } from './matrix-table.ts'
import { moverTable } from './mover-table.ts'
import { type Moves, movesOf } from './moves.ts'
import { summaryTable } from './summary-table.ts'

export interface Comparison {
  readonly flows: Flows
  readonly moves: Moves
  readonly summary: Table
  /** Accounts from each segment to each. */
  readonly matrix: Table
  /** The accounts that move, the largest change of value first. */
  readonly movers: Table
}

/** Segments of the same name are the same; where no name is alike, those that share the most accounts. */
export function comparisonOf(accounts: Aligned): Comparison {
  const flows = flowsOf(accounts, null)
  const matching = matchSegments(flows, 'auto')
  return {
    flows,
    moves: movesOf(flows, matching, null),
    summary: summaryTable(flows, matching, null),
    matrix: matrixTable(flows, flows.counts),
    movers: moverTable(accounts, 'auto', null),
  }
}
