/** The columns that a method may use, and what is filled in them. Rules see typed numbers only, and so do the methods. */
import { isBlank, type Row } from '../../../core/cells.ts'
import { sortedNumbers } from '../../../core/statistics/order-statistics.ts'
import type { Role } from '../../roles/role.ts'
import type { Accounts } from '../../state/accounts.ts'

/** Columns of a role that a model can name: their header is filled and stands above no other column. */
export function columnsOf({ headers, roles }: Pick<Accounts, 'headers' | 'roles'>, role: Role): number[] {
  const keys = headers.map((header) => header.trim().toLowerCase())
  return roles.flatMap((own, column) => {
    const key = keys[column]!
    return own === role && key !== '' && keys.indexOf(key) === keys.lastIndexOf(key) ? [column] : []
  })
}

/** The column as a model's header names it: Points and Notes mean something else there unless quoted. */
export function modelHeader({ headers }: Pick<Accounts, 'headers'>, column: number): string {
  const header = headers[column]!.trim()
  return /^(points|notes)$/i.test(header) ? `"${header}"` : header
}

/** Rows with any filled cell. */
export function accountCount({ profiles, rows }: Accounts): number {
  return profiles[0]?.accounts ?? rows.length
}

export function filledShare(accounts: Accounts, column: number): number {
  return accounts.profiles[column]!.filled / Math.max(1, accountCount(accounts))
}

/** Ascending, without blanks, texts and errors. */
export function sortedColumn({ rows }: Pick<Accounts, 'rows'>, column: number): Float64Array {
  return sortedNumbers(Float64Array.from(rows, (row) => numberAt(row, column)))
}

/** NaN where the cell holds no typed number. */
export function numberAt(row: Row, column: number): number {
  const cell = row[column]
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : Number.NaN
}

export function isFilled(row: Row, column: number): boolean {
  return !isBlank(row[column])
}

/**
 * The fewest accounts that a default segment has: 2 % of them and up to 30, as SEGMENT_CHECK warns of smaller ones, but
 * never more than a tenth, so that a small table has segments too.
 */
export function smallestSegment(accounts: number): number {
  return Math.max(1, Math.ceil(accounts / 50), Math.min(30, Math.floor(accounts / 10)))
}
