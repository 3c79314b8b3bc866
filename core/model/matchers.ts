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
  const known = new Float64Array(columns.length) // the row for which a column's class is known
  const classes = new Int32Array(columns.length)
  const full = fullMask(rules)
  let stamp = 0

  const learn = (at: number, cells: Row): void => {
    const column = columns[at]!
    known[at] = stamp
    classes[at] = column.classOf(cells[column.index] as Cell | undefined)
  }

  /** Among the first 32 rules: each candidate in turn, and only the columns that it needs. */
  const firstOfFew = (cells: Row): number => {
    let mask = full[0]!
    while (mask !== 0) {
      const rule = 31 - Math.clz32(mask & -mask)
      const need = needs[rule]!
      let holds = true
      for (let k = 0; k < need.length; k++) {
        const at = need[k]!
        if (known[at] === stamp) continue
        learn(at, cells)
        mask &= columns[at]!.masks()[classes[at]! * words]!
        if (((mask >>> rule) & 1) === 0) {
          holds = false
          break
        }
      }
      if (holds) return rule
    }
    return -1
  }

  /** Among the others: nearly every column has been looked at by now, so all masks are joined, 32 rules at a time. */
  const firstOfMany = (cells: Row): number => {
    for (let at = 0; at < columns.length; at++) if (known[at] !== stamp) learn(at, cells)
    for (let word = 1; word < words; word++) {
      let mask = full[word]!
      for (let at = 0; at < columns.length && mask !== 0; at++) mask &= columns[at]!.masks()[classes[at]! * words + word]!
      if (mask !== 0) return (word << 5) + 31 - Math.clz32(mask & -mask)
    }
    return -1
  }

  return (cells) => {
    stamp++
    const rule = firstOfFew(cells)
    return rule >= 0 || words === 1 ? rule : firstOfMany(cells)
  }
}

export function allMatcher({ columns, words, rules }: Matchable): (cells: Row) => Int32Array {
  const full = fullMask(rules)
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

/** A bit for every rule. */
export function fullMask(rules: number): Int32Array {
  const mask = new Int32Array(Math.ceil(rules / 32)).fill(-1)
  if (rules & 31) mask[mask.length - 1] = (1 << (rules & 31)) - 1
  return mask
}
