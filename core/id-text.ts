/**
 * What an id is. Decides when two ids are one: outer spaces don't count, letter case does, and the number 1001 is the
 * text "1001" but not "01001".
 */
import { type Cell, cellText, isBlank, isError } from './cells.ts'
import type { Vector } from './vector.ts'

export interface IdTable {
  /** A code per cell, -1 where blank or an error; equal ids share one. Codes run from 0 without gaps, in no set order. */
  readonly codesOf: (vector: Vector) => Int32Array
  /** How many ids have been met. */
  readonly size: () => number
  /** The ids' texts, by code. */
  readonly ids: () => readonly string[]
}

/** Codes of texts, new ones added to `ids`; -1 for zero-length text. */
export function createCodes(ids: string[]): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    if (text === '') return -1
    let code = known.get(text)
    if (code === undefined) {
      code = ids.push(text) - 1
      known.set(text, code)
    }
    return code
  }
}

/** The id in a cell; zero-length where there is none. */
export function idText(cell: Cell): string {
  if (typeof cell === 'string') return trimmed(cell)
  return isBlank(cell) || isError(cell) ? '' : cellText(cell)
}

/** Most ids need no trimming, and looking at both ends is cheaper than asking for it. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return first > 32 && first < 128 && last > 32 && last < 128 ? text : text.trim()
}

/** Numbers first, by value, then texts by code units: the order in which ids break ties. */
export function compareIds(left: string, right: string): number {
  const a = numericId(left)
  const b = numericId(right)
  if (a === a || b === b) return a === a && b === b ? a - b : a === a ? -1 : 1
  return left < right ? -1 : left > right ? 1 : 0
}

/** The number that an id is, NaN where it is text: "1001" is one, "01001" is not. */
function numericId(id: string): number {
  const value = Number(id)
  return String(value) === id ? value : Number.NaN
}
