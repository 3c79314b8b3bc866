/**
 * One row at a time, and what it becomes with another cell in one field. A field is left out where no cell in it could
 * make a difference: no rule is met by all the others.
 */
import { type Cell, isBlank, type Row } from '../cells.ts'
import type { Field, Offer } from './fields.ts'
import { type Outcome, type Outcomes, UNCHANGED } from './outcomes.ts'

export interface ChangedRow {
  readonly fields: readonly Field[]
  /** Takes up a row. */
  readonly take: (cells: Row) => Outcome
  readonly cells: () => Row
  /** The cell of a field; blank is `null`. */
  readonly cellIn: (at: number) => Cell
  /** Turns to a field; false where no other cell in it can move the row. */
  readonly turnTo: (at: number) => boolean
  /** The segment with another cell in the field turned to; `null` where it is the row's own. */
  readonly segmentWith: (offer: Offer) => number | null
}

export function createChangedRow(fields: readonly Field[], { outcomeOf }: Outcomes, rules: number): ChangedRow {
  const words = Math.ceil(rules / 32)
  /** A mask per field; what all fields meet; what all but one meet; the same with an offer for that one. */
  const masks = new Int32Array(fields.length * words)
  const all = new Int32Array(words)
  const others = new Int32Array(words)
  const changed = new Int32Array(words)
  let cells: Row = []
  let outcome: Outcome
  let turned = 0
  /** The words in which the others meet any rule: mostly one, of the many that hundreds of rules have. */
  let first = 0
  let last = 0

  /** What every field but `left` meets. */
  const join = (into: Int32Array, left: number): void => {
    into.fill(-1)
    for (let at = 0; at < fields.length; at++)
      if (at !== left) for (let word = 0; word < words; word++) into[word]! &= masks[at * words + word]!
  }

  return {
    fields,
    take: (row) => {
      cells = row
      for (let at = 0; at < fields.length; at++) fields[at]!.readMask(row[fields[at]!.index] ?? null, masks, at * words)
      join(all, -1)
      outcome = outcomeOf(all, cells, UNCHANGED, null)
      return outcome
    },
    cells: () => cells,
    cellIn: (at) => {
      const cell = cells[fields[at]!.index]
      return isBlank(cell) ? null : cell
    },
    turnTo: (at) => {
      turned = at
      join(others, at)
      changed.fill(0)
      first = 0
      last = words - 1
      while (first < words && others[first] === 0) first++
      while (last > first && others[last] === 0) last--
      return first < words
    },
    segmentWith: ({ cell, mask }) => {
      let isSame = true
      for (let word = first; word <= last; word++) {
        changed[word] = others[word]! & mask[word]!
        if (changed[word] !== all[word]) isSame = false
      }
      if (isSame) return null
      const { segment } = outcomeOf(changed, cells, fields[turned]!.index, cell)
      return segment === outcome.segment ? null : segment
    },
  }
}
