/** The *Segments* sheet: the segment and the value tier of every account, spilled beside it, and what they add up to. */
import { ACCOUNT_COUNT } from './accounts.ts'
import { ACCOUNTS } from './accounts-sheet.ts'
import { formulaCell } from './cells.ts'
import { OTHERWISE, SEGMENTS } from './model.ts'
import { AS_OF_CELL, MODEL, segmentCell } from './model-sheet.ts'
import type { SampleCell, SampleChart, SampleSheet } from './types.ts'

const FIRST_ROW = 5
const LAST_ROW = FIRST_ROW + ACCOUNT_COUNT - 1
const ARR = ACCOUNTS.column('ARR')

/** Where the three answers spill: explicit ranges, because not every engine knows D5#. */
export const SEGMENT_RANGE = `$D$${FIRST_ROW}:$D$${LAST_ROW}`
export const TIER_RANGE = `$E$${FIRST_ROW}:$E$${LAST_ROW}`
const PARETO_RANGE = `$F$${FIRST_ROW}:$F$${LAST_ROW}`

const SEGMENT_FORMULA = `=SEGMENT(${ACCOUNTS.data},${ACCOUNTS.headers},${MODEL},,${AS_OF_CELL})`

const HEADINGS = ['Account ID', 'Account', 'ARR', 'Segment', 'Value tier', 'ABC']
const SPILLS = [
  `=${ACCOUNTS.column('Account ID')}`,
  `=${ACCOUNTS.column('Account')}`,
  // A plain reference would turn the blanks into zeros.
  `=IF(${ARR}="","",${ARR})`,
  SEGMENT_FORMULA,
  `=VALUE_TIER(${ARR})`,
  `=VALUE_TIER(${ARR},"pareto")`,
]

/** What a table on the right counts: a heading, the spilled column, and a name or the cell that holds it. */
interface Tally {
  readonly heading: string
  readonly range: string
  readonly names: readonly SampleCell[]
}

const TALLIES: readonly Tally[] = [
  {
    heading: 'Segment',
    range: SEGMENT_RANGE,
    names: [...SEGMENTS.map((segment) => formulaCell(`=${segmentCell(segment)}`)), OTHERWISE],
  },
  { heading: 'Value tier', range: TIER_RANGE, names: ['Platinum', 'Gold', 'Silver', 'Bronze'] },
  { heading: 'ABC', range: PARETO_RANGE, names: ['A', 'B', 'C'] },
]

export function segmentsSheet(): SampleSheet {
  const tallies = tallyRows()
  return {
    name: 'Segments',
    columnWidths: [85, 180, 90, 120, 90, 60, 40, 130, 80, 90, 90, 80],
    cells: [
      ['Segments and value tiers'],
      ['Each of the columns D to F is one formula in row 5 that fills the rows below it. They follow the Model sheet and the accounts.'],
      [],
      ...merge([HEADINGS, SPILLS.map(formulaCell)], tallies.cells),
    ],
    frozenRows: FIRST_ROW - 1,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      { range: 'A4:F4', style: 'heading' },
      ...tallies.headingRows.map((row) => ({ range: `H${row}:L${row}`, style: 'heading' as const })),
    ],
    charts: [valueBySegment(tallies.headingRows[0]!)],
  }
}

function valueBySegment(row: number): SampleChart {
  const column = (letter: string): string => `${letter}${row}:${letter}${row + SEGMENTS.length + 1}`
  return { kind: 'bars', title: 'Value by segment, $ k', categories: column('H'), series: [column('K')], over: `N${row}:R${row + 12}` }
}

/** The tables one below the other, a free row between them, and the rows in which their headings stand. */
function tallyRows(): { readonly cells: readonly (readonly SampleCell[])[]; readonly headingRows: readonly number[] } {
  const cells: (readonly SampleCell[])[] = []
  const headingRows: number[] = []
  for (const { heading, range, names } of TALLIES) {
    headingRows.push(FIRST_ROW - 1 + cells.length)
    cells.push([heading, 'Accounts', 'Accounts %', 'ARR, $ k', 'ARR %'])
    const firstRow = FIRST_ROW + cells.length - 1
    for (const [index, name] of names.entries()) cells.push([name, ...tallyOf(range, firstRow + index).map(formulaCell)])
    cells.push(['Other, or none', ...restOf(firstRow, firstRow + names.length - 1).map(formulaCell)], [])
  }
  return { cells, headingRows }
}

function tallyOf(range: string, row: number): readonly string[] {
  return [
    `=COUNTIF(${range},H${row})`,
    `=ROUND(100*I${row}/${ACCOUNT_COUNT},1)`,
    `=ROUND(SUMIF(${range},H${row},${ARR})/1000,0)`,
    `=ROUND(100*SUMIF(${range},H${row},${ARR})/SUM(${ARR}),1)`,
  ]
}

/** What the names above leave over: a segment that is new in the model shows up here. */
function restOf(firstRow: number, lastRow: number): readonly string[] {
  const above = (column: string): string => `SUM(${column}${firstRow}:${column}${lastRow})`
  return [
    `=${ACCOUNT_COUNT}-${above('I')}`,
    `=ROUND(100-${above('J')},1)`,
    `=ROUND(SUM(${ARR})/1000,0)-${above('K')}`,
    `=ROUND(100-${above('L')},1)`,
  ]
}

/** Two blocks side by side: the left one is six columns wide, with a free column after it. */
function merge(left: readonly (readonly SampleCell[])[], right: readonly (readonly SampleCell[])[]): readonly (readonly SampleCell[])[] {
  const empty: readonly SampleCell[] = HEADINGS.map(() => null)
  return right.map((cells, index) => [...(left[index] ?? empty), null, ...cells])
}
