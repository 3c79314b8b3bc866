/** The *RFM* sheet: recency, frequency and money scores of every account, and how many accounts have which. */
import { ACCOUNT_COUNT } from './accounts.ts'
import { ACCOUNTS } from './accounts-sheet.ts'
import { formulaCell } from './cells.ts'
import { AS_OF_CELL } from './model-sheet.ts'
import type { TableRanges } from './ranges.ts'
import type { SampleCell, SampleSheet } from './types.ts'

const FIRST_ROW = 5
const LAST_ROW = FIRST_ROW + ACCOUNT_COUNT - 1
const SCORES = [1, 2, 3, 4, 5]
const GRID_HEADING_ROW = FIRST_ROW + SCORES.length + 2

/** Where the three scores spill. */
const spilled = (column: string): string => `$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`
const R = spilled('C')
const F = spilled('D')
const M = spilled('E')

export function rfmFormula(customers: string, orders: TableRanges): string {
  const columns = ['Account ID', 'Date', 'Amount'].map((header) => orders.column(header)).join(',')
  return `=RFM_SCORE(${customers},${columns},${AS_OF_CELL},,,${orders.column('Order ID')})`
}

export function rfmSheet(orders: TableRanges): SampleSheet {
  const customers = ACCOUNTS.column('Account ID')
  const left: readonly SampleCell[] = [
    formulaCell(`=${customers}`),
    formulaCell(`=${ACCOUNTS.column('Account')}`),
    formulaCell(rfmFormula(customers, orders)),
  ]
  return {
    name: 'RFM',
    columnWidths: [85, 180, 50, 50, 50, 60, 40, 160, 70, 70, 70, 70, 70],
    cells: [
      ['Recency, frequency, money'],
      ['One formula in C5 scores every account from its orders: 1 is worst, 5 is best. Accounts that never ordered stay blank.'],
      [],
      ['Account ID', 'Account', 'R', 'F', 'M', 'Code', null, 'Score', 'R', 'F', 'M'],
      ...SCORES.map((score, index) => besideLeft(index === 0 ? left : [], [score, ...countsOf(FIRST_ROW + index)])),
      besideLeft([], ['Never ordered', formulaCell(`=${ACCOUNT_COUNT}-COUNT(${R})`)]),
      [],
      besideLeft([], ['Accounts by R and F', ...SCORES.map((score) => `F ${score}`)]),
      ...[...SCORES]
        .reverse()
        .map((score) => besideLeft([], [`R ${score}`, ...SCORES.map((f) => formulaCell(`=COUNTIFS(${R},${score},${F},${f})`))])),
    ],
    frozenRows: FIRST_ROW - 1,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      { range: 'A4:F4', style: 'heading' },
      { range: 'H4:K4', style: 'heading' },
      { range: `H${GRID_HEADING_ROW}:M${GRID_HEADING_ROW}`, style: 'heading' },
    ],
  }
}

function countsOf(row: number): readonly SampleCell[] {
  return [R, F, M].map((range) => formulaCell(`=COUNTIF(${range},$H${row})`))
}

/** The spilling formulas take six columns, then one stays free. */
function besideLeft(left: readonly SampleCell[], right: readonly SampleCell[]): readonly SampleCell[] {
  return [...Array.from({ length: 7 }, (_, column) => left[column] ?? null), ...right]
}
