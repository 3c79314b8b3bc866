/**
 * What the page and the worker that reads files say to each other. The worker sends a table in pieces and waits to be
 * asked for the next, so that the page never has more than one piece to do between two frames.
 */
import type { Table } from './table.ts'

export type ToWorker = { readonly kind: 'read'; readonly name: string; readonly bytes: ArrayBuffer } | { readonly kind: 'next' }

export type FromWorker =
  | { readonly kind: 'table'; readonly name: string; readonly rowCount: number; readonly columns: Table['columns'] }
  | { readonly kind: 'rows'; readonly rows: Table['rows'] }
  | { readonly kind: 'done'; readonly notes: readonly string[] }
  /** `message` is ours to show; `null` where the reading itself broke. */
  | { readonly kind: 'failed'; readonly message: string | null }

/** Small enough for a piece to be written between two frames, large enough for few messages. */
export const ROWS_PER_PIECE = 1000
