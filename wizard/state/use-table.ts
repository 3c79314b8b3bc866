/**
 * The table that the wizard is about, for the panel: which ones there are, which one is read, how far reading is, and the
 * accounts that come of it. Decides when the selection is followed, and when a table is read anew.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Host, TableRef } from '../../core/host.ts'
import type { ColumnProfile } from '../../core/quality/profile-column.ts'
import { guessRoles } from '../roles/guess-roles.ts'
import type { Role } from '../roles/role.ts'
import { type Accounts, accountsOf } from './accounts.ts'
import { type Change, type Draft, EMPTY_DRAFT } from './draft.ts'
import { keyOf, likeliestTable, selectedTable, tableNow, tablesIn } from './find-table.ts'
import { pause } from './pause.ts'
import { profileAgain, profileTable, weighProfiles } from './profile-table.ts'
import { ReadingStopped, readTable, type TableData } from './table-data.ts'
import { type Added, useAdded } from './use-added.ts'

export type Reading =
  | { readonly state: 'looking' | 'none' | 'stopped' | 'done' }
  | { readonly state: 'reading'; readonly table: TableRef; readonly rows: number }
  | { readonly state: 'failed'; readonly reason: string }

export interface TableSource {
  /** All tables of the workbook that could hold accounts. */
  readonly tables: readonly TableRef[]
  readonly reading: Reading
  readonly accounts: Accounts | null
  /** As it was read; `null` as long as there are no accounts. */
  readonly data: TableData | null
  /** The columns that Strata computes. */
  readonly added: Added
  /** Whether the host tells of changes, so that nobody needs to read again. */
  readonly isLive: boolean
  /** A person's choice: the selection is not followed any more. */
  readonly choose: (table: TableRef) => void
  /** The same without another table: the person has begun to work with this one. */
  readonly settle: () => void
  readonly setRole: (column: number, role: Role) => void
  readonly stop: () => void
  readonly refresh: () => void
  /** Lists the tables again: sheets may have come since. */
  readonly relist: () => void
}

interface Read {
  readonly data: TableData
  readonly profiles: readonly ColumnProfile[]
}

