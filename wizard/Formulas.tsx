/** The functions that suit the table, each with a formula to copy, and those that would need other columns. */
import type { Limits, TableRef } from '../core/host.ts'
import { REGISTRY } from '../core/registry/index.ts'
import { FormulaCard } from './FormulaCard.tsx'
import { type Lack, suggestionsFor } from './suggestions.ts'
import { TEXTS } from './texts.ts'

interface Props {
  readonly table: TableRef
  readonly limits: Limits
  readonly announce: (text: string) => void
}

export function Formulas({ table, limits, announce }: Props) {
  const { fitting, others } = suggestionsFor(REGISTRY, table)
  return (
    <section>
      <h2>{TEXTS.formulas}</h2>
      <p class="muted">{fitting.length === 0 ? TEXTS.noFormulas : TEXTS.pasteHint}</p>
      {fitting.map((suggestion) => (
        <FormulaCard key={suggestion.spec.name} suggestion={suggestion} table={table} limits={limits} announce={announce} />
      ))}
      {others.length > 0 && (
        <>
          <h2>{TEXTS.others}</h2>
          <ul class="others">
            {others.map(({ spec, lack }) => (
              <li key={spec.name}>
                <code>{spec.name}</code>
                <span>{lackText(lack)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function lackText(lack: Lack): string {
  return lack.lacks === 'rows' ? TEXTS.lacks.rows(lack.group) : TEXTS.lacks[lack.lacks]
}
