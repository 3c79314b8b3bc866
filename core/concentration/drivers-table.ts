/** show=drivers: the columns by how much each tells about the value, and why the others are left out. */
import type { Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { strengthOfShare } from '../separation/effect-strength.ts'
import type { Explainer } from './explainers.ts'
import { effectReading, leftOutReading } from './readings.ts'

export function driversTable(explainers: readonly Explainer[], smallest: number): Table {
  const told = explainers.filter(({ leftOut }) => leftOut === null).sort((left, right) => right.effect - left.effect)
  const rows: Row[] = told.map((explainer) => {
    const { strength } = strengthOfShare(explainer.effect)
    const { label, index } = highest(explainer)
    return [explainer.name, explainer.effect, strength, explainer.groups.labels.length, label, index, effectReading(explainer, strength)]
  })
  for (const { name, leftOut } of explainers)
    if (leftOut !== null) rows.push([name, null, null, null, null, null, leftOutReading(leftOut, smallest)])
  return { header: ['column', 'effect', 'strength', 'groups', 'highest group', 'index', 'reading'], rows }
}

/** The group with the most value per account, 100 being the average of all. */
function highest({ groups: { labels, accounts, values } }: Explainer): { label: string; index: number | null } {
  const means = accounts.map((count, group) => values[group]! / count)
  const group = means.indexOf(Math.max(...means))
  const count = accounts.reduce((sum, one) => sum + one, 0)
  const mean = values.reduce((sum, value) => sum + value / count, 0)
  return { label: labels[group]!, index: mean === 0 ? null : (means[group]! / mean) * 100 }
}
