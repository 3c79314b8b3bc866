/**
 * What comes of a row: its segment, and the reason in words. Rows that meet the conditions of the same rules have the
 * same outcome, so the compiled model is asked once for each such set; it alone assigns, also a row that was changed.
 */
import type { Cell, Row } from '../cells.ts'
import type { CompiledModel } from '../model/compile-model.ts'
import { decide } from '../model/policies.ts'
import { UNASSIGNED } from '../model/segment-model.ts'
import { becauseOf } from './because.ts'

export interface Outcome {
  /** Its code in `segments`. */
  readonly segment: number
  /** Its place in `rules` and `words`; -1 as long as nobody asked. */
  reason: number
}

export interface Outcomes {
  /** Of a row that meets the rules of `mask`; where the row is not known yet it is `cells`, with `cell` in place of column `changed`. */
  readonly outcomeOf: (mask: Int32Array, cells: Row, changed: number, cell: Cell) => Outcome
  /** The place of the reason why a row has this outcome. */
  readonly reasonOf: (outcome: Outcome, cells: Row) => number
  readonly segments: readonly string[]
  readonly rules: readonly string[]
  readonly words: readonly string[]
  /** How many are remembered. */
  readonly size: () => number
}

/** No column is changed. */
export const UNCHANGED = -1

export function createOutcomes({ match, model }: CompiledModel): Outcomes {
  const { outcomes, dictionary: segments } = decide(model, UNASSIGNED)
  const known = new Map<number | string, Outcome>()
  const rules: string[] = []
  const words: string[] = []
  return {
    segments,
    rules,
    words,
    size: () => known.size,
    outcomeOf: (mask, cells, changed, cell) => {
      const key = mask.length === 1 ? mask[0]! : mask.join()
      let outcome = known.get(key)
      if (outcome === undefined) {
        outcome = { segment: outcomes(match(changed === UNCHANGED ? cells : withCell(cells, changed, cell))), reason: -1 }
        known.set(key, outcome)
      }
      return outcome
    },
    reasonOf: (outcome, cells) => {
      if (outcome.reason < 0) {
        const because = becauseOf(model, match(cells), segments[outcome.segment]!)
        outcome.reason = rules.push(because.rules) - 1
        words.push(because.words)
      }
      return outcome.reason
    },
  }
}

function withCell(cells: Row, column: number, cell: Cell): Cell[] {
  const changed = [...cells]
  changed[column] = cell
  return changed
}
