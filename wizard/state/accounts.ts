/**
 * The accounts as rules see them: the table's columns and the added ones side by side, each with its role and profile.
 * Decides what an account is worth: the first column of the role `value`.
 */
import type { Cell, Grid } from '../../core/cells.ts'
import { numberIn } from '../../core/numbers.ts'
import type { ColumnProfile } from '../../core/quality/profile-column.ts'
import type { Role } from '../roles/role.ts'
import type { TableData } from './table-data.ts'

/** A column computed from the draft, such as RFM segments. */
export interface ComputedColumn {
  readonly header: string
  readonly role: Role
  /** One per row of the table. */
  readonly cells: readonly Cell[]
  readonly profile: ColumnProfile
}

export interface Accounts {
  /** Of the table, then of the computed columns. */
  readonly headers: readonly string[]
  readonly rows: Grid
  readonly roles: readonly Role[]
  readonly profiles: readonly ColumnProfile[]
  /** How many of the columns are the table's own. */
  readonly ownColumns: number
  /** Per row what the account is worth, NaN where that is blank; `null` without a value column. */
  readonly values: Float64Array | null
}

export function accountsOf(
  data: TableData,
  profiles: readonly ColumnProfile[],
  roles: readonly Role[],
  computed: readonly ComputedColumn[],
): Accounts {
  const value = roles.indexOf('value')
  return {
    headers: [...data.ref.headers, ...computed.map(({ header }) => header)],
    rows: computed.length === 0 ? data.rows : data.rows.map((row, index) => [...row, ...computed.map(({ cells }) => cells[index] ?? null)]),
    roles: [...roles, ...computed.map(({ role }) => role)],
    profiles: [...profiles, ...computed.map(({ profile }) => profile)],
    ownColumns: data.ref.headers.length,
    values: value === -1 ? null : valuesOf(data.rows, value),
  }
}

/** The first column of a role, or -1. */
export function columnOf({ roles }: Pick<Accounts, 'roles'>, role: Role): number {
  return roles.indexOf(role)
}

/** `null` where none of the cells can be read as a number: a person may give any column the role. */
function valuesOf(rows: Grid, column: number): Float64Array | null {
  const values = Float64Array.from(rows, (row) => numberIn(row[column]))
  return rows.length === 0 || values.some((value) => value === value) ? values : null
}
