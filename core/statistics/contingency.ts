/**
 * How strongly two ways of grouping the same accounts go together: Pearson's chi-square statistic of their table of
 * counts, and Cramér's V made of it. Rows and columns without a count are left out.
 */
import { float64 } from '../scratch.ts'

export interface Contingency {
  readonly n: number
  readonly chiSquare: number
  /** (rows − 1) (columns − 1); 0 where one of both has a single filled class. */
  readonly df: number
  /** The number of filled rows or of filled columns, whichever is smaller: Cohen's w is V times sqrt(classes − 1). */
  readonly classes: number
  /** Share of cells with an expected count below 5: above a fifth, the chi-square test is doubtful (Cochran 1954). */
  readonly expectedBelow5Share: number
  /** sqrt(chi-square / (n (min(rows, columns) − 1))), from 0 to 1 (Cramér 1946); NaN where df is 0. */
  readonly cramersV: number
  /** The same without its upward bias in small samples (Bergsma 2013); NaN where df is 0. */
  readonly cramersVCorrected: number
}

/** `counts` row by row, `rows` × `columns` of them, none below 0. */
export function contingency(counts: Float64Array, rows: number, columns: number): Contingency {
  const rowTotals = float64(rows)
  const columnTotals = float64(columns)
  let n = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const count = counts[row * columns + column]!
      rowTotals[row]! += count
      columnTotals[column]! += count
      n += count
    }
  }
  let chiSquare = 0
  let cells = 0
  let below5 = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const expected = (rowTotals[row]! * columnTotals[column]!) / n
      if (!(expected > 0)) continue
      chiSquare += (counts[row * columns + column]! - expected) ** 2 / expected
      cells++
      if (expected < 5) below5++
    }
  }
  const r = filled(rowTotals)
  const c = filled(columnTotals)
  const df = n > 0 ? (r - 1) * (c - 1) : 0
  return {
    n,
    chiSquare,
    df,
    classes: Math.min(r, c),
    expectedBelow5Share: cells === 0 ? Number.NaN : below5 / cells,
    cramersV: df === 0 ? Number.NaN : Math.min(1, Math.sqrt(chiSquare / (n * (Math.min(r, c) - 1)))),
    cramersVCorrected: df === 0 ? Number.NaN : corrected(chiSquare, n, r, c),
  }
}

function filled(totals: Float64Array): number {
  return totals.reduce((count, total) => count + (total > 0 ? 1 : 0), 0)
}

/** Bergsma (2013), equations 5 to 7. Where n is as small as the number of classes nothing is left to divide, and it is 0. */
function corrected(chiSquare: number, n: number, r: number, c: number): number {
  const difference = chiSquare / n - ((r - 1) * (c - 1)) / (n - 1)
  // What rounding leaves of equal parts would be blown up by the root.
  const excess = difference > (8 * Number.EPSILON * chiSquare) / n ? difference : 0
  const shrunk = (classes: number): number => classes - 1 - (classes - 1) ** 2 / (n - 1)
  return excess === 0 ? 0 : Math.min(1, Math.sqrt(excess / Math.min(shrunk(r), shrunk(c))))
}
