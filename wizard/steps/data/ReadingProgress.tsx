/** How far reading is, and how to stop it. Short readings show nothing, so that the page does not flicker. */
import { useEffect, useState } from 'preact/hooks'
import { countText } from '../../figures.ts'
import { keyOf } from '../../state/find-table.ts'
import type { Reading } from '../../state/use-table.ts'
import { TEXTS } from '../../texts.ts'

const PATIENCE_MS = 300

interface Props {
  readonly reading: Extract<Reading, { readonly state: 'reading' }>
  readonly stop: () => void
}

export function ReadingProgress({ reading: { table, rows }, stop }: Props) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  const texts = TEXTS.data
  const done = texts.progress(countText(rows), countText(table.rows))
  return (
    <section class="reading">
      <p>{texts.reading(keyOf(table))}</p>
      <progress max={Math.max(1, table.rows)} value={rows} aria-label={done} />
      <div class="reading-foot">
        <small>{done}</small>
        <button type="button" onClick={stop}>
          {texts.stop}
        </button>
      </div>
    </section>
  )
}
