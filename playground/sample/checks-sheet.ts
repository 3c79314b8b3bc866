/** The *Checks* sheet: whether the model is sound, what its segments are worth, whether they differ, and how good the data is. */
import { ACCOUNTS } from './accounts-sheet.ts'
import { formulaCell } from './cells.ts'
import { MODEL_HEADERS } from './model.ts'
import { AS_OF_CELL, MODEL } from './model-sheet.ts'
import { placed } from './placed.ts'
import { columnName } from './ranges.ts'
import { SEGMENT_RANGE, TIER_RANGE } from './segments-sheet.ts'
import type { SampleSheet, StyledRange } from './types.ts'

const ARR = ACCOUNTS.column('ARR')
const SEGMENTS = `Segments!${SEGMENT_RANGE}`
/** From one header to another, the header row included or not. */
const block = (from: string, to: string): { readonly headers: string; readonly data: string; readonly all: string } =>
  ACCOUNTS.block(from, to)
const METRICS = block('Revenue', 'Plan')
const PROFILES = block('Industry', 'Plan')
const CONDITIONS = MODEL_HEADERS.filter((header) => header !== 'Segment' && header !== 'Notes')
const TESTED = `${SEGMENTS},${METRICS.data},${METRICS.headers}`
/** How many accounts are explained one by one. */
const EXPLAINED = 12
const FIRST_ACCOUNTS = ACCOUNTS.firstRows(EXPLAINED)

/** A question, the formula that answers it, and how many rows are kept free for the answer to grow. */
interface Block {
  readonly question: string
  readonly formula: string
  readonly room: number
  /** How the numbers of its columns look: %, # for whole numbers, 0 for two decimals; a space leaves them. */
  readonly looks: string
}

/** One below the other in the columns from A on. */
const ANSWERS: readonly Block[] = [
  { question: 'What are the segments worth?', formula: `=SEGMENT_PROFILE(${SEGMENTS},${ARR})`, looks: ' #%#%###', room: 12 },
  {
    question: 'Do they really differ?',
    formula: `=SEGMENT_TEST(${TESTED},"model=${CONDITIONS.join(', ')}")`,
    looks: '   00 0##00#',
    room: 12,
  },
  {
    question: 'Would they be found again in other accounts?',
    formula: `=SEGMENT_TEST(${TESTED},"show=stability")`,
    looks: '  0%% #',
    room: 12,
  },
  { question: 'How few accounts hold the value?', formula: `=VALUE_CONCENTRATION(${ARR})`, looks: ' 0%', room: 15 },
  { question: 'Which of them?', formula: `=VALUE_CONCENTRATION(${ARR},${PROFILES.all},"show=profile")`, looks: ' #%#%#', room: 16 },
  { question: 'What drives the value?', formula: `=VALUE_CONCENTRATION(${ARR},${PROFILES.all},"show=drivers")`, looks: ' 0 # #', room: 14 },
  {
    question: 'Where are the accounts of each segment among the value tiers?',
    formula: `=SEGMENT_COMPARE(${SEGMENTS},Segments!${TIER_RANGE},${ARR},,"show=matrix; match=name")`,
    looks: ' ########',
    room: 14,
  },
]

const FIRST_ROW = 4
const FINDINGS_COLUMN = 14
const QUALITY_COLUMN = 19
const WHY_ROW = FIRST_ROW + ANSWERS.reduce((sum, { room }) => sum + room + 2, 0)

export function checksSheet(): SampleSheet {
  const { cells, put } = placed()
  put(1, 0, 'Can I trust these segments?')
  put(2, 0, 'Each block is one formula under its question. They follow the Model sheet and the accounts: change a rule and look again.')
  const styles: StyledRange[] = []
  let row = FIRST_ROW
  for (const { question, formula, room, looks } of ANSWERS) {
    put(row, 0, question)
    styles.push({ range: `A${row}:L${row}`, style: 'heading' }, { range: `A${row + 1}:M${row + 1}`, style: 'column-names' })
    styles.push(...looksBelow(row + 2, row + room, 0, looks))
    put(row + 1, 0, formulaCell(formula))
    row += room + 2
  }
  put(WHY_ROW, 0, 'Why is each account where it is? The first accounts: model row, because, the smallest change, to')
  put(WHY_ROW + 1, 0, formulaCell(`=${ACCOUNTS.firstRows(EXPLAINED, 'Account')}`))
  put(WHY_ROW + 1, 1, formulaCell(`=SEGMENT_WHY(${FIRST_ACCOUNTS},${ACCOUNTS.headers},${MODEL},${AS_OF_CELL})`))
  put(FIRST_ROW, FINDINGS_COLUMN, 'Is the model sound?')
  put(FIRST_ROW + 1, FINDINGS_COLUMN, formulaCell(`=SEGMENT_CHECK(${ACCOUNTS.data},${ACCOUNTS.headers},${MODEL},${ARR},${AS_OF_CELL})`))
  put(2, QUALITY_COLUMN, 'as_of')
  put(2, QUALITY_COLUMN + 1, formulaCell(`=${AS_OF_CELL}`))
  put(FIRST_ROW, QUALITY_COLUMN, 'How good is the data?')
  put(FIRST_ROW + 1, QUALITY_COLUMN, formulaCell(`=DATA_QUALITY(${ACCOUNTS.data},${ACCOUNTS.headers},${ARR},${MODEL},Checks!T2:U2)`))
  return {
    name: 'Checks',
    columnWidths: [
      ...[170, 260, 120, 110, 110, 110, 110, 110, 110, 110, 110, 110, 200, 30],
      ...[80, 150, 560, 420, 30],
      ...[130, 70, 70, 90, 70, 170, 80, 340, 90, 110, 420],
    ],
    cells,
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2', style: 'note' },
      ...styles,
      ...[`A${WHY_ROW}:L${WHY_ROW}`, `O${FIRST_ROW}:R${FIRST_ROW}`, `T${FIRST_ROW}:AD${FIRST_ROW}`].map(styled('heading')),
      ...[`O${FIRST_ROW + 1}:R${FIRST_ROW + 1}`, `T${FIRST_ROW + 1}:AD${FIRST_ROW + 1}`].map(styled('column-names')),
      ...looksBelow(FIRST_ROW + 2, FIRST_ROW + 60, QUALITY_COLUMN, '  %%# #  #'),
    ],
  }
}

const LOOKS: Readonly<Record<string, StyledRange['style']>> = { '%': 'percent-cell', '#': 'count-cell', '0': 'figure-cell' }

/** One style per column that has a look, from one row to another. */
function looksBelow(first: number, last: number, from: number, looks: string): StyledRange[] {
  return [...looks].flatMap((look, index) => {
    const letters = columnName(from + index)
    return LOOKS[look] === undefined ? [] : [{ range: `${letters}${first}:${letters}${last}`, style: LOOKS[look] }]
  })
}

function styled(style: StyledRange['style']): (range: string) => StyledRange {
  return (range) => ({ range, style })
}
