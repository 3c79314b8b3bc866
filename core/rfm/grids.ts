/**
 * Which named segment each combination of RFM scores is: the two published grids, and how a grid of recency against
 * one other measure becomes a table over all combinations of R, F and M.
 */
import { int32 } from '../scratch.ts'

/** What lies across such a grid: the mean of F and M rounded half up, or one of them. */
export const MEASURES = ['fm', 'f', 'm'] as const
export type Measure = (typeof MEASURES)[number]

/** Names by R − 1 and by the other score − 1, as many rows as columns. */
export interface ScoreMatrix {
  readonly measure: Measure
  readonly names: readonly (readonly string[])[]
}

/** By the scores from 1 to `bins`, the place of their segment in `names`; see `cellOf`. */
export interface RfmGrid {
  readonly bins: number
  readonly names: readonly string[]
  readonly codes: Int32Array
}

/** Recency against the mean of F and M, 11 names; in two public SQL files with the same 25 cells. */
const RFM11: ScoreMatrix = {
  measure: 'fm',
  names: [
    ['Lost', 'Hibernating', 'At Risk', 'Cannot Lose Them', 'Cannot Lose Them'],
    ['About to Sleep', 'Need Attention', 'Need Attention', 'At Risk', 'At Risk'],
    ['Promising', 'Need Attention', 'Potential Loyalists', 'Loyal', 'Loyal'],
    ['Promising', 'Potential Loyalists', 'Potential Loyalists', 'Loyal', 'Champions'],
    ['New', 'Potential Loyalists', 'Loyal', 'Champions', 'Champions'],
  ],
}

/** Recency against F, 10 names, without M: the map that Python courses share. */
const RF10: ScoreMatrix = {
  measure: 'f',
  names: [
    ['Hibernating', 'Hibernating', 'At Risk', 'At Risk', 'Cannot Lose Them'],
    ['Hibernating', 'Hibernating', 'At Risk', 'At Risk', 'Cannot Lose Them'],
    ['About to Sleep', 'About to Sleep', 'Need Attention', 'Loyal', 'Loyal'],
    ['Promising', 'Potential Loyalists', 'Potential Loyalists', 'Loyal', 'Loyal'],
    ['New', 'Potential Loyalists', 'Potential Loyalists', 'Champions', 'Champions'],
  ],
}

export const GRIDS = { rfm11: RFM11, rf10: RF10 } as const
export type GridName = keyof typeof GRIDS

/** Scores of `bins` levels are brought to the matrix's: ceil(size × score / bins), each by itself, before F and M are averaged. */
export function matrixGrid({ measure, names }: ScoreMatrix, bins: number): RfmGrid {
  const size = names.length
  const scaled = (score: number): number => Math.ceil((size * score) / bins)
  return gridOf(bins, (r, f, m) => names[scaled(r) - 1]![across(measure, scaled(f), scaled(m)) - 1]!)
}

/** `nameOf` is asked for all combinations, the lowest scores first. */
export function gridOf(bins: number, nameOf: (r: number, f: number, m: number) => string): RfmGrid {
  const codes = int32(bins ** 3)
  const known = new Map<string, number>()
  for (let r = 1; r <= bins; r++)
    for (let f = 1; f <= bins; f++)
      for (let m = 1; m <= bins; m++) {
        const name = nameOf(r, f, m)
        const code = known.get(name) ?? known.size
        known.set(name, code)
        codes[cellOf(bins, r, f, m)] = code
      }
  return { bins, names: [...known.keys()], codes }
}

export function cellOf(bins: number, r: number, f: number, m: number): number {
  return ((r - 1) * bins + f - 1) * bins + m - 1
}

/** Half up: scores 1 and 2 are 2. */
export function meanScore(f: number, m: number): number {
  return (f + m + 1) >> 1
}

function across(measure: Measure, f: number, m: number): number {
  return measure === 'fm' ? meanScore(f, m) : measure === 'f' ? f : m
}
