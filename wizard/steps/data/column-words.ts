/** What is said of a column in the few words that stand beside it, and in those for who can't see its chart. */

import { percent } from '../../../core/percent.ts'
import type { ColumnProfile } from '../../../core/quality/profile-column.ts'
import { amountText, countText, dayText } from '../../figures.ts'
import type { Role } from '../../roles/role.ts'
import { TEXTS } from '../../texts.ts'

const texts = TEXTS.data

/** "Sector · 14 values", "Value · 0–2.4M", "Last activity · latest 31 Aug 2026". */
export function columnLine(profile: ColumnProfile, role: Role): string {
  const what = role === 'other' ? texts.types[profile.type] : texts.roles[role]
  const detail = detailOf(profile)
  return detail === '' ? what : `${what} · ${detail}`
}

function detailOf({ type, numbers, distinct, filled }: ColumnProfile): string {
  if (filled === 0) return ''
  if (type === 'date' && numbers !== null) return texts.latest(dayText(numbers.most))
  if (type === 'number' && numbers !== null) return texts.range(amountText(numbers.least), amountText(numbers.most))
  return distinct === filled && filled > 1 ? texts.allDistinct : texts.values(countText(distinct))
}

/** The chart of a column in a sentence. */
export function chartLabel({ header, type, numbers, frequent, filled, accounts }: ColumnProfile): string {
  if (numbers !== null) {
    const figure = type === 'date' ? dayText : amountText
    return texts.histogram(header, figure(numbers.least), figure(numbers.most), figure(numbers.quantiles[2]!))
  }
  if (hasTopValues({ type, frequent, filled }))
    return texts.top(
      header,
      frequent
        .slice(0, TOP)
        .map(({ value, cells }) => `${value} ${percent(cells, filled)}`)
        .join(', '),
    )
  return `${header}: ${texts.filled(percent(filled, Math.max(1, accounts)))}`
}

/** So many values are shown by name. */
export const TOP = 3

/** Values that come again and again; of lists the members, which do not add up to the accounts. */
export function hasTopValues({ type, frequent, filled }: Pick<ColumnProfile, 'type' | 'frequent' | 'filled'>): boolean {
  return (
    (type === 'text' || type === 'yes-no' || type === 'mixed') &&
    frequent.length > 0 &&
    frequent[0]!.cells > 1 &&
    20 * topCells(frequent) >= filled
  )
}

function topCells(frequent: ColumnProfile['frequent']): number {
  return frequent.slice(0, TOP).reduce((sum, { cells }) => sum + cells, 0)
}
