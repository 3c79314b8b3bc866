/**
 * Rules as boxes: per data column the classes of cells on which a rule holds. Decides exactly whether some boxes together
 * cover another, by taking one after the other off what is left of it. The question is hard in general, so the
 * work is counted, and running out of it is an answer of its own.
 */
import type { ColumnSpace } from './column-space.ts'

/** One bit per class, column after column. */
export type Box = Int32Array

export interface Boxes {
  readonly rules: readonly Box[]
  /** Everything. */
  readonly full: Box
  /** Where each column's words begin, and at last where they end. */
  readonly starts: readonly number[]
}

/** What may still be spent, in words of boxes looked at. */
export interface Work {
  left: number
}

const WORK_PER_QUESTION = 4e6

/** Only a part of the work for one question, so that a hard one leaves something for the others. */
export function limited<T>(total: Work, ask: (work: Work) => T): T {
  const most = Math.min(total.left, WORK_PER_QUESTION)
  const work = { left: most }
  const answer = ask(work)
  total.left -= most - Math.max(0, work.left)
  return answer
}

export function boxesOf(spaces: readonly ColumnSpace[], rules: number): Boxes {
  const starts = [0]
  for (const { cells } of spaces) starts.push(starts[starts.length - 1]! + ((cells.length + 31) >>> 5))
  const full = new Int32Array(starts[spaces.length]!).fill(-1)
  spaces.forEach(({ cells }, column) => {
    if (cells.length & 31) full[starts[column + 1]! - 1] = (1 << (cells.length & 31)) - 1
  })
  const boxes = Array.from({ length: rules }, (_, rule) => {
    const box = full.slice()
    spaces.forEach(({ holds }, column) => {
      if (holds[rule]) box.set(holds[rule], starts[column])
    })
    return box
  })
  return { rules: boxes, full, starts }
}

/** The first column in which no cell can meet it, else -1. */
export function emptyColumn(box: Box, starts: readonly number[]): number {
  for (let column = 0; column + 1 < starts.length; column++) {
    let any = 0
    for (let word = starts[column]!; word < starts[column + 1]!; word++) any |= box[word]!
    if (any === 0) return column
  }
  return -1
}

export function meet(left: Box, right: Box): Box {
  return left.map((word, index) => word & right[index]!)
}

export function isWithin(inner: Box, outer: Box): boolean {
  for (let word = 0; word < inner.length; word++) if (inner[word]! & ~outer[word]!) return false
  return true
}

/** A part of the box that none of the others covers; `null` where they cover all of it, `undefined` where the work ran out. */
export function uncovered(box: Box, others: readonly Box[], starts: readonly number[], work: Work): Box | null | undefined {
  work.left -= (others.length + 1) * box.length
  if (work.left < 0) return undefined
  const touching = others.filter((other) => meets(box, other, starts))
  if (touching.length === 0) return box
  const chosen = best(box, touching, starts)
  const rest = touching.filter((other) => other !== chosen)
  let inside = box
  for (let column = 0; column + 1 < starts.length; column++) {
    const [from, to] = [starts[column]!, starts[column + 1]!]
    const outside = inside.slice()
    let any = 0
    for (let word = from; word < to; word++) {
      outside[word]! &= ~chosen[word]!
      any |= outside[word]!
    }
    if (any === 0) continue
    const left = uncovered(outside, rest, starts, work)
    if (left !== null) return left
    inside = inside.slice()
    for (let word = from; word < to; word++) inside[word]! &= chosen[word]!
  }
  return null
}

export function meets(left: Box, right: Box, starts: readonly number[]): boolean {
  for (let column = 0; column + 1 < starts.length; column++) {
    let any = 0
    for (let word = starts[column]!; word < starts[column + 1]!; word++) any |= left[word]! & right[word]!
    if (any === 0) return false
  }
  return true
}

/** The box that leaves the fewest pieces: with none left the question is answered. */
function best(box: Box, others: readonly Box[], starts: readonly number[]): Box {
  let chosen = others[0]!
  let fewest = Number.POSITIVE_INFINITY
  for (const other of others) {
    let pieces = 0
    for (let column = 0; column + 1 < starts.length; column++) {
      let any = 0
      for (let word = starts[column]!; word < starts[column + 1]!; word++) any |= box[word]! & ~other[word]!
      if (any !== 0) pieces++
    }
    if (pieces < fewest) {
      fewest = pieces
      chosen = other
    }
  }
  return chosen
}
