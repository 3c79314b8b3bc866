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
const GROUP_HEADING_ROW = GRID_HEADING_ROW + SCORES.length + 2

/** Where the three scores spill. */
const spilled = (column: string): string => `$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`
const R = spilled('C')
const F = spilled('D')
const M = spilled('E')
const GROUP = spilled('G')
/** The groups of RFM_SEGMENT's own grid, best first, and those who never ordered. */
const GROUPS = [
  'Champions',
  'Loyal',
  'Potential Loyalists',
  'New',
  'Promising',
  'Need Attention',
  'About to Sleep',
  'At Risk',
  'Cannot Lose Them',
  'Hibernating',
  'Lost',
  'Prospects',
]
const ARR = ACCOUNTS.column('ARR')

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
    ...[null, null, null],
    formulaCell(`=RFM_SEGMENT($C$${FIRST_ROW}:$E$${LAST_ROW})`),
  ]
  return {
    name: 'RFM',
    columnWidths: [85, 180, 50, 50, 50, 60, 140, 40, 160, 70, 70, 70, 70, 70],
    cells: [
      ['Recency, frequency, money'],
      [
        'One formula in C5 scores every account from its orders: 1 is worst, 5 is best. Accounts that never ordered stay blank. G5 names their groups.',
      ],
      [],
      ['Account ID', 'Account', 'R', 'F', 'M', 'Code', 'Group', null, 'Score', 'R', 'F', 'M'],
      ...SCORES.map((score, index) => besideLeft(index === 0 ? left : [], [score, ...countsOf(FIRST_ROW + index)])),
      besideLeft([], ['Never ordered', formulaCell(`=${ACCOUNT_COUNT}-COUNT(${R})`)]),
      [],
      besideLeft([], ['Accounts by R and F', ...SCORES.map((score) => `F ${score}`)]),
      ...[...SCORES]
        .reverse()
        .map((score) => besideLeft([], [`R ${score}`, ...SCORES.map((f) => formulaCell(`=COUNTIFS(${R},${score},${F},${f})`))])),
      [],
      besideLeft([], ['Group', 'Accounts', 'ARR, $ k']),
      ...GROUPS.map((group, index) => besideLeft([], [group, ...groupOf(GROUP_HEADING_ROW + 1 + index)])),
    ],
    frozenRows: FIRST_ROW - 1,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      { range: 'A4:G4', style: 'heading' },
      { range: 'I4:L4', style: 'heading' },
      { range: `I${GRID_HEADING_ROW}:N${GRID_HEADING_ROW}`, style: 'heading' },
      { range: `I${GROUP_HEADING_ROW}:K${GROUP_HEADING_ROW}`, style: 'heading' },
    ],
    charts: [
      {
        kind: 'heat',
        title: 'Accounts by recency and frequency',
        categories: gridColumn('I'),
        series: ['J', 'K', 'L', 'M', 'N'].map(gridColumn),
        over: `P${FIRST_ROW - 1}:U${FIRST_ROW + 6}`,
      },
    ],
  }
}

function gridColumn(letter: string): string {
  return `${letter}${GRID_HEADING_ROW}:${letter}${GRID_HEADING_ROW + SCORES.length}`
}

function groupOf(row: number): readonly SampleCell[] {
  return [`=COUNTIF(${GROUP},$I${row})`, `=ROUND(SUMIF(${GROUP},$I${row},${ARR})/1000,0)`].map(formulaCell)
}

function countsOf(row: number): readonly SampleCell[] {
  return [R, F, M].map((range) => formulaCell(`=COUNTIF(${range},$I${row})`))
}

/** The spilling formulas take seven columns, then one stays free. */
function besideLeft(left: readonly SampleCell[], right: readonly SampleCell[]): readonly SampleCell[] {
  return [...Array.from({ length: 8 }, (_, column) => left[column] ?? null), ...right]
}
