/** The ratios and volumes given by role -> the roles that are asked for. */
import { InputError } from '../../errors.ts'

/** What one head of a role is enough for; `null` where not given. */
export interface SupportRole {
  readonly name: string
  /** Reps. */
  readonly ratio: number | null
  /** Money of the target in a month. */
  readonly volume: number | null
}

type ByRole = ReadonlyMap<string, number | null>

/** Each role once, as first written: letter case makes no other role. */
export function supportRoles(ratios: ByRole, volumes: ByRole): SupportRole[] {
  const roles = new Map<string, SupportRole>()
  const roleOf = (name: string): SupportRole => roles.get(name.toLowerCase()) ?? { name, ratio: null, volume: null }
  for (const [name, ratio] of ratios) roles.set(name.toLowerCase(), { ...roleOf(name), ratio })
  for (const [name, volume] of volumes) roles.set(name.toLowerCase(), { ...roleOf(name), volume })
  if (roles.size === 0) throw new InputError('CAPACITY_SUPPORT')
  return [...roles.values()]
}
