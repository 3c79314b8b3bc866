/** Which table of the workbook the panel is about: that at the selection, else the one that most looks like a list of accounts. */
import type { Host, TableRef } from '../../core/host.ts'
import { areaOf } from '../../core/plans/area.ts'
import { headerRoles } from '../roles/header-role.ts'
import { loadModels, ownPart } from './saved-model.ts'

export function keyOf({ sheet, address }: TableRef): string {
  return `${sheet}!${address}`
}

/** One column is a list, and a header row alone holds no account. */
function canBeAccounts({ headers, rows }: TableRef): boolean {
  return headers.length > 1 && rows > 0
}

/** The one whose columns say the most different things of accounts, the longest among equals; `null` where there is none. */
export function likeliestTable(tables: readonly TableRef[]): TableRef | null {
  return tables.reduce<TableRef | null>((most, table) => (most !== null && !saysMore(table, most) ? most : table), null)
}

function saysMore(one: TableRef, other: TableRef): boolean {
  const [mine, others] = [one, other].map(({ headers }) => new Set(headers.map((header) => headerRoles(header)[0]?.role)).size)
  return mine! > others! || (mine === others && one.rows > other.rows)
}

/** All tables that could hold accounts, without the columns that Strata wrote beside them. */
export async function tablesIn(host: Host): Promise<readonly TableRef[]> {
  const [tables, models] = await Promise.all([host.tables(), loadModels(host)])
  return tables.map((table) => ownPart(table, models)).filter(canBeAccounts)
}

/** The one at the selection, where it could hold accounts. */
export async function selectedTable(host: Host): Promise<TableRef | null> {
  const [selected, models] = await Promise.all([host.selection(), loadModels(host)])
  const table = selected && ownPart(selected, models)
  return table !== null && canBeAccounts(table) ? table : null
}

/** The same table as it stands now, with rows that came or went; itself where it can't be found any more. */
export async function tableNow(host: Host, table: TableRef): Promise<TableRef> {
  const corner = ({ sheet, address }: TableRef): string => {
    const { row, column } = areaOf(sheet, address)
    return `${row} ${column}`
  }
  const found = (await tablesIn(host)).find((other) => other.sheet === table.sheet && corner(other) === corner(table))
  return found ?? table
}
