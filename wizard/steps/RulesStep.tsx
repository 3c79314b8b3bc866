/** The step "Rules": the rule table edited in place, with what every rule takes while it is typed. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { StepFrame } from '../StepFrame.tsx'
import { columnOf } from '../state/accounts.ts'
import { assignmentOf, otherwiseOf } from '../state/assignment.ts'
import type { ModelTable } from '../state/draft.ts'
import {
  policyOf,
  withCell,
  withCondition,
  withNotes,
  withoutCondition,
  withoutRule,
  withPolicy,
  withRule,
  withRuleMoved,
} from '../state/model-table.ts'
import { segmentColours } from '../state/segment-colours.ts'
import { useFindings } from '../state/use-findings.ts'
import { useHistory } from '../state/use-history.ts'
import { TEXTS } from '../texts.ts'
import { Clipboard } from './rules/Clipboard.tsx'
import type { RuleEdits } from './rules/edits.ts'
import { Findings } from './rules/Findings.tsx'
import { Remarks } from './rules/Remarks.tsx'
import { RuleCard } from './rules/RuleCard.tsx'
import { Settings } from './rules/Settings.tsx'
import { Totals } from './rules/Totals.tsx'
import type { StepProps } from './step-props.ts'

/** What is said of accounts that no rule takes stands where the rules end. */
const LEFT_OVER: ReadonlySet<string> = new Set(['CHECK_UNASSIGNED', 'CHECK_BLANK_FIELD'])

interface OpenCell {
  readonly rule: number
  readonly column: number
}

