/** The hiring plan as a table: a row per period, a further one for each further start in it; figures of a period stand once. */
import type { Cell, Row } from '../../cells.ts'
import type { Table } from '../../registry/define.ts'
import type { Period } from '../periods.ts'
import type { HiringPlan } from './hiring-plan.ts'

const UNPROVEN = 'the number of hires is the least, but some might start later: the search ended at its budget'

export function hiringTable(plan: HiringPlan, periods: readonly Period[]): Table {
  const rows: Row[] = periods.flatMap(({ start }, period) => {
    const starts = plan.starts.filter((one) => one.period === period)
    const figure = (column: Float64Array): Cell => (Number.isNaN(column[period]!) ? null : column[period]!)
    const before = [start, figure(plan.gap)]
    const gapAfter = plan.gap[period]! + plan.fromHires[period]!
    const after = [figure(plan.fromHires), Number.isNaN(gapAfter) ? null : gapAfter, figure(plan.unmet), plan.reasons[period]!]
    const [first, ...others] = starts
    const cellsOf = (one: (typeof starts)[number]): Cell[] => [one.day, one.hires, one.requisition]
    return [
      [...before, ...(first === undefined ? [null, 0, null] : cellsOf(first)), ...after],
      ...others.map((one): Row => [start, null, ...cellsOf(one), null, null, null, null]),
    ]
  })
  if (!plan.isProven) rows.push([null, null, null, null, null, null, null, null, UNPROVEN])
  return { header: ['period', 'gap', 'start', 'hires', 'requisition', 'from hires', 'gap after', 'unmet', 'why'], rows }
}
