/**
 * What the preview says beyond counts, each piece by itself so that the panel can draw between them: the profile, whether
 * the segments differ, and why an account has its segment. All is core's, as in SEGMENT_PROFILE, SEGMENT_TEST and SEGMENT_WHY.
 */
import { type Cell, cellText, type Grid, isBlank } from '../../core/cells.ts'
import type { TextColumn } from '../../core/columns.ts'
import { compiledModel } from '../../core/model/remembered-model.ts'
import { accountsOf } from '../../core/profile/accounts.ts'
import { membershipsOf } from '../../core/profile/memberships.ts'
import { profileTable } from '../../core/profile/profile-table.ts'
import { readMetrics } from '../../core/separation/read-metrics.ts'
import type { Metric } from '../../core/separation/separation.ts'
import { explainRows } from '../../core/why/explain.ts'
import { type Accounts, columnOf } from './accounts.ts'
import { type AssignedBy, type Assignment, dayOf, tableOf } from './assignment.ts'
import type { Draft } from './draft.ts'
import { policyOf, usesOf } from './model-table.ts'

/** A row of SEGMENT_PROFILE, by its columns' names. */
export type ProfileRow = Readonly<Record<string, Cell>>

/** Per segment its row. Nothing that has no value, such as an index, where accounts have none. */
export function profileOf({ rows, values }: Accounts, { segments }: Assignment, by: AssignedBy): ReadonlyMap<string, ProfileRow> {
  const amounts = values ?? new Float64Array(rows.length).fill(Number.NaN)
  const accounts = accountsOf(segments.codes, segments.dictionary, amounts, [], new Uint8Array(rows.length))
  const isListed = policyOf(by.model) === 'all'
  const table = profileTable(
    accounts,
    membershipsOf(accounts, isListed, () => undefined),
    [],
  )
  return new Map(
    table.rows.map((row) => [cellText(row[0]!), Object.fromEntries(table.header.map((name, column) => [name, row[column] ?? null]))]),
  )
}

/**
 * A column as something to test the segments on. It defines them where a rule asks for it, or for a column that is computed
 * from it.
 */
export function metricOf(accounts: Accounts, header: string, draft: Pick<Draft, 'model' | 'added'>): Metric | null {
  const index = accounts.headers.indexOf(header)
  if (index < 0) return null
  const grid = accounts.rows.map((cells) => [cells[index] ?? null])
  const conditions = conditionHeaders(draft)
  const derived = accounts.headers.slice(accounts.ownColumns).some((name) => conditions.includes(name)) ? sourcesOf(accounts, draft) : []
  const block = { param: 'metrics', grid, rows: grid.length, width: 1 }
  return readMetrics(block, [header], [...conditions, ...derived], () => undefined)[0] ?? null
}

/** Headers of the model under which any rule has a condition. */
function conditionHeaders({ model }: Pick<Draft, 'model'>): string[] {
  const uses = usesOf(model)
  return model.header.filter((_, column) => uses[column] === 'condition' && model.rows.some((row) => (row[column] ?? '').trim() !== ''))
}

function sourcesOf(accounts: Accounts, { added }: Pick<Draft, 'added'>): string[] {
  return added.flatMap((column) => {
    if (column.kind === 'survey') return [...column.questions]
    const value = accounts.headers[columnOf(accounts, 'value')]
    return column.kind === 'tier' && value !== undefined ? [value] : []
  })
}

export interface Why {
  /** Row of the table, from 0. */
  readonly row: number
  readonly name: string
  readonly segment: string
  /** True where the account is named by hand and no rule counts. */
  readonly isNamed: boolean
  /** The rules that decide, as people count them on the page; '' where none does. */
  readonly rules: string
  readonly because: string
  /** The smallest change that would move it, and where to; `null` where no change of one field would. */
  readonly change: string | null
  readonly to: string | null
}

/** Only for a model without problems. */
export function whyOf(accounts: Accounts, { segments }: Assignment, by: AssignedBy, rows: readonly number[]): readonly Why[] {
  const { headers } = accounts
  const asOf = dayOf(by)
  const compiled = compiledModel(tableOf(by), headers, asOf)
  const grid: Grid = rows.map((row) => accounts.rows[row]!)
  const [rule, because, change, to] = explainRows(compiled, asOf, grid, rows.length, headers.length)
  const named = by.namedBy === null ? -1 : headers.indexOf(by.namedBy)
  return rows.map((row, at) => {
    const moves = textAt(to as TextColumn, at)
    return {
      row,
      name: nameOf(accounts, row),
      segment: segments.dictionary[segments.codes[row]!]!,
      isNamed: named >= 0 && !isBlank(accounts.rows[row]![named]),
      rules: rulesAt(rule!, at),
      because: textAt(because as TextColumn, at) ?? '',
      change: moves === null ? null : textAt(change as TextColumn, at),
      to: moves,
    }
  })
}

/** SEGMENT_WHY counts the header of the model as row 1, the page its rules from 1. */
function rulesAt(column: ReturnType<typeof explainRows>[number], at: number): string {
  if (column.kind !== 'text') return Number.isNaN(column.values[at]!) ? '' : String(column.values[at]! - 1)
  return (textAt(column, at) ?? '').replace(/\d+/g, (row) => String(Number(row) - 1))
}

function textAt({ codes, dictionary }: TextColumn, at: number): string | null {
  return codes[at]! < 0 ? null : dictionary[codes[at]!]!
}

/** What people call the account: its name, else its id, else what stands first in its row. */
function nameOf(accounts: Accounts, row: number): string {
  const columns = [columnOf(accounts, 'name'), columnOf(accounts, 'id'), ...accounts.headers.keys()]
  for (const column of columns) {
    const cell = column < 0 ? null : accounts.rows[row]![column]
    if (!isBlank(cell)) return cellText(cell)
  }
  return ''
}

/** Per segment the accounts worth most, at most `most`, ties to the row further up; without values the first rows. */
export function largestOf(
  { segments: { codes, dictionary } }: Assignment,
  values: Float64Array | null,
  most: number,
): readonly (readonly number[])[] {
  const largest: number[][] = dictionary.map(() => [])
  const worth = (row: number): number => (values === null ? 0 : values[row]! === values[row]! ? values[row]! : Number.NEGATIVE_INFINITY)
  for (let row = 0; row < codes.length; row++) {
    if (codes[row]! < 0) continue
    const list = largest[codes[row]!]!
    if (list.length === most && worth(row) <= worth(list[most - 1]!)) continue
    let at = list.length
    while (at > 0 && worth(row) > worth(list[at - 1]!)) at--
    list.splice(at, 0, row)
    if (list.length > most) list.pop()
  }
  return largest
}
