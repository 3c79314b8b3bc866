/** From a table of cells to the accounts that the wizard would have, and what the check says of a model on them. */
import type { Cell } from '../../core/cells.ts'
import { checkModel } from '../../core/check/check-model.ts'
import type { Finding } from '../../core/findings.ts'
import { profileColumn } from '../../core/quality/profile-column.ts'
import type { SampleCell } from '../../playground/sample/types.ts'
import { sampleWorkbook } from '../../playground/sample/workbook.ts'
import type { Surroundings } from '../../wizard/methods/method.ts'
import { guessRoles } from '../../wizard/roles/guess-roles.ts'
import { type Accounts, accountsOf } from '../../wizard/state/accounts.ts'
import { addedCells, offeredColumns } from '../../wizard/state/added-columns.ts'
import type { ModelTable } from '../../wizard/state/draft.ts'
import { ordersIn } from '../../wizard/state/find-orders.ts'
import type { TableData } from '../../wizard/state/table-data.ts'

export interface Surveyed {
  readonly accounts: Accounts
  readonly around: Surroundings
}

/** With the RFM column computed, as the wizard has it once orders are chosen. */
export function survey(data: TableData, orders: TableData, asOf: number): Surveyed {
  const { rows, ref } = data
  const space = new Float64Array(rows.length)
  const profiles = ref.headers.map((header, column) => profileColumn(rows, rows.length, column, header, { accounts: rows.length, space }))
  const roles = guessRoles(ref.headers, profiles)
  const found = ordersIn(
    orders,
    rows.map((row) => row[roles.indexOf('id')] ?? null),
  )
  const offers = offeredColumns(ref, roles, found === null ? [] : [found]).filter(({ kind }) => kind === 'rfm')
  const computed = offers.map((offer) => addedCells(offer, { data, roles, orders: [orders] }))
  return { accounts: accountsOf(data, profiles, roles, computed), around: { offers, asOf } }
}

export function findingsOf(accounts: Accounts, model: ModelTable, asOf: number): Finding[] {
  return checkModel({
    table: [model.header, ...model.rows],
    headers: accounts.headers,
    asOf,
    rows: { grid: accounts.rows, rows: accounts.rows.length, width: accounts.headers.length },
    values: null,
    limits: { segments: 5, smallShare: 0.02, smallAccounts: 30 },
  })
}

/** A sheet of the sample workbook, its formulas left out. */
export function sampleTable(sheet: string): TableData {
  const { cells } = sampleWorkbook().sheets.find(({ name }) => name === sheet)!
  const headers = cells[0]!.map(String)
  const rows = cells.slice(1).map((row) => headers.map((_, column) => cellOf(row[column] ?? null)))
  return { ref: { sheet, address: 'A1', headers, rows: rows.length }, rows, formats: headers.map(() => null) }
}

function cellOf(cell: SampleCell): Cell {
  if (cell === null || typeof cell !== 'object') return cell === '' ? null : cell
  return 'value' in cell ? cell.value : { error: '#N/A' }
}
