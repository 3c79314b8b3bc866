/** The playbook sheet: what to do with each segment, as texts to edit. An update adds segments and keeps what is there. */
import type { Step } from '../step.ts'
import type { ModelAnswers } from './model-answers.ts'
import { SHEET_TEXTS } from './sheet-texts.ts'

const texts = SHEET_TEXTS.playbook
const HEADER_ROW = 3
const WIDTH = texts.header.length

/** The first row for a play on a new playbook sheet. */
export const FIRST_PLAY = HEADER_ROW + 1

export function playbookSheet({ playbook, title }: ModelAnswers): Step[] {
  if (playbook === null) return []
  const { place, rows, firstRow } = playbook
  const { sheet } = place
  const cells = rows.map((play) => [play.segment, ...play.texts])
  const plays: Step[] = cells.length === 0 ? [] : [{ step: 'values', at: { sheet, row: firstRow, column: 0 }, cells }]
  if (!place.isNew) return plays
  const cell = (row: number, columns: number) => ({ sheet, row, column: 0, rows: 1, columns })
  return [
    { step: 'sheet', sheet, rows: firstRow + rows.length + 10, columns: WIDTH + 2 },
    { step: 'values', at: { sheet, row: 0, column: 0 }, cells: [[texts.title(title)], [texts.note]] },
    { step: 'values', at: { sheet, row: HEADER_ROW, column: 0 }, cells: [texts.header] },
    ...plays,
    { step: 'format', area: cell(0, 1), format: 'title' },
    { step: 'format', area: cell(1, 1), format: 'muted' },
    { step: 'format', area: cell(HEADER_ROW, WIDTH), format: 'heading' },
    ...(rows.length === 0 ? [] : [{ step: 'format', area: { ...cell(firstRow, WIDTH), rows: rows.length }, format: 'wrap' } as const]),
    { step: 'layout', sheet, widths: [150, ...Array(WIDTH - 1).fill(260)], frozenRows: 0 },
  ]
}
