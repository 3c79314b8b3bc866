/**
 * The columns of a table that was read, each with its profile. Decides that a date format of the sheet, or the role that a
 * person gave, counts more than the header's words, and how much value the filled rows of a column hold.
 */
import { isBlankRow } from '../../core/model/assign.ts'
import { PLACEHOLDERS } from '../../core/quality/cell-kind.ts'
import type { TypeHints } from '../../core/quality/column-type.ts'
import { type ColumnProfile, profileColumn } from '../../core/quality/profile-column.ts'
import { readCells } from '../../core/quality/read-cells.ts'
import type { Role } from '../roles/role.ts'
import { pause } from './pause.ts'
import { ReadingStopped, type TableData } from './table-data.ts'
import { totalWorth, worthOf } from './worth.ts'

const DATE_ROLES: ReadonlySet<Role> = new Set(['activity', 'created', 'renewal', 'stage date', 'order date'])

/** `null` where nobody has said what the column is. */
export async function profileTable(
  data: TableData,
  roles: readonly Role[] | null,
  isStopped: () => boolean = () => false,
): Promise<readonly ColumnProfile[]> {
  const { rows, ref } = data
  const settings = { accounts: accountsIn(data), space: new Float64Array(rows.length) }
  const profiles: ColumnProfile[] = []
  for (let column = 0; column < ref.headers.length; column++) {
    if (isStopped()) throw new ReadingStopped()
    const hints = hintsFor(data, column, roles?.[column] ?? null)
    profiles.push(profileColumn(rows, rows.length, column, ref.headers[column]!, { ...settings, hints }))
    await pause()
  }
  return profiles
}

/** One column again, because a person has said what it is. */
export function profileAgain(data: TableData, column: number, role: Role): ColumnProfile {
  const { rows, ref } = data
  return profileColumn(rows, rows.length, column, ref.headers[column]!, {
    accounts: accountsIn(data),
    hints: hintsFor(data, column, role),
  })
}

/** The same profiles with the value that lies in the rows where a column is filled. */
export async function weighProfiles(
  { rows }: TableData,
  profiles: readonly ColumnProfile[],
  values: Float64Array | null,
): Promise<readonly ColumnProfile[]> {
  if (values === null) return profiles.map((profile) => ({ ...profile, filledWeight: 0 }))
  const weights = worthOf(values)
  const total = totalWorth(values)
  const space = new Float64Array(rows.length)
  const weighed: ColumnProfile[] = []
  for (const profile of profiles) {
    if (profile.filled === profile.accounts) weighed.push({ ...profile, filledWeight: total })
    else {
      const reading = { grid: rows, rows: rows.length, index: profile.index, placeholders: PLACEHOLDERS, weights, space }
      weighed.push({ ...profile, filledWeight: readCells(reading).filledWeight })
      await pause()
    }
  }
  return weighed
}

function hintsFor({ formats }: TableData, column: number, role: Role | null): TypeHints {
  const format = formats[column] ?? null
  const isSaid = role !== null && role !== 'other'
  const isDate = isSaid && DATE_ROLES.has(role) ? true : format === null || format === 'text' ? null : format === 'date'
  return { isDate, isId: role === 'id' ? true : isSaid ? false : null }
}

function accountsIn({ rows, ref }: TableData): number {
  let accounts = 0
  for (const row of rows) if (!isBlankRow(row, ref.headers.length)) accounts++
  return accounts
}
