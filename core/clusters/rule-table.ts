/** The rules as a model for SEGMENT: a row per rule, its figures as notes, and the agreement in a last row that is for people only. */
import type { Cell } from '../cells.ts'
import { counted } from '../check/phrases.ts'
import { printRule } from '../criteria/print.ts'
import type { Rule } from '../criteria/rule.ts'
import { percent } from '../percent.ts'
import type { Table } from '../registry/define.ts'
import { clusterName } from './cluster-names.ts'
import type { Bounds, ClusterRules } from './cluster-rules.ts'

/** `names` of all columns of the rows; `complete` rows were clustered. */
export function ruleTable({ rules, right, adjustedRandIndex }: ClusterRules, names: readonly string[], complete: number): Table {
  const used = [...names.keys()].filter((column) => rules.some(({ bounds }) => bounds.has(column)))
  const rows = rules.map(({ cluster, bounds, rows: held, right: inside }): Cell[] => [
    clusterName(cluster),
    ...used.map((column) => conditionOf(bounds.get(column))),
    `${counted(held, 'row')}, ${inside === held ? 'all' : `${percent(inside, held)} of them`} in ${clusterName(cluster)}`,
  ])
  const agreed = `The rules name the cluster of ${percent(right, complete)} of ${counted(complete, 'row')} (adjusted Rand index ${adjustedRandIndex.toFixed(2)})`
  return {
    header: ['Segment', ...used.map((column) => headerOf(names[column]!)), 'Notes'],
    rows: [...rows, [null, ...used.map(() => null), agreed]],
  }
}

/** A column of that name means something else in a model unless it is quoted. */
function headerOf(name: string): string {
  return /^(?:points|notes)$/i.test(name) ? `"${name}"` : name
}

function conditionOf(bounds: Bounds | undefined): string | null {
  if (bounds === undefined) return null
  return printRule(ruleFor(bounds))
}

function ruleFor({ low, high }: Bounds): Rule {
  if (low !== null && high !== null)
    return { kind: 'range', low: { value: low, included: true, date: false }, high: { value: high, included: false, date: false } }
  return low === null
    ? { kind: 'compare', operator: '<', operand: { kind: 'number', value: high! } }
    : { kind: 'compare', operator: '>=', operand: { kind: 'number', value: low } }
}
