/** The worker that reads a file: away from the page's thread, and handing over only as fast as the page asks. */
import { ImportError } from './import-error.ts'
import { type FromWorker, ROWS_PER_PIECE, type ToWorker } from './protocol.ts'
import { readFile } from './read-file.ts'
import type { Table } from './table.ts'

/** The little of a worker's own scope that is used; the page's types describe `window` in its place. */
interface WorkerScope {
  postMessage(message: FromWorker): void
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
}

const scope = globalThis as unknown as WorkerScope
let pieces: Iterator<FromWorker> = [][Symbol.iterator]()

scope.onmessage = ({ data }) => {
  if (data.kind === 'next') sendNext()
  else void open(data.name, data.bytes)
}

async function open(name: string, bytes: ArrayBuffer): Promise<void> {
  try {
    pieces = piecesOf(await readFile(name, bytes))
    sendNext()
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: error instanceof ImportError ? error.message : null })
  }
}

function sendNext(): void {
  const { value, done } = pieces.next()
  if (done !== true) scope.postMessage(value)
}

function* piecesOf(tables: readonly Table[]): Generator<FromWorker, void> {
  for (const { name, rows, columns } of tables) {
    yield { kind: 'table', name, rowCount: rows.length, columns }
    for (let start = 0; start < rows.length; start += ROWS_PER_PIECE)
      yield { kind: 'rows', rows: rows.slice(start, start + ROWS_PER_PIECE) }
  }
  yield { kind: 'done', notes: tables.flatMap(({ notes }) => notes) }
}
