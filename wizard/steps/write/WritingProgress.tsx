/** How far writing is, in cells. */
import type { Progress } from '../../../core/plans/run-plan.ts'
import { Meter } from '../../charts/Meter.tsx'
import { countText } from '../../figures.ts'
import { TEXTS } from '../../texts.ts'

export function WritingProgress({ progress: { done, total } }: { readonly progress: Progress }) {
  const text = TEXTS.write.progress(countText(done), countText(total))
  return (
    <section class="writing">
      <h2>{TEXTS.write.writing}</h2>
      <Meter share={total === 0 ? 0 : done / total} label={text} />
      <p class="muted">{text}</p>
    </section>
  )
}
