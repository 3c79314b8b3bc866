/** How alike two groupings of the same accounts are, whatever their groups are called: two measures of one table of counts. */
import { float64 } from '../scratch.ts'

export interface Agreement {
  /** Accounts counted. */
  readonly n: number
  /**
   * Pairs of accounts that both keep together, less what chance gives: 1 at most, about 0 by chance (Hubert and Arabie 1985).
   * 1 where both are one group, or both only groups of one. NaN without accounts.
   */
  readonly adjustedRandIndex: number
  /** 2 I / (H + H'), the sum normalisation of Vinh, Epps and Bailey (2010); 1 where both are one group. NaN without accounts. */
  readonly normalisedMutualInformation: number
}

/** `counts` row by row, `rows` × `columns` of them. */
export function agreement(counts: Float64Array, rows: number, columns: number): Agreement {
  const rowTotals = float64(rows)
  const columnTotals = float64(columns)
  let n = 0
  let pairs = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const count = counts[row * columns + column]!
      rowTotals[row]! += count
      columnTotals[column]! += count
      n += count
      pairs += pairsIn(count)
    }
  }
  if (n === 0) return { n, adjustedRandIndex: Number.NaN, normalisedMutualInformation: Number.NaN }
  const rowPairs = sumOf(rowTotals, pairsIn)
  const columnPairs = sumOf(columnTotals, pairsIn)
  // In this order a single group on either side divides to exactly 1.
  const expected = n === 1 ? 0 : rowPairs * (columnPairs / pairsIn(n))
  const most = (rowPairs + columnPairs) / 2
  const entropies = sumOf(rowTotals, (count) => entropyPart(count, n)) + sumOf(columnTotals, (count) => entropyPart(count, n))
  const mutual = entropies - sumOf(counts, (count) => entropyPart(count, n))
  return {
    n,
    adjustedRandIndex: most === expected ? 1 : (pairs - expected) / (most - expected),
    normalisedMutualInformation: entropies === 0 ? 1 : Math.min(1, Math.max(0, (2 * mutual) / entropies)),
  }
}

function pairsIn(count: number): number {
  return (count * (count - 1)) / 2
}

function entropyPart(count: number, n: number): number {
  return count === 0 ? 0 : (count / n) * Math.log(n / count)
}

function sumOf(counts: Float64Array, part: (count: number) => number): number {
  return counts.reduce((sum, count) => sum + part(count), 0)
}
