/** Taking back: what was written last, or all that Strata made. Decides that the second asks once more, in place. */
import { useEffect, useState } from 'preact/hooks'
import type { PlanDone } from '../../core/host.ts'
import { Notice } from '../Notice.tsx'
import { PageFrame } from '../PageFrame.tsx'
import type { PageProps } from '../page-props.ts'
import { forgetUndone } from '../state/saved-model.ts'
import { TEXTS } from '../texts.ts'
import { useWork } from './use-work.ts'

export function UndoPanel({ host, announce, close }: PageProps) {
  const texts = TEXTS.compare.undo
  const [plans, setPlans] = useState<readonly PlanDone[] | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [left, setLeft] = useState<readonly string[] | null>(null)
  const { isBusy, failure, run } = useWork()
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; later by what is done here
  useEffect(() => void run(async () => setPlans(await host.plans())), [host])

  const takeBack = (what: () => Promise<{ readonly left: readonly string[] }>): Promise<void> =>
    run(async () => {
      setAsking(false)
      announce(texts.busy)
      const undone = await what()
      await forgetUndone(host)
      setPlans(await host.plans())
      setLeft(undone.left)
      announce(undone.left.length === 0 ? texts.done : texts.doneBut(undone.left.length))
    })
  const last = plans?.[plans.length - 1]

  return (
    <PageFrame
      title={texts.title}
      subtitle={texts.subtitle}
      close={close}
      actions={
        last !== undefined && (
          <button type="button" class="primary" aria-disabled={isBusy} onClick={() => takeBack(() => host.undo(last.id))}>
            {texts.undoLast}
          </button>
        )
      }
    >
      {failure !== null && <Notice heading={TEXTS.write.failed} reason={failure} body={TEXTS.write.undoLater} />}
      {left !== null && (
        <section>
          <p>{left.length === 0 ? texts.done : TEXTS.write.done.left}</p>
          <ul class="checklist">
            {left.map((area) => (
              <li key={area}>{area}</li>
            ))}
          </ul>
        </section>
      )}
      {plans !== null && plans.length === 0 && <p class="muted">{texts.nothing}</p>}
      {last !== undefined && (
        <>
          <ul class="checklist">
            {[...plans!].reverse().map(({ id, title }) => (
              <li key={id}>
                <span>{title}</span>
                {id === last.id && <small>{texts.last}</small>}
              </li>
            ))}
          </ul>
          {isAsking ? (
            <section class="says" aria-label={texts.all}>
              <p>{texts.ask(plans!.length)}</p>
              <p class="answers">
                <button type="button" onClick={() => setAsking(false)}>
                  {texts.keep}
                </button>
                <button type="button" class="bad" aria-disabled={isBusy} onClick={() => takeBack(() => host.undoAll())}>
                  {texts.all}
                </button>
              </p>
            </section>
          ) : (
            <p>
              <button type="button" class="quiet" aria-disabled={isBusy} onClick={() => setAsking(true)}>
                {texts.askAll}
              </button>
            </p>
          )}
        </>
      )}
    </PageFrame>
  )
}
