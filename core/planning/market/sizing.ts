/** TAM, SAM and SOM of each segment from the bottom up, and in all. Decides how capacity caps the SOM. */
import { createExactSums } from '../../statistics/exact-sums.ts'
import type { Market } from './market-rows.ts'

/** By segment; shares from 0 to 1. */
export interface Assumptions {
  readonly fit: readonly number[]
  readonly served: readonly number[]
  readonly attainable: readonly number[]
  /** What the team can win a year in each segment; Infinity where nothing is said. */
  readonly capacity: readonly number[]
  /** The same in all segments together. */
  readonly totalCapacity: number
}

/** By segment, and a last one of all. */
export interface Sizes {
  readonly tam: readonly number[]
  readonly sam: readonly number[]
  readonly som: readonly number[]
  /** True where capacity, and not the attainable share, decides the SOM. */
  readonly isCapped: readonly boolean[]
}

export function sizesOf({ money }: Market, { fit, served, attainable, capacity, totalCapacity }: Assumptions): Sizes {
  const tam = money.map((value, segment) => value * fit[segment]!)
  const sam = tam.map((value, segment) => value * served[segment]!)
  const attained = sam.map((value, segment) => value * attainable[segment]!)
  const own = attained.map((value, segment) => Math.min(value, capacity[segment]!))
  const workable = totalOf(own)
  // A team that can't work it all is spread over the segments as their SOMs are, so that they add up to what it can win.
  const som = own.map((value) => (workable > totalCapacity ? (value * totalCapacity) / workable : value))
  const [attainedToo, somToo] = [withTotal(attained), withTotal(som)]
  return { tam: withTotal(tam), sam: withTotal(sam), som: somToo, isCapped: somToo.map((value, at) => value < attainedToo[at]!) }
}

/** The same with their sum at the end. */
export function withTotal(values: readonly number[]): number[] {
  return [...values, totalOf(values)]
}

/** NaN where one of them is. */
export function totalOf(values: readonly number[]): number {
  if (values.some(Number.isNaN)) return Number.NaN
  const sum = createExactSums(1)
  for (const value of values) sum.add(0, value)
  return sum.total(0)
}
