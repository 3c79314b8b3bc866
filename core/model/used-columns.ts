/** The data columns that a model depends on, with the conditions of its rules on each: what matching and the checks start from. */
import { compileRule, numericCuts } from '../criteria/compile.ts'
import type { Rule } from '../criteria/rule.ts'
import { type CellClasses, cellClasses } from './cell-classes.ts'
import type { SegmentModel } from './segment-model.ts'

/** One of them; per rule its conditions there: none, or several where the model names the column twice. */
export interface UsedColumn {
  readonly index: number
  readonly conditions: readonly (readonly Rule[])[]
}

/** `indexes` says, per model column, which data column it names; -1 is left out. */
export function usedColumns(model: SegmentModel, indexes: readonly number[]): UsedColumn[] {
  return [...new Set(indexes)]
    .filter((index) => index >= 0)
    .map((index) => ({ index, conditions: model.rules.map((rule) => conditionsOn(rule.conditions, indexes, index)) }))
    .filter(({ conditions }) => conditions.some((own) => own.length > 0))
}

/** The cells of each used column as classes, a bit per rule; `asOf` is a whole serial day. */
export function classesOf(used: readonly UsedColumn[], rules: number, asOf: number | null): CellClasses[] {
  const words = Math.ceil(rules / 32)
  return used.map(({ index, conditions }) => {
    const tests = conditions.map((own) => own.map((rule) => compileRule(rule, asOf)))
    const cuts = conditions.flatMap((own) => own.flatMap((rule) => numericCuts(rule, asOf)))
    return cellClasses(index, tests, cuts, words)
  })
}

function conditionsOn(conditions: SegmentModel['rules'][number]['conditions'], indexes: readonly number[], index: number): Rule[] {
  return conditions.filter((rule, column): rule is Rule => rule !== null && indexes[column] === index)
}
