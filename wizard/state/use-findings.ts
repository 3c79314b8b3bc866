/** The findings of the rules as they stand, looked for once typing pauses: they take longer than a key may. */
import { useEffect, useState } from 'preact/hooks'
import type { Accounts } from './accounts.ts'
import type { AssignedBy } from './assignment.ts'
import { type PlacedFinding, ruleFindings } from './rule-findings.ts'

const PAUSE_MS = 500

/** `null` as long as none were looked for; those of an earlier state stay until the new ones are there. */
export function useFindings(accounts: Accounts | null, { model, otherwise, asOf, namedBy }: AssignedBy): readonly PlacedFinding[] | null {
  const [findings, setFindings] = useState<readonly PlacedFinding[] | null>(null)
  useEffect(() => {
    if (accounts === null) return
    const timer = setTimeout(() => setFindings(ruleFindings(accounts, { model, otherwise, asOf, namedBy })), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [accounts, model, otherwise, asOf, namedBy])
  return findings
}
