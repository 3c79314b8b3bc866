/** show=flows: a row per pair of segments that an account goes from and to, as a Sankey diagram wants them. */
import type { Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { flowValues } from './flow-values.ts'
import type { Flows } from './flows.ts'
import { LOST, NEW } from './states.ts'

export function flowTable(flows: Flows): Table {
  const { from, to, counts, before, after, money } = flows
  const accounts = counts.reduce((sum, count) => sum + count, 0)
  const values = flowValues(flows)
  const rows: Row[] = []
  counts.forEach((count, cell) => {
    if (count === 0) return
    const row = Math.floor(cell / (to.length + 1))
    const column = cell % (to.length + 1)
    const carried = money === 'both' ? [before[cell]!, after[cell]!] : money === 'one' ? [values[cell]!] : []
    rows.push([from[row] ?? NEW, to[column] ?? LOST, count, ...carried, count / accounts])
  })
  const carried = money === 'both' ? ['value', 'value after'] : money === 'one' ? ['value'] : []
  return { header: ['from', 'to', 'accounts', ...carried, 'share'], rows }
}
