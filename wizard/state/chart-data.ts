/**
 * What the page of charts draws from tables of the workbook: orders as scores, a log of stages as a funnel, a cohort as the
 * curve of those who stay. Decides by their headers which tables can be read so.
 */
import { type ContractValue, contractValue } from '../../core/clv/contract-value.ts'
import { readActive } from '../../core/clv/read-active.ts'
import { numberColumn, textColumn } from '../../core/columns.ts'
import type { TableRef } from '../../core/host.ts'
import { createIdTable } from '../../core/ids.ts'
import { type StageFunnel, stageFunnel } from '../../core/lifecycle/stage-funnel.ts'
import { measureOrders } from '../../core/rfm/measures.ts'
import { percentileScorer } from '../../core/rfm/scores.ts'
import { headerRoles } from '../roles/header-role.ts'
import { BINS, orderColumns, vectorOf } from './computed-cells.ts'
import type { OrderTable } from './draft.ts'
import type { TableData } from './table-data.ts'

/** By recency, then by frequency, both from 1 (worst) to 5: how many customers. */
export type ScoreCounts = readonly (readonly number[])[]

export function scoreCounts(orders: OrderTable, data: TableData): ScoreCounts {
  const { customers, dates, amounts } = orderColumns(orders, [data])
  const table = createIdTable(customers.length)
  const customerCodes = table.codesOf(customers)
  const measures = measureOrders({ customerCodes, customers: table.size(), dates, amounts, orderCodes: null }, null)
  const score = percentileScorer(BINS)
  const [recency, frequency] = [score(measures.recencyDays, true), score(measures.frequency, false)]
  const counts = Array.from({ length: BINS }, () => Array<number>(BINS).fill(0))
  recency.forEach((r, code) => {
    const f = frequency[code]!
    if (r > 0 && f > 0) counts[r - 1]![f - 1]!++
  })
  return counts
}

/** The columns of a log with one row per entry into a stage; `null` where a table is no such log. */
export function logColumns({ headers }: TableRef): { readonly id: number; readonly stage: number; readonly day: number } | null {
  const first = (roles: readonly string[]): number =>
    headers.findIndex((header) => headerRoles(header).some(({ role }) => roles.includes(role)))
  const [id, stage, day] = [first(['id']), first(['stage']), headers.findIndex((header) => /\b(entered|since|date|day)\b/i.test(header))]
  // A wide table is one of accounts: it knows the present stage, but not those before.
  return headers.length <= WIDEST_LOG && id !== -1 && stage !== -1 && day !== -1 ? { id, stage, day } : null
}

const WIDEST_LOG = 6
/** As STAGE_VELOCITY where nothing else is said. */
const MINIMUM = 10

export function funnelOf(data: TableData): StageFunnel {
  const { id, stage, day } = logColumns(data.ref)!
  return stageFunnel(
    {
      ids: vectorOf(data, id, 'ids'),
      stages: textColumn(vectorOf(data, stage, 'stages'), unheard),
      entered: numberColumn(vectorOf(data, day, 'entered'), 'date', unheard),
    },
    { order: null, asOf: null, lost: null, until: 'advance', minimum: MINIMUM },
    unheard,
  )
}

/** The column that says how many of a cohort were still there, one row per period; -1 where there is none. */
export function activeColumn({ headers, rows }: TableRef): number {
  return headers.length <= 3 && rows >= 3 ? headers.findIndex((header) => /\b(active|retained|remaining|still)\b/i.test(header)) : -1
}

const AHEAD = 5

/** Throws the InputError of CLV_CONTRACT where the counts are none of a cohort. */
export function retentionOf(data: TableData): ContractValue {
  const active = numberColumn(vectorOf(data, activeColumn(data.ref), 'active'), 'number', unheard)
  return contractValue(readActive(active), { annualDiscount: 0.1, margin: 1, periodsPerYear: 1, ahead: AHEAD })
}

function unheard(): void {}
