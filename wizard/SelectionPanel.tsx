/** The panel as a whole: reads the selection through the host and decides which of its states is shown. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Host, Limits, TableRef } from '../core/host.ts'
import { Formulas } from './Formulas.tsx'
import { TableSummary } from './TableSummary.tsx'
import { TEXTS } from './texts.ts'

type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'table'; readonly table: TableRef; readonly limits: Limits }

export function SelectionPanel({ host }: { readonly host: Host }) {
  const [view, setView] = useState<View>({ kind: 'loading' })
  const [reading, setReading] = useState(false)
  const [status, setStatus] = useState('')

  const read = useCallback(async () => {
    setReading(true)
    setStatus(TEXTS.loading)
    const next = await viewOf(host)
    setView(next)
    setStatus(statusOf(next))
    setReading(false)
  }, [host])
  useEffect(() => void read(), [read])

  const [isFollowing, setFollowing] = useState(false)
  useEffect(() => {
    const stop = host.watchSelection(async () => {
      const next = await viewOf(host)
      // Moving about inside one table changes nothing on screen and says nothing to a screen reader.
      setView((current) => (sameView(current, next) ? current : next))
      setStatus(statusOf(next))
    })
    setFollowing(stop !== null)
    return stop ?? undefined
  }, [host])

  return (
    <main class="strata">
      <header>
        <h1>{TEXTS.title}</h1>
        <p class="muted">{view.kind === 'table' ? TEXTS.found : view.kind === 'loading' ? TEXTS.loading : ' '}</p>
      </header>
      <div class="body" aria-busy={reading}>
        <Body view={view} announce={setStatus} />
      </div>
      <footer>
        <p class="status" role="status">
          {status}
        </p>
        {!isFollowing && (
          <button type="button" class="primary" aria-disabled={reading} onClick={() => !reading && read()}>
            {TEXTS.refresh}
          </button>
        )}
      </footer>
    </main>
  )
}

function Body({ view, announce }: { readonly view: View; readonly announce: (text: string) => void }) {
  if (view.kind === 'loading') return null
  if (view.kind === 'empty') return <Notice {...TEXTS.empty} />
  if (view.kind === 'failed') return <Notice {...TEXTS.failed} reason={view.reason} />
  if (view.table.rows === 0) return <Notice {...TEXTS.noRows} />
  if (view.table.headers.length === 1) return <Notice {...TEXTS.oneColumn} />
  return (
    <>
      <TableSummary table={view.table} />
      <Formulas key={keyOf(view.table)} table={view.table} limits={view.limits} announce={announce} />
    </>
  )
}

function Notice({ heading, body, reason }: { readonly heading: string; readonly body: string; readonly reason?: string }) {
  return (
    <section class={reason === undefined ? 'notice' : 'notice failed'}>
      <h2>{heading}</h2>
      {reason !== undefined && <p class="reason">{reason}</p>}
      <p>{body}</p>
    </section>
  )
}

async function viewOf(host: Host): Promise<View> {
  try {
    const [limits, table] = await Promise.all([host.limits(), host.selection()])
    return table === null ? { kind: 'empty' } : { kind: 'table', table, limits }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

function statusOf(view: View): string {
  if (view.kind === 'table') return TEXTS.refreshed(`${view.table.sheet}!${view.table.address}`)
  if (view.kind === 'empty') return TEXTS.empty.heading
  return view.kind === 'failed' ? TEXTS.failed.heading : TEXTS.loading
}

function sameView(left: View, right: View): boolean {
  return left.kind === 'table' && right.kind === 'table' && left.table.rows === right.table.rows && keyOf(left.table) === keyOf(right.table)
}

/** Another table, or the same one with other headers, starts with guesses of its own. */
function keyOf({ sheet, address, headers }: TableRef): string {
  return JSON.stringify([sheet, address, headers])
}
