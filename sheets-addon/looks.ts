/** How Strata's formats look in Sheets, and how a cell loses them again. */
import { PATTERNS } from '../core/number-format.ts'
import type { Format } from '../core/plans/step.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Cells are white in Sheets whatever the theme of the page, so these colours are fixed. */
const GREY = '#5f6368'
const HEADING = '#e8f0fe'
const INPUT = '#fef7e0'
const LOW = '#ffffff'
const HIGH = '#6fa8dc'
const TITLE_POINTS = 14

/** Sheets' own word for a cell without a number format. */
export const AUTOMATIC = 'General'

const STYLES: Readonly<Partial<Record<Format, (range: Range) => void>>> = {
  title: (range) => void range.setFontWeight('bold').setFontSize(TITLE_POINTS),
  heading: (range) => void range.setFontWeight('bold').setBackground(HEADING),
  muted: (range) => void range.setFontColor(GREY),
  input: (range) => void range.setBackground(INPUT),
  wrap: (range) => void range.setWrap(true).setVerticalAlignment('top'),
  scale: (range) => {
    const rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint(LOW).setGradientMaxpoint(HIGH).setRanges([range]).build()
    const sheet = range.getSheet()
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule])
  },
}

export function applyFormat(range: Range, format: Format): void {
  const pattern = PATTERNS[format]
  if (pattern === undefined) STYLES[format]!(range)
  else range.setNumberFormat(pattern)
}

export function clearFormat(range: Range): void {
  // clearFormat leaves number formats and conditional formats as they are.
  range.clearFormat().setNumberFormat(AUTOMATIC)
  const sheet = range.getSheet()
  const [address, rules] = [range.getA1Notation(), sheet.getConditionalFormatRules()]
  const others = rules.filter((rule) => !rule.getRanges().every((one) => one.getA1Notation() === address))
  if (others.length < rules.length) sheet.setConditionalFormatRules(others)
}

/** Widths in pixels, from the first column on. */
export function layOut(sheet: Sheet, widths: readonly number[], frozenRows: number): void {
  for (let from = 0; from < widths.length; ) {
    let to = from + 1
    while (to < widths.length && widths[to] === widths[from]) to++
    sheet.setColumnWidths(from + 1, to - from, widths[from]!)
    from = to
  }
  sheet.setFrozenRows(frozenRows)
}
