/**
 * Two dates' tables -> the accounts of both, one entry each, joined by id. Decides what an account that stands in only one
 * of them, or twice in one, is.
 */
import { type Cell, isBlank, isError, quoteCell } from '../cells.ts'
import type { ReadColumn, TextColumn, Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { createIdTable } from '../ids.ts'
import { float64, int32 } from '../scratch.ts'
import { cellAt, placeOf, type Vector } from '../vector.ts'
import type { Pairs } from './flows.ts'

/** One date's table; its columns are equally long. */
export interface Snapshot {
  readonly ids: Vector
  readonly segments: TextColumn
  readonly values: ReadColumn
}

export interface Aligned extends Pairs {
  readonly ids: readonly string[]
  /** The id as it stands in the sheet, so that the number 1001 stays a number. */
  readonly idCell: (account: number) => Cell
  readonly values: Float64Array
  readonly valuesAfter: Float64Array
}

export function alignById(before: Snapshot, after: Snapshot, warn: Warn): Aligned {
  const table = createIdTable(Math.max(before.ids.length, after.ids.length))
  const codesBefore = table.codesOf(before.ids)
  const known = table.size()
  const codesAfter = table.codesOf(after.ids)
  const accounts = table.size()
  const first = spread(before, codesBefore, accounts, warn)
  const second = spread(after, codesAfter, accounts, warn)
  const isShared = codesAfter.some((code) => code >= 0 && code < known)
  if (!isShared && known > 0 && accounts > known) warn({ code: 'MIGRATION_NOTHING_SHARED', values: {} })
  return {
    ids: table.ids(),
    idCell: (account) =>
      second.rowOf[account]! >= 0 ? cellAt(after.ids, second.rowOf[account]!) : cellAt(before.ids, first.rowOf[account]!),
    before: first.segments,
    after: second.segments,
    values: first.values,
    valuesAfter: second.values,
  }
}

interface Spread {
  readonly segments: TextColumn
  readonly values: Float64Array
  /** Its row in the table; −1 where it is not in it. */
  readonly rowOf: Int32Array
}

/** One date's segments and values by account. */
function spread({ ids, segments, values }: Snapshot, codes: Int32Array, accounts: number, warn: Warn): Spread {
  const rowOf = int32(accounts).fill(-1)
  const segmentCodes = int32(accounts).fill(-1)
  const amounts = float64(accounts).fill(Number.NaN)
  for (let row = 0; row < codes.length; row++) {
    const account = codes[row]!
    if (account < 0) {
      warnOfNoId(ids, row, segments.codes[row]! >= 0 || !Number.isNaN(values.values[row]!), warn)
      continue
    }
    if (rowOf[account]! >= 0)
      throw new InputError('MIGRATION_TWICE', {
        param: ids.param,
        id: quoteCell(cellAt(ids, row)),
        first: placeOf(ids, rowOf[account]!),
        second: placeOf(ids, row),
      })
    rowOf[account] = row
    segmentCodes[account] = segments.codes[row]!
    amounts[account] = values.values[row]!
  }
  return { segments: { ...segments, length: accounts, codes: segmentCodes }, values: amounts, rowOf }
}

function warnOfNoId(ids: Vector, row: number, isFilled: boolean, warn: Warn): void {
  const cell = cellAt(ids, row)
  const values = { param: ids.param, where: placeOf(ids, row) }
  if (isError(cell)) warn({ code: 'CELL_ERROR', values: { ...values, actual: cell.error }, row: row + 1 })
  else if (isFilled && isBlank(cell)) warn({ code: 'MIGRATION_NO_ID', values, row: row + 1 })
}
