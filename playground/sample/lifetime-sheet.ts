/** The *Lifetime* sheet: what each account will be worth by its orders, and what a contract is worth by how a cohort stayed. */
import { ACCOUNTS } from './accounts-sheet.ts'
import { formulaCell, integerCell } from './cells.ts'
import { AS_OF_CELL } from './model-sheet.ts'
import { placed } from './placed.ts'
import type { TableRanges } from './ranges.ts'
import type { SampleSheet } from './types.ts'

const FIRST_ROW = 5
/** Of the 640 contracts that began in one year, how many were there at the beginning of each year since. */
const ACTIVE = [640, 531, 472, 438, 415, 399, 387]
const COHORT_ROW = 30
/** What CLV_CONTRACT says takes so many rows. */
const WORTH_ROWS = 13
const COHORT_END = COHORT_ROW + ACTIVE.length
const MARGIN = 4_200
const AHEAD = 5
const CURVE_ROW = COHORT_ROW + WORTH_ROWS + 3
const CURVE_END = CURVE_ROW + ACTIVE.length + AHEAD

export function lifetimeSheet(orders: TableRanges): SampleSheet {
  const { cells, put, putRows } = placed()
  const columns = ['Account ID', 'Date', 'Amount'].map((header) => orders.column(header)).join(',')
  const active = `Lifetime!H${COHORT_ROW + 1}:H${COHORT_END}`
  put(1, 0, 'Lifetime value')
  put(2, 0, 'One formula in B5 forecasts the next twelve months of every account from its orders. Accounts that never ordered stay blank.')
  putRows(FIRST_ROW - 1, 0, [['Account ID', 'P(alive)', 'Orders', 'Order value', 'CLV']])
  put(FIRST_ROW, 0, formulaCell(`=${ACCOUNTS.column('Account ID')}`))
  put(FIRST_ROW, 1, formulaCell(`=CLV(${ACCOUNTS.column('Account ID')},${columns},${AS_OF_CELL})`))
  put(FIRST_ROW - 1, 6, 'Can the forecast be trusted?')
  put(FIRST_ROW, 6, formulaCell(`=CLV_MODEL(${columns},${AS_OF_CELL})`))
  // A row is free below it, so that the cohort is a table of its own.
  put(COHORT_ROW - 2, 6, 'Contracts of one cohort')
  put(COHORT_ROW - 1, 9, `What a contract is worth, at $${MARGIN.toLocaleString('en-US')} a year`)
  putRows(COHORT_ROW, 6, [['Year', 'Active'], ...ACTIVE.map((count, year) => [year, integerCell(count)])])
  put(COHORT_ROW, 9, formulaCell(`=CLV_CONTRACT(${active},0.1,${MARGIN})`))
  put(CURVE_ROW - 1, 6, 'How they stay')
  put(CURVE_ROW, 6, formulaCell(`=CLV_CONTRACT(${active},0.1,${MARGIN},"show=curve; ahead=${AHEAD}")`))
  const column = (letter: string): string => `${letter}${CURVE_ROW}:${letter}${CURVE_END}`
  const below = (letter: string): string => `${letter}${CURVE_ROW + 1}:${letter}${CURVE_END}`
  return {
    name: 'Lifetime',
    columnWidths: [85, 70, 70, 90, 90, 30, 190, 100, 110, 250, 160, 160, 130, 620],
    cells,
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      { range: `A${FIRST_ROW - 1}:E${FIRST_ROW - 1}`, style: 'heading' },
      { range: `B${FIRST_ROW}:B${FIRST_ROW + 999}`, style: 'percent-cell' },
      { range: `C${FIRST_ROW}:C${FIRST_ROW + 999}`, style: 'figure-cell' },
      { range: `D${FIRST_ROW}:E${FIRST_ROW + 999}`, style: 'count-cell' },
      ...[FIRST_ROW - 1, CURVE_ROW - 1].map((row) => ({ range: `G${row}:N${row}`, style: 'heading' as const })),
      { range: `G${COHORT_ROW - 2}:H${COHORT_ROW - 2}`, style: 'heading' },
      { range: `J${COHORT_ROW - 1}:N${COHORT_ROW - 1}`, style: 'heading' },
      ...[FIRST_ROW, COHORT_ROW, CURVE_ROW].map((row) => ({ range: `G${row}:N${row}`, style: 'column-names' as const })),
      { range: `H${FIRST_ROW + 1}:I${FIRST_ROW + 18}`, style: 'figure-cell' },
      { range: `K${COHORT_ROW + 1}:M${COHORT_ROW + WORTH_ROWS}`, style: 'figure-cell' },
      ...['I', 'J', 'K', 'L', 'M'].map((letter) => ({ range: below(letter), style: 'percent-cell' as const })),
      { range: below('N'), style: 'count-cell' },
    ],
    charts: [
      {
        kind: 'line',
        title: 'Share of the cohort that stays',
        categories: column('G'),
        series: ['I', 'J', 'K'].map(column),
        over: `G${CURVE_END + 2}:M${CURVE_END + 17}`,
      },
    ],
  }
}
