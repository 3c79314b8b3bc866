/** The step "Rules": the rule table edited in place, with what every rule takes while it is typed. */
import { useMemo } from 'preact/hooks'
import { StepFrame } from '../StepFrame.tsx'
import { columnOf } from '../state/accounts.ts'
import { assignmentOf, otherwiseOf } from '../state/assignment.ts'
import type { ModelTable } from '../state/draft.ts'
import { policyOf, withPolicy } from '../state/model-table.ts'
import { leftOver } from '../state/rule-findings.ts'
import { segmentColours } from '../state/segment-colours.ts'
import { useFindings } from '../state/use-findings.ts'
import { TEXTS } from '../texts.ts'
import { Clipboard } from './rules/Clipboard.tsx'
import { Findings } from './rules/Findings.tsx'
import { Remarks } from './rules/Remarks.tsx'
import { RuleCard } from './rules/RuleCard.tsx'
import { Settings } from './rules/Settings.tsx'
import { Totals } from './rules/Totals.tsx'
import { useRuleEdits } from './rules/use-rule-edits.ts'
import type { StepProps } from './step-props.ts'

export function RulesStep({ draft, change, accounts, announce, go }: StepProps) {
  const texts = TEXTS.rules
  const { model, otherwise, asOf, namedBy } = draft
  const { edits, list, open, replace, addRule, undo, canUndo } = useRuleEdits(draft, change, announce)
  const assignment = useMemo(
    () => (accounts === null ? null : assignmentOf(accounts, { model, otherwise, asOf, namedBy })),
    [accounts, model, otherwise, asOf, namedBy],
  )
  const findings = useFindings(accounts, draft)
  if (accounts === null || assignment === null) return null

  const paste = (pasted: ModelTable): void => {
    replace(pasted)
    announce(texts.pasted(pasted.rows.length))
  }
  const colours = segmentColours(assignment.sizes)
  const value = columnOf(accounts, 'value')
  const sizeOf = (rule: number) =>
    assignment.rules[rule] ??
    (policyOf(model) === 'first' ? null : (assignment.sizes.find(({ name }) => name === model.rows[rule]![0]?.trim()) ?? null))
  const others = (findings ?? []).filter(({ rule }) => rule === null || rule >= model.rows.length)
  const left = leftOver(others)
  const brokenColumns = new Set(assignment.problems.flatMap(({ rule, column }) => (rule === -1 ? [column] : [])))
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
        <button type="button" class="quiet" aria-disabled={!canUndo} onClick={undo}>
          {texts.undo}
        </button>
      </div>
      <Findings problems={assignment.problems.filter(({ rule }) => rule === -1)} findings={[]} />
      {!isEmpty && <Remarks findings={others.filter((one) => !left.includes(one))} />}
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
            brokenColumns={brokenColumns}
            open={open?.rule === rule ? open.column : null}
            problems={assignment.problems.filter((problem) => problem.rule === rule)}
            findings={(findings ?? []).filter((one) => one.rule === rule)}
            edits={edits}
          />
        ))}
      </ol>
      <Findings problems={[]} findings={isEmpty ? [] : left} />
      <p class="muted rest">{texts.rest(otherwiseOf(draft))}</p>
      <details class="more">
        <summary>{texts.settings}</summary>
        <Settings
          draft={draft}
          accounts={accounts}
          change={change}
          named={assignment.named}
          setPolicy={(policy) => replace(withPolicy(model, policy))}
        />
      </details>
      <details class="more">
        <summary>{texts.clipboard}</summary>
        <Clipboard model={model} paste={paste} announce={announce} />
      </details>
    </StepFrame>
  )
}
