/** The cells of the chosen table, read once in chunks and kept: every step of the wizard computes on them. */
import type { Cell, Grid } from '../../core/cells.ts'
import type { ColumnFormat, Host, TableRef } from '../../core/host.ts'

export interface TableData {
  readonly ref: TableRef
  /** One per column, as the sheet shows them; zero-length where there is none. */
  readonly headers: readonly string[]
  /** The rows below the header row. */
  readonly rows: Grid
  readonly formats: readonly ColumnFormat[]
}

export interface ReadProgress {
  readonly done: number
  readonly total: number
}

/** `null` where the user stopped it. */
export async function readTable(
  host: Host,
  ref: TableRef,
  onProgress: (progress: ReadProgress) => void,
  isCancelled: () => boolean,
): Promise<TableData | null> {
  const { cellsPerCall } = await host.limits()
  const columns = ref.headers.map((_, index) => index)
  const perCall = Math.max(1, Math.floor(cellsPerCall / Math.max(1, columns.length)))
  const rows: (readonly Cell[])[] = []
  const formats = await host.columnFormats(ref)
  while (rows.length < ref.rows) {
    if (isCancelled()) return null
    onProgress({ done: rows.length, total: ref.rows })
    const chunk = await host.read(ref, columns, rows.length, Math.min(perCall, ref.rows - rows.length))
    if (chunk.length === 0) break
    for (const row of chunk) rows.push(row)
  }
  return { ref, headers: ref.headers, rows, formats }
}
