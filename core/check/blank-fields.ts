/**
 * What filling a field would bring: per field the accounts that have no segment now, and would get one if only the blank
 * there were some value or other.
 */
import type { SegmentModel } from '../model/segment-model.ts'
import type { ColumnSpace } from './column-space.ts'
import { type Decided, outcomeOf } from './decided.ts'
import { joined, tally } from './row-groups.ts'

export interface BlankField {
  /** The data column. */
  readonly index: number
  readonly accounts: number
  /** The sum of their values, blanks counting 0. */
  readonly value: number
}

/** Fields that no account misses a segment for are left out. */
export function blankFields(model: SegmentModel, groups: readonly Decided[], spaces: readonly ColumnSpace[]): BlankField[] {
  const left = groups.filter(isUnassigned)
  const outcome = outcomeOf(model)
  return spaces.flatMap(({ index, cells, holds }, at) => {
    const blank = left.filter(({ states }) => states[at]!.isBlank)
    if (blank.length === 0) return []
    const filled = cells.flatMap((cell, place) => (cell === null ? [] : [place]))
    const missed = blank.filter(({ states }) => {
      const others = joined(states, model.rules.length, at)
      return filled.some((place) => {
        const mask = others.map((bits, word) => {
          let kept = bits
          for (let bit = bits; bit !== 0; bit &= bit - 1) {
            const rule = (word << 5) + 31 - Math.clz32(bit & -bit)
            const own = holds[rule]
            if (own && !((own[place >>> 5]! >>> (place & 31)) & 1)) kept &= ~(bit & -bit)
          }
          return kept
        })
        return outcome(mask) !== null
      })
    })
    if (missed.length === 0) return []
    const { accounts, value } = tally(missed)
    return [{ index, accounts, value }]
  })
}

export function isUnassigned({ segments, isConflict }: Decided): boolean {
  return segments.length === 0 && !isConflict
}
