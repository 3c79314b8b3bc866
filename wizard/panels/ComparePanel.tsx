/** Comparing: which two, what moves between them, and writing it down as a sheet. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { comparePlan } from '../../core/plans/build/compare-sheet.ts'
import { freeSheetName } from '../../core/plans/names.ts'
import { runPlan } from '../../core/plans/run-plan.ts'
import { Notice } from '../Notice.tsx'
import { PageFrame } from '../PageFrame.tsx'
import type { PageProps } from '../page-props.ts'
import { nextPlan } from '../state/next-plan.ts'
import { TEXTS } from '../texts.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { COMPARISON_KINDS, type ComparisonKind, comparisonBetween, type Offers, offersOf, type Side } from './compare-choices.ts'
import { useWork } from './use-work.ts'

interface Choice {
  readonly kind: ComparisonKind
  readonly before: number
  readonly after: number
}

export function ComparePanel({ host, draft, accounts, announce, close }: PageProps) {
  const texts = TEXTS.compare
  const [offers, setOffers] = useState<Offers | null>(null)
  const [choice, setChoice] = useState<Choice>({ kind: 'edits', before: 0, after: 1 })
  const { isBusy, failure, run } = useWork()

  const choose = (kind: ComparisonKind, sides: readonly Side[]): void =>
    setChoice({ kind, before: sides.length - 2, after: sides.length - 1 })
  const look = async (): Promise<void> => {
    const found = await offersOf(host, draft)
    setOffers(found)
    const kind = COMPARISON_KINDS.find((one) => found[one].length > 1) ?? 'edits'
    choose(kind, found[kind])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once
  useEffect(() => void run(look), [host])

  const sides = offers?.[choice.kind] ?? []
  const [before, after] = [sides[choice.before], sides[choice.after]]
  const comparison = useMemo(() => {
    if (accounts === null || before === undefined || after === undefined) return null
    return comparisonBetween(accounts, before, after)
  }, [accounts, before, after])

  const write = (): Promise<void> =>
    run(async () => {
      const [id, sheets, { cellsPerCall }] = [await nextPlan(host), await host.sheets(), await host.limits()]
      const sheet = freeSheetName(texts.sheet, sheets)
      const note = `${texts.before}: ${before!.name}. ${texts.after}: ${after!.name}.`
      const plan = comparePlan({ id, sheet, title: texts.kinds[choice.kind], note, comparison: comparison! })
      await runPlan(
        host,
        plan,
        cellsPerCall,
        () => undefined,
        () => false,
      )
      announce(texts.written(sheet))
    })
  const canWrite = comparison !== null && !isBusy
  const select = (which: 'before' | 'after') => (
    <div class="choice">
      <label for={`compare-${which}`}>{texts[which]}</label>
      <select
        id={`compare-${which}`}
        value={choice[which]}
        onChange={({ currentTarget }) => setChoice({ ...choice, [which]: Number(currentTarget.value) })}
      >
        {sides.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )

  return (
    <PageFrame
      title={texts.title}
      subtitle={texts.subtitle}
      close={close}
      actions={
        comparison !== null && (
          <button type="button" class="primary" aria-disabled={!canWrite} onClick={() => canWrite && write()}>
            {texts.write}
          </button>
        )
      }
    >
      {failure !== null && <Notice heading={TEXTS.write.failed} reason={failure} body={TEXTS.write.takenBack} />}
      <div class="choice wide">
        <label for="compare-kind">{texts.what}</label>
        <select
          id="compare-kind"
          value={choice.kind}
          onChange={({ currentTarget }) => {
            const kind = COMPARISON_KINDS.find((one) => one === currentTarget.value)!
            choose(kind, offers?.[kind] ?? [])
          }}
        >
          {COMPARISON_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {texts.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {offers !== null && sides.length < 2 && <p class="says">{texts.nothing[choice.kind]}</p>}
      {sides.length > 1 && choice.kind !== 'edits' && (
        <>
          {select('before')}
          {select('after')}
        </>
      )}
      {comparison !== null && <ComparisonView comparison={comparison} />}
    </PageFrame>
  )
}
