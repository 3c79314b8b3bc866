/**
 * Where the typed arrays of one call live. Allocating them anew beside a large heap makes the engine collect all of
 * it again and again (measured: half of a call's time), so the arrays of a call share memory that the next call
 * reuses. Outside of a call they are ordinary arrays, so nothing that outlives a call can be overwritten.
 */

/** Memory above this is given back after the call. */
const MOST_KEPT = 96 * 2 ** 20
const FIRST_CHUNK = 2 ** 16

let chunk = new ArrayBuffer(0)
let used = 0
/** Bytes asked for in this call, whatever chunk they came from. */
let asked = 0
let depth = 0

/** Runs one call. Arrays taken while it runs must not be kept after it. */
export function withScratch<T>(run: () => T): T {
  depth++
  try {
    return run()
  } finally {
    if (--depth === 0) release()
  }
}

export function float64(length: number): Float64Array {
  if (depth === 0) return new Float64Array(length)
  const at = take(length * 8)
  return new Float64Array(chunk, at, length).fill(0)
}

export function int32(length: number): Int32Array {
  if (depth === 0) return new Int32Array(length)
  const at = take(length * 4)
  return new Int32Array(chunk, at, length).fill(0)
}

/** Where in `chunk` a piece of so many bytes begins; sizes are rounded up so that the next one is aligned. */
function take(bytes: number): number {
  const size = (bytes + 7) & ~7
  asked += size
  if (used + size > chunk.byteLength) {
    chunk = new ArrayBuffer(Math.max(FIRST_CHUNK, size, chunk.byteLength * 2))
    used = 0
  }
  used += size
  return used - size
}

/** The next call of this size finds one chunk that holds all of it. */
function release(): void {
  if (asked > MOST_KEPT) chunk = new ArrayBuffer(0)
  else if (asked > chunk.byteLength) chunk = new ArrayBuffer(asked)
  used = 0
  asked = 0
}
