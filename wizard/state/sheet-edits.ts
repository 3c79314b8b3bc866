/** Whether a person edited the rules on their sheet since the panel saw them: then writing must not take their edits away. */
import type { ModelTable } from './draft.ts'

/** The rules on the sheet where they say something else than both what the panel saw last and what it would write; else `null`. */
export function sheetEdits(onSheet: ModelTable, seen: ModelTable | null, draft: ModelTable): ModelTable | null {
  return seen === null || sayTheSame(onSheet, seen) || sayTheSame(onSheet, draft) ? null : onSheet
}

/** Blank rows, blank cells at the end of a row and outer spaces say nothing. */
function sayTheSame(one: ModelTable, other: ModelTable): boolean {
  return JSON.stringify(cellsOf(one)) === JSON.stringify(cellsOf(other))
}

function cellsOf({ header, rows }: ModelTable): readonly (readonly string[])[] {
  return [header, ...rows].map(withoutEnd).filter((row) => row.length > 0)
}

function withoutEnd(row: readonly string[]): string[] {
  const cells = row.map((cell) => cell.trim())
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop()
  return cells
}
