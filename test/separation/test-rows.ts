/** SEGMENT_TEST's table as objects, so that a test can name the columns it is about. */
import type { Cell, Grid } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'

/** A row of the table of tests by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>

function rowsOf([header, ...rows]: Grid): Row[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [header![index], cell])))
}

export function test(segments: readonly Cell[], metrics: Grid, headers?: readonly string[], options: string | Grid = ''): Row[] {
  return rowsOf(
    runCore(
      'SEGMENT_TEST',
      segments.map((segment) => [segment]),
      metrics,
      headers && [headers],
      options,
    ),
  )
}
