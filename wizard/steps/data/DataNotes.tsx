/** What of the data stands in the way of good segments: costly gaps, ids that come twice, no column that says the value. */

import { useMemo } from 'preact/hooks'
import { quoteCell } from '../../../core/cells.ts'
import { percent } from '../../../core/percent.ts'
import { findDuplicates } from '../../../core/quality/duplicates.ts'
import { countText } from '../../figures.ts'
import type { Accounts } from '../../state/accounts.ts'
import { columnOf } from '../../state/accounts.ts'
import { totalWorth } from '../../state/worth.ts'
import { TEXTS } from '../../texts.ts'
import { worstGaps } from './gaps.ts'

export function DataNotes({ accounts }: { readonly accounts: Accounts }) {
  const texts = TEXTS.data
  const { rows, roles, profiles, values, headers } = accounts
  const id = columnOf(accounts, 'id')
  const duplicates = useMemo(() => (id === -1 ? null : findDuplicates(rows, rows.length, id)), [rows, id])
  const total = useMemo(() => (values === null ? 0 : totalWorth(values)), [values])
  const value = columnOf(accounts, 'value')
  return (
    <>
      {worstGaps(profiles, roles, total).map(({ index, header, filled, filledWeight, accounts: all }) => (
        <p key={index} class="note">
          <b>{header}</b>
          {texts.gap(percent(all - filled, all), total > 0 ? texts.gapValue(percent(total - filledWeight, total), headers[value]!) : '')}
        </p>
      ))}
      {duplicates?.example && (
        <p class="note">
          {texts.duplicates(
            countText(duplicates.ids),
            texts.duplicateRows(quoteCell(duplicates.example.id), duplicates.example.first + 1, duplicates.example.second + 1),
          )}
        </p>
      )}
      {values === null && <p class="note">{texts.noValue}</p>}
    </>
  )
}
