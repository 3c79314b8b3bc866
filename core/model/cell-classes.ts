/**
 * Cells of one data column -> classes on which every condition of the model answers alike. Each distinct value
 * is tested once: numbers by the zone between two cuts, text by a table of the texts met. A class is a row of
 * `masks`: one bit per rule, set where the rule's conditions on this column hold.
 */
import { type Cell, isError } from '../cells.ts'
import type { Test } from '../criteria/compile.ts'
import { zoneSamples } from './zone-samples.ts'

export interface CellClasses {
  /** The data column read. */
  readonly index: number
  /** The class of a cell; stays valid until the next call. */
  readonly classOf: (cell: Cell | undefined) => number
  /** `words` integers per class. Read it anew after every call of `classOf`. */
  readonly masks: () => Int32Array
  /** The numbers at which a condition may change its answer, rising; the zones are those of zone-samples.ts. */
  readonly edges: Float64Array
  readonly zoneOf: (value: number) => number
}

/** A small table in front of the Map: the same few texts come again and again in a column. */
const RECENT = 1024
/** Beyond this many distinct texts a column is free text, and remembering each costs more than testing it again. */
const MOST_TEXTS = 65_536
const FREE_TEXT = 0

/** `tests` holds, per rule, the tests that all must hold; `cuts` every number at which one may change. */
export function cellClasses(index: number, tests: readonly (readonly Test[])[], cuts: readonly number[], words: number): CellClasses {
  let masks = new Int32Array(64 * words)
  let count = 1 // class 0 is rewritten for every free text
  const texts = new Map<string, number>()
  const errors = new Map<string, number>()
  const recentTexts: string[] = new Array(RECENT).fill('')
  const recentClasses = new Int32Array(RECENT)

  const writeMask = (at: number, cell: Cell): number => {
    masks.fill(0, at * words, (at + 1) * words)
    tests.forEach((all, rule) => {
      if (all.every((test) => test(cell))) masks[at * words + (rule >>> 5)]! |= 1 << (rule & 31)
    })
    return at
  }
  const newClass = (cell: Cell): number => {
    if ((count + 1) * words > masks.length) {
      const larger = new Int32Array(masks.length * 2)
      larger.set(masks)
      masks = larger
    }
    return writeMask(count++, cell)
  }

  const blank = newClass(null)
  const no = newClass(false)
  const yes = newClass(true)
  const edges = Float64Array.from(new Set(cuts.filter((cut) => !Number.isNaN(cut)))).sort()
  const firstZone = count
  for (const sample of zoneSamples(edges)) newClass(sample)

  const zoneOf = (value: number): number => {
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (edges[middle]! < value) low = middle + 1
      else high = middle
    }
    return 2 * low + (edges[low] === value ? 1 : 0)
  }
  const rememberText = (text: string): number => {
    const known = texts.get(text)
    if (known !== undefined) return known
    if (texts.size >= MOST_TEXTS) return writeMask(FREE_TEXT, text)
    const added = newClass(text)
    texts.set(text, added)
    return added
  }
  const textClass = (text: string): number => {
    const last = text.length - 1
    const slot = (text.charCodeAt(0) + 31 * text.charCodeAt(last) + 7 * text.charCodeAt(last >> 1) + 131 * last) & (RECENT - 1)
    if (recentTexts[slot] === text) return recentClasses[slot]!
    const found = rememberText(text)
    if (found !== FREE_TEXT) {
      recentTexts[slot] = text
      recentClasses[slot] = found
    }
    return found
  }
  const errorClass = (error: string): number => {
    let found = errors.get(error)
    if (found === undefined) {
      found = newClass({ error })
      errors.set(error, found)
    }
    return found
  }

  return {
    index,
    edges,
    zoneOf,
    masks: () => masks,
    classOf: (cell) => {
      if (typeof cell === 'string') return cell === '' ? blank : textClass(cell)
      if (typeof cell === 'number') return Number.isNaN(cell) ? blank : firstZone + zoneOf(cell)
      if (typeof cell === 'boolean') return cell ? yes : no
      return isError(cell) ? errorClass(cell.error) : blank
    },
  }
}
