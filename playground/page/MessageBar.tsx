/** The line under the grid that says in words why a cell shows an error. Read out when it changes. */
import type { CellProblem } from '../engine/cell-problem.ts'
import { pageTexts } from './texts.ts'

export function MessageBar({ problem }: { readonly problem: CellProblem | null }) {
  return (
    <div class={problem === null ? 'message' : 'message problem'} role="status">
      {problem === null ? (
        pageTexts.privacy
      ) : (
        <>
          <strong>{problem.place}</strong> {problem.text}
        </>
      )}
    </div>
  )
}
