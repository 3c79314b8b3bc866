/**
 * Texts in an order that rules can cut: those whose accounts are mostly of one segment lie together, the purest last
 * (for two segments the order in which CART finds the best cut of all, Breiman and others 1984, theorem 4.5). A text
 * that was never met is told apart as little as a blank.
 */
import type { Places } from './places.ts'

/** The places of all accounts in the order that those learned from give. */
export function orderTexts({ codes, count }: Places, segments: Int32Array, segmentCount: number, weights: Int32Array): Places {
  const counts = new Float64Array(count * segmentCount)
  for (let account = 0; account < codes.length; account++)
    if (codes[account]! >= 0) counts[codes[account]! * segmentCount + segments[account]!]! += weights[account]!
  const texts = Array.from({ length: count }, (_, code) => purity(counts.subarray(code * segmentCount, (code + 1) * segmentCount), code))
  const place = new Int32Array(count).fill(-1)
  texts
    .filter(({ share }) => share > 0)
    .sort((left, right) => left.segment - right.segment || left.share - right.share || left.code - right.code)
    .forEach(({ code }, index) => {
      place[code] = index
    })
  return { count, codes: codes.map((code) => (code < 0 ? -1 : place[code]!)), isOrdered: true }
}

interface Purity {
  readonly code: number
  /** The segment that most of its accounts have, and their share; 0 where it has none. */
  readonly segment: number
  readonly share: number
}

function purity(counts: Float64Array, code: number): Purity {
  const segment = counts.reduce((best, count, index) => (count > counts[best]! ? index : best), 0)
  const all = counts.reduce((sum, count) => sum + count, 0)
  return { code, segment, share: all === 0 ? 0 : counts[segment]! / all }
}
