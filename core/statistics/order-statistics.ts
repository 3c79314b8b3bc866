/**
 * The k-th smallest of many numbers without sorting them all: numbers are counted by the top bits of their
 * double, and only the bucket that holds the rank is sorted.
 */

/** Sign, exponent and four bits of the fraction: neighbours differ by at most a sixteenth. */
const BITS = 16
const BUCKETS = 1 << BITS

export interface Buckets {
  /** Numbers counted; NaN is not. */
  readonly count: number
  /** Numbers per bucket, smallest numbers first. */
  readonly counts: Int32Array
  /** The numbers of one bucket, ascending. */
  readonly sorted: (bucket: number) => Float64Array
  readonly bucketOf: (index: number) => number
}

export function bucketsOf(values: Float64Array): Buckets {
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const bucketOf = (index: number): number => {
    const high = halves[2 * index + 1]!
    return (high & 0x80000000 ? ~high : high ^ 0x80000000) >>> (32 - BITS)
  }
  const counts = new Int32Array(BUCKETS)
  let count = 0
  for (let index = 0; index < values.length; index++) {
    if (Number.isNaN(values[index]!)) continue
    counts[bucketOf(index)]!++
    count++
  }
  const known = new Map<number, Float64Array>()
  const sorted = (bucket: number): Float64Array => {
    let found = known.get(bucket)
    if (!found) {
      found = new Float64Array(counts[bucket]!)
      let filled = 0
      for (let index = 0; filled < found.length; index++) {
        const value = values[index]!
        if (value === value && bucketOf(index) === bucket) found[filled++] = value
      }
      found.sort()
      known.set(bucket, found)
    }
    return found
  }
  return { count, counts, sorted, bucketOf }
}

/** The value at `rank` (0 is the smallest). `rank` must lie below `count`. */
export function valueAtRank({ counts, sorted }: Buckets, rank: number): number {
  let bucket = 0
  let below = 0
  while (below + counts[bucket]! <= rank) below += counts[bucket++]!
  return sorted(bucket)[rank - below]!
}
