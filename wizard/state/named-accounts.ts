/** The segments that accounts have by name: the filled cells of a column, as they stand there. */
import { type Cell, cellText, type Grid, isBlank } from '../../core/cells.ts'
import type { TextColumn } from '../../core/columns.ts'
import type { Accounts } from './accounts.ts'

/** The last column asked for, per accounts: it stays the same while rules are typed. */
const knownNames = new WeakMap<Accounts, { header: string; column: TextColumn | null }>()

/** `null` without a header, or where no column has it. */
export function namedCells(accounts: Accounts, header: string | null): TextColumn | null {
  if (header === null) return null
  const known = knownNames.get(accounts)
  if (known?.header === header) return known.column
  const index = accounts.headers.indexOf(header)
  const column = index < 0 ? null : textsOf(accounts.rows, index)
  knownNames.set(accounts, { header, column })
  return column
}

function textsOf(rows: Grid, index: number): TextColumn {
  const codes = new Map<string, number>()
  const found = Int32Array.from(rows, (cells) => {
    const cell = cells[index] as Cell | undefined
    if (isBlank(cell)) return -1
    const text = cellText(cell)
    if (!codes.has(text)) codes.set(text, codes.size)
    return codes.get(text)!
  })
  return { kind: 'text', length: rows.length, codes: found, dictionary: [...codes.keys()] }
}
