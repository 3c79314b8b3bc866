/** show=waterfall: from the capacity that opens a period to that which closes it, a row per line and period. */
import type { Row } from '../../cells.ts'
import type { Table } from '../../registry/define.ts'
import { remainder } from '../../statistics/remainder.ts'
import type { Period } from '../periods.ts'
import { PARTS, type WaterfallLine } from './waterfall.ts'

export function waterfallTable(lines: readonly WaterfallLine[], periods: readonly Period[]): Table {
  const rows = lines.flatMap(({ segment, parts }) =>
    periods.map(({ start }, period): Row => {
      const cells = PARTS.map((part) => parts[part][period]!)
      return [start, segment, ...cells, remainder(cells, 1)]
    }),
  )
  return { header: ['period', 'segment', ...PARTS, 'check'], rows }
}
