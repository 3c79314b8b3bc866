/** How opening a file is going: progress with a way to stop, then what came of it. */
import { pageTexts } from './texts.ts'

export type FileState =
  | { readonly kind: 'busy'; readonly text: string; readonly fraction: number | null }
  | { readonly kind: 'done'; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly text: string }

interface Props {
  readonly state: FileState | null
  readonly cancel: () => void
  readonly dismiss: () => void
}

export function FileStatus({ state, cancel, dismiss }: Props) {
  return (
    <div class={`file ${state?.kind ?? 'idle'}`}>
      {/* Always there, so that a screen reader hears what is put into it; the row count would be read out endlessly. */}
      <div role="status" class="file-text">
        {state?.kind === 'busy' ? <span aria-live="off">{state.text}</span> : state?.text}
        {state?.kind === 'done' && state.notes.length > 0 && (
          <ul>
            {state.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      {state?.kind === 'busy' && <progress aria-label={state.text} max={1} {...(state.fraction !== null && { value: state.fraction })} />}
      {state !== null && (
        <button type="button" onClick={state.kind === 'busy' ? cancel : dismiss}>
          {state.kind === 'busy' ? pageTexts.cancel : pageTexts.dismiss}
        </button>
      )}
    </div>
  )
}
