/**
 * Which rules match a row. Rules are bits of a mask, 32 to a word. For the first match a column is looked at only
 * while a rule that could still decide the row depends on it; for all matches every column is.
 */
import type { Cell, Row } from '../cells.ts'
import type { CellClasses } from './cell-classes.ts'

/** What is needed of a model to match rows. */
export interface Matchable {
  readonly rules: number
  readonly words: number
  readonly columns: readonly CellClasses[]
  /** Per rule, the positions in `columns` of those it has conditions on. */
  readonly needs: readonly Int32Array[]
}

/** What `match` hands to the policy: the first matching rule (-1: none), or the mask of all that match. */
export type Match = number | Int32Array

export function firstMatcher({ columns, needs, words, rules }: Matchable): (cells: Row) => number {
  const seen = new Float64Array(columns.length) // the row for which a column's class is known
  const anded = new Float64Array(columns.length) // the row and word in which its mask has been applied
  const classes = new Int32Array(columns.length)
  const full = fullMask(rules, words)
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

export function allMatcher({ columns, words, rules }: Matchable): (cells: Row) => Int32Array {
  const full = fullMask(rules, words)
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
