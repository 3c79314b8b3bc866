/** The snapshot sheet: one row per account and day, below each other, as VALUE_MIGRATION reads two days of it. */
import { type Cell, isBlank } from '../../cells.ts'
import type { Step } from '../step.ts'
import type { ModelAnswers, SheetPlace } from './model-answers.ts'
import { SHEET_TEXTS } from './sheet-texts.ts'

const { header } = SHEET_TEXTS.snapshots

type Accounts = Pick<ModelAnswers, 'rows' | 'segments' | 'idColumn' | 'valueColumn'>

/** Accounts without an id or a segment are left out: nothing could be matched with them later. */
export function snapshotRows({ rows, segments, idColumn, valueColumn }: Accounts, day: number): Cell[][] {
  if (idColumn === null) return []
  return rows.flatMap((row, index) => {
    const [id, segment] = [row[idColumn] ?? null, segments[index] ?? null]
    return isBlank(id) || isBlank(segment) ? [] : [[id, segment, valueColumn === null ? null : (row[valueColumn] ?? null), day]]
  })
}

/** `row`: the first free one. */
export function snapshotSheet(
  { place, row }: { readonly place: SheetPlace; readonly row: number },
  cells: readonly (readonly Cell[])[],
): Step[] {
  const { sheet, isNew } = place
  if (cells.length === 0 && !isNew) return []
  const dates = { sheet, row, column: 3, rows: Math.max(1, cells.length), columns: 1 }
  const rows: Step[] = [
    ...(cells.length === 0 ? [] : [{ step: 'values', at: { sheet, row, column: 0 }, cells } as const]),
    { step: 'format', area: dates, format: 'date' },
  ]
  if (!isNew) return rows
  return [
    { step: 'sheet', sheet, rows: cells.length + 20, columns: header.length + 2 },
    { step: 'values', at: { sheet, row: 0, column: 0 }, cells: [header] },
    ...rows,
    { step: 'format', area: { sheet, row: 0, column: 0, rows: 1, columns: header.length }, format: 'heading' },
    { step: 'layout', sheet, widths: [140, 160, 110, 110], frozenRows: 1 },
  ]
}
