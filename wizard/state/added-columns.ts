/**
 * The columns that Strata can put beside the table, so that rules can use them: their headers, their cells, and the
 * formula that gives the same in the sheet. Each is one column. RFM and CLV count to the latest order, in the panel as in
 * the sheet, so that a column written today says the same tomorrow.
 */
import type { Cell } from '../../core/cells.ts'
import { InputError } from '../../core/errors.ts'
import type { TableRef } from '../../core/host.ts'
import { columnArea, columnsArguments } from '../../core/plans/build/source-cells.ts'
import type { Formula } from '../../core/plans/formula.ts'
import { profileColumn } from '../../core/quality/profile-column.ts'
import type { Role } from '../roles/role.ts'
import type { ComputedColumn } from './accounts.ts'
import { type AddedSources, computedCells, questionColumns } from './computed-cells.ts'
import type { AddedColumn, OrderTable } from './draft.ts'

export const ADDED_HEADERS: Readonly<Record<AddedColumn['kind'], string>> = {
  rfm: 'RFM segment',
  clv: 'CLV',
  tier: 'Value tier',
  survey: 'Survey points',
}

const ROLES_ADDED: Readonly<Record<AddedColumn['kind'], Role>> = { rfm: 'segment', clv: 'value', tier: 'segment', survey: 'score' }

/** A column of the table may have the header already; then the added one says whose it is. */
export function addedHeader({ kind }: AddedColumn, headers: readonly string[]): string {
  const header = ADDED_HEADERS[kind]
  const isTaken = headers.some((other) => other.trim().toLowerCase() === header.toLowerCase())
  return isTaken ? `Strata ${header}` : header
}

export interface AddedCells extends ComputedColumn {
  /** Why its cells are blank, as its worksheet function would say; `null` where it could be computed. */
  readonly problem: string | null
}

/** One column per entry of `added`, in their order; slow for many orders, so a caller does one at a time. */
export function addedCells(added: AddedColumn, sources: AddedSources): AddedCells {
  const { data } = sources
  const header = addedHeader(added, data.ref.headers)
  const { cells, problem } = cellsOrProblem(added, sources)
  const accounts = data.rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length
  const profile = profileColumn(
    cells.map((cell) => [cell]),
    cells.length,
    0,
    header,
    { accounts },
  )
  return { header, role: ROLES_ADDED[added.kind], cells, profile, problem }
}

function cellsOrProblem(added: AddedColumn, sources: AddedSources): { cells: readonly Cell[]; problem: string | null } {
  try {
    return { cells: computedCells(added, sources), problem: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { cells: sources.data.rows.map(() => null), problem: error.message }
  }
}

/** The same column as a formula of the sheet; `null` where the sheet has no column to compute it from. */
export function addedFormula(added: AddedColumn, table: TableRef, roles: readonly Role[]): Formula | null {
  const own = (column: number): Formula => ({ area: columnArea({ table, added: [] }, column), data: true })
  if (added.kind === 'survey') {
    const columns = questionColumns(table, added)
    if (columns.length === 0) return null
    const reversed = columns.flatMap((column, index) => (added.reversed.includes(table.headers[column]!) ? [index + 1] : []))
    const options: Formula[] = reversed.length === 0 ? [] : [{ value: `reverse=${reversed.join(', ')}` }]
    const { rows, headers } = columnsArguments({ table, added: [] }, columns)
    return firstColumn({ strata: 'SURVEY_SCORE', args: [rows, headers, ...options] }, 1)
  }
  const key = roles.indexOf(added.kind === 'tier' ? 'value' : 'id')
  if (key === -1) return null
  if (added.kind === 'tier') return { strata: 'VALUE_TIER', args: [own(key), { value: added.method }] }
  const { ref, customer, date, amount } = added.orders
  const orders = [customer, date, amount].map((column): Formula => ({ area: columnArea({ table: ref, added: [] }, column), data: true }))
  const args = [own(key), ...orders]
  if (added.kind === 'clv') return firstColumn({ strata: 'CLV', args }, CLV_COLUMN)
  return { strata: 'RFM_SEGMENT', args: [{ strata: 'RFM_SCORE', args }] }
}

/** CLV stands after P(alive), orders and order value. */
const CLV_COLUMN = 4

function firstColumn(formula: Formula, column: number): Formula {
  return { native: 'CHOOSECOLS', args: [formula, { value: column }] }
}

/** What could be added to such a table: those of the table's own columns, then those of the orders found for it. */
export function offeredColumns(ref: TableRef, roles: readonly Role[], orders: readonly OrderTable[]): AddedColumn[] {
  const questions = ref.headers.filter((header, column) => roles[column] === 'answer' && header.trim() !== '')
  const [first] = orders
  return [
    ...(roles.includes('value') ? [{ kind: 'tier', method: 'pareto' } as const] : []),
    ...(questions.length >= FEWEST_QUESTIONS ? [{ kind: 'survey', questions, reversed: [] } as const] : []),
    ...(first && roles.includes('id') ? [{ kind: 'rfm', orders: first } as const, { kind: 'clv', orders: first } as const] : []),
  ]
}

const FEWEST_QUESTIONS = 2
