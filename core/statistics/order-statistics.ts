/**
 * The k-th smallest of many numbers without sorting them all: numbers are counted by the top bits of their
 * double, and only the bucket that holds the rank is sorted. Few numbers are sorted right away, as one bucket.
 */
import { float64, int32 } from '../scratch.ts'

/** Up to here the native sort is quicker than counting, and a first call runs no loop of ours before it is compiled. */
const FEW = 8192
/** Sign, exponent and two bits of the fraction: neighbours differ by at most a quarter. */
const BITS = 14

export interface Buckets {
  /** Numbers counted; NaN is not. */
  readonly count: number
  /** Before each bucket, smallest numbers first, how many numbers lie in earlier ones; one entry more than buckets. */
  readonly starts: Int32Array
  readonly bucketOf: (index: number) => number
  /** The numbers of one bucket, ascending. */
  readonly sorted: (bucket: number) => Float64Array
}

export function bucketsOf(values: Float64Array): Buckets {
  return values.length <= FEW ? oneBucket(values) : manyBuckets(values)
}

/** The numbers in ascending order, NaN left out. */
export function sortedNumbers(values: Float64Array): Float64Array {
  const all = float64(values.length)
  all.set(values)
  // The native sort puts NaN last.
  all.sort()
  let count = all.length
  while (count > 0 && Number.isNaN(all[count - 1]!)) count--
  return all.subarray(0, count)
}

function oneBucket(values: Float64Array): Buckets {
  const sorted = sortedNumbers(values)
  const count = sorted.length
  return { count, starts: Int32Array.of(0, count), bucketOf: () => 0, sorted: () => sorted }
}

function manyBuckets(values: Float64Array): Buckets {
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const bucketOf = (index: number): number => {
    const high = halves[2 * index + 1]!
    return (high & 0x80000000 ? ~high : high ^ 0x80000000) >>> (32 - BITS)
  }
  const starts = int32((1 << BITS) + 1)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (value === value) starts[bucketOf(index) + 1]!++
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!
  const known = new Map<number, Float64Array>()
  const sorted = (bucket: number): Float64Array => {
    let found = known.get(bucket)
    if (!found) {
      found = float64(starts[bucket + 1]! - starts[bucket]!)
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
  return { count: starts[starts.length - 1]!, starts, bucketOf, sorted }
}

/** The value at `rank` (0 is the smallest). `rank` must lie below `count`. */
export function valueAtRank({ starts, sorted }: Buckets, rank: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= rank) low = middle
    else high = middle
  }
  return sorted(low)[rank - starts[low]!]!
}
