/** Columns that segments can be compared on: figures, days, and texts with few values. Names and ids tell each from each. */
import type { Role } from '../../roles/role.ts'
import type { Accounts } from '../../state/accounts.ts'

const NAMES: ReadonlySet<Role> = new Set(['id', 'name', 'parent', 'contact', 'postcode', 'segment'])
const FEW_VALUES = 30

/** `chosen` are there whatever they are. */
export function metricCandidates({ headers, profiles, roles }: Accounts, chosen: readonly string[]): readonly string[] {
  const suits = (index: number): boolean => {
    const { type, distinct } = profiles[index]!
    if (NAMES.has(roles[index]!) || headers[index]!.trim() === '' || distinct < 2) return false
    return type === 'number' || type === 'date' || type === 'yes-no' || (type === 'text' && distinct <= FEW_VALUES)
  }
  return headers.filter((header, index) => chosen.includes(header) || suits(index))
}
