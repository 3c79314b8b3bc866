/** The columns of the table: those that have a use first shown, the others on demand. */
import { useState } from 'preact/hooks'
import type { TableRef } from '../../../core/host.ts'
import { columnLetters } from '../../ranges.ts'
import type { Role } from '../../roles/role.ts'
import type { Accounts } from '../../state/accounts.ts'
import { TEXTS } from '../../texts.ts'
import { ColumnRow } from './ColumnRow.tsx'

/** Of a table with few columns all are shown. */
const FEW = 8

interface Props {
  readonly accounts: Accounts
  readonly table: TableRef
  readonly setRole: (column: number, role: Role) => void
}

export function Columns({ accounts: { headers, profiles, roles, ownColumns }, table, setRole }: Props) {
  const [isAll, setAll] = useState(headers.length <= FEW)
  // What is shown stays where it is while roles are changed.
  const [used] = useState(() => new Set(roles.flatMap((role, column) => (role === 'other' ? [] : [column]))))
  const shown = profiles.map((_, column) => column).filter((column) => isAll || used.has(column) || column >= ownColumns)
  const hidden = profiles.length - shown.length
  const texts = TEXTS.data
  return (
    <section>
      <h2>{texts.columns}</h2>
      <ul class="columns">
        {shown.map((column) => {
          const header = headers[column]!
          return (
            <ColumnRow
              key={column}
              profile={profiles[column]!}
              name={header.trim() === '' ? texts.unnamed(columnLetters(table, column)) : header}
              headers={headers}
              role={roles[column]!}
              setRole={column < ownColumns ? (role) => setRole(column, role) : null}
            />
          )
        })}
      </ul>
      {headers.length > FEW && (hidden > 0 || isAll) && (
        <button type="button" class="quiet" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? texts.fewerColumns : texts.moreColumns(hidden)}
        </button>
      )}
    </section>
  )
}
