/** One rule: its segment, what it takes, its conditions as chips with an editor for one of them, and what is to be said of it. */
import type { Accounts } from '../../state/accounts.ts'
import type { CellProblem } from '../../state/cell-problem.ts'
import type { ModelTable } from '../../state/draft.ts'
import { dataHeader, usesOf } from '../../state/model-table.ts'
import type { PlacedFinding } from '../../state/rule-findings.ts'
import type { Size } from '../../state/sizes.ts'
import { TEXTS } from '../../texts.ts'
import { sizeText } from '../size-text.ts'
import { CellEditor } from './CellEditor.tsx'
import { Conditions } from './Conditions.tsx'
import { columnNamed } from './column-named.ts'
import type { RuleEdits } from './edits.ts'
import { Findings } from './Findings.tsx'
import { MoveHandle } from './MoveHandle.tsx'
import { NoteEditor } from './NoteEditor.tsx'

interface Props {
  readonly rule: number
  readonly model: ModelTable
  readonly accounts: Accounts
  readonly asOf: number | null
  /** What the rule takes, or its segment where no single rule decides; `null` where that can't be told. */
  readonly size: Size | null
  readonly colour: string
  /** Columns of the model that name no data column. */
  readonly brokenColumns: ReadonlySet<number>
  /** The column whose editor is open. */
  readonly open: number | null
  readonly problems: readonly CellProblem[]
  readonly findings: readonly PlacedFinding[]
  readonly edits: RuleEdits
}

export function RuleCard({ rule, model, accounts, asOf, size, colour, brokenColumns, open, problems, findings, edits }: Props) {
  const texts = TEXTS.rules
  const row = model.rows[rule]!
  const name = row[0] ?? ''
  const uses = usesOf(model)
  const points = uses.indexOf('points')
  const spoken = name.trim() === '' ? texts.unnamedRule(rule + 1) : name
  const editor = `rule-${rule}-editor`
  const isNameMissing = problems.some(({ column }) => column === 0)
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    // In a list Alt with an arrow opens it.
    if (!event.altKey || step === 0 || (event.target as Element).tagName === 'SELECT') return
    event.preventDefault()
    edits.move(rule, rule + step)
  }
  return (
    <li style={{ '--segment': colour }} class={`rule${open === null ? '' : ' open'}`} data-rule={rule} onKeyDown={onKey}>
      <div class="top">
        <MoveHandle rule={rule} count={model.rows.length} name={spoken} move={edits.move} />
        <input
          class="name"
          type="text"
          value={name}
          spellcheck={false}
          autocomplete="off"
          placeholder={texts.segment}
          aria-label={texts.segmentOf(rule + 1)}
          aria-invalid={isNameMissing}
          onInput={({ currentTarget }) => edits.setCell(rule, 0, currentTarget.value)}
        />
        {points >= 0 && (
          <input
            class="points"
            type="text"
            inputMode="decimal"
            value={row[points] ?? ''}
            placeholder="1"
            aria-label={texts.pointsOf(spoken)}
            onInput={({ currentTarget }) => edits.setCell(rule, points, currentTarget.value)}
          />
        )}
        <span class="size">{size === null ? '–' : sizeText(size)}</span>
        <button
          type="button"
          class="remove"
          aria-label={texts.remove(spoken)}
          title={texts.remove(spoken)}
          onClick={() => edits.remove(rule)}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <Conditions {...{ rule, row, model, accounts, open, editor, problems, brokenColumns, edits, name: spoken }} />
      {open !== null && uses[open] === 'notes' && (
        <NoteEditor id={editor} text={row[open] ?? ''} onText={(text) => edits.setCell(rule, open, text)} />
      )}
      {open !== null && uses[open] === 'condition' && (
        <CellEditor
          key={open}
          id={editor}
          accounts={accounts}
          index={columnNamed(accounts, model.header[open]!)}
          header={dataHeader(model.header[open]!)}
          text={row[open] ?? ''}
          asOf={asOf}
          onText={(text) => edits.setCell(rule, open, text)}
          setAsOf={edits.setAsOf}
          setHeader={(header) => edits.setHeader(open, header)}
          remove={() => edits.removeCondition(rule, open)}
        />
      )}
      {/* The open editor shows itself where its text can't be read. */}
      <Findings problems={problems.filter(({ column, character }) => column !== open || character === null)} findings={findings} />
    </li>
  )
}
