/** The *Market* sheet: how large the market of each segment is, how much of it is sold, and how the segments do over time. */
import { serialOf } from '../../core/dates.ts'
import { ACCOUNTS } from './accounts-sheet.ts'
import { EXPECTED_CAPACITY } from './capacity-sheet.ts'
import { dayCell, formulaCell, integerCell, percentCell } from './cells.ts'
import { placed } from './placed.ts'
import { SEGMENT_RANGE } from './segments-sheet.ts'
import type { SampleCell, SampleSheet } from './types.ts'

const SEGMENTS = `Segments!${SEGMENT_RANGE}`
const ARR = ACCOUNTS.column('ARR')

/** The options of TAM, a name and its value each. */
const ASSUMPTIONS: readonly (readonly SampleCell[])[] = [
  ['fit', percentCell(0.6)],
  ['served', percentCell(0.5)],
  ['attainable', percentCell(0.1)],
  ['capacity', formulaCell(`=SUM(${EXPECTED_CAPACITY})`)],
  ['new_per_year', integerCell(3_000_000)],
  ['top_down', integerCell(9_000_000_000)],
  ['top_down.TAM', percentCell(0.15)],
  ['top_down.SAM', percentCell(0.5)],
  ['top_down.SOM', percentCell(0.02)],
]
const FIRST = 5
const LAST = FIRST + ASSUMPTIONS.length - 1

/** Invented for the sample: companies of each segment and what one of them is worth a year. */
const MARKET: readonly (readonly [segment: string, accounts: number, annualValue: number])[] = [
  ['Enterprise', 6_400, 90_000],
  ['Mid-market', 41_000, 18_000],
  ['Public sector', 9_000, 25_000],
  ['Small business', 190_000, 4_000],
]
const MARKET_ROW = LAST + 5
const MARKET_END = MARKET_ROW + MARKET.length
const PERIODS_ROW = MARKET_END + 3
const PERIODS = [1, 4, 7, 10].map((month) => serialOf(2026, month, 1))
const CHECK_ROW = PERIODS_ROW + PERIODS.length + 3
const PERFORMANCE_ROW = 30

export const MARKET_NAMES = ['Fit', 'Served', 'Attainable'].map((name, index) => ({ name, range: `Market!$B$${FIRST + index}` }))

export function marketSheet(): SampleSheet {
  const { cells, put, putRows } = placed()
  const column = (letter: string): string => `${letter}${MARKET_ROW + 1}:${letter}${MARKET_END}`
  const inputs = `${['A', 'B', 'C', 'D', 'E'].map(column).join(',')},`
  put(1, 0, 'The market')
  put(2, 0, 'Company counts and values are invented. Customers and revenue are counted from Segments, capacity comes from Capacity.')
  put(4, 0, 'Assumptions')
  putRows(FIRST, 0, [...ASSUMPTIONS, ['show', 'reconcile']])
  put(MARKET_ROW - 1, 0, 'Market')
  putRows(MARKET_ROW, 0, [
    ['Segment', 'Accounts', 'Annual value', 'Customers', 'Revenue'],
    ...MARKET.map(([segment, accounts, value], index) => [
      ...[segment, integerCell(accounts), integerCell(value)],
      formulaCell(`=COUNTIFS(${SEGMENTS},A${MARKET_ROW + 1 + index},${ARR},">0")`),
      formulaCell(`=SUMIF(${SEGMENTS},A${MARKET_ROW + 1 + index},${ARR})`),
    ]),
  ])
  putRows(PERIODS_ROW, 0, [['Quarters'], ...PERIODS.map((day) => [dayCell(day)])])
  const stage = ACCOUNTS.column('Stage date')
  const answers: readonly (readonly [row: number, question: string, formula: string])[] = [
    [5, 'How large is it, and how much is sold?', `=TAM(${inputs},A${FIRST}:B${LAST})`],
    [15, 'Do bottom-up and top-down agree?', `=TAM(${inputs},A${FIRST}:B${LAST + 1})`],
    [
      PERFORMANCE_ROW,
      'How do the segments do? By the day each account reached its present stage, Churned being lost',
      `=SEGMENT_PERFORMANCE(${SEGMENTS},${stage},${ARR},A${PERIODS_ROW + 1}:A${PERIODS_ROW + PERIODS.length},,${ACCOUNTS.column('Lifecycle stage')},"won=Onboarding, Active, Expansion, At risk; lost=Churned")`,
    ],
  ]
  for (const [row, question, formula] of answers) {
    put(row - 1, 6, question)
    put(row, 6, formulaCell(formula))
  }
  const rows = (letter: string): string => `${letter}6:${letter}${6 + MARKET.length}`
  put(CHECK_ROW - 1, 0, 'Checks')
  putRows(CHECK_ROW, 0, [
    ['TAM: Total less the segments', formulaCell(`=ROUND(SUMIF(${rows('G')},"Total",${rows('J')})*2-SUM(${rows('J')}),2)`)],
    [
      'TAM less accounts × fit × value',
      formulaCell(`=ROUND(SUMIF(${rows('G')},"Total",${rows('J')})-SUMPRODUCT(${column('B')},${column('C')})*Fit,2)`),
    ],
    [
      'SAM less TAM × served',
      formulaCell(`=ROUND(SUMIF(${rows('G')},"Total",${rows('K')})-SUMIF(${rows('G')},"Total",${rows('J')})*Served,2)`),
    ],
  ])
  return {
    name: 'Market',
    columnWidths: [230, 110, 100, 90, 100, 30, 130, ...Array.from({ length: 14 }, () => 105)],
    cells,
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      ...[
        'A4:E4',
        `A${MARKET_ROW - 1}:E${MARKET_ROW - 1}`,
        `A${CHECK_ROW - 1}:E${CHECK_ROW - 1}`,
        ...answers.map(([row]) => `G${row - 1}:U${row - 1}`),
      ].map((range) => ({ range, style: 'heading' as const })),
      ...[`A${MARKET_ROW}:E${MARKET_ROW}`, `A${PERIODS_ROW}`, ...answers.map(([row]) => `G${row}:U${row}`)].map((range) => ({
        range,
        style: 'column-names' as const,
      })),
      { range: `B${CHECK_ROW}:B${CHECK_ROW + 2}`, style: 'check-cell' },
      { range: `D${MARKET_ROW + 1}:E${MARKET_END}`, style: 'count-cell' },
      { range: `B${FIRST + 3}`, style: 'count-cell' },
      { range: `H6:L${6 + MARKET.length}`, style: 'count-cell' },
      { range: `G${PERFORMANCE_ROW + 1}:G${PERFORMANCE_ROW + 40}`, style: 'day-cell' },
      { range: `L${PERFORMANCE_ROW + 1}:L${PERFORMANCE_ROW + 40}`, style: 'count-cell' },
      { range: `M${PERFORMANCE_ROW + 1}:M${PERFORMANCE_ROW + 40}`, style: 'percent-cell' },
      { range: `O${PERFORMANCE_ROW + 1}:Q${PERFORMANCE_ROW + 40}`, style: 'percent-cell' },
    ],
  }
}
