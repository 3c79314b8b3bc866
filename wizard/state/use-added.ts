/**
 * The columns that Strata computes beside the table, for the panel: one after the other while it stays awake, each again
 * only when something that it hangs on has changed. Decides when a table of orders is read.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Host } from '../../core/host.ts'
import { type AddedCells, addedCells } from './added-columns.ts'
import type { AddedColumn, Draft, OrderTable } from './draft.ts'
import { keyOf } from './find-table.ts'
import { pause } from './pause.ts'
import { readTable, type TableData } from './table-data.ts'

export interface Added {
  readonly columns: readonly AddedCells[]
  /** Some are still to come. */
  readonly isBusy: boolean
  /** Why none of them could be computed; `null` where that went well. */
  readonly failure: string | null
}

interface Found {
  readonly data: TableData | null
  readonly added: readonly AddedColumn[]
  readonly columns: readonly AddedCells[]
  readonly failure: string | null
}

const NONE: readonly AddedCells[] = []

export function useAdded(host: Host, data: TableData | null, { added, roles }: Draft): Added {
  const [found, setFound] = useState<Found>({ data: null, added: [], columns: NONE, failure: null })
  const orders = useRef(new Map<string, TableData>())
  const kept = useRef(new Map<string, AddedCells>())
  /** Of all roles, only which columns these are matters here. */
  const keys = `${roles.indexOf('id')} ${roles.indexOf('value')}`
  // Orders may have changed when the accounts are read anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    orders.current.clear()
    kept.current.clear()
  }, [data])
  // biome-ignore lint/correctness/useExhaustiveDependencies: roles matter by `keys`
  useEffect(() => {
    let isGone = false
    void (async () => {
      const columns: AddedCells[] = []
      let failure: string | null = null
      try {
        for (const column of data === null ? [] : added) {
          const key = `${keys} ${JSON.stringify(column)}`
          const known = kept.current.get(key) ?? addedCells(column, { data: data!, roles, orders: await ordersFor(column) })
          await pause()
          if (isGone) return
          kept.current.set(key, known)
          columns.push(known)
        }
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error)
      }
      if (!isGone) setFound({ data, added, columns: columns.length === 0 ? NONE : columns, failure })
    })()
    return () => {
      isGone = true
    }
  }, [host, data, added, keys])

  async function ordersFor(column: AddedColumn): Promise<readonly TableData[]> {
    if (!('orders' in column)) return []
    const { ref }: OrderTable = column.orders
    const read = orders.current.get(keyOf(ref)) ?? (await readTable(host, ref))
    orders.current.set(keyOf(ref), read)
    return [read]
  }

  return { columns: found.columns, isBusy: found.data !== data || found.added !== added, failure: found.failure }
}
