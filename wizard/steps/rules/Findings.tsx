/** What is to be said of a rule, or of all of them: what can't be read first, then what is probably not meant, the rest on demand. */
import type { CellProblem } from '../../state/cell-problem.ts'
import type { PlacedFinding } from '../../state/rule-findings.ts'
import { TEXTS } from '../../texts.ts'

interface Props {
  readonly problems: readonly CellProblem[]
  readonly findings: readonly PlacedFinding[]
}

/** So many notes are shown at once. */
const FEW = 1

export function Findings({ problems, findings }: Props) {
  const warnings = findings.filter(({ severity }) => severity === 'Warning')
  const notes = findings.filter(({ severity }) => severity === 'Note')
  const shown = warnings.length + problems.length === 0 ? notes.slice(0, FEW) : []
  const others = notes.slice(shown.length)
  if (problems.length + findings.length === 0) return null
  return (
    <ul class="findings">
      {problems.map(({ column, what, todo }) => (
        <li key={`${column} ${what}`} class="problem">
          {TEXTS.rules.problem(what, todo)}
        </li>
      ))}
      {warnings.map((one) => (
        <Said key={`${one.order} ${one.what}`} finding={one} />
      ))}
      {shown.map((one) => (
        <Said key={`${one.order} ${one.what}`} finding={one} />
      ))}
      {others.length > 0 && (
        <li>
          <details>
            <summary>{TEXTS.rules.notes(others.length)}</summary>
            <ul>
              {others.map((one) => (
                <Said key={`${one.order} ${one.what}`} finding={one} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  )
}

function Said({ finding: { severity, what, todo } }: { readonly finding: PlacedFinding }) {
  return <li class={severity === 'Warning' ? 'note' : 'muted'}>{TEXTS.rules.problem(what, todo)}</li>
}
