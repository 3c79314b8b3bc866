/**
 * Columns that describe accounts -> those that can explain who holds the value, each with how much it tells, and why
 * the others can't. The effect is the share of the values' ranks that the groups tell, without its upward bias.
 */
import type { Column } from '../columns.ts'
import { kruskalWallis } from '../statistics/kruskal-wallis.ts'
import { rankCorrelation } from '../statistics/rank-correlation.ts'
import { type Grouping, groupingOf, withoutSmall } from './grouping.ts'
import type { Accounts } from './read-profiles.ts'
import { isBands, partsOf, SAME_RANKS } from './restating.ts'

/** Why a column is left out. */
export type LeftOut =
  | { readonly kind: 'blank' | 'constant' | 'ids' | 'small' | 'bands' }
  | { readonly kind: 'same ranks'; readonly correlation: number }
  | { readonly kind: 'part'; readonly others: readonly string[] }

export interface Explainer {
  readonly name: string
  readonly groups: Grouping
  /** (H − k + 1) / (n − k) of Kruskal and Wallis's H over k groups, at least 0 (Tomczak and Tomczak 2014). */
  readonly effect: number
  /** Spearman's, with the value; NaN for texts. */
  readonly correlation: number
  readonly leftOut: LeftOut | null
}

export function explainersOf({ amounts, descriptors }: Accounts, smallest: number): Explainer[] {
  const numbers = descriptors.flatMap(({ column }, index) => (column.kind === 'number' ? [{ index, values: column.values }] : []))
  const parts = partsOf(
    numbers.map(({ values }) => values),
    amounts,
  )
  return descriptors.map(({ name, column }, index) => {
    const raw = groupingOf(column, amounts, smallest)
    const groups = withoutSmall(raw, amounts, smallest)
    const untelling = untold(column, raw, groups)
    if (untelling !== null) return { name, groups, effect: 0, correlation: Number.NaN, leftOut: untelling }
    const correlation = column.kind === 'text' ? Number.NaN : rankCorrelation(column.values, amounts)
    const { etaSquared } = kruskalWallis(amounts, groups.codes, groups.labels.length)
    // Not a number where all accounts hold the same.
    const effect = Number.isNaN(etaSquared) ? 0 : etaSquared
    const others = parts.get(numbers.findIndex((one) => one.index === index)) ?? []
    return { name, groups, effect, correlation, leftOut: restated() }

    function restated(): LeftOut | null {
      if (Math.abs(correlation) >= SAME_RANKS) return { kind: 'same ranks', correlation }
      if (others.length > 0) return { kind: 'part', others: others.map((other) => descriptors[numbers[other]!.index]!.name) }
      return effect >= SAME_RANKS ** 2 || isBands(raw, amounts, smallest) ? { kind: 'bands' } : null
    }
  })
}

/** Without two groups that are large enough there is nothing to compare. */
function untold(column: Column, raw: Grouping, groups: Grouping): LeftOut | null {
  if (column.kind === 'text') {
    const filled = column.codes.reduce((count, code) => count + (code >= 0 ? 1 : 0), 0)
    const names = raw.labels.length - (filled < column.length ? 1 : 0)
    if (filled === 0) return { kind: 'blank' }
    if (raw.labels.length === 1) return { kind: 'constant' }
    if (names === filled) return { kind: 'ids' }
  } else {
    const first = column.values.find((value) => !Number.isNaN(value))
    if (first === undefined) return { kind: 'blank' }
    if (column.values.every((value) => value === first)) return { kind: 'constant' }
  }
  return groups.labels.length === 1 ? { kind: 'small' } : null
}
