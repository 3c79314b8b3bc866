/** What can be set side by side: one table of accounts under two models, or two days of snapshots. */
import { type Cell, cellText, type Grid, isBlank } from '../../core/cells.ts'
import { numberColumn, type TextColumn, textColumn } from '../../core/columns.ts'
import type { Aligned, Snapshot } from '../../core/compare/aligned.ts'
import { alignById } from '../../core/compare/aligned.ts'
import { type Comparison, comparisonOf } from '../../core/compare/comparison.ts'
import { vectorOf } from '../../core/vector.ts'
import { type Accounts, columnOf } from './accounts.ts'

const NOBODY = (): void => undefined

/** Row by row, since both are about the same table; each account with its present value on both sides. */
export function compareByRow(accounts: Accounts, before: TextColumn, after: TextColumn): Comparison {
  const key = Math.max(0, columnOf(accounts, 'id'))
  const cells = accounts.rows.map((row): Cell => row[key] ?? null)
  const values = accounts.values ?? new Float64Array(cells.length).fill(Number.NaN)
  const aligned: Aligned = {
    ids: cells.map((cell, row) => (isBlank(cell) ? `row ${row + 1}` : cellText(cell!))),
    idCell: (account) => cells[account] ?? null,
    before,
    after,
    values,
    valuesAfter: values,
  }
  return comparisonOf(aligned)
}

/** By id: accounts may have come and gone. */
export function compareSnapshots(before: Grid, after: Grid): Comparison {
  return comparisonOf(alignById(snapshotOf('before', before), snapshotOf('after', after), NOBODY))
}

function snapshotOf(param: string, cells: Grid): Snapshot {
  const column = (index: number) =>
    vectorOf(
      param,
      cells.map((row) => [row[index] ?? null]),
    )
  return { ids: column(0), segments: textColumn(column(1), NOBODY), values: numberColumn(column(2), 'number', NOBODY) }
}
