/** The *Territories* sheet: accounts carved among their owners and a new hire, how balanced that is, and what moves. */
import { ACCOUNTS } from './accounts-sheet.ts'
import { formulaCell, percentCell } from './cells.ts'
import { placed } from './placed.ts'
import type { SampleSheet } from './types.ts'

/** Accounts entered twice come later in the list; a book of business has each account once. */
const COUNT = 160
const OWNERS = ['Alma', 'Dario', 'Haru', 'Ilse', 'Keziah', 'Mattis', 'Oona', 'Priya', 'Thiago', 'Tobin']
const REPS: readonly (readonly [string, number])[] = [
  ...OWNERS.map((owner): [string, number] => [owner, owner === 'Priya' ? 1.5 : 1]),
  ['New hire', 0.5],
]

const SHOW_ROW = 5
const REPS_ROW = 10
const REPS_END = REPS_ROW + REPS.length
const CHECK_ROW = REPS_END + 3
const TOLERANCE_CELL = `$B$${SHOW_ROW + 1}`

const IDS = ACCOUNTS.firstRows(COUNT, 'Account ID')
const OWNED = ACCOUNTS.firstRows(COUNT, 'Owner')
const ARR = ACCOUNTS.firstRows(COUNT, 'ARR')
/** With its header row, as weights are given. */
const POTENTIAL = ARR.replace(/2:/, '1:')
const REP_TABLE = `A${REPS_ROW}:B${REPS_END}`
const CARVE = `${IDS},${POTENTIAL},${REP_TABLE},${OWNED},`

const ANSWER_ROW = 5
const PLANNED = `E${ANSWER_ROW + 1}:E${ANSWER_ROW + COUNT}`
const BALANCE_ROW = ANSWER_ROW
const DIFF_ROW = ANSWER_ROW

export const TERRITORY_NAMES = [{ name: 'Tolerance', range: `Territories!${TOLERANCE_CELL}` }]

export function territoriesSheet(): SampleSheet {
  const { cells, put, putRows } = placed()
  put(1, 0, 'Territories')
  put(2, 0, `The first ${COUNT} accounts, balanced by ARR with the fewest moves. Change the tolerance, a capacity or a rep.`)
  put(4, 0, 'Assumptions')
  putRows(SHOW_ROW, 0, [
    ['show', 'summary'],
    ['tolerance', percentCell(0.1)],
    ['effort', 1],
  ])
  put(REPS_ROW - 1, 0, 'Reps')
  putRows(REPS_ROW, 0, [['Rep', 'Capacity'], ...REPS])
  const answers: readonly (readonly [column: number, row: number, question: string, formula: string])[] = [
    [3, ANSWER_ROW, 'Who owns what', `=TERRITORY_CARVE(${CARVE},A${SHOW_ROW + 1}:B${SHOW_ROW + 2})`],
    [8, ANSWER_ROW, 'How good the plan is', `=TERRITORY_CARVE(${CARVE},A${SHOW_ROW}:B${SHOW_ROW + 2})`],
    [13, BALANCE_ROW, 'How balanced the territories are', `=TERRITORY_BALANCE(${PLANNED},${POTENTIAL},${REP_TABLE},${OWNED})`],
    [26, DIFF_ROW, 'Who gains and loses what', `=TERRITORY_DIFF(${IDS},${OWNED},${PLANNED},${ARR})`],
  ]
  for (const [column, row, question, formula] of answers) {
    put(row - 1, column, question)
    put(row, column, formulaCell(formula))
  }
  put(CHECK_ROW - 1, 0, 'Checks')
  putRows(CHECK_ROW, 0, [
    ['Accounts less those with a rep', formulaCell(`=${COUNT}-COUNTIF(${PLANNED},"?*")`)],
    ['ARR less that of all reps', formulaCell(`=ROUND(SUM(${ARR})-SUMIF(${PLANNED},"?*",${ARR}),2)`)],
    [
      'Accounts less those stayed, moved or new',
      formulaCell(
        `=${COUNT}-COUNTIF(F${ANSWER_ROW + 1}:F${ANSWER_ROW + COUNT},"yes")-COUNTIF(F${ANSWER_ROW + 1}:F${ANSWER_ROW + COUNT},"no")-COUNTIF(${OWNED},"")`,
      ),
    ],
  ])
  return {
    name: 'Territories',
    columnWidths: [
      250,
      90,
      30,
      90,
      90,
      60,
      330,
      30,
      90,
      220,
      90,
      330,
      30,
      ...Array.from({ length: 12 }, () => 95),
      30,
      ...Array.from({ length: 8 }, () => 95),
    ],
    cells,
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      ...['A4:B4', `A${REPS_ROW - 1}:B${REPS_ROW - 1}`, `A${CHECK_ROW - 1}:B${CHECK_ROW - 1}`, 'D4:G4', 'I4:L4', 'N4:Y4', 'AA4:AH4'].map(
        (range) => ({
          range,
          style: 'heading' as const,
        }),
      ),
      ...[`A${REPS_ROW}:B${REPS_ROW}`, 'D5:AH5'].map((range) => ({ range, style: 'column-names' as const })),
      { range: `B${CHECK_ROW}:B${CHECK_ROW + 2}`, style: 'check-cell' },
      { range: 'K6:K80', style: 'figure-cell' },
      { range: 'O6:Y40', style: 'figure-cell' },
    ],
  }
}
