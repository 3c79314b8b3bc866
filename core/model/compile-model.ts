/** A model made ready for data with given headers on a given day: its conditions compiled, its columns found. */
import type { Row } from '../cells.ts'
import { compileRule, numericCuts } from '../criteria/compile.ts'
import { cellClasses } from './cell-classes.ts'
import { allMatcher, firstMatcher, type Match, type Matchable } from './matchers.ts'
import type { SegmentModel } from './segment-model.ts'

/** Reusable for any number of rows; it remembers the texts it has met. */
export interface CompiledModel {
  readonly model: SegmentModel
  readonly match: (cells: Row) => Match
}

/** `indexes` says, per model column, which data column it names; `asOf` is a whole serial day. */
export function compileModel(model: SegmentModel, indexes: readonly number[], asOf: number | null): CompiledModel {
  const words = Math.ceil(model.rules.length / 32)
  const used = [...new Set(indexes)]
    .map((index) => ({ index, conditions: model.rules.map((rule) => conditionsOn(rule.conditions, indexes, index)) }))
    .filter(({ conditions }) => conditions.some((own) => own.length > 0))
  const columns = used.map(({ index, conditions }) => {
    const tests = conditions.map((own) => own.map((rule) => compileRule(rule, asOf)))
    const cuts = conditions.flatMap((own) => own.flatMap((rule) => numericCuts(rule, asOf)))
    return cellClasses(index, tests, cuts, words)
  })
  const needs = model.rules.map((_, rule) =>
    Int32Array.from(used.flatMap(({ conditions }, position) => (conditions[rule]!.length > 0 ? [position] : []))),
  )
  const matchable: Matchable = { rules: model.rules.length, words, columns, needs }
  return { model, match: model.policy === 'first' ? firstMatcher(matchable) : allMatcher(matchable) }
}

/** The conditions that a rule has on a data column: more than one where the model names it twice. */
function conditionsOn(conditions: SegmentModel['rules'][number]['conditions'], indexes: readonly number[], index: number) {
  return conditions.filter((rule, column): rule is NonNullable<typeof rule> => rule !== null && indexes[column] === index)
}
