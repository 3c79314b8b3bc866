/** The step "Preview": what the rules make of the accounts, whether it is worth having, and what is left over. */
import { useMemo } from 'preact/hooks'
import { amountText, countText } from '../figures.ts'
import { StepFrame } from '../StepFrame.tsx'
import { type Accounts, columnOf } from '../state/accounts.ts'
import { type AssignedBy, assignmentOf, otherwiseOf } from '../state/assignment.ts'
import { leftOver } from '../state/rule-findings.ts'
import { segmentColours } from '../state/segment-colours.ts'
import { usePreview } from '../state/use-preview.ts'
import { TEXTS } from '../texts.ts'
import { metricCandidates } from './preview/metric-candidates.ts'
import { SegmentTable } from './preview/SegmentTable.tsx'
import { Verdict } from './preview/Verdict.tsx'
import { WhyList } from './preview/WhyList.tsx'
import { Bars } from './rules/Bars.tsx'
import { Findings } from './rules/Findings.tsx'
import type { StepProps } from './step-props.ts'

export function PreviewStep(props: StepProps) {
  const { accounts } = props
  return accounts === null ? null : <Shown {...props} accounts={accounts} />
}

function Shown({ draft, change, accounts, announce, go }: StepProps & { readonly accounts: Accounts }) {
  const texts = TEXTS.preview
  const { model, otherwise, asOf, namedBy } = draft
  const by = useMemo((): AssignedBy => ({ model, otherwise, asOf, namedBy }), [model, otherwise, asOf, namedBy])
  const assignment = useMemo(() => assignmentOf(accounts, by), [accounts, by])
  const { profile, largest, separation, findings } = usePreview(accounts, assignment, draft)
  const value = columnOf(accounts, 'value')
  const valueName = value < 0 ? null : accounts.headers[value]!
  const colours = segmentColours(assignment.sizes)
  const { total, sizes, problems } = assignment
  const segments = sizes.filter(({ kind, accounts: count }) => kind !== 'otherwise' && count > 0).length
  const worth = valueName === null || total.value === null ? null : `${amountText(total.value)} ${valueName}`
  return (
    <StepFrame
      step="preview"
      title={texts.title}
      subtitle={texts.subtitle(segments, countText(total.accounts), worth)}
      footer={
        <>
          <button type="button" onClick={() => go('rules')}>
            {TEXTS.shell.back}
          </button>
          <button
            type="button"
            class="primary"
            aria-disabled={problems.length > 0}
            onClick={() => (problems.length > 0 ? announce(TEXTS.rules.repairFirst) : go('write'))}
          >
            {texts.next}
          </button>
        </>
      }
    >
      <Bars assignment={assignment} colours={colours} valueName={valueName} />
      <SegmentTable assignment={assignment} colours={colours} profile={profile} valueName={valueName} />
      {problems.length > 0 && <p class="note">{texts.problems}</p>}
      <p class="muted advice">{texts.advice(segments)}</p>
      <Verdict
        separation={separation}
        candidates={metricCandidates(accounts, draft.metrics)}
        metrics={draft.metrics}
        setMetrics={(metrics) => change({ metrics })}
        otherwise={otherwiseOf(draft)}
      />
      <Findings problems={[]} findings={leftOver(findings ?? [])} />
      {largest !== null && problems.length === 0 && <WhyList {...{ accounts, assignment, by, largest }} />}
    </StepFrame>
  )
}
