/**
 * Rows -> segments, under each of the four policies. A row's rules are tried top to bottom as bits of a mask;
 * a column is looked at only while a rule that could still decide the row depends on it.
 */
import { type Cell, type Grid, isBlank, type Row } from '../cells.ts'
import type { TextColumn } from '../columns.ts'
import { compileRule, numericCuts, type Test } from '../criteria/compile.ts'
import { type CellClasses, cellClasses } from './cell-classes.ts'
import { decide } from './policies.ts'
import type { SegmentModel } from './segment-model.ts'

/** A model made ready for data with given headers on a given day. Reusable for any number of rows. */
export interface CompiledModel {
  readonly model: SegmentModel
  readonly columns: readonly CellClasses[]
  /** Per rule, the positions in `columns` of those it has conditions on. */
  readonly needs: readonly Int32Array[]
  /** Rules per mask, 32 to a word. */
  readonly words: number
}

/** `indexes` says, per model column, which data column it names; `asOf` is a whole serial day. */
export function compileModel(model: SegmentModel, indexes: readonly number[], asOf: number | null): CompiledModel {
  const words = Math.ceil(model.rules.length / 32)
  const used = [...new Set(indexes)].filter((index) => model.rules.some((rule) => conditionsOn(rule.conditions, indexes, index).length > 0))
  const columns = used.map((index) => {
    const tests: Test[][] = []
    const cuts: number[] = []
    for (const { conditions } of model.rules) {
      const own = conditionsOn(conditions, indexes, index)
      tests.push(own.map((rule) => compileRule(rule, asOf)))
      for (const rule of own) cuts.push(...numericCuts(rule, asOf))
    }
    return cellClasses(index, tests, cuts, words)
  })
  const needs = model.rules.map(({ conditions }) =>
    Int32Array.from(used.flatMap((index, position) => (conditionsOn(conditions, indexes, index).length > 0 ? [position] : []))),
  )
  return { model, columns, needs, words }
}

/** The conditions that a rule has on a data column: more than one where the model names it twice. */
function conditionsOn(conditions: SegmentModel['rules'][number]['conditions'], indexes: readonly number[], index: number) {
  return conditions.filter((rule, column): rule is NonNullable<typeof rule> => rule !== null && indexes[column] === index)
}

/** One segment per row; blank (-1) where the whole row is blank. Without a match, `otherwise`. */
export function assignSegments(compiled: CompiledModel, grid: Grid, rows: number, width: number, otherwise: string): TextColumn {
  const codes = new Int32Array(rows)
  const { outcomes, dictionary } = decide(compiled.model, otherwise)
  const match = compiled.model.policy === 'first' ? firstMatcher(compiled) : allMatcher(compiled)
  for (let row = 0; row < rows; row++) {
    const cells = grid[row]!
    codes[row] = isBlank(cells[0]) && isBlankRow(cells, width) ? -1 : outcomes(match(cells))
  }
  return { kind: 'text', length: rows, codes, dictionary }
}

function isBlankRow(cells: Row, width: number): boolean {
  for (let column = 0; column < width; column++) if (!isBlank(cells[column])) return false
  return true
}

/** What `match` hands to the policy: the first matching rule (-1: none), or the mask of all that match. */
export type Match = number | Int32Array

function firstMatcher({ columns, needs, words, model }: CompiledModel): (cells: Row) => number {
  const seen = new Float64Array(columns.length) // the row for which a column's class is known
  const anded = new Float64Array(columns.length) // the row and word in which its mask has been applied
  const classes = new Int32Array(columns.length)
  const full = fullMask(model.rules.length, words)
  let rowStamp = 0
  let wordStamp = 0
  return (cells) => {
    rowStamp++
    for (let word = 0; word < words; word++) {
      wordStamp++
      let mask = full[word]!
      while (mask !== 0) {
        const bit = 31 - Math.clz32(mask & -mask)
        const need = needs[(word << 5) + bit]!
        let holds = true
        for (let k = 0; k < need.length; k++) {
          const at = need[k]!
          if (anded[at] === wordStamp) continue
          const column = columns[at]!
          if (seen[at] !== rowStamp) {
            seen[at] = rowStamp
            classes[at] = column.classOf(cells[column.index] as Cell | undefined)
          }
          anded[at] = wordStamp
          mask &= column.masks()[classes[at]! * words + word]!
          if (((mask >>> bit) & 1) === 0) {
            holds = false
            break
          }
        }
        if (holds) return (word << 5) + bit
      }
    }
    return -1
  }
}

function allMatcher({ columns, words, model }: CompiledModel): (cells: Row) => Int32Array {
  const full = fullMask(model.rules.length, words)
  const mask = new Int32Array(words)
  return (cells) => {
    mask.set(full)
    for (const column of columns) {
      const offset = column.classOf(cells[column.index] as Cell | undefined) * words
      const masks = column.masks()
      for (let word = 0; word < words; word++) mask[word]! &= masks[offset + word]!
    }
    return mask
  }
}

function fullMask(rules: number, words: number): Int32Array {
  const mask = new Int32Array(words).fill(-1)
  if (rules & 31) mask[words - 1] = (1 << (rules & 31)) - 1
  return mask
}
