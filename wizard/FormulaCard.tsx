/** One function as a formula: the columns it reads, each open to change, the finished text, and a button that copies it. */
import { useRef, useState } from 'preact/hooks'
import type { Limits, TableRef } from '../core/host.ts'
import { isTableFunction } from '../core/registry/index.ts'
import { copyText } from './copy-text.ts'
import { suggestedFormula } from './suggested-formula.ts'
import type { Source, Suggestion } from './suggestions.ts'
import { columnName } from './TableSummary.tsx'
import { TEXTS } from './texts.ts'

interface Props {
  readonly suggestion: Suggestion
  readonly table: TableRef
  readonly limits: Limits
  readonly announce: (text: string) => void
}

export function FormulaCard({ suggestion, table, limits, announce }: Props) {
  const { spec } = suggestion
  const columns = isTableFunction(spec) ? [] : spec.returns.columns.map(({ name }) => name)
  const [sources, setSources] = useState(suggestion.sources)
  const shown = useRef<HTMLElement>(null)
  const formula = suggestedFormula({ spec, sources }, table, limits)

  const choose = (param: string, column: number): void => setSources(new Map(sources).set(param, { from: 'column', column }))
  const copy = async (): Promise<void> => {
    const copied = await copyText(formula, shown.current!)
    announce(copied ? TEXTS.copied(spec.name) : TEXTS.copyByHand)
  }

  return (
    <article class="card">
      <h3>{spec.name}</h3>
      <p class="muted">{spec.summary}</p>
      {[...sources].map(([param, source]) => (
        <SourceField key={param} id={`${spec.name}-${param}`} param={param} source={source} table={table} spec={spec} choose={choose} />
      ))}
      <code class="formula" ref={shown}>
        {formula}
      </code>
      {columns.length > 1 && <p class="muted">{TEXTS.fills(columns)}</p>}
      <button type="button" aria-label={TEXTS.copyLabel(spec.name)} onClick={copy}>
        {TEXTS.copy}
      </button>
    </article>
  )
}

interface SourceFieldProps {
  readonly id: string
  readonly param: string
  readonly source: Source
  readonly table: TableRef
  readonly spec: Suggestion['spec']
  readonly choose: (param: string, column: number) => void
}

function SourceField({ id, param, source, table, spec, choose }: SourceFieldProps) {
  const { doc } = spec.params[param]!
  if (source.from === 'user') return <p class="to-fill">{TEXTS.toFill(param, doc)}</p>
  if (source.from !== 'column') return null
  return (
    <div class="source">
      <label for={id} title={doc}>
        {param.replace(/_/g, ' ')}
      </label>
      <select id={id} value={source.column} onChange={({ currentTarget }) => choose(param, Number(currentTarget.value))}>
        {table.headers.map((header, index) => (
          <option key={columnName(table, index, '')} value={index}>
            {columnName(table, index, header)}
          </option>
        ))}
      </select>
    </div>
  )
}
