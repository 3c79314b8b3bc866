/**
 * Which rows stand for all where there are many, in an order of their own: by their values, so that nothing that is
 * drawn from them by place depends on the order of the sheet. A row is drawn by a hash of its values and of how many
 * equal rows were met before it; equal rows are interchangeable.
 */
import { int32 } from '../scratch.ts'
import { compareAt } from './distances.ts'
import type { Points } from './points.ts'

/** Up to here all rows are taken; above it, about as many. */
export const MOST_SAMPLED = 5000

export interface RowSample {
  /** Which rows, sorted by their values. */
  readonly places: Int32Array
  /** How many rows there are of which no two are equal. */
  readonly distinct: number
}

/** The same seed draws the same rows. */
export function sampleRows(rows: Points, seed: number): RowSample {
  const { values, count, width } = rows
  const compare = (left: number, right: number): number => compareAt(values, left * width, right * width, width)
  if (count > MOST_SAMPLED) return drawRows(rows, seed, compare)
  const places = int32(count)
    .map((_, row) => row)
    .sort(compare)
  const distinct = places.reduce((sum, row, index) => (index > 0 && compare(places[index - 1]!, row) === 0 ? sum : sum + 1), 0)
  return { places, distinct }
}

function drawRows({ values, count, width }: Points, seed: number, compare: (left: number, right: number) => number): RowSample {
  const hash = hasher(values, width)
  const slots = 2 ** Math.ceil(Math.log2(2 * count))
  const firsts = int32(slots).fill(-1)
  const met = int32(slots)
  const limit = (MOST_SAMPLED / count) * 2 ** 32
  const drawn: number[] = []
  let distinct = 0
  for (let row = 0; row < count; row++) {
    const key = hash(row)
    let slot = key & (slots - 1)
    while (firsts[slot]! >= 0 && compare(firsts[slot]!, row) !== 0) slot = (slot + 1) & (slots - 1)
    if (firsts[slot]! < 0) {
      firsts[slot] = row
      distinct++
    }
    met[slot]!++
    if (mixed(mixed(key ^ seed) + met[slot]!) >>> 0 < limit) drawn.push(row)
  }
  return { places: Int32Array.from(drawn).sort(compare), distinct }
}

function hasher(values: Float64Array, width: number): (row: number) => number {
  const double = new Float64Array(1)
  const words = new Int32Array(double.buffer)
  return (row) => {
    let key = 0
    for (let at = row * width; at < (row + 1) * width; at++) {
      // −0 and 0 are equal.
      double[0] = values[at]! + 0
      key = mixed(mixed(key ^ words[0]!) ^ words[1]!)
    }
    return key
  }
}

/** MurmurHash3's finalizer, moved off 0, which it would leave in place. */
function mixed(word: number): number {
  let bits = (word + 0x9e3779b9) | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
