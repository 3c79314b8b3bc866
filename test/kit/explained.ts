/** What SEGMENT_WHY proposes for rows: the change and the segment that it leads to. */
import type { Cell } from '../../core/cells.ts'
import { serialOf } from '../../core/dates.ts'
import { runCore } from './run-core.ts'

export const AS_OF = serialOf(2025, 11, 30)

export function changes(headers: readonly Cell[], data: readonly (readonly Cell[])[], model: readonly (readonly Cell[])[]): Cell[][] {
  return runCore('SEGMENT_WHY', data, [headers], model, AS_OF).map((row) => row.slice(2))
}
