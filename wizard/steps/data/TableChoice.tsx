/** The tables of the workbook to choose from; the chosen one shows its length. */
import type { TableRef } from '../../../core/host.ts'
import { countText } from '../../figures.ts'
import { keyOf } from '../../state/find-table.ts'
import type { TableSource } from '../../state/use-table.ts'
import { TEXTS } from '../../texts.ts'

export function TableChoice({ source, table }: { readonly source: TableSource; readonly table: TableRef | null }) {
  const { tables, reading, choose } = source
  // While another one is read, that one is what was chosen.
  const shown = reading.state === 'reading' ? reading.table : table
  return (
    <div class="table-choice">
      <select
        aria-label={TEXTS.data.table}
        value={shown === null ? '' : keyOf(shown)}
        onChange={({ currentTarget }) => choose(tables.find((other) => keyOf(other) === currentTarget.value)!)}
      >
        {tables.map((other) => (
          <option key={keyOf(other)} value={keyOf(other)}>
            {keyOf(other)}
          </option>
        ))}
      </select>
      <span>{shown !== null && TEXTS.data.rows(countText(shown.rows))}</span>
    </div>
  )
}
