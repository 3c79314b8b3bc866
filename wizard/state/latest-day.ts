/**
 * The day that relative dates count from unless a person says otherwise: the last one on which something happened, by the
 * data itself, so that the same table gives the same segments on any day.
 */
import { isFutureHeader } from '../../core/quality/header-hints.ts'
import type { ColumnProfile } from '../../core/quality/profile-column.ts'
import type { Role } from '../roles/role.ts'

const PAST_ROLES: ReadonlySet<Role> = new Set(['activity', 'order date', 'created', 'stage date'])

/** `null` where no column holds days that have passed. */
export function latestDay(profiles: readonly ColumnProfile[], roles: readonly Role[]): number | null {
  const days = profiles.flatMap(({ type, header, numbers }, column) => {
    const role = roles[column] ?? 'other'
    if (type !== 'date' || numbers === null || role === 'renewal' || (role === 'other' && isFutureHeader(header))) return []
    return [{ isPast: PAST_ROLES.has(role), day: lastUsual(numbers) }]
  })
  const past = days.filter(({ isPast }) => isPast)
  const counted = past.length > 0 ? past : days
  return counted.length === 0 ? null : Math.floor(Math.max(...counted.map(({ day }) => day)))
}

/** A slip such as 2062 for 2026 lies farther out than nine tenths of the days are wide; it is no day to count from. */
function lastUsual({ most, quantiles }: NonNullable<ColumnProfile['numbers']>): number {
  const [low, high] = [quantiles[0]!, quantiles[quantiles.length - 1]!]
  return most - high <= high - low ? most : high
}
