/** Says that the workbook has a model already, what became of it since, and leads to its rules. */
import { ReviewBanner } from './panels/ReviewBanner.tsx'
import type { Reopened } from './state/reopen.ts'
import { TEXTS } from './texts.ts'

interface Props {
  readonly found: Reopened
  /** `null` until its table has been read. */
  readonly goOn: (() => void) | null
}

export function FoundModel({ found: { title, draft, notes, review }, goOn }: Props) {
  const texts = TEXTS.shell.found
  return (
    <section class="found">
      <ReviewBanner title={title} review={review} look={goOn} />
      {draft !== null && <p>{texts.heading(title)}</p>}
      {notes.map((note) => (
        <p key={note} class="muted">
          {note}
        </p>
      ))}
      {draft !== null && (
        <button type="button" aria-disabled={goOn === null} onClick={() => goOn?.()}>
          {texts.goOn}
        </button>
      )}
    </section>
  )
}
