/** The *Capacity* sheet: a roster against targets by quarter, what changes capacity, whom to hire, and checks that it all adds up. */
import { serialOf } from '../../core/dates.ts'
import { dayCell, formulaCell, integerCell, percentCell } from './cells.ts'
import { placed } from './placed.ts'
import type { SampleCell, SampleSheet } from './types.ts'

const YEAR = 2027
const QUARTERS = [1, 4, 7, 10].map((month) => serialOf(YEAR, month, 1))

/** The options of CAPACITY_PLAN: one row each, name and values; `show` before and after them asks for another table. */
const ASSUMPTIONS: readonly (readonly SampleCell[])[] = [
  ['attainment', percentCell(0.8)],
  ['attrition', percentCell(0.15)],
  ['backfill', 2],
  ['over_assignment', percentCell(0.2)],
  ['ramp.AE', ...[0, 0.25, 0.5, 0.75, 1].map(percentCell)],
  ['ramp.Enterprise AE', ...[0, 0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.85, 1].map(percentCell)],
  ['ratio.SE', 4],
  ['ratio.Manager', 7],
]
const SHOW_ROW = 5
const FIRST = SHOW_ROW + 1
const LAST = SHOW_ROW + ASSUMPTIONS.length

const ROSTER_HEADERS = ['Name', 'Role', 'Segment', 'Start', 'End', 'FTE', 'Quota', 'Count', 'Cost']
type Seat = readonly [name: string, role: string, segment: string, start: number | null, end: number | null, fte: number, count: number]
const ROSTER: readonly Seat[] = [
  ['Priya', 'Enterprise AE', 'Enterprise', serialOf(2024, 3, 1), null, 1, 1],
  ['Tobin', 'Enterprise AE', 'Enterprise', serialOf(2025, 9, 1), null, 1, 1],
  ['Alma', 'Enterprise AE', 'Enterprise', serialOf(2026, 10, 1), null, 1, 1],
  ['To be hired', 'Enterprise AE', 'Enterprise', serialOf(YEAR, 2, 1), null, 1, 1],
  ['Keziah', 'AE', 'Mid-market', serialOf(2025, 1, 1), null, 1, 1],
  ['Dario', 'AE', 'Mid-market', serialOf(2023, 6, 1), serialOf(YEAR, 5, 31), 1, 1],
  ['Oona', 'AE', 'Mid-market', serialOf(2026, 4, 1), null, 0.8, 1],
  ['To be hired', 'AE', 'Mid-market', serialOf(YEAR, 4, 1), null, 1, 2],
]
const QUOTA: Readonly<Record<string, number>> = { Enterprise: 1_400_000, 'Mid-market': 800_000 }
const COST: Readonly<Record<string, number>> = { Enterprise: 320_000, 'Mid-market': 190_000 }
const TARGETS: Readonly<Record<string, readonly number[]>> = {
  Enterprise: [700_000, 850_000, 950_000, 1_200_000],
  'Mid-market': [420_000, 480_000, 520_000, 600_000],
}

const ROSTER_ROW = LAST + 4
const ROSTER_END = ROSTER_ROW + ROSTER.length
const TARGET_ROW = ROSTER_END + 3
const TARGET_END = TARGET_ROW + 2 * QUARTERS.length
const HIRING_ROW = TARGET_END + 3
const CHECK_ROW = HIRING_ROW + 6
const options = (from: number, to: number): string => `A${from}:J${to}`
const PLAN = `A${ROSTER_ROW}:I${ROSTER_END},E${TARGET_ROW + 1}:E${TARGET_ROW + QUARTERS.length},A${TARGET_ROW}:C${TARGET_END}`

/** Where the answers stand: the plan has Total and two segments, four quarters each. */
const ANSWER_ROW = 5
const PLAN_ROWS = 3 * QUARTERS.length
const WATERFALL_ROW = ANSWER_ROW + PLAN_ROWS + 3
const HIRES_ROW = WATERFALL_ROW + PLAN_ROWS + 3
const SUPPORT_ROW = HIRES_ROW + 12
const rows = (column: string, header: number, count: number): string => `${column}${header + 1}:${column}${header + count}`

export const EXPECTED_CAPACITY = `Capacity!${rows('R', ANSWER_ROW, QUARTERS.length)}`

export const CAPACITY_NAMES = ['Attainment', 'Attrition', 'Backfill_months', 'Over_assignment'].map((name, index) => ({
  name,
  range: `Capacity!$B$${FIRST + index}`,
}))

