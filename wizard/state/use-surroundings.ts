/**
 * What the workbook offers besides the table itself: columns that Strata could add, tables of orders among them, and the
 * day that dates count from.
 */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Host } from '../../core/host.ts'
import type { Surroundings } from '../methods/method.ts'
import { offeredColumns } from './added-columns.ts'
import type { Draft, OrderTable } from './draft.ts'
import { mayHoldOrders, ordersIn, ROWS_LOOKED_AT } from './find-orders.ts'
import { keyOf } from './find-table.ts'
import { latestDay } from './latest-day.ts'
import { readTable } from './table-data.ts'
import type { TableSource } from './use-table.ts'

/** Tables that may hold orders; a workbook with more of them is looked at no further. */
const MOST_TABLES = 6

export interface WorkbookOffers extends Surroundings {
  /** All tables of orders, to choose among. */
  readonly orders: readonly OrderTable[]
}

export function useSurroundings(host: Host, draft: Draft, { accounts, data, tables }: TableSource): WorkbookOffers {
  const orders = useOrders(host, draft, tables, data)
  const { added, asOf } = draft
  return useMemo(() => {
    const ref = data?.ref
    const offered = ref === undefined ? [] : offeredColumns(ref, draft.roles, orders)
    const isAdded = (kind: string): boolean => added.some((column) => column.kind === kind)
    return {
      offers: [...added, ...offered.filter(({ kind }) => !isAdded(kind))],
      asOf: asOf ?? (accounts && latestDay(accounts.profiles, accounts.roles)),
      orders,
    }
  }, [accounts, data, draft.roles, orders, added, asOf])
}

function useOrders(host: Host, { roles }: Draft, tables: TableSource['tables'], data: TableSource['data']): readonly OrderTable[] {
  const [orders, setOrders] = useState<readonly OrderTable[]>([])
  const id = roles.indexOf('id')
  useEffect(() => {
    let isGone = false
    void (async () => {
      const found: OrderTable[] = []
      if (data !== null && id !== -1) {
        const ids = data.rows.map((row) => row[id] ?? null)
        const others = tables.filter((table) => keyOf(table) !== keyOf(data.ref) && mayHoldOrders(table)).slice(0, MOST_TABLES)
        for (const table of others) {
          if (isGone) return
          const top = await readTable(host, { ...table, rows: Math.min(table.rows, ROWS_LOOKED_AT) }).catch(() => null)
          const known = top && ordersIn({ ...top, ref: table }, ids)
          if (known) found.push(known)
        }
      }
      // The same ones stay the same, so that nothing is worked out again.
      if (!isGone) setOrders((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    })()
    return () => {
      isGone = true
    }
  }, [host, data, tables, id])
  return orders
}
