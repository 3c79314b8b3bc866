/** The editor of one rule cell. Decides by the column's type which one it is; the raw text stands below each. */
import { useMemo } from 'preact/hooks'
import type { Grid } from '../../../core/cells.ts'
import type { Accounts } from '../../state/accounts.ts'
import { TEXTS } from '../../texts.ts'
import { DateRule } from './DateRule.tsx'
import { HeaderOptions } from './HeaderOptions.tsx'
import { NumberCuts } from './NumberCuts.tsx'
import { RawText } from './RawText.tsx'
import { readRule } from './read-rule.ts'
import { ValueList } from './ValueList.tsx'

interface Props {
  readonly id: string
  readonly accounts: Accounts
  /** The data column that the condition is on; -1 where there is none of that name. */
  readonly index: number
  readonly header: string
  readonly text: string
  readonly asOf: number | null
  readonly onText: (text: string) => void
  readonly setAsOf: (day: number | null) => void
  readonly setHeader: (header: string) => void
  readonly remove: () => void
}

export function CellEditor({ id, accounts, index, header, text, asOf, onText, setAsOf, setHeader, remove }: Props) {
  const profile = accounts.profiles[index]
  const { rule, problem } = readRule(text)
  const isWhole = useMemo(() => index >= 0 && isWholeColumn(accounts.rows, index), [accounts.rows, index])
  const bins = profile?.type === 'number' ? profile.numbers?.histogram : undefined
  const hasValues = profile !== undefined && ['text', 'list', 'yes-no', 'mixed'].includes(profile.type)
  return (
    <fieldset class="editor" id={id}>
      <legend class="hidden">{TEXTS.rules.conditionOn(header)}</legend>
      {index < 0 && (
        <select aria-label={TEXTS.rules.whichColumn(header)} value="" onChange={({ currentTarget }) => setHeader(currentTarget.value)}>
          <option value="" disabled>
            {TEXTS.rules.whichColumn(header)}
          </option>
          <HeaderOptions headers={accounts.headers} />
        </select>
      )}
      {bins !== undefined && problem === null && <NumberCuts {...{ header, bins, isWhole, blanks: profile!.blank, rule, asOf, onText }} />}
      {hasValues && problem === null && <ValueList {...{ profile, rule, asOf, onText }} />}
      {profile?.type === 'date' && problem === null && <DateRule {...{ rule, asOf, onText, setAsOf }} />}
      <RawText label={TEXTS.rules.written} text={text} problem={problem} onText={onText} />
      <button type="button" class="quiet" onClick={remove}>
        {TEXTS.rules.removeCondition}
      </button>
    </fieldset>
  )
}

function isWholeColumn(rows: Grid, index: number): boolean {
  return rows.every((cells) => typeof cells[index] !== 'number' || Number.isInteger(cells[index]))
}
