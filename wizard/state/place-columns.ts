/**
 * Where the columns of a write go. Decides that a column whose header still stands where it was written is brought up to
 * date there, that new ones come behind it or in the next free place, and which old ones are no longer wanted.
 */
import type { Grid } from '../../core/cells.ts'
import type { Host, TableRef } from '../../core/host.ts'
import { addressOf, areaOf } from '../../core/plans/area.ts'
import type { ModelAnswers, SheetPlace, WrittenColumn } from '../../core/plans/build/model-answers.ts'
import { accountColumns } from '../../core/plans/build/model-plan.ts'
import { freeColumns } from './free-columns.ts'
import type { SavedModel } from './saved-model.ts'

interface ColumnsAsked {
  readonly host: Host
  readonly table: TableRef
  readonly headers: readonly string[]
  readonly earlier: SavedModel | null
  readonly columnsSheet: SheetPlace | null
  readonly keys: Pick<ModelAnswers, 'idColumn' | 'nameColumn'>
}

interface ColumnsPlaced {
  /** One per header asked for. */
  readonly wanted: readonly WrittenColumn[]
  readonly dropped: readonly WrittenColumn[]
  readonly isApart: boolean
}

export async function placeColumns({ host, table, headers, earlier, columnsSheet, keys }: ColumnsAsked): Promise<ColumnsPlaced> {
  const area = areaOf(table.sheet, table.address)
  const sheet = columnsSheet?.sheet ?? table.sheet
  const known = earlier === null ? [] : [...earlier.columns, earlier.segment]
  const standing = columnsSheet?.isNew ? [] : await stillThere(host, known)
  const there = standing.filter(({ at }) => at.sheet === sheet && at.row === (columnsSheet === null ? area.row : 0))
  const missing = headers.filter((header) => !there.some((column) => column.header === header))
  const behind = columnsSheet === null ? area.column + area.columns + (table.table === undefined ? 0 : 1) : accountColumns(keys).length
  const last = Math.max(behind - 1, ...there.map(({ at }) => at.column))
  const first = await firstFor(missing.length)
  const wanted = headers.map(
    (header): WrittenColumn =>
      there.find((column) => column.header === header) ?? {
        header,
        at: { sheet, row: columnsSheet === null ? area.row : 0, column: first + missing.indexOf(header) },
        old: null,
      },
  )
  const dropped = standing.filter((column) => !wanted.includes(column))
  return { wanted, dropped, isApart: columnsSheet === null && missing.length > 0 && first !== last + 1 }

  async function firstFor(count: number): Promise<number> {
    if (count === 0 || columnsSheet !== null) return last + 1
    return freeColumns(host, { ...area, column: last + 1 }, count)
  }
}

/** Those whose header still stands where it was written; a person may have moved or deleted the others. */
async function stillThere(host: Host, known: readonly WrittenColumn[]): Promise<readonly WrittenColumn[]> {
  const standing: WrittenColumn[] = []
  for (const column of known) {
    const cell: Grid | null = await host.readArea(column.at.sheet, addressOf({ ...column.at, rows: 1, columns: 1 })).catch(() => null)
    if (cell?.[0]?.[0] === column.header) standing.push(column)
  }
  return standing
}
