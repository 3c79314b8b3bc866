/** A model made ready for data with given headers on a given day: its conditions compiled, its columns found. */
import type { Row } from '../cells.ts'
import type { CellClasses } from './cell-classes.ts'
import { indexedMatcher } from './indexed-matcher.ts'
import { allMatcher, firstMatcher, type Match, type Matchable } from './matchers.ts'
import type { SegmentModel } from './segment-model.ts'
import { classesOf, type UsedColumn, usedColumns } from './used-columns.ts'

/** Reusable for any number of rows; it remembers the texts it has met. */
export interface CompiledModel {
  readonly model: SegmentModel
  /** Per model column the data column that it names. */
  readonly indexes: readonly number[]
  readonly used: readonly UsedColumn[]
  /** The cells of each used column as classes. */
  readonly columns: readonly CellClasses[]
  readonly match: (cells: Row) => Match
}

/** `indexes` says, per model column, which data column it names; `asOf` is a whole serial day. */
export function compileModel(model: SegmentModel, indexes: readonly number[], asOf: number | null): CompiledModel {
  const rules = model.rules.length
  const used = usedColumns(model, indexes)
  // Masks of thousands of rules are made only where they are asked for.
  let classes: CellClasses[] | undefined
  const columnsOf = (): CellClasses[] => {
    classes ??= classesOf(used, rules, asOf)
    return classes
  }
  const indexed = model.policy === 'first' ? indexedMatcher(used, rules, asOf) : null
  const matcher = (): ((cells: Row) => Match) => {
    const matchable: Matchable = { rules, words: Math.ceil(rules / 32), columns: columnsOf(), needs }
    return model.policy === 'first' ? firstMatcher(matchable) : allMatcher(matchable)
  }
  const needs = model.rules.map((_, rule) =>
    Int32Array.from(used.flatMap(({ conditions }, position) => (conditions[rule]!.length > 0 ? [position] : []))),
  )
  return {
    model,
    indexes,
    used,
    get columns() {
      return columnsOf()
    },
    match: indexed ?? matcher(),
  }
}
