/** What is wrong with a cell of the rule table, and where, as the panel shows it beside the cell. */
import { messageParts } from '../../core/errors.ts'
import type { ModelProblem } from '../../core/model/read-model.ts'

/** A cell of the model table that can't be used. */
export interface CellProblem {
  /** Row of `draft.model.rows`; -1 for the header row, -2 for the table as a whole. */
  readonly rule: number
  /** Column of the model table; 0 holds the segment names. */
  readonly column: number
  readonly what: string
  readonly todo: string
  /** Where reading stopped in the cell's text, from 0; `null` where the cell as a whole is meant. */
  readonly character: number | null
}

export function cellProblem({ error, row, column }: ModelProblem): CellProblem {
  const isRule = error.code === 'MODEL_RULE'
  // The place is said by where it is shown, so the rule's own message is enough.
  const { text, todo } = messageParts(isRule ? 'RULE' : error.code, error.values)
  return { rule: row - 2, column: column - 1, what: text, todo, character: isRule ? Number(error.values.position) - 1 : null }
}
