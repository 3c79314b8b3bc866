/**
 * Bands of company size: the classes of the US Census Bureau's Statistics of U.S. Businesses (SUSB), and what bands of
 * them are called.
 */
import type { Classes } from '../shared/class-cuts.ts'

/** 1-19, 20-99, 100-499 and 500 or more, as SUSB sums up its sizes; else bounds of its detailed ones. */
export const SIZE_CLASSES: Classes = { bounds: [5, 10, 20, 50, 100, 500, 1000, 2500, 5000], usual: [20, 100, 500] }

/** From the largest down: the words of the trade where the cuts deserve them, else the bands themselves. */
export function sizeNames(cuts: readonly number[]): string[] {
  const bands = [...cuts, null].map((high, at) => ({ low: cuts[at - 1] ?? null, high })).reverse()
  const trade = bands.map(({ low, high }) => tradeName(low ?? 0, high ?? Number.POSITIVE_INFINITY))
  if (trade.every((name) => name !== null) && new Set(trade).size === trade.length) return trade as string[]
  return bands.map(({ low, high }) =>
    low === null ? `Under ${high} employees` : high === null ? `${low} or more employees` : `${low} to ${high - 1} employees`,
  )
}

function tradeName(low: number, high: number): string | null {
  if (high === Number.POSITIVE_INFINITY) return low >= 500 ? 'Enterprise' : null
  if (low >= 100) return high <= 1000 ? 'Mid-market' : null
  if (high <= 20) return 'Micro business'
  return high <= 100 ? 'Small business' : null
}