/** `prepare` looks for a model that was written before, and gives its table. */
export function useTable(host: Host, draft: Draft, change: Change, prepare: () => Promise<TableRef | null>): TableSource {
  const [tables, setTables] = useState<readonly TableRef[]>([])
  const [reading, setReading] = useState<Reading>({ state: 'looking' })
  const [read, setRead] = useState<Read | null>(null)
  const [isLive, setLive] = useState(true)
  /** Each reading has a number; one that is no longer the latest is stopped and its results are dropped. */
  const latest = useRef(0)
  const isSettled = useRef(false)
  const listedTables = useRef(tables)
  listedTables.current = tables
  const now = useRef(draft)
  now.current = draft

  /** Keeps roles and rules where the columns are the same as before. */
  const load = useCallback(
    async (table: TableRef, isQuiet = false): Promise<void> => {
      const turn = ++latest.current
      // A sheet that came while the panel was open; where it can't be listed, it is still chosen.
      if (!listedTables.current.some((other) => keyOf(other) === keyOf(table))) void tablesIn(host).then(setTables, () => undefined)
      const isStopped = (): boolean => latest.current !== turn
      const show = (next: Reading): void => {
        if (!isStopped()) setReading(next)
      }
      if (!isQuiet) show({ state: 'reading', table, rows: 0 })
      try {
        const data = await readTable(host, table, (rows) => isQuiet || show({ state: 'reading', table, rows }), isStopped)
        const { table: before, roles: known, write } = now.current
        const isSame = before !== null && sameColumns(before, table) && known.length === table.headers.length
        const profiles = await profileTable(data, isSame ? known : null, isStopped)
        if (isStopped()) return
        const roles = isSame ? known : guessRoles(table.headers, profiles)
        const weighed = await weighProfiles(data, profiles, accountsOf(data, profiles, roles, []).values)
        if (isStopped()) return
        setRead({ data, profiles: weighed })
        const isOther = before !== null && !isSame
        change(isOther ? { ...EMPTY_DRAFT, write, table, roles } : { table, roles })
        show({ state: 'done' })
      } catch (error) {
        if (error instanceof ReadingStopped) return
        show({ state: 'failed', reason: error instanceof Error ? error.message : String(error) })
      }
    },
    [host, change],
  )

  const begin = useCallback(async () => {
    const turn = ++latest.current
    setReading({ state: 'looking' })
    try {
      const known = now.current.table ?? (await prepare())
      // What was prepared is in the draft once the page has been drawn anew.
      await pause()
      const selected = known ?? (await selectedTable(host))
      const listed = tablesIn(host)
      const first = selected ?? likeliestTable(await listed)
      if (latest.current !== turn) return
      if (first === null) setReading({ state: 'none' })
      else void load(first)
      setTables(await listed)
    } catch (error) {
      if (latest.current === turn) setReading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }, [host, load, prepare])
  useEffect(() => void begin(), [begin])

  useEffect(() => {
    const stop = host.watchSelection(async () => {
      if (isSettled.current) return
      const selected = await selectedTable(host).catch(() => null)
      const isNew = selected !== null && (now.current.table === null || keyOf(now.current.table) !== keyOf(selected))
      if (isNew && !isSettled.current) void load(selected)
    })
    return stop ?? undefined
  }, [host, load])

  const address = draft.table && keyOf(draft.table)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address is the same table to watch
  useEffect(() => {
    const { table } = now.current
    if (table === null) return
    const stop = host.watchTable(table, () => void load(now.current.table!, true))
    setLive(stop !== null)
    return stop ?? undefined
  }, [host, address, load])

  const shown = reading.state === 'reading' ? reading.table : draft.table
  const listed = useMemo(() => withCurrent(tables, shown), [tables, shown])
  const added = useAdded(host, read?.data ?? null, draft)
  const accounts = useMemo(() => {
    // Between two renders the draft may still be about the table before.
    if (read === null || draft.table === null || draft.roles.length !== read.data.ref.headers.length) return null
    return accountsOf(read.data, read.profiles, draft.roles, added.columns)
  }, [read, draft.table, draft.roles, added.columns])

  const setRole = (column: number, role: Role): void => {
    isSettled.current = true
    if (read === null) return
    const roles = draft.roles.map((other, index) => (index === column ? role : other))
    const profiles = read.profiles.map((profile, index) => (index === column ? profileAgain(read.data, column, role) : profile))
    change({ roles })
    setRead({ data: read.data, profiles })
    const turn = latest.current
    void weighProfiles(read.data, profiles, accountsOf(read.data, profiles, roles, []).values).then((weighed) => {
      if (latest.current === turn) setRead({ data: read.data, profiles: weighed })
    })
  }

  // Where they can't be listed, those known before are still there.
  const relist = (): void => void tablesIn(host).then(setTables, () => undefined)

  return {
    tables: listed,
    reading,
    accounts,
    data: read?.data ?? null,
    added,
    isLive,
    choose: (table) => {
      isSettled.current = true
      void load(table)
    },
    settle: () => {
      isSettled.current = true
    },
    setRole,
    stop: () => {
      latest.current++
      isSettled.current = true
      setReading({ state: accounts === null ? 'stopped' : 'done' })
    },
    refresh: () => {
      const { table } = now.current
      if (table === null) return void begin()
      relist()
      void tableNow(host, table).then(load, () => load(table))
    },
    relist,
  }
}

function sameColumns(left: TableRef, right: TableRef): boolean {
  return left.sheet === right.sheet && left.headers.length === right.headers.length && left.headers.every((h, i) => h === right.headers[i])
}

/** A table found by its selection only is one of the choices, too. */
function withCurrent(tables: readonly TableRef[], table: TableRef | null): readonly TableRef[] {
  return table === null || tables.some((other) => keyOf(other) === keyOf(table)) ? tables : [table, ...tables]
}
