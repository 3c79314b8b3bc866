/** The step "Write": what will be written and where, writing it, and the way back. Decides when it can be written. */
import { useRef, useState } from 'preact/hooks'
import { Cancelled, type Progress } from '../../core/plans/run-plan.ts'
import { Notice } from '../Notice.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { forgetUndone } from '../state/saved-model.ts'
import { writeModel } from '../state/write-model.ts'
import { TEXTS } from '../texts.ts'
import { today } from '../today.ts'
import type { StepProps } from './step-props.ts'
import { Checklist } from './write/Checklist.tsx'
import { AsSwitch, PlaceChoice, ReviewChoice } from './write/Choices.tsx'
import { useWriting } from './write/use-writing.ts'
import { WritingProgress } from './write/WritingProgress.tsx'
import { type UndonePhase, WrittenPage, type WrittenPhase } from './write/WrittenPage.tsx'
import { whatIsWritten } from './write/what-is-written.ts'

type Phase =
  | { readonly is: 'choosing'; readonly failure: string | null }
  | { readonly is: 'writing'; readonly progress: Progress }
  | WrittenPhase
  | UndonePhase

const CHOOSING: Phase = { is: 'choosing', failure: null }

export function WriteStep(props: StepProps) {
  const { host, draft, change, announce, go } = props
  const texts = TEXTS.write
  const [phase, setPhase] = useState<Phase>(CHOOSING)
  const isCancelled = useRef(false)
  const { writing, failure, isStale, prepare } = useWriting(props, phase.is !== 'choosing')
  const isBroken = writing !== null && writing.problems > 0
  const edits = writing?.sheetEdits ?? null
  const canWrite = phase.is === 'choosing' && writing !== null && !isStale && failure === null && !isBroken && edits === null

  async function write(): Promise<void> {
    isCancelled.current = false
    setPhase({ is: 'writing', progress: { done: 0, total: 0 } })
    announce(texts.writing)
    try {
      const written = await writeModel(
        host,
        prepare,
        (progress) => setPhase({ is: 'writing', progress }),
        () => isCancelled.current,
      )
      change({ savedAs: written.saved.number, seen: written.answers.rules })
      setPhase({ is: 'written', plan: written.plan.id, items: whatIsWritten(written, draft.write), busy: false, failure: null })
      announce(texts.done.heading)
    } catch (error) {
      setPhase({ is: 'choosing', failure: error instanceof Cancelled ? null : reasonOf(error) })
      announce(error instanceof Cancelled ? texts.cancelled : texts.failed)
    }
  }

  async function undo(done: WrittenPhase): Promise<void> {
    setPhase({ ...done, busy: true })
    announce(texts.undoing)
    try {
      const { left } = await host.undo(done.plan)
      const models = await forgetUndone(host)
      // The sheet has its earlier rules again, which the panel has not seen.
      change({ seen: null, ...(models.some(({ number }) => number === draft.savedAs) ? {} : { savedAs: null }) })
      setPhase({ is: 'undone', left })
      announce(texts.done.undone)
    } catch (error) {
      setPhase({ ...done, busy: false, failure: reasonOf(error) })
      announce(texts.failed)
    }
  }

  if (phase.is === 'written' || phase.is === 'undone')
    return <WrittenPage phase={phase} undo={undo} goOn={() => go('rules')} again={() => setPhase(CHOOSING)} />

  return (
    <StepFrame
      step="write"
      title={texts.title}
      subtitle={texts.subtitle}
      busy={phase.is === 'writing' || writing === null}
      footer={
        phase.is === 'writing' ? (
          <button
            type="button"
            onClick={() => {
              isCancelled.current = true
              announce(texts.cancelling)
            }}
          >
            {texts.cancel}
          </button>
        ) : (
          <>
            <button type="button" onClick={() => go('preview')}>
              {TEXTS.shell.back}
            </button>
            <button type="button" class="primary" aria-disabled={!canWrite} onClick={() => canWrite && write()}>
              {writing?.isUpdate ? texts.update : texts.next}
            </button>
          </>
        )
      }
    >
      {phase.is === 'writing' ? (
        <WritingProgress progress={phase.progress} />
      ) : (
        <>
          {phase.failure !== null && <Notice heading={texts.failed} reason={phase.failure} body={texts.takenBack} />}
          {failure !== null && <Notice heading={texts.failed} reason={failure} body={TEXTS.shell.unchanged} />}
          {edits !== null && (
            <section class="notice" role="alert">
              <h2>{texts.edited.heading}</h2>
              <p>{texts.edited.body}</p>
              <button type="button" onClick={() => change({ model: edits, seen: edits })}>
                {texts.edited.take}
              </button>
              <button type="button" onClick={() => change({ seen: edits })}>
                {texts.edited.keep}
              </button>
            </section>
          )}
          {isBroken && <p class="says">{texts.unreadable(writing.problems)}</p>}
          <AsSwitch write={draft.write} change={change} />
          {writing !== null && (
            <>
              {writing.as.as === 'values' && writing.as.because !== 'asked' && <p class="says">{texts.tooLarge(writing.as)}</p>}
              <Checklist items={whatIsWritten(writing, draft.write)} write={draft.write} change={change} />
              {writing.formula !== null && (
                <code class="formula" title={texts.formula}>
                  {writing.formula}
                </code>
              )}
              {writing.formula === null && <p class="muted">{texts.valuesStay}</p>}
            </>
          )}
          <PlaceChoice write={draft.write} change={change} />
          <ReviewChoice write={draft.write} change={change} from={today()} />
        </>
      )}
    </StepFrame>
  )
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
