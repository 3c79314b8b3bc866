/**
 * The id table for very many rows. Joining a million orders to their customers is bound by cache misses, so short ids
 * are packed, four Latin-1 characters to a word, beside their code in one open-addressing table: one probe touches
 * one cache line. Blocks of rows are packed first and looked up after, which lets the misses overlap.
 */
import type { Cell } from './cells.ts'
import { createCodes, type IdTable, idText } from './id-text.ts'
import { int32 } from './scratch.ts'
import { cellAt, type Vector } from './vector.ts'

const BLOCK = 2048
/** Words of a packed id: 12 characters, or 28 once a longer one is met (Salesforce ids have 18). */
const NARROW = 3
const WIDE = 7

const BLANK = 0
const PACKED = 1
const UNPACKED = 2

// Shared by all calls: they hold one block at a time.
const packed = new Int32Array(BLOCK * WIDE)
/** One entry more than a block: it takes what the reads that warm the cache have seen, so that they are not left out. */
const hashes = new Int32Array(BLOCK + 1)
const kinds = new Uint8Array(BLOCK)
const digits = new Uint8Array(10)

export function packedIdTable(ids: string[]): IdTable {
  const codeOf = createCodes(ids)
  let words = NARROW
  let slots = 1024
  /** Per slot the code plus 1 (0: free), then the packed words. */
  let table = int32(slots * (words + 1))

  const rebuild = (newSlots: number, newWords: number): void => {
    const old = table
    const oldStride = words + 1
    slots = newSlots
    words = newWords
    const stride = words + 1
    table = int32(slots * stride)
    for (let from = 0; from < old.length; from += oldStride) {
      if (old[from] === 0) continue
      let used = oldStride - 1
      while (old[from + used] === 0) used--
      let hash = 0
      for (let k = 1; k <= used; k++) hash = mix(hash, old[from + k]!)
      let slot = finish(hash) & (slots - 1)
      while (table[slot * stride] !== 0) slot = (slot + 1) & (slots - 1)
      for (let k = 0; k < oldStride; k++) table[slot * stride + k] = old[from + k]!
    }
  }

  /** Codes of one packed block. Leaves -1 where the id is not packed. */
  const lookUp = (codes: Int32Array, start: number, count: number, vector: Vector): void => {
    const entries = table
    const stride = words + 1
    const mask = slots - 1
    // Reading every slot once without a branch lets the memory answer many reads at a time.
    let seen = 0
    for (let j = 0; j < count; j++) seen |= entries[(hashes[j]! & mask) * stride]!
    hashes[BLOCK] = seen
    for (let j = 0; j < count; j++) {
      if (kinds[j] !== PACKED) {
        codes[start + j] = -1
        continue
      }
      const key = j * words
      let at = (hashes[j]! & mask) * stride
      let entry = entries[at]!
      while (entry !== 0 && !sameWords(entries, at + 1, key, stride - 1)) {
        at += stride
        if (at === entries.length) at = 0
        entry = entries[at]!
      }
      if (entry === 0) {
        entry = ids.push(idText(cellAt(vector, start + j)))
        entries[at] = entry
        for (let k = 1; k < stride; k++) entries[at + k] = packed[key + k - 1]!
      }
      codes[start + j] = entry - 1
    }
  }

  return {
    size: () => ids.length,
    ids: () => ids,
    codesOf: (vector) => {
      const codes = int32(vector.length)
      for (let start = 0; start < vector.length; start += BLOCK) {
        const count = Math.min(BLOCK, vector.length - start)
        // Room for a block of new ids, so that the table can't fill up while one is looked up.
        while ((ids.length + count) * 2 > slots) rebuild(slots * 2, words)
        if (!pack(vector, start, count, words)) {
          rebuild(slots, WIDE)
          pack(vector, start, count, words)
        }
        lookUp(codes, start, count, vector)
        for (let j = 0; j < count; j++) if (kinds[j] === UNPACKED) codes[start + j] = codeOf(idText(cellAt(vector, start + j)))
      }
      return codes
    },
  }
}

/** Packs one block of cells; false where an id needs wider words. */
function pack({ grid, width }: Vector, start: number, count: number, words: number): boolean {
  let row = Math.floor(start / width)
  let column = start - row * width
  for (let j = 0; j < count; j++) {
    const cell = grid[row]![column] as Cell | undefined
    if (++column === width) {
      column = 0
      row++
    }
    if (typeof cell === 'number' && cell >= 0 && cell < 2 ** 31 && cell === (cell | 0)) {
      packInteger(cell, j, words)
      kinds[j] = PACKED
    } else {
      const text = idText(cell ?? null)
      if (text.length > words * 4 && text.length <= WIDE * 4) return false
      kinds[j] = text === '' ? BLANK : text.length <= words * 4 && packText(text, j, words) ? PACKED : UNPACKED
    }
  }
  return true
}

function sameWords(entries: Int32Array, at: number, key: number, words: number): boolean {
  for (let k = 0; k < words; k++) if (entries[at + k] !== packed[key + k]) return false
  return true
}

function mix(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x9e3779b1)
}

function finish(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** False where a character is not Latin-1: such ids are not packed. */
function packText(text: string, j: number, words: number): boolean {
  const length = text.length
  const end = (j + 1) * words
  let k = j * words
  let index = 0
  let hash = 0
  let seen = 0
  for (const whole = length & ~3; index < whole; index += 4, k++) {
    const a = text.charCodeAt(index)
    const b = text.charCodeAt(index + 1)
    const c = text.charCodeAt(index + 2)
    const d = text.charCodeAt(index + 3)
    seen |= a | b | c | d
    const word = a | (b << 8) | (c << 16) | (d << 24)
    packed[k] = word
    hash = mix(hash, word)
  }
  if (index < length) {
    let word = 0
    for (let shift = 0; index < length; index++, shift += 8) {
      const character = text.charCodeAt(index)
      seen |= character
      word |= character << shift
    }
    packed[k++] = word
    hash = mix(hash, word)
  }
  while (k < end) packed[k++] = 0
  hashes[j] = finish(hash)
  // A NUL at the end would look like the filler.
  return seen < 256 && text.charCodeAt(length - 1) !== 0
}

/** Packs the decimal digits, so that a number and its text meet in one entry. */
function packInteger(value: number, j: number, words: number): void {
  let from = digits.length
  let rest = value
  do {
    const quotient = (rest / 10) | 0
    digits[--from] = 48 + (rest - quotient * 10)
    rest = quotient
  } while (rest > 0)
  const end = (j + 1) * words
  let k = j * words
  let hash = 0
  while (from < digits.length) {
    let word = 0
    for (let shift = 0; shift < 32 && from < digits.length; shift += 8) word |= digits[from++]! << shift
    packed[k++] = word
    hash = mix(hash, word)
  }
  while (k < end) packed[k++] = 0
  hashes[j] = finish(hash)
}
