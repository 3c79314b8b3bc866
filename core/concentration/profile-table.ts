/** show=profile: the smallest profile that holds the value, its groups, and how they compare with everybody else. */
import type { Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { NO_PROFILE, profileReading } from './readings.ts'
import type { ValueProfile } from './value-profile.ts'

interface All {
  readonly accounts: number
  readonly value: number
}

/** `all` are the accounts with a value, and what they hold together. */
export function profileTable(profile: ValueProfile | null, all: All): Table {
  const row = (group: string, { accounts, value }: All, reading: string | null): Row => {
    const share = all.accounts === 0 ? null : accounts / all.accounts
    const valueShare = all.value === 0 ? null : value / all.value
    return [group, accounts, share, value, valueShare, valueShare === null || !share ? null : (100 * valueShare) / share, reading]
  }
  const rows: Row[] = []
  if (profile !== null) {
    rows.push(row('Profile', profile, profileReading(profile, all.accounts, all.value)))
    for (const group of profile.groups) rows.push(row(group.label, group, null))
    rows.push(row('Others', profile.others, null))
  }
  rows.push(row('Total', all, profile === null ? NO_PROFILE : null))
  return { header: ['group', 'accounts', 'share', 'value', 'value share', 'index', 'reading'], rows }
}
