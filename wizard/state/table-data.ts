/** A table's cells as the panel holds them: read once, in chunks, so that reading shows progress and can be stopped. */
import type { Grid, Row } from '../../core/cells.ts'
import type { ColumnFormat, Host, TableRef } from '../../core/host.ts'
import { pause } from './pause.ts'

export interface TableData {
  readonly ref: TableRef
  /** Without the header row, all columns. */
  readonly rows: Grid
  /** One per column. */
  readonly formats: readonly ColumnFormat[]
}

/** The user asked to stop reading. */
export class ReadingStopped extends Error {}

/** `onProgress` hears rows read so far. */
export async function readTable(
  host: Host,
  ref: TableRef,
  onProgress: (rows: number) => void = () => undefined,
  isStopped: () => boolean = () => false,
): Promise<TableData> {
  const { cellsPerCall } = await host.limits()
  const columns = ref.headers.map((_, column) => column)
  const rowsPerCall = Math.max(1, Math.floor(cellsPerCall / Math.max(1, columns.length)))
  const rows: Row[] = []
  while (rows.length < ref.rows) {
    if (isStopped()) throw new ReadingStopped()
    for (const row of await host.read(ref, columns, rows.length, Math.min(rowsPerCall, ref.rows - rows.length))) rows.push(row)
    onProgress(rows.length)
    // A host within the page answers without a break in which a click on Stop could be heard.
    await pause()
  }
  return { ref, rows, formats: await host.columnFormats(ref) }
}
