/** Taking a snapshot: what would be kept, where, and what happens where today has one already. */
import { useEffect, useState } from 'preact/hooks'
import { isError } from '../../core/cells.ts'
import { addressOf } from '../../core/plans/area.ts'
import { SHEET_NAMES } from '../../core/plans/build/model-plan.ts'
import { snapshotPlan } from '../../core/plans/build/snapshot-plan.ts'
import { snapshotRows } from '../../core/plans/build/snapshot-sheet.ts'
import { freeSheetName } from '../../core/plans/names.ts'
import { runPlan } from '../../core/plans/run-plan.ts'
import { countText, dayText } from '../figures.ts'
import { Notice } from '../Notice.tsx'
import { PageFrame } from '../PageFrame.tsx'
import type { PageProps } from '../page-props.ts'
import { columnOf } from '../state/accounts.ts'
import { nextPlan } from '../state/next-plan.ts'
import { snapshotSheetOf } from '../state/prepare-writing.ts'
import { loadModels, type SavedModel, saveModel } from '../state/saved-model.ts'
import { readSnapshots, type Snapshots, segmentsOnSheet } from '../state/snapshots.ts'
import { TEXTS } from '../texts.ts'
import { today } from '../today.ts'
import { useWork } from './use-work.ts'

interface Ready {
  readonly model: SavedModel
  readonly sheet: string
  readonly isNew: boolean
  readonly snapshots: Snapshots
  readonly cells: ReturnType<typeof snapshotRows>
}

export function SnapshotPanel({ host, draft, accounts, announce, close }: PageProps) {
  const texts = TEXTS.compare.snapshot
  const day = today()
  const [ready, setReady] = useState<Ready | null>(null)
  const [isDone, setDone] = useState(false)
  const [lacks, setLacks] = useState<string | null>(null)
  const { isBusy, failure, run } = useWork()

  async function look(): Promise<void> {
    const models = await loadModels(host)
    const model = models.find(({ number }) => number === draft.savedAs)
    if (model === undefined || accounts === null) return setLacks(texts.noModel)
    const idColumn = columnOf(accounts, 'id')
    if (idColumn < 0) return setLacks(texts.noIds)
    const segments = await segmentsOnSheet(host, model, accounts.rows.length)
    const { at } = model.segment
    if (segments.some(isError)) return setLacks(texts.errors(`${at.sheet}!${addressOf({ ...at, rows: 1, columns: 1 })}`))
    const value = columnOf(accounts, 'value')
    const cells = snapshotRows({ rows: accounts.rows, segments, idColumn, valueColumn: value < 0 ? null : value }, day)
    const sheets = await host.sheets()
    const known = snapshotSheetOf(models)
    const isNew = known === null || !sheets.includes(known)
    const sheet = isNew ? freeSheetName(SHEET_NAMES.snapshots, sheets) : known
    setReady({ model, sheet, isNew, cells, snapshots: isNew ? { days: [], end: 1 } : await readSnapshots(host, sheet) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, and again after a snapshot was taken
  useEffect(() => void run(look), [host])

  const there = ready?.snapshots.days.find((one) => one.day === day)
  const take = (): Promise<void> =>
    run(async () => {
      const { model, sheet, isNew, cells, snapshots } = ready!
      const [id, { cellsPerCall }] = [await nextPlan(host), await host.limits()]
      const where = { row: there?.row ?? snapshots.end, replaced: there?.cells.length ?? 0 }
      const plan = snapshotPlan({ id, title: texts.plan(dayText(day)), place: { sheet, isNew }, cells, ...where })
      await runPlan(
        host,
        plan,
        cellsPerCall,
        () => undefined,
        () => false,
      )
      if (model.snapshots !== sheet) await saveModel(host, { ...model, snapshots: sheet })
      announce(texts.taken)
      await look()
      setDone(true)
    })

  const isTaken = there !== undefined
  const canTake = ready !== null && !isBusy && (!isTaken || there.isLast)
  return (
    <PageFrame
      title={texts.title}
      subtitle={texts.subtitle}
      close={close}
      actions={
        ready !== null &&
        !isDone && (
          <button type="button" class="primary" aria-disabled={!canTake} onClick={() => canTake && take()}>
            {isTaken ? texts.replace : texts.take}
          </button>
        )
      }
    >
      {failure !== null && <Notice heading={TEXTS.write.failed} reason={failure} body={TEXTS.write.takenBack} />}
      {lacks !== null && <p class="says">{lacks}</p>}
      {ready === null && lacks === null && failure === null && <p class="muted">{texts.reading}</p>}
      {ready !== null && (
        <>
          {isDone ? (
            <p>{texts.taken}.</p>
          ) : isTaken ? (
            <p class="says">
              {texts.there(dayText(day))} {!there.isLast && texts.notLast}
            </p>
          ) : (
            <p>{(ready.isNew ? texts.whatNew : texts.what)(countText(ready.cells.length), ready.sheet)}</p>
          )}
          {ready.snapshots.days.length > 0 && (
            <>
              <h2>{texts.days}</h2>
              <ul class="checklist">
                {[...ready.snapshots.days].reverse().map((one) => (
                  <li key={one.day}>
                    <span>{dayText(one.day)}</span>
                    <small>{TEXTS.data.rows(countText(one.cells.length))}</small>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </PageFrame>
  )
}
