/** The *Model* sheet: the rule table, the as-of day that every formula reads, and how to write a rule. */
import { AS_OF } from './as-of.ts'
import { dayCell } from './cells.ts'
import { MODEL_HEADERS, RULES, type Rule } from './model.ts'
import type { SampleCell, SampleSheet } from './types.ts'

const HEADER_ROW = 6
/** Room for rules of one's own; a wholly blank row is ignored. */
const SPARE_ROWS = 4
const LAST_RULE_ROW = HEADER_ROW + RULES.length + SPARE_ROWS
const GUIDE_ROW = LAST_RULE_ROW + 2

export const MODEL = `Model!A${HEADER_ROW}:G${LAST_RULE_ROW}`
export const AS_OF_CELL = 'Model!B4'

/** The cell that names a segment for the first time, so that a count beside it follows when it is renamed. */
export function segmentCell(segment: string): string {
  return `Model!A${HEADER_ROW + 1 + RULES.findIndex((rule) => rule.segment === segment)}`
}

const GUIDE: readonly (readonly [example: string, meaning: string])[] = [
  ['>=1000', 'at least 1,000; likewise >, <, <=, = and <>, as in COUNTIFS'],
  ['100..999', 'from 100 to 999, both included; 100.. and ..999 are open'],
  ['Retail | Energy', 'either of them; capitals do not matter, spelling does'],
  ['not(Retail)', 'everything else, blanks included'],
  ['Soft*', 'begins with Soft; ? stands for one character'],
  ['last 30 days', 'on the as-of day or up to 30 days before it'],
  ['older than 90 days', 'more than 90 days before the as-of day; a blank never matches'],
  ['has: Salesforce', 'a list cell such as "Salesforce; Slack" has it as a member'],
  ['blank', 'the cell is empty; nonblank is the opposite'],
]

export function modelSheet(): SampleSheet {
  return {
    name: 'Model',
    columnWidths: [130, 130, 180, 200, 150, 100, 420],
    cells: [
      ['The segment model'],
      [
        'One rule per row, read from top to bottom: the first rule that matches an account names its segment. A blank cell means any value.',
      ],
      ['Change a cell, add a rule in a free row or rename a segment, then look at the Segments sheet.'],
      ['As of', dayCell(AS_OF), 'The day that "older than 90 days" counts from'],
      [],
      MODEL_HEADERS,
      ...RULES.map(ruleRow),
      ...Array.from({ length: SPARE_ROWS + 1 }, () => []),
      ['A rule cell can say', 'which means'],
      ...GUIDE,
    ],
    frozenRows: 0,
    styles: [
      { range: 'A1', style: 'title' },
      { range: 'A2:A3', style: 'note' },
      { range: 'A4', style: 'heading' },
      { range: 'C4', style: 'note' },
      { range: `A${HEADER_ROW}:G${HEADER_ROW}`, style: 'heading' },
      { range: `A${HEADER_ROW + 1}:G${LAST_RULE_ROW}`, style: 'text-cell' },
      { range: `A${GUIDE_ROW}:B${GUIDE_ROW}`, style: 'heading' },
      { range: `A${GUIDE_ROW + 1}:A${GUIDE_ROW + GUIDE.length}`, style: 'text-cell' },
      { range: `B${GUIDE_ROW + 1}:B${GUIDE_ROW + GUIDE.length}`, style: 'note' },
    ],
  }
}

function ruleRow({ segment, employees, industry, country, lastLogin, arr, notes }: Rule): readonly SampleCell[] {
  return [segment, employees ?? null, industry ?? null, country ?? null, lastLogin ?? null, arr ?? null, notes]
}
