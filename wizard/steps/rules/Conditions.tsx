/** The conditions of a rule as chips, each a button that opens its editor, and a list of columns for one more. */
import type { Accounts } from '../../state/accounts.ts'
import type { CellProblem } from '../../state/cell-problem.ts'
import type { ModelTable } from '../../state/draft.ts'
import { dataHeader, usesOf } from '../../state/model-table.ts'
import { TEXTS } from '../../texts.ts'
import type { RuleEdits } from './edits.ts'
import { HeaderOptions } from './HeaderOptions.tsx'

interface Props {
  readonly rule: number
  readonly row: readonly string[]
  readonly model: ModelTable
  readonly accounts: Accounts
  readonly open: number | null
  /** The id of the open editor. */
  readonly editor: string
  readonly problems: readonly CellProblem[]
  readonly brokenColumns: ReadonlySet<number>
  readonly name: string
  readonly edits: RuleEdits
}

/** The list's entry for a remark; no header is blank. */
const NOTE = ''

export function Conditions({ rule, row, model, accounts, open, editor, problems, brokenColumns, name, edits }: Props) {
  const texts = TEXTS.rules
  const uses = usesOf(model)
  const isShown = (column: number): boolean => column === open || (row[column] ?? '').trim() !== ''
  const shown = [...uses.keys()].filter((column) => (uses[column] === 'condition' || uses[column] === 'notes') && isShown(column))
  const hasCondition = shown.some((column) => uses[column] === 'condition')
  const note = uses.indexOf('notes')
  return (
    <div class="conditions">
      {!hasCondition && <span class="muted everything">{texts.everything}</span>}
      {shown.map((column) => {
        const text = row[column] ?? ''
        const isBroken = brokenColumns.has(column) || problems.some((problem) => problem.column === column)
        const isNote = uses[column] === 'notes'
        return (
          <button
            key={column}
            type="button"
            class={`chip${isBroken ? ' broken' : ''}${isNote ? ' note-chip' : ''}`}
            data-column={column}
            aria-expanded={column === open}
            aria-controls={column === open ? editor : undefined}
            onClick={() => edits.toggle(rule, column)}
          >
            {!isNote && <span>{dataHeader(model.header[column]!)}</span>} {text.trim() === '' ? texts.anyValue : text}
          </button>
        )
      })}
      <select
        class="chip"
        aria-label={texts.addConditionTo(name)}
        value="+"
        onChange={({ currentTarget }) => {
          const { value } = currentTarget
          currentTarget.value = '+'
          if (value === NOTE) edits.addNote(rule)
          else edits.addCondition(rule, value)
        }}
      >
        <option value="+" disabled hidden>
          {texts.addCondition}
        </option>
        <HeaderOptions headers={accounts.headers} />
        {(note < 0 || !isShown(note)) && <option value={NOTE}>{texts.addNote}</option>}
      </select>
    </div>
  )
}
