/** The step "Method": the ways to segment, the best fit first. Going on builds the chosen one's model from the data. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { layersFor } from '../methods/layered/index.ts'
import type { DefaultModel, Method } from '../methods/method.ts'
import { StepFrame } from '../StepFrame.tsx'
import { type Accounts, columnOf } from '../state/accounts.ts'
import { defaultMetrics } from '../state/default-metrics.ts'
import type { AddedColumn, MethodKind } from '../state/draft.ts'
import { TEXTS } from '../texts.ts'
import { DriversCard } from './method/DriversCard.tsx'
import { LayerChoice, type Layers } from './method/LayerChoice.tsx'
import { MethodCard } from './method/MethodCard.tsx'
import { useFits } from './method/use-fits.ts'
import { useValueDrivers } from './method/use-value-drivers.ts'
import type { StepProps } from './step-props.ts'

export function MethodStep(props: StepProps) {
  const { accounts } = props
  return accounts === null ? null : <Methods {...props} accounts={accounts} />
}

function Methods({ draft, change, accounts, source, around, announce, go }: StepProps & { readonly accounts: Accounts }) {
  const texts = TEXTS.method
  const fits = useFits(accounts, around)
  const drivers = useValueDrivers(accounts)
  const [chosen, choose] = useState<MethodKind | null>(draft.method)
  const [isLeaving, setLeaving] = useState(false)
  const best = fits?.find(({ fit }) => fit.fits)?.method
  const kind = chosen ?? best?.kind ?? null
  const current = fits?.find(({ method, fit }) => method.kind === kind && fit.fits)?.method ?? null
  const [ownLayers, setLayers] = useState<Layers | null>(null)
  const isLayered = current?.kind === 'layered'
  const layers = useMemo(() => (isLayered ? (ownLayers ?? layersFor(accounts, around)) : null), [isLayered, ownLayers, accounts, around])
  const made = current && (layers === null ? current.propose(accounts, around) : layers.made)
  const valueName = accounts.headers[columnOf(accounts, 'value')] ?? texts.value

  const goOn = (): void => {
    if (current === null || made === null || isLeaving) return
    if (current.kind !== draft.method || ownLayers !== null) {
      const { model, note } = made
      change({ method: current.kind, model, added: withNew(draft.added, made.added), metrics: defaultMetrics(accounts), asOf: around.asOf })
      announce(note)
    }
    setLeaving(true)
  }
  // Rules may test a column that is still being computed.
  const isReady = isLeaving && !source.added.isBusy
  // biome-ignore lint/correctness/useExhaustiveDependencies: `go` is another function each time
  useEffect(() => {
    if (isReady) go('rules')
  }, [isReady])

  return (
    <StepFrame
      step="method"
      title={texts.title}
      subtitle={texts.subtitle}
      busy={fits === null}
      footer={
        <>
          <button type="button" onClick={() => go('data')}>
            {TEXTS.shell.back}
          </button>
          <button type="button" class="primary" aria-disabled={made === null || isLeaving} onClick={goOn}>
            {texts.next}
          </button>
        </>
      }
    >
      {fits === null && <p class="muted">{texts.looking}</p>}
      {drivers !== null && <DriversCard drivers={drivers} valueName={valueName} />}
      {fits !== null && (
        <fieldset class="methods">
          <legend class="hidden">{texts.title}</legend>
          {fits.map(({ method, fit }) => (
            <MethodCard
              key={method.kind}
              method={method}
              fit={fit}
              effect={fit.fits && drivers !== null ? effectOf(method, drivers.effectOf) : null}
              valueName={valueName}
              note={made?.note ?? null}
              isChosen={method.kind === kind}
              isOpen={method.kind === chosen}
              choose={() => choose(method.kind)}
            >
              {layers !== null && method.kind === 'layered' && (
                <LayerChoice layers={layers} accounts={accounts} around={around} choose={setLayers} />
              )}
            </MethodCard>
          ))}
        </fieldset>
      )}
      {draft.method !== null && kind !== draft.method && <p class="note">{texts.replaces}</p>}
    </StepFrame>
  )

  /** Of the columns that the method's model tests, the one that tells most. */
  function effectOf(method: Method, columnEffect: (header: string) => number | null): number | null {
    const effects = method.propose(accounts, around).model.header.flatMap((header) => columnEffect(header) ?? [])
    return effects.length === 0 ? null : Math.max(...effects)
  }
}

/** A column that was added by hand on the first page stays. */
function withNew(added: readonly AddedColumn[], more: DefaultModel['added']): readonly AddedColumn[] {
  return [...added, ...more.filter(({ kind }) => !added.some((column) => column.kind === kind))]
}
