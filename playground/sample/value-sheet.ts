/** The *Value* sheet: how few accounts hold the value, as the curve of 80/20 and in figures. */
import { ACCOUNTS } from './accounts-sheet.ts'
import { formulaCell } from './cells.ts'
import { placed } from './placed.ts'
import type { SampleSheet } from './types.ts'

const ARR = ACCOUNTS.column('ARR')
const CURVE_ROW = 5
/** As many rows as a curve of many accounts has. */
const CURVE_END = CURVE_ROW + 15
const FIGURES_ROW = CURVE_END + 3

export function valueSheet(): SampleSheet {
  const { cells, put } = placed()
  put(1, 0, 'Few accounts hold most of the value')
  put(2, 0, 'The formula in B5 gives what the largest accounts hold together; the line is drawn from it.')
  put(CURVE_ROW - 1, 0, 'The largest accounts')
  put(CURVE_ROW, 0, 'top')
  put(CURVE_ROW, 1, formulaCell(`=VALUE_CONCENTRATION(${ARR},,"show=curve")`))
  for (let row = CURVE_ROW + 1; row <= CURVE_END; row++) put(row, 0, formulaCell(`=ROUND(100*C${row},0)&" %"`))
  put(FIGURES_ROW - 1, 0, 'In figures')
  put(FIGURES_ROW, 0, formulaCell(`=VALUE_CONCENTRATION(${ARR})`))
  const column = (letter: string): string => `${letter}${CURVE_ROW}:${letter}${CURVE_END}`
  return {
    name: 'Value',
    columnWidths: [230, 90, 90, 110, 90, 30],
    cells,
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      ...[CURVE_ROW - 1, FIGURES_ROW - 1].map((row) => ({ range: `A${row}:E${row}`, style: 'heading' as const })),
      ...[CURVE_ROW, FIGURES_ROW].map((row) => ({ range: `A${row}:E${row}`, style: 'column-names' as const })),
      ...['C', 'E'].map((letter) => ({ range: `${letter}${CURVE_ROW + 1}:${letter}${CURVE_END}`, style: 'percent-cell' as const })),
      { range: `D${CURVE_ROW + 1}:D${CURVE_END}`, style: 'count-cell' },
      { range: `B${FIGURES_ROW + 1}:B${FIGURES_ROW + 13}`, style: 'figure-cell' },
      { range: `C${FIGURES_ROW + 1}:C${FIGURES_ROW + 13}`, style: 'percent-cell' },
    ],
    charts: [
      {
        kind: 'line',
        title: 'Share of value held by the largest accounts',
        categories: column('A'),
        series: [column('E')],
        over: `G${CURVE_ROW - 1}:N${CURVE_END}`,
      },
    ],
  }
}
