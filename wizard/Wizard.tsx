/** The wizard as a whole: which step or page is shown, the draft that all of them share, and the accounts it is about. */
import { useCallback, useErrorBoundary, useState } from 'preact/hooks'
import type { Host } from '../core/host.ts'
import { FoundModel } from './FoundModel.tsx'
import { type Action, Menu } from './Menu.tsx'
import { Notice } from './Notice.tsx'
import { PAGES, type PageName } from './pages.ts'
import { ShellContext } from './shell-context.ts'
import { type Draft, EMPTY_DRAFT, STEPS, type StepName } from './state/draft.ts'
import { type Reopened, reopen } from './state/reopen.ts'
import { useSurroundings } from './state/use-surroundings.ts'
import { useTable } from './state/use-table.ts'
import { DataStep } from './steps/DataStep.tsx'
import { MethodStep } from './steps/MethodStep.tsx'
import { PreviewStep } from './steps/PreviewStep.tsx'
import { RulesStep } from './steps/RulesStep.tsx'
import { WriteStep } from './steps/WriteStep.tsx'
import { TEXTS } from './texts.ts'

const STEP_PAGES = { data: DataStep, method: MethodStep, rules: RulesStep, preview: PreviewStep, write: WriteStep } as const

export function Wizard({ host }: { readonly host: Host }) {
  const [step, setStep] = useState<StepName>('data')
  const [farthest, setFarthest] = useState(0)
  const [page, setPage] = useState<PageName | null>(null)
  const [hasMoved, setMoved] = useState(false)
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const [status, announce] = useState('')
  const change = useCallback((part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part })), [])
  const [found, setFound] = useState<Reopened | null>(null)
  const prepare = useCallback(async () => {
    const reopened = await reopen(host)
    setFound(reopened)
    if (reopened.draft !== null) setDraft(reopened.draft)
    return reopened.draft?.table ?? null
  }, [host])
  const source = useTable(host, draft, change, prepare)
  const around = useSurroundings(host, draft, source)
  const { accounts } = source
  // A step that fails leaves the others as they are, and the workbook too.
  const [fault, forgive] = useErrorBoundary()

  const go = (next: StepName): void => {
    source.settle()
    if (next === 'data') source.relist()
    announce('')
    setMoved(true)
    setStep(next)
    setFarthest((place) => Math.max(place, STEPS.indexOf(next)))
  }
  const open = (name: PageName | null): void => {
    setMoved(true)
    announce('')
    setPage(name)
  }

  // Without accounts there is nothing beyond the data, and without a method nothing beyond the choice of one.
  const most = accounts === null ? 0 : draft.method === null && draft.model.rows.length === 0 ? 1 : STEPS.length - 1
  const shown = STEPS[Math.min(STEPS.indexOf(step), most)]!
  const opening = (name: PageName, isPossible = true): Action => ({
    name: TEXTS.shell.pages[name],
    run: isPossible ? () => open(name) : null,
  })
  const refreshing: Action = { name: TEXTS.shell.refresh, run: source.refresh }
  const actions = [
    ...(source.isLive ? [] : [refreshing]),
    ...(['compare', 'charts', 'snapshot'] as const).map((name) => opening(name, accounts !== null)),
    ...(['freeze', 'undo'] as const).map((name) => opening(name)),
    opening('formulas', draft.table !== null),
    opening('help'),
  ]

  const isNews = found !== null && farthest === 0 && found.title !== ''
  const canGoOn = accounts !== null && !source.added.isBusy && found?.draft?.savedAs === draft.savedAs
  const banner = isNews && <FoundModel found={found} goOn={canGoOn ? () => go('rules') : null} />
  const shell = { go, reached: Math.min(farthest, most), takesFocus: hasMoved, menu: <Menu actions={actions} />, banner }
  const props = { host, draft, change, accounts, source, around, announce, go }
  const Step = STEP_PAGES[shown]
  const Page = page === null ? null : PAGES[page]
  return (
    <main class="strata" data-host={host.kind}>
      <ShellContext.Provider value={shell}>
        {fault !== undefined ? (
          <Fault
            reason={String(fault)}
            goOn={() => {
              setPage(null)
              go('data')
              forgive()
            }}
          />
        ) : Page === null ? (
          <Step key={shown} {...props} />
        ) : (
          <Page key={page} {...props} close={() => open(null)} />
        )}
      </ShellContext.Provider>
      <p class="status" role="status">
        {status}
      </p>
    </main>
  )
}

function Fault({ reason, goOn }: { readonly reason: string; readonly goOn: () => void }) {
  const texts = TEXTS.shell.fault
  return (
    <>
      <div class="body">
        <Notice heading={texts.heading} body={texts.body} reason={reason} />
      </div>
      <footer>
        <button type="button" class="primary" onClick={goOn}>
          {texts.goOn}
        </button>
      </footer>
    </>
  )
}
