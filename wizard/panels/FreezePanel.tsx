/** Formulas to values: which ones, and that it can be undone. */
import { useEffect, useState } from 'preact/hooks'
import { freezePlan } from '../../core/plans/build/freeze-plan.ts'
import { runPlan } from '../../core/plans/run-plan.ts'
import { Notice } from '../Notice.tsx'
import { PageFrame } from '../PageFrame.tsx'
import type { PageProps } from '../page-props.ts'
import { frozen, type LiveFormula, liveFormulas } from '../state/live-formulas.ts'
import { nextPlan } from '../state/next-plan.ts'
import { loadModels, saveModels } from '../state/saved-model.ts'
import { TEXTS } from '../texts.ts'
import { useWork } from './use-work.ts'

export function FreezePanel({ host, announce, close }: PageProps) {
  const texts = TEXTS.compare.freeze
  const [formulas, setFormulas] = useState<readonly LiveFormula[] | null>(null)
  const [isDone, setDone] = useState(false)
  const { isBusy, failure, run } = useWork()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once
  useEffect(() => void run(async () => setFormulas(await liveFormulas(host, await loadModels(host)))), [host])

  const freeze = (): Promise<void> =>
    run(async () => {
      const [id, { cellsPerCall }, models] = [await nextPlan(host), await host.limits(), await loadModels(host)]
      await runPlan(
        host,
        freezePlan(id, texts.plan, formulas!),
        cellsPerCall,
        () => undefined,
        () => false,
      )
      await saveModels(
        host,
        models.map((model) => ({ ...frozen(model), plan: id, before: model })),
      )
      setDone(true)
      setFormulas([])
      announce(texts.done)
    })
  const failing = formulas?.find(({ fails }) => fails)
  const canFreeze = formulas !== null && formulas.length > 0 && failing === undefined && !isBusy

  return (
    <PageFrame
      title={texts.title}
      subtitle={texts.subtitle}
      close={close}
      actions={
        !isDone && (
          <button type="button" class="primary" aria-disabled={!canFreeze} onClick={() => canFreeze && freeze()}>
            {texts.freeze}
          </button>
        )
      }
    >
      {failure !== null && <Notice heading={TEXTS.write.failed} reason={failure} body={TEXTS.write.takenBack} />}
      {isDone && <p>{texts.done}</p>}
      {failing !== undefined && <p class="says">{texts.errors(failing.name, `${failing.sheet}!${failing.address}`)}</p>}
      {!isDone && formulas !== null && formulas.length === 0 && <p class="muted">{texts.nothing}</p>}
      {formulas !== null && formulas.length > 0 && (
        <>
          <p>{texts.what}</p>
          <ul class="checklist">
            {formulas.map(({ name, sheet, address }) => (
              <li key={`${sheet}!${address}`}>
                <span>{name}</span>
                <small>
                  {sheet}!{address}
                </small>
              </li>
            ))}
          </ul>
          <p class="muted">{texts.hint}</p>
        </>
      )}
    </PageFrame>
  )
}
