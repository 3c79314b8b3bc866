/** What is to be said of the model and the data as a whole: one line until someone asks. */
import type { PlacedFinding } from '../../state/rule-findings.ts'
import { TEXTS } from '../../texts.ts'
import { Findings } from './Findings.tsx'

export function Remarks({ findings }: { readonly findings: readonly PlacedFinding[] }) {
  if (findings.length === 0) return null
  const warnings = findings.filter(({ severity }) => severity === 'Warning').length
  return (
    <details class={warnings > 0 ? 'remarks warn' : 'remarks'}>
      <summary>{TEXTS.rules.remarksOn(TEXTS.rules.remarks(warnings, findings.length - warnings))}</summary>
      <Findings problems={[]} findings={findings} />
    </details>
  )
}
