/** A comparison as a sheet of its own: the figures in short, the table of moves, and the accounts that move. */
import type { Cell } from '../../cells.ts'
import type { Comparison } from '../../compare/comparison.ts'
import type { Table } from '../../registry/define.ts'
import type { Plan, Step } from '../step.ts'
import { SHEET_TEXTS } from './sheet-texts.ts'

interface CompareAnswers {
  readonly id: string
  readonly sheet: string
  /** Such as "Before and after the edits". */
  readonly title: string
  /** Which is which, and of which day. */
  readonly note: string
  readonly comparison: Comparison
}

/** Longer lists of moving accounts are cut: VALUE_MIGRATION gives them all. */
const MOST_MOVERS = 5000
const FIRST_ROW = 3
const texts = SHEET_TEXTS.compare

export function comparePlan({ id, sheet, title, note, comparison }: CompareAnswers): Plan {
  const { summary, matrix, movers } = comparison
  const shown: Table = { header: movers.header, rows: movers.rows.slice(0, MOST_MOVERS) }
  const blocks = [
    { title: texts.summary, table: summary },
    { title: texts.matrix, table: matrix },
    { title: texts.movers, table: shown },
  ]
  let row = FIRST_ROW
  const steps: Step[] = []
  for (const block of blocks) {
    const { header, rows } = block.table
    const width = header.length
    steps.push(
      { step: 'values', at: { sheet, row, column: 0 }, cells: [[block.title]] },
      { step: 'values', at: { sheet, row: row + 1, column: 0 }, cells: [header, ...rows].map((cells) => filledUp(cells, width)) },
      { step: 'format', area: { sheet, row: row + 1, column: 0, rows: 1, columns: width }, format: 'heading' },
    )
    row += rows.length + 4
  }
  const cut = movers.rows.length - shown.rows.length
  if (cut > 0) steps.push({ step: 'values', at: { sheet, row: row - 2, column: 0 }, cells: [[texts.andMore(cut)]] })
  const widest = Math.max(...blocks.map(({ table }) => table.header.length))
  return {
    id,
    title,
    steps: [
      { step: 'sheet', sheet, rows: row + 10, columns: widest + 2 },
      { step: 'values', at: { sheet, row: 0, column: 0 }, cells: [[title], [note]] },
      ...steps,
      { step: 'format', area: { sheet, row: 0, column: 0, rows: 1, columns: 1 }, format: 'title' },
      { step: 'format', area: { sheet, row: 1, column: 0, rows: 1, columns: 1 }, format: 'muted' },
      { step: 'layout', sheet, widths: [240, ...Array(widest - 1).fill(130)], frozenRows: 0 },
    ],
  }
}

function filledUp(cells: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, column) => cells[column] ?? null)
}
