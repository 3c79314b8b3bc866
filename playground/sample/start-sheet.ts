/** The *Start* sheet: what the playground is, small live formulas beside their own text, and what to try first. */
import { AS_OF } from './as-of.ts'
import { dayCell, formulaCell, integerCell } from './cells.ts'
import { OTHERWISE } from './model.ts'
import { AS_OF_CELL, MODEL } from './model-sheet.ts'
import type { TableRanges } from './ranges.ts'
import { rfmFormula } from './rfm-sheet.ts'
import { SEGMENT_RANGE } from './segments-sheet.ts'
import type { SampleCell, SampleSheet, StyledRange } from './types.ts'

const INTRODUCTION = [
  'Strata adds functions to a spreadsheet that segment accounts, score customers and sort them into value tiers.',
  'This is a workbook of 1,000 invented accounts and their orders, with the blanks and odd spellings of a real list.',
  'Every result in it is a formula: change a number or a rule, and what depends on it is computed again.',
]

const TRY_THIS = [
  'Change a number in C8:F8, a value in C17:G17 or the id in C19, and watch the results below it.',
  'On Model, edit a rule, such as >=1000 to >=500, then look at Segments: accounts move and the counts follow.',
  'Pick a cell inside a table, such as Accounts!A2, and look at the panel on the right.',
  'Open a CSV or Excel file of your own with the button above; it becomes a new sheet.',
]
const PRIVACY = 'Everything stays in this browser tab: no file and no cell is sent anywhere, and no account is needed.'

/** A formula beside its text; its result starts in column C and spills to the right. */
type Example = readonly [what: string, formula: string]

/** Row 8 holds four values under the names of row 7. */
const TIER_EXAMPLES: readonly Example[] = [
  ['Four tiers of equal counts', '=VALUE_TIER(C8:F8)'],
  ['A up to 80 % of the value, B up to 95 %, C the rest', '=VALUE_TIER(C8:F8,"pareto")'],
  ['Bounds and names of your own', '=VALUE_TIER(C8:F8,"threshold",{50000,100000},{"Key","Core","Tail"})'],
  ['Values written into the formula', '=VALUE_TIER({120,80,40,10})'],
  ['A mistake: pick C13 to read what to do', '=VALUE_TIER(C8:F8,"best")'],
]

/** Rows 16 and 17 hold the headers and the values of one account, in the columns that the model names; C19 an id. */
const TRIAL_HEADERS = ['Employees', 'Industry', 'Country', 'Last login', 'ARR']
const SEGMENT_EXAMPLE: Example = ['Its segment', `=SEGMENT(C17:G17,C16:G16,${MODEL},"${OTHERWISE}",${AS_OF_CELL})`]
const COUNT_EXAMPLE: Example = ['Built-in functions count the answers', `=COUNTIF(Segments!${SEGMENT_RANGE},"Enterprise")`]
const KNOWN_ID = 'A-10003'

export function startSheet(orders: TableRanges): SampleSheet {
  const rfmExample: Example = ['Its R, F, M and code, from its orders', rfmFormula('C19', orders)]
  const cells: readonly (readonly SampleCell[])[] = [
    ['Strata playground'],
    ...INTRODUCTION.map((sentence) => [sentence]),
    [],
    ['Value tiers', 'The formula', 'What it answers'],
    ['Accounts', null, 'Alder', 'Birch', 'Cedar', 'Dogwood'],
    ['Their yearly value', null, ...[120_000, 80_000, 40_000, 10_000].map(integerCell)],
    ...TIER_EXAMPLES.map(exampleRow),
    [],
    ['Segments and scores', 'The formula', 'What it answers'],
    ['An account to play with', null, ...TRIAL_HEADERS],
    ['Its values', null, 320, 'Software', 'Canada', dayCell(AS_OF - 12), integerCell(24_000)],
    exampleRow(SEGMENT_EXAMPLE),
    ['The id of an account on Accounts', null, KNOWN_ID],
    exampleRow(rfmExample),
    exampleRow(COUNT_EXAMPLE),
    [],
    ['What to try'],
    ...TRY_THIS.map((sentence, index) => [`${index + 1}. ${sentence}`]),
    [],
    ['Your data'],
    [PRIVACY],
  ]
  return { name: 'Start', columnWidths: [305, 370, 100, 100, 100, 100, 100], cells, frozenRows: 0, styles: stylesFor() }
}

function exampleRow([what, formula]: Example): readonly SampleCell[] {
  return [what, formula, formulaCell(formula)]
}

function stylesFor(): readonly StyledRange[] {
  return [
    { range: 'A1', style: 'title' },
    { range: 'A2:A4', style: 'note' },
    { range: 'A6:G6', style: 'heading' },
    { range: 'B9:B13', style: 'formula-text' },
    { range: 'A15:G15', style: 'heading' },
    { range: 'C7:F7', style: 'note' },
    { range: 'C16:G16', style: 'note' },
    { range: 'B18', style: 'formula-text' },
    { range: 'B20:B21', style: 'formula-text' },
    { range: 'A23', style: 'heading' },
    { range: 'A24:A27', style: 'note' },
    { range: 'A29', style: 'heading' },
    { range: 'A30', style: 'note' },
  ]
}
