/** When two results are the same: cell by cell, numbers to 1e-9 of their size, since a page can't show all their digits. */
import { expect } from 'vitest'
import type { Cell, Grid } from '../../core/cells.ts'

/** Numbers in the pages and published tables are compared to this share of their size, and of 1 near 0. */
const TOLERANCE = 1e-9

/** Fails with both tables in full where a shape or any cell differs. */
export function expectCells(actual: Grid, expected: Grid, label = ''): void {
  expect(aligned(actual, expected), label).toEqual(expected)
}

/** The actual cells, those within the tolerance replaced by what was expected. */
function aligned(actual: Grid, expected: Grid): Cell[][] {
  return actual.map((row, index) => row.map((cell, column) => (isSame(cell, expected[index]?.[column]) ? expected[index]![column]! : cell)))
}

function isSame(actual: Cell, expected: Cell | undefined): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return false
  return Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
}
