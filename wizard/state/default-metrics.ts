/** Which columns segments are tested on unless a person says otherwise: what is measured of an account, a handful at most. */
import type { Role } from '../roles/role.ts'
import type { Accounts } from './accounts.ts'

const MOST = 6
/** What an account is worth first, then what it does; last other numbers. */
const ORDER: readonly Role[] = ['value', 'usage', 'revenue', 'employees', 'score', 'answer', 'amount', 'age', 'income', 'other']

export function defaultMetrics({ headers, roles, profiles }: Accounts): readonly string[] {
  return profiles
    .map(({ type, distinct }, column) => ({ column, rank: type === 'number' && distinct > 1 ? ORDER.indexOf(roles[column]!) : -1 }))
    .filter(({ column, rank }) => rank !== -1 && headers[column] !== '')
    .sort((left, right) => left.rank - right.rank || left.column - right.column)
    .slice(0, MOST)
    .map(({ column }) => headers[column]!)
}
