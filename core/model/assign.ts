/** Rows -> segments, under each of the four policies. */
import { type Grid, isBlank, type Row } from '../cells.ts'
import type { TextColumn } from '../columns.ts'
import { int32 } from '../scratch.ts'
import type { CompiledModel } from './compile-model.ts'
import { decide } from './policies.ts'

/** One segment per row; blank (-1) where the whole row is blank. Without a match, `otherwise`. */
export function assignSegments(compiled: CompiledModel, grid: Grid, rows: number, width: number, otherwise: string): TextColumn {
  const codes = int32(rows)
  const { match } = compiled
  const { outcomes, dictionary } = decide(compiled.model, otherwise)
  for (let row = 0; row < rows; row++) {
    const cells = grid[row]!
    codes[row] = isBlank(cells[0]) && isBlankRow(cells, width) ? -1 : outcomes(match(cells))
  }
  return { kind: 'text', length: rows, codes, dictionary }
}

/** Blank from edge to edge: no account. */
export function isBlankRow(cells: Row, width: number): boolean {
  for (let column = 0; column < width; column++) if (!isBlank(cells[column])) return false
  return true
}
