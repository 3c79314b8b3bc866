/** The page after writing, and after taking it back: what is there, and where to go from here. */
import { Notice } from '../../Notice.tsx'
import { StepFrame } from '../../StepFrame.tsx'
import { TEXTS } from '../../texts.ts'
import { Written } from './Written.tsx'
import type { Item } from './what-is-written.ts'

export interface WrittenPhase {
  readonly is: 'written'
  readonly plan: string
  readonly items: readonly Item[]
  /** Undo is at work. */
  readonly busy: boolean
  readonly failure: string | null
}

export interface UndonePhase {
  readonly is: 'undone'
  readonly left: readonly string[]
}

interface Props {
  readonly phase: WrittenPhase | UndonePhase
  readonly undo: (phase: WrittenPhase) => void
  readonly goOn: () => void
  readonly again: () => void
}

export function WrittenPage({ phase, undo, goOn, again }: Props) {
  const texts = TEXTS.write
  if (phase.is === 'undone')
    return (
      <StepFrame
        step="write"
        title={texts.done.undoneTitle}
        subtitle=""
        footer={
          <button type="button" class="primary" onClick={again}>
            {texts.again}
          </button>
        }
      >
        <Written items={[]} left={phase.left} />
      </StepFrame>
    )
  const { busy, failure } = phase
  return (
    <StepFrame
      step="write"
      title={texts.done.title}
      subtitle={texts.done.subtitle}
      busy={busy}
      footer={
        <>
          <button type="button" aria-disabled={busy} onClick={() => busy || undo(phase)}>
            {texts.undo}
          </button>
          <button type="button" class="primary" aria-disabled={busy} onClick={() => busy || goOn()}>
            {texts.goOn}
          </button>
        </>
      }
    >
      <Written items={phase.items} left={null} />
      {failure !== null && <Notice heading={texts.failed} reason={failure} body={texts.undoLater} />}
    </StepFrame>
  )
}
