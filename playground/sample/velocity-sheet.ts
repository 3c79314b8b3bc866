/** The *Velocity* sheet: the log of stages, and how many accounts go on from each stage and how fast. */
import type { Account } from './account.ts'
import { formulaCell } from './cells.ts'
import { AS_OF_CELL } from './model-sheet.ts'
import { placed } from './placed.ts'
import { STAGES, stageLog } from './stage-log.ts'
import type { SampleSheet } from './types.ts'

const TABLE_ROW = 5
/** The stages, and three that leave. */
const TABLE_END = TABLE_ROW + STAGES.length + 3
const CHART_ROW = TABLE_END + 2

export function velocitySheet(accounts: readonly Account[]): SampleSheet {
  const { rows, ranges } = stageLog(accounts, 'Velocity')
  const { cells, put, putRows } = placed()
  putRows(1, 0, rows)
  put(1, 4, 'How fast accounts go on')
  put(2, 4, 'One formula in E5 reads the log in columns A to C. Those still in a stage count for as long as they were seen.')
  const columns = ['Account ID', 'Stage', 'Entered'].map((header) => ranges.column(header)).join(',')
  put(TABLE_ROW, 4, formulaCell(`=STAGE_VELOCITY(${columns},"${STAGES.join(', ')}",${AS_OF_CELL})`))
  const below = (letter: string, last = TABLE_END): string => `${letter}${TABLE_ROW + 1}:${letter}${last}`
  const column = (letter: string): string => `${letter}${TABLE_ROW}:${letter}${TABLE_ROW + STAGES.length}`
  return {
    name: 'Velocity',
    columnWidths: [85, 95, 90, 30, 110, 70, 80, 90, 60, 60, 95, 80, 80, 60, 90, 330],
    cells,
    frozenRows: 1,
    styles: [
      { range: 'A1:C1', style: 'heading' },
      { range: 'E1', style: 'title' },
      { range: 'E2', style: 'note' },
      { range: `E${TABLE_ROW}:P${TABLE_ROW}`, style: 'column-names' },
      ...['H', 'I', 'J'].map((letter) => ({ range: below(letter), style: 'percent-cell' as const })),
    ],
    charts: [
      {
        kind: 'funnel',
        title: 'Who goes on from each stage',
        categories: column('E'),
        series: [column('F'), column('G')],
        over: `E${CHART_ROW}:K${CHART_ROW + 13}`,
      },
      {
        kind: 'bars',
        title: 'Median days until they go on',
        categories: column('E'),
        series: [column('K')],
        over: `L${CHART_ROW}:P${CHART_ROW + 13}`,
      },
    ],
  }
}
