/** The *Groups* sheet: groups found in the answers of the survey, the rules for them, and the survey itself. */
import { ACCOUNT_COUNT } from './accounts.ts'
import { ACCOUNTS } from './accounts-sheet.ts'
import { formulaCell } from './cells.ts'
import { placed } from './placed.ts'
import { QUESTIONS } from './survey.ts'
import type { SampleSheet, StyledRange } from './types.ts'

/** The first four ask what matters, the fifth would they recommend. */
const NEEDS = QUESTIONS.slice(0, 4)
const FIRST_ROW = 5
const CLUSTERS = `Groups!$B$${FIRST_ROW}:$B$${FIRST_ROW + ACCOUNT_COUNT - 1}`

interface Block {
  readonly title: string
  readonly formula: string
  readonly room: number
  /** The columns in which numbers have two decimals. */
  readonly figures: readonly string[]
}

export function groupsSheet(): SampleSheet {
  const answers = ACCOUNTS.block(NEEDS[0]!, NEEDS[3]!)
  const all = ACCOUNTS.block(QUESTIONS[0], QUESTIONS[4])
  const named = `headers=${NEEDS.join(', ')}`
  const blocks: readonly Block[] = [
    {
      title: 'The groups',
      formula: `=CLUSTER(${answers.data},${NEEDS.length},"show=summary; ${named}")`,
      room: 14,
      figures: ['H', 'I', 'J', 'K', 'L'],
    },
    {
      title: 'Rules for the same groups, a model that SEGMENT can use',
      formula: `=CLUSTER(${answers.data},${NEEDS.length},"show=rules; ${named}")`,
      room: 16,
      figures: [],
    },
    {
      title: 'Do they agree with the need that accounts name themselves?',
      formula: `=SEGMENT_COMPARE(${CLUSTERS},${ACCOUNTS.column('Need')},,,"show=matrix; match=name")`,
      room: 14,
      figures: [],
    },
    {
      title: 'Do the five questions make one scale?',
      formula: `=SURVEY_SCORE(${all.data},${all.headers},"show=items")`,
      room: 8,
      figures: ['F', 'G', 'H', 'I'],
    },
  ]
  const { cells, put } = placed()
  put(1, 0, 'Groups in the answers')
  put(2, 0, 'One formula in B5 puts accounts together that answered alike. Accounts that skipped a question stay blank.')
  put(FIRST_ROW - 1, 0, 'Account ID')
  put(FIRST_ROW - 1, 1, 'Group')
  put(FIRST_ROW, 0, formulaCell(`=${ACCOUNTS.column('Account ID')}`))
  put(FIRST_ROW, 1, formulaCell(`=CLUSTER(${answers.data},${NEEDS.length})`))
  const styles: StyledRange[] = []
  let row = FIRST_ROW - 1
  for (const { title, formula, room, figures } of blocks) {
    put(row, 3, title)
    put(row + 1, 3, formulaCell(formula))
    styles.push({ range: `D${row}:L${row}`, style: 'heading' }, { range: `D${row + 1}:L${row + 1}`, style: 'column-names' })
    for (const letter of figures) styles.push({ range: `${letter}${row + 2}:${letter}${row + room}`, style: 'figure-cell' })
    row += room + 2
  }
  return {
    name: 'Groups',
    columnWidths: [85, 90, 30, 180, 200, 150, 150, 150, 190, 190, 190, 190],
    cells,
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      { range: `A${FIRST_ROW - 1}:B${FIRST_ROW - 1}`, style: 'heading' },
      ...styles,
      { range: `G${FIRST_ROW + 1}:G${FIRST_ROW + 6}`, style: 'percent-cell' },
    ],
  }
}