export function RulesStep({ draft, change, accounts, announce, go }: StepProps) {
  const texts = TEXTS.rules
  const { model, otherwise, asOf, namedBy } = draft
  const [open, setOpen] = useState<OpenCell | null>(null)
  const list = useRef<HTMLOListElement>(null)
  /** A selector of what is to have the keyboard once the rules are drawn again. */
  const focusNext = useRef<string | null>(null)
  const history = useHistory()
  const assignment = useMemo(
    () => (accounts === null ? null : assignmentOf(accounts, { model, otherwise, asOf, namedBy })),
    [accounts, model, otherwise, asOf, namedBy],
  )
  const findings = useFindings(accounts, draft)
  useEffect(() => {
    if (focusNext.current === null) return
    const target = list.current?.querySelector<HTMLElement>(focusNext.current)
    focusNext.current = null
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  })
  if (accounts === null || assignment === null) return null

  const edit = (next: ModelTable, what = ''): void => {
    history.keep(model, what)
    change({ model: next })
  }
  const nameOf = (rule: number): string => model.rows[rule]?.[0]?.trim() || texts.unnamedRule(rule + 1)
  const edits: RuleEdits = {
    setCell: (rule, column, text) => edit(withCell(model, rule, column, text), `${rule} ${column}`),
    remove: (rule) => {
      edit(withoutRule(model, rule))
      setOpen(null)
      focusNext.current = `[data-rule="${Math.max(0, Math.min(rule, model.rows.length - 2))}"] .name`
      announce(texts.removed(nameOf(rule)))
    },
    move: (from, to) => {
      if (to < 0 || to >= model.rows.length) return
      edit(withRuleMoved(model, from, to))
      setOpen(null)
      focusNext.current = `[data-rule="${to}"] .move`
      announce(texts.moved(nameOf(from), to + 1, model.rows.length))
    },
    addCondition: (rule, header) => {
      const added = withCondition(model, rule, header)
      edit(added.model)
      setOpen({ rule, column: added.column })
      focusNext.current = `[data-rule="${rule}"] [data-column="${added.column}"]`
    },
    addNote: (rule) => {
      const added = withNotes(model)
      edit(added)
      setOpen({ rule, column: added.header.findIndex((header) => header.trim().toLowerCase() === 'notes') })
      focusNext.current = `[data-rule="${rule}"] .editor input`
    },
    removeCondition: (rule, column) => {
      edit(withoutCondition(model, rule, column))
      setOpen(null)
      focusNext.current = `[data-rule="${rule}"] select.chip`
    },
    toggle: (rule, column) => setOpen(open?.rule === rule && open.column === column ? null : { rule, column }),
    setAsOf: (day) => change({ asOf: day }),
  }
  const addRule = (): void => {
    // A last rule without conditions takes all that is left: a new one below it would never match.
    const last = model.rows[model.rows.length - 1]
    const isOpen = policyOf(model) === 'first' && last !== undefined && last.slice(1).every((cell) => cell.trim() === '')
    const at = model.rows.length - (isOpen ? 1 : 0)
    edit(withRule(model, at, ''))
    setOpen(null)
    focusNext.current = `[data-rule="${at}"] .name`
  }
  const undo = (): void => {
    const before = history.takeBack()
    if (before === null) return
    setOpen(null)
    change({ model: before })
    announce(texts.undone)
  }
  const paste = (pasted: ModelTable): void => {
    edit(pasted)
    setOpen(null)
    announce(texts.pasted(pasted.rows.length))
  }

  const colours = segmentColours(assignment.sizes)
  const value = columnOf(accounts, 'value')
  const sizeOf = (rule: number) =>
    assignment.rules[rule] ??
    (policyOf(model) === 'first' ? null : (assignment.sizes.find(({ name }) => name === model.rows[rule]![0]?.trim()) ?? null))
  const others = (findings ?? []).filter(({ rule }) => rule === null || rule >= model.rows.length)
  const isEmpty = model.rows.length === 0
  return (
    <StepFrame
      step="rules"
      title={texts.title}
      subtitle={texts.subtitles[policyOf(model) ?? 'first']}
      footer={
        <>
          <button type="button" onClick={() => go('method')}>
            {TEXTS.shell.back}
          </button>
          <button type="button" class="quiet" onClick={addRule}>
            {texts.add}
          </button>
          <button
            type="button"
            class="primary"
            aria-disabled={assignment.problems.length > 0}
            onClick={() => (assignment.problems.length > 0 ? announce(texts.repairFirst) : go('preview'))}
          >
            {texts.next}
          </button>
        </>
      }
    >
      <Totals assignment={assignment} colours={colours} valueName={value < 0 ? null : accounts.headers[value]!} />
      <div class="rules-head">
        <h2>{texts.heading(model.rows.length)}</h2>
        <button type="button" class="quiet" aria-disabled={!history.canTakeBack} onClick={undo}>
          {texts.undo}
        </button>
      </div>
      <Findings problems={assignment.problems.filter(({ rule }) => rule === -1)} findings={[]} />
      {!isEmpty && <Remarks findings={others.filter(({ code }) => !LEFT_OVER.has(code))} />}
      {isEmpty && <p class="muted">{texts.none}</p>}
      <ol class="rules" ref={list}>
        {model.rows.map((row, rule) => (
          <RuleCard
            // A rule has no name of its own but its place: two may be called alike.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={rule}
            rule={rule}
            model={model}
            accounts={accounts}
            asOf={asOf}
            size={sizeOf(rule)}
            colour={colours.get(row[0]?.trim() ?? '') ?? 'var(--segment-rest)'}
            open={open?.rule === rule ? open.column : null}
            problems={assignment.problems.filter((problem) => problem.rule === rule)}
            findings={(findings ?? []).filter((one) => one.rule === rule)}
            edits={edits}
          />
        ))}
      </ol>
      <Findings problems={[]} findings={isEmpty ? [] : others.filter(({ code }) => LEFT_OVER.has(code))} />
      <p class="muted rest">{texts.rest(otherwiseOf(draft))}</p>
      <details class="more">
        <summary>{texts.settings}</summary>
        <Settings
          draft={draft}
          accounts={accounts}
          change={change}
          named={assignment.named}
          setPolicy={(policy) => edit(withPolicy(model, policy))}
        />
      </details>
      <details class="more">
        <summary>{texts.clipboard}</summary>
        <Clipboard model={model} paste={paste} announce={announce} />
      </details>
    </StepFrame>
  )
}
