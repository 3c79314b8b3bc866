/**
 * Which tables of the workbook hold the orders of these accounts, and which of their columns say who ordered, when and
 * for how much. Decides by the ids: half of a column's cells must be ids of the accounts; and where no header speaks of
 * orders, ids must recur, or it is another list of accounts.
 */
import type { Cell, Grid } from '../../core/cells.ts'
import type { TableRef } from '../../core/host.ts'
import { idText } from '../../core/id-text.ts'
import { type ColumnProfile, profileColumn } from '../../core/quality/profile-column.ts'
import { guessRoles } from '../roles/guess-roles.ts'
import { headerRoles } from '../roles/header-role.ts'
import type { Role } from '../roles/role.ts'
import type { OrderTable } from './draft.ts'
import type { TableData } from './table-data.ts'

/** Enough rows to tell; a caller need not read more of a table before it is chosen. */
export const ROWS_LOOKED_AT = 2000

const DATED: ReadonlySet<Role> = new Set(['order date', 'created', 'activity'])
const PRICED: ReadonlySet<Role> = new Set(['amount', 'value', 'revenue'])

/** By its headers alone: whether a table is worth reading. */
export function mayHoldOrders({ headers, rows }: TableRef): boolean {
  const hasAny = (roles: ReadonlySet<Role>): boolean => headers.some((header) => headerRoles(header).some(({ role }) => roles.has(role)))
  return rows > 1 && headers.length > 2 && hasAny(DATED) && hasAny(PRICED)
}

/** `null` where the table does not hold orders of these accounts. */
export function ordersIn(data: TableData, ids: readonly Cell[]): OrderTable | null {
  const { ref } = data
  const rows = data.rows.slice(0, ROWS_LOOKED_AT)
  const profiles = ref.headers.map((header, column) =>
    profileColumn(rows, rows.length, column, header, {
      accounts: rows.length,
      hints: { isDate: data.formats[column] === 'date' ? true : null, isId: null },
    }),
  )
  const roles = guessRoles(ref.headers, profiles)
  const isAboutOrders = roles.includes('order date') && roles.includes('amount')
  const customer = customerColumn(rows, profiles, ids, isAboutOrders ? 1 : MOST_DISTINCT)
  const date = firstOf(profiles, roles, 'date', ['order date', 'created', 'activity', 'other'], customer)
  const amount = firstOf(profiles, roles, 'number', ['amount', 'value', 'revenue', 'other'], customer)
  return customer === -1 || date === -1 || amount === -1 ? null : { ref, customer, date, amount }
}

const LEAST_KNOWN = 0.5
/** In a list of accounts an id may stand twice by mistake; of orders, one in twenty is at least by someone who has ordered. */
const MOST_DISTINCT = 0.95

/** The column with the largest share of the accounts' ids, the first among equals. */
function customerColumn(rows: Grid, profiles: readonly ColumnProfile[], ids: readonly Cell[], mostDistinct: number): number {
  const known = new Set(ids.map(idText))
  known.delete('')
  let best = -1
  let most = LEAST_KNOWN
  profiles.forEach(({ type, distinct, filled }, column) => {
    if (type === 'date' || distinct > mostDistinct * filled) return
    const texts = rows.map((row) => idText(row[column] ?? null)).filter((text) => text !== '')
    const share = texts.filter((text) => known.has(text)).length / Math.max(1, texts.length)
    if (share > most || (share === most && best === -1)) [best, most] = [column, share]
  })
  return best
}

function firstOf(
  profiles: readonly ColumnProfile[],
  roles: readonly Role[],
  type: ColumnProfile['type'],
  wanted: readonly Role[],
  not: number,
): number {
  for (const role of wanted) {
    const column = profiles.findIndex((profile, index) => profile.type === type && roles[index] === role && index !== not)
    if (column !== -1) return column
  }
  return -1
}
