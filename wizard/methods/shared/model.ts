/** A model under construction: rules by the columns they look at, and what they make of the accounts. */
import { assignSegments } from '../../../core/model/assign.ts'
import { compiledModel } from '../../../core/model/remembered-model.ts'
import { UNASSIGNED } from '../../../core/model/segment-model.ts'
import type { Accounts } from '../../state/accounts.ts'
import type { ModelTable } from '../../state/draft.ts'
import { accountCount, modelHeader } from './data.ts'

export interface RuleDraft {
  readonly segment: string
  /** By column of the accounts. */
  readonly where: Readonly<Record<number, string>>
  /** In models that add points up. */
  readonly points?: number
}

/** The rule table, with a column for every column that some rule looks at, in the order of the accounts. */
export function modelOf(accounts: Accounts, rules: readonly RuleDraft[]): ModelTable {
  const columns = accounts.headers.flatMap((_, column) => (rules.some(({ where }) => (where[column] ?? '') !== '') ? [column] : []))
  const hasPoints = rules.some(({ points }) => points !== undefined)
  return {
    header: [
      hasPoints ? 'Segment (points)' : 'Segment',
      ...columns.map((column) => modelHeader(accounts, column)),
      ...(hasPoints ? ['Points'] : []),
    ],
    rows: rules.map(({ segment, where, points }) => [
      segment,
      ...columns.map((column) => where[column] ?? ''),
      ...(hasPoints ? [String(points ?? 1)] : []),
    ]),
  }
}

/** How many accounts each segment gets; those without one under `null`. */
export function segmentSizes(accounts: Accounts, { header, rows }: ModelTable, asOf: number | null): ReadonlyMap<string | null, number> {
  if (rows.length === 0) return new Map([[null, accountCount(accounts)]])
  const compiled = compiledModel([header, ...rows], [...accounts.headers], asOf)
  const { codes, dictionary } = assignSegments(compiled, accounts.rows, accounts.rows.length, accounts.headers.length, UNASSIGNED)
  const counts = dictionary.map(() => 0)
  for (const code of codes) if (code >= 0) counts[code]!++
  const named = new Set(rows.map(([segment]) => segment))
  return new Map(dictionary.map((segment, code) => [named.has(segment) ? segment : null, counts[code]!]))
}

/** Without the rules of segments that get no account: a default promises nothing that the data does not hold. */
export function withoutEmpty(accounts: Accounts, rules: readonly RuleDraft[], asOf: number | null): RuleDraft[] {
  const sizes = segmentSizes(accounts, modelOf(accounts, rules), asOf)
  return rules.filter(({ segment }) => (sizes.get(segment) ?? 0) > 0)
}

/** Whether a last rule is needed: some account that none of the rules takes. */
export function leavesSome(accounts: Accounts, rules: readonly RuleDraft[], asOf: number | null): boolean {
  return (segmentSizes(accounts, modelOf(accounts, rules), asOf).get(null) ?? 0) > 0
}

/** With a last rule for whatever is left, if anything is. */
export function withRest(accounts: Accounts, rules: readonly RuleDraft[], rest: string, asOf: number | null): RuleDraft[] {
  return leavesSome(accounts, rules, asOf) ? [...rules, { segment: rest, where: {} }] : [...rules]
}

export function segmentsOf(rules: readonly RuleDraft[]): string[] {
  return [...new Set(rules.map(({ segment }) => segment))]
}
