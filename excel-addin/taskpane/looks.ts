/** How Strata's formats look in Excel. Named cell styles are not used: setting them up clears what a person can undo. */
import { PATTERNS } from '../../core/number-format.ts'
import type { Format } from '../../core/plans/step.ts'

/** Cells are white in Excel's light and dark themes alike, so these colours are fixed. */
const GREY = '#595959'
const HEADING = '#E2EFDA'
const INPUT = '#FFF8DC'
const LOW = '#FFFFFF'
const HIGH = '#6FA8DC'
const TITLE_POINTS = 14

/** A pixel of a column's width in points. */
const POINTS_PER_PIXEL = 0.75

const STYLES: Readonly<Partial<Record<Format, (range: Excel.Range) => void>>> = {
  title: ({ format }) => {
    format.font.bold = true
    format.font.size = TITLE_POINTS
  },
  heading: ({ format }) => {
    format.font.bold = true
    format.fill.color = HEADING
  },
  muted: ({ format }) => {
    format.font.color = GREY
  },
  input: ({ format }) => {
    format.fill.color = INPUT
  },
  wrap: ({ format }) => {
    format.wrapText = true
    format.verticalAlignment = 'Top'
  },
  scale: ({ conditionalFormats }) => {
    conditionalFormats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'LowestValue', color: LOW },
      maximum: { type: 'HighestValue', color: HIGH },
    }
  },
}

export function applyFormat(range: Excel.Range, format: Format): void {
  const pattern = PATTERNS[format]
  // One pattern is for all cells of the range.
  if (pattern === undefined) STYLES[format]!(range)
  else range.numberFormat = pattern as unknown as string[][]
}

export function clearFormat(range: Excel.Range): void {
  range.clear('Formats')
  range.conditionalFormats.clearAll()
}

/** Widths in pixels, from the first column on. */
export function layOut(sheet: Excel.Worksheet, widths: readonly number[], frozenRows: number): void {
  for (const [column, width] of widths.entries()) sheet.getCell(0, column).format.columnWidth = width * POINTS_PER_PIXEL
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows)
}
