/** One order out of many partial ones: Tideman's (1987) ranked pairs, which keeps what most say wherever that can be kept. */

interface Pair {
  readonly from: number
  readonly to: number
  readonly margin: number
}

/**
 * `before[a * count + b]` says how many put a before b. The result lists 0 … count − 1; what nobody compares, and what
 * is tied, keeps that numeric order where it can, so number the items by what is to break ties.
 */
export function rankedPairs(before: ArrayLike<number>, count: number): number[] {
  const follows = lockedPairs(pairsOf(before, count), count)
  const items = Array.from({ length: count }, (_, item) => item)
  // Whatever precedes an item also precedes what follows it, so this count rises along every locked pair.
  const preceding = items.map((item) => items.filter((other) => follows[other * count + item]).length)
  return items.sort((left, right) => preceding[left]! - preceding[right]! || left - right)
}

/** Larger majorities first. */
function pairsOf(before: ArrayLike<number>, count: number): Pair[] {
  const pairs: Pair[] = []
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      const margin = before[from * count + to]! - before[to * count + from]!
      if (margin > 0) pairs.push({ from, to, margin })
    }
  }
  return pairs.sort((left, right) => right.margin - left.margin || left.from - right.from || left.to - right.to)
}

/** Which item follows which, by a pair itself or through others. A pair that contradicts larger ones is dropped. */
function lockedPairs(pairs: readonly Pair[], count: number): Uint8Array {
  const follows = new Uint8Array(count * count)
  for (const { from, to } of pairs) {
    if (follows[to * count + from]) continue
    for (let first = 0; first < count; first++) {
      if (first !== from && !follows[first * count + from]) continue
      for (let last = 0; last < count; last++) if (last === to || follows[to * count + last]) follows[first * count + last] = 1
    }
  }
  return follows
}
