/**
 * Opens a file on the page: the worker reads it, the page builds the cells piece by piece, and the new sheets appear
 * only when all is there, so that stopping half-way leaves nothing behind.
 */
import { ImportError } from './import-error.ts'
import { importTexts, LIMITS } from './import-texts.ts'
import { addRows, type NewSheet, newSheet } from './new-sheet.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import type { Table } from './table.ts'

export interface Opening {
  readonly file: File
  readonly signal: AbortSignal
  /** `fraction` is `null` while it can't be told. */
  readonly progress: (text: string, fraction: number | null) => void
}

export interface Opened {
  readonly sheets: readonly NewSheet[]
  readonly notes: readonly string[]
}

export async function openFile({ file, signal, progress }: Opening): Promise<Opened> {
  if (file.size > LIMITS.bytes) throw new ImportError(importTexts.tooLarge(file.size))
  progress(importTexts.reading(file.name), null)
  const bytes = await file.arrayBuffer()
  const address = workerAddress()
  const worker = new Worker(address, { type: 'module' })
  try {
    return await converse(worker, bytes, { file, signal, progress })
  } finally {
    worker.terminate()
    URL.revokeObjectURL(address)
  }
}

/** A blob that imports the worker's file: so the worker is under the page's content security policy, else it would be under none. */
function workerAddress(): string {
  const file = new URL('import-worker.js', import.meta.url).href
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(file)}`], { type: 'text/javascript' }))
}

function converse(worker: Worker, bytes: ArrayBuffer, { file: { name }, signal, progress }: Opening): Promise<Opened> {
  const sheets: NewSheet[] = []
  const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer)
  return new Promise((resolve, reject) => {
    const take = (message: FromWorker): void => {
      if (message.kind === 'failed') reject(new ImportError(message.message ?? importTexts.crashed(name)))
      else if (message.kind === 'done') resolve({ sheets, notes: message.notes })
      else {
        if (message.kind === 'table') sheets.push(newSheet(message.name, message.rowCount, message.columns))
        else addTo(sheets[sheets.length - 1]!, message.rows)
        send({ kind: 'next' })
      }
    }
    const addTo = (sheet: NewSheet, rows: Table['rows']): void => {
      addRows(sheet, rows)
      progress(importTexts.writing(name, sheet.rows.length, sheet.rowCount), sheet.rows.length / sheet.rowCount)
    }
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => take(data)
    worker.onerror = () => reject(new ImportError(importTexts.crashed(name)))
    signal.addEventListener('abort', () => reject(signal.reason))
    if (signal.aborted) reject(signal.reason)
    else send({ kind: 'read', name, bytes }, [bytes])
  })
}
