/** Cuts at the bounds of published classes. Decides which bounds to take where the usual ones would leave a band nearly empty. */
import { areFull, bandSizes } from './round-cuts.ts'

export interface Classes {
  /** Ascending. */
  readonly bounds: readonly number[]
  /** Those that people expect. */
  readonly usual: readonly number[]
}

/** The usual cuts, else the most even three or two bounds; `null` where no two leave three bands with `least` numbers each. */
export function classCuts(sorted: Float64Array, { bounds, usual }: Classes, least: number): readonly number[] | null {
  if (areFull(sorted, usual, least)) return usual
  const choices = [...triples(bounds), ...pairs(bounds)].filter((cuts) => areFull(sorted, cuts, least))
  const largest = (cuts: readonly number[]): number => Math.max(...bandSizes(sorted, cuts))
  return choices.sort((one, other) => other.length - one.length || largest(one) - largest(other))[0] ?? null
}

function pairs(bounds: readonly number[]): number[][] {
  return bounds.flatMap((low, at) => bounds.slice(at + 1).map((high) => [low, high]))
}

function triples(bounds: readonly number[]): number[][] {
  return pairs(bounds).flatMap((pair) => bounds.filter((high) => high > pair[1]!).map((high) => [...pair, high]))
}
