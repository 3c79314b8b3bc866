/** A snapshot by itself: below the others, or in the place of one of the same day. */
import type { Cell } from '../../cells.ts'
import type { Plan, Step } from '../step.ts'
import type { SheetPlace } from './model-answers.ts'
import { SHEET_TEXTS } from './sheet-texts.ts'
import { snapshotSheet } from './snapshot-sheet.ts'

interface SnapshotPlanAnswers {
  readonly id: string
  readonly title: string
  readonly place: SheetPlace
  /** Its rows: id, segment, value, date. */
  readonly cells: readonly (readonly Cell[])[]
  /** The first free row, or the first one of the same day. */
  readonly row: number
  /** Rows of the same day, which these take the place of; they are the last ones of the sheet. */
  readonly replaced: number
}

export function snapshotPlan({ id, title, place, cells, row, replaced }: SnapshotPlanAnswers): Plan {
  if (replaced === 0) return { id, title, steps: snapshotSheet({ place, row }, cells) }
  const { sheet } = place
  const width = SHEET_TEXTS.snapshots.header.length
  const over = Array.from({ length: replaced }, (_, index) => cells[index] ?? Array<Cell>(width).fill(null))
  const more = cells.slice(replaced)
  const steps: Step[] = [{ step: 'values', at: { sheet, row, column: 0 }, cells: over, replaces: true }]
  if (more.length > 0) steps.push(...snapshotSheet({ place, row: row + replaced }, more))
  return { id, title, steps }
}
