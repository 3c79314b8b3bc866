/** Areas that reach beyond their sheet: what of them is there, and blanks for the rest. A person may have deleted rows since. */
import type { Area } from '../core/plans/area.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export interface Size {
  readonly rows: number
  readonly columns: number
}

export function rangeWithin(
  sheet: Sheet,
  area: Area,
  size: Size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() },
): Range | null {
  const part = partOf(area, size)
  return part === null ? null : sheet.getRange(part.row + 1, part.column + 1, part.rows, part.columns)
}

export function partOf(area: Area, size: Size): Area | null {
  const rows = Math.min(area.rows, size.rows - area.row)
  const columns = Math.min(area.columns, size.columns - area.column)
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null
}

/** Cells beyond the sheet are blank. */
export function filledUp<T>(cells: readonly (readonly T[])[], { rows, columns }: Area): (T | null)[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cells[row]?.[column] ?? null))
}
