/** The distributions that the sample draws from, each over a stream that the caller hands in. */
import type { Random } from './random.ts'

export function chance(random: Random, probability: number): boolean {
  return random() < probability
}

/** A whole number, both ends included. */
export function between(random: Random, lowest: number, highest: number): number {
  return lowest + Math.floor(random() * (highest - lowest + 1))
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!
}

/** One of the items, each as likely as its weight says. */
export function weighted<T extends { readonly weight: number }>(random: Random, items: readonly T[]): T {
  let rest = random() * items.reduce((sum, { weight }) => sum + weight, 0)
  for (const item of items) {
    rest -= item.weight
    if (rest < 0) return item
  }
  return items[items.length - 1]!
}

/** A new order of the items (Fisher–Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = between(random, 0, last)
    const kept = result[last]!
    result[last] = result[other]!
    result[other] = kept
  }
  return result
}

/** Standard normal (Box–Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

export function logNormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random))
}

export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random())
}

/** Gamma (Marsaglia–Tsang; below shape 1 by the usual power of a uniform). */
export function gamma(random: Random, shape: number, mean: number): number {
  const boost = shape < 1 ? (1 - random()) ** (1 / shape) : 1
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v * boost * mean) / shape
  }
}
