/** Which blank cells are worth a word on the first page: gaps in columns that rules are likely to use, by what they cost. */
import type { ColumnProfile } from '../../../core/quality/profile-column.ts'
import type { Role } from '../../roles/role.ts'

/** Below this a column is barely filled: the band of published scorecards, as in DATA_QUALITY. */
const BARELY_FILLED = 0.8
/** More than these would be a list that nobody reads. */
const MOST = 2

/** What segments are made of; contacts and owners are not, and nobody answers every question of a survey. */
const RULE_ROLES: ReadonlySet<Role> = new Set([
  ...(['value', 'revenue', 'employees', 'sector', 'country', 'region', 'product', 'plan', 'technology', 'usage', 'activity'] as const),
  ...(['renewal', 'stage', 'stage date', 'need', 'age', 'gender', 'income', 'job title'] as const),
])

export function isGap({ filled, accounts }: ColumnProfile): boolean {
  return filled < BARELY_FILLED * accounts
}

/** The costliest first: by the value of the accounts without it, else by their number. */
export function worstGaps(profiles: readonly ColumnProfile[], roles: readonly Role[], total: number): readonly ColumnProfile[] {
  const cost = ({ filled, filledWeight, accounts }: ColumnProfile): number =>
    total > 0 ? 1 - filledWeight / total : 1 - filled / Math.max(1, accounts)
  return profiles
    .filter((profile, column) => RULE_ROLES.has(roles[column] ?? 'other') && isGap(profile))
    .sort((left, right) => cost(right) - cost(left) || left.index - right.index)
    .slice(0, MOST)
}
