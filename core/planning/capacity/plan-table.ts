/** show=plan: a row per line and period, all together first. Blank where there is no figure. */
import type { Row } from '../../cells.ts'
import type { Table } from '../../registry/define.ts'
import type { Period } from '../periods.ts'
import type { PlanLine } from './capacity-plan.ts'

const FIGURES = [
  ['heads', 'heads'],
  ['ramping', 'ramping'],
  ['ramped equivalents', 'ramped'],
  ['gross', 'gross'],
  ['expected', 'expected'],
  ['target', 'target'],
  ['gap', 'gap'],
  ['cumulative gap', 'cumulativeGap'],
  ['coverage', 'coverage'],
  ['minimum street quota', 'streetQuota'],
  ['cost', 'cost'],
] as const satisfies readonly (readonly [string, keyof PlanLine])[]

export const PLAN_HEADER: readonly string[] = ['period', 'segment', ...FIGURES.map(([name]) => name)]

export function planTable(lines: readonly PlanLine[], periods: readonly Period[]): Table {
  const rows = lines.flatMap((line) =>
    periods.map(({ start }, period): Row => {
      const cells = FIGURES.map(([, figure]) => (Number.isNaN(line[figure][period]!) ? null : line[figure][period]!))
      return [start, line.segment, ...cells]
    }),
  )
  return { header: PLAN_HEADER, rows }
}