export function capacitySheet(): SampleSheet {
  const { cells, put, putRows } = placed()
  put(1, 0, 'Sales capacity')
  put(2, 0, `Change an assumption, a seat or a target of ${YEAR}: the plan, the waterfall, the hires and the checks follow.`)
  put(4, 0, 'Assumptions')
  putRows(SHOW_ROW, 0, [['show', 'waterfall'], ...ASSUMPTIONS, ['show', 'support']])
  put(ROSTER_ROW - 1, 0, 'Roster')
  putRows(ROSTER_ROW, 0, [
    [...ROSTER_HEADERS, `Share of ${YEAR}'s quota`],
    ...ROSTER.map(([name, role, segment, start, end, fte, count]) => [
      ...[name, role, segment, dayCell(start), dayCell(end), fte],
      ...[integerCell(QUOTA[segment]!), count, integerCell(COST[segment]!)],
    ]),
  ])
  put(
    ROSTER_ROW + 1,
    9,
    formulaCell(`=QUOTA_SPLIT(SUM(C${TARGET_ROW + 1}:C${TARGET_END}),F${ROSTER_ROW + 1}:F${ROSTER_END},Over_assignment)`),
  )
  put(TARGET_ROW - 1, 0, 'Targets')
  putRows(TARGET_ROW, 0, [
    ['Period', 'Segment', 'Target', null, 'Quarters'],
    ...Object.entries(TARGETS).flatMap(([segment, amounts], group) =>
      amounts.map((amount, index) => [
        ...[dayCell(QUARTERS[index]!), segment, integerCell(amount), null],
        ...(group === 0 ? [dayCell(QUARTERS[index]!)] : []),
      ]),
    ),
  ])
  put(HIRING_ROW - 1, 0, 'Hiring')
  putRows(HIRING_ROW, 0, [
    ['productivity', formulaCell(`=${QUOTA['Mid-market']}*Attainment`)],
    ['ramp', ...[0, 0.25, 0.5, 0.75, 1].map(percentCell)],
    ['lead_time', 3],
    ['most_per_month', 2],
  ])
  const answers: readonly (readonly [number, string, string])[] = [
    [ANSWER_ROW, 'Plan', `=CAPACITY_PLAN(${PLAN},${options(FIRST, LAST)})`],
    [WATERFALL_ROW, 'What changes capacity', `=CAPACITY_PLAN(${PLAN},${options(SHOW_ROW, LAST)})`],
    [
      HIRES_ROW,
      'Whom to hire when',
      `=CAPACITY_HIRES(${rows('S', ANSWER_ROW, 4)},${rows('R', ANSWER_ROW, 4)},${rows('L', ANSWER_ROW, 4)},A${HIRING_ROW}:F${HIRING_ROW + 3})`,
    ],
    [SUPPORT_ROW, 'Who supports them', `=CAPACITY_PLAN(${PLAN},${options(FIRST, LAST + 1)})`],
  ]
  for (const [row, question, formula] of answers) {
    put(row - 1, 11, question)
    put(row, 11, formulaCell(formula))
  }
  const plan = (column: string): string => rows(column, ANSWER_ROW, PLAN_ROWS)
  put(CHECK_ROW - 1, 0, 'Checks')
  putRows(CHECK_ROW, 0, [
    ['Expected: Total less its segments', formulaCell(`=ROUND(SUMIF(${plan('M')},"Total",${plan('R')})*2-SUM(${plan('R')}),2)`)],
    [
      'Targets: Total less the targets above',
      formulaCell(`=ROUND(SUM(${rows('S', ANSWER_ROW, 4)})-SUM(C${TARGET_ROW + 1}:C${TARGET_END}),2)`),
    ],
    [
      'Waterfall: closing less all before it',
      formulaCell(`=ROUND(SUM(${rows('T', WATERFALL_ROW, PLAN_ROWS)})-SUM(N${WATERFALL_ROW + 1}:S${WATERFALL_ROW + PLAN_ROWS}),2)`),
    ],
    [
      'Quotas less the targets and their over-assignment',
      formulaCell(`=ROUND(SUM(J${ROSTER_ROW + 1}:J${ROSTER_END})-ROUND(SUM(C${TARGET_ROW + 1}:C${TARGET_END})*(1+Over_assignment),0),2)`),
    ],
  ])
  return {
    name: 'Capacity',
    columnWidths: [250, 110, 110, 90, 90, 60, 90, 60, 90, 130, 30, 90, 110, ...Array.from({ length: 11 }, () => 105)],
    cells,
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      ...[
        `A4:J4`,
        `A${ROSTER_ROW - 1}:J${ROSTER_ROW - 1}`,
        `A${TARGET_ROW - 1}:J${TARGET_ROW - 1}`,
        `A${HIRING_ROW - 1}:J${HIRING_ROW - 1}`,
      ].map(heading),
      heading(`A${CHECK_ROW - 1}:J${CHECK_ROW - 1}`),
      ...answers.map(([row]) => heading(`L${row - 1}:X${row - 1}`)),
      ...[`A${ROSTER_ROW}:J${ROSTER_ROW}`, `A${TARGET_ROW}:E${TARGET_ROW}`, ...answers.map(([row]) => `L${row}:X${row}`)].map((range) => ({
        range,
        style: 'column-names' as const,
      })),
      { range: `B${CHECK_ROW}:B${CHECK_ROW + 3}`, style: 'check-cell' },
      { range: `J${ROSTER_ROW + 1}:J${ROSTER_END}`, style: 'count-cell' },
      ...answers.flatMap(([row]) => [
        { range: `L${row + 1}:L${row + PLAN_ROWS}`, style: 'day-cell' as const },
        { range: `P${row + 1}:P${row + PLAN_ROWS}`, style: 'figure-cell' as const },
      ]),
      ...[ANSWER_ROW, WATERFALL_ROW].map((row) => ({ range: `Q${row + 1}:U${row + PLAN_ROWS}`, style: 'count-cell' as const })),
      { range: `N${WATERFALL_ROW + 1}:P${WATERFALL_ROW + PLAN_ROWS}`, style: 'count-cell' },
      { range: `V${ANSWER_ROW + 1}:V${ANSWER_ROW + PLAN_ROWS}`, style: 'percent-cell' },
      { range: `W${ANSWER_ROW + 1}:X${ANSWER_ROW + PLAN_ROWS}`, style: 'count-cell' },
    ],
  }
}

function heading(range: string): { readonly range: string; readonly style: 'heading' } {
  return { range, style: 'heading' }
}
