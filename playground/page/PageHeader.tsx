/** The bar above the grid: the title, opening a file, and the way back to the sample. */
import { useCallback, useRef, useState } from 'preact/hooks'
import { ImportError } from '../import/import-error.ts'
import { importTexts } from '../import/import-texts.ts'
import type { Opened, Opening } from '../import/open-file.ts'
import { type FileState, FileStatus } from './FileStatus.tsx'
import { pageTexts } from './texts.ts'
import { useFileDrop } from './use-file-drop.ts'

interface Props {
  readonly openFile: (opening: Opening) => Promise<Opened>
  /** Puts what was opened into the workbook and says under which names. */
  readonly place: (opened: Opened) => readonly string[]
  readonly reset: () => void
}

export function PageHeader({ openFile, place, reset }: Props) {
  const [state, setState] = useState<FileState | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const stop = useRef<AbortController | null>(null)
  const open = useCallback(
    async (file: File) => {
      stop.current?.abort()
      const own = new AbortController()
      stop.current = own
      const say = (next: FileState): void => {
        if (stop.current === own) setState(next)
      }
      try {
        const opened = await openFile({ file, signal: own.signal, progress: (text, fraction) => say({ kind: 'busy', text, fraction }) })
        say({ kind: 'done', text: summary(file.name, opened, place(opened)), notes: opened.notes })
      } catch (error) {
        if (own.signal.aborted) say({ kind: 'failed', text: importTexts.cancelled(file.name) })
        else say({ kind: 'failed', text: error instanceof ImportError ? error.message : importTexts.crashed(file.name) })
      }
    },
    [place, openFile],
  )
  const over = useFileDrop(open)
  return (
    <>
      <h1>{pageTexts.title}</h1>
      <FileStatus state={state} cancel={() => stop.current?.abort()} dismiss={() => setState(null)} />
      <div class="actions">
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.tab,.txt,.xlsx"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            currentTarget.value = ''
            if (file) void open(file)
          }}
        />
        <button type="button" class="primary" onClick={() => input.current?.click()}>
          {pageTexts.open}
        </button>
        <button
          type="button"
          onClick={() => {
            reset()
            setState({ kind: 'done', text: pageTexts.resetDone, notes: [] })
          }}
        >
          {pageTexts.reset}
        </button>
      </div>
      {over && <div class="drop">{pageTexts.drop}</div>}
    </>
  )
}

function summary(file: string, { sheets }: Opened, names: readonly string[]): string {
  return sheets.map(({ rowCount, columns }, index) => importTexts.done(file, names[index]!, rowCount - 1, columns.length)).join('. ')
}
