/** The reminder that a model is due to be looked at again. */
import { useState } from 'preact/hooks'
import { dayText } from '../figures.ts'
import { TEXTS } from '../texts.ts'
import { today } from '../today.ts'

interface Props {
  readonly title: string
  /** The day of the next review; `null` where none is set. */
  readonly review: number | null
  /** `null` until the accounts are read. */
  readonly look: (() => void) | null
}

export function ReviewBanner({ title, review, look }: Props) {
  const texts = TEXTS.compare.review
  const [isLater, setLater] = useState(false)
  if (review === null || review > today() || isLater) return null
  return (
    <section class="says" aria-label={texts.label}>
      <p>{texts.due(title, dayText(review))}</p>
      <p class="answers">
        <button type="button" aria-disabled={look === null} onClick={() => look?.()}>
          {texts.look}
        </button>
        <button type="button" class="quiet" onClick={() => setLater(true)}>
          {texts.later}
        </button>
      </p>
    </section>
  )
}
