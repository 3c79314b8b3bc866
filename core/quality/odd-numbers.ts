/**
 * Numbers that are probably wrong: far out (beyond the fences), of a sign unlike 99 % of the others, or days that no
 * account can have had. Decides which of them is shown as the example.
 */
import { countBelow, type NumberProfile } from './number-profile.ts'

/** `low` and `high` are what the numbers should lie within. */
export interface OddNumbers {
  readonly rule: 'far' | 'sign' | 'day'
  readonly cells: number
  readonly example: number
  readonly low: number
  readonly high: number
}

/** By the fences, and by sign: at most one in a hundred of the numbers other than 0. A number can be odd by both. */
export function oddNumbers(sorted: Float64Array, { fences, zeros, negatives, least, most }: NumberProfile): OddNumbers[] {
  const odd: OddNumbers[] = []
  if (fences !== null) {
    const below = countBelow(sorted, fences.low)
    const above = sorted.length - countAtMost(sorted, fences.high)
    const { low, high } = fences
    const example = below > 0 && (above === 0 || low - least > most - high) ? least : most
    if (below + above > 0) odd.push({ rule: 'far', cells: below + above, example, low, high })
  }
  const signed = sorted.length - zeros
  const fewer = Math.min(negatives, signed - negatives)
  if (fewer > 0 && 100 * fewer <= signed) {
    const isNegative = fewer === negatives
    odd.push({
      rule: 'sign',
      cells: fewer,
      example: isNegative ? least : most,
      low: isNegative ? 0 : Number.NEGATIVE_INFINITY,
      high: isNegative ? Number.POSITIVE_INFINITY : 0,
    })
  }
  return odd
}

/** Numbers outside low <= day < end. */
export function oddDays(sorted: Float64Array, low: number, end: number): OddNumbers[] {
  const below = countBelow(sorted, low)
  const after = sorted.length - countBelow(sorted, end)
  if (below + after === 0) return []
  return [{ rule: 'day', cells: below + after, example: below > 0 ? sorted[0]! : sorted[sorted.length - 1]!, low, high: end }]
}

/** How many numbers are odd by any rule; they lie at the two ends. */
export function countOdd(sorted: Float64Array, odd: readonly OddNumbers[]): number {
  const from = Math.max(...odd.map(({ low }) => countBelow(sorted, low)), 0)
  const to = Math.min(
    ...odd.map(({ rule, high }) => (rule === 'day' ? countBelow(sorted, high) : countAtMost(sorted, high))),
    sorted.length,
  )
  return sorted.length - Math.max(0, to - from)
}

function countAtMost(sorted: Float64Array, value: number): number {
  let count = countBelow(sorted, value)
  while (count < sorted.length && sorted[count] === value) count++
  return count
}
