/** Puts a chart of core's on a sheet, as Sheets draws it. */
import type { Chart } from '../core/plans/step.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** The size of a cell in a new sheet, in pixels. */
const ROW = 21
const COLUMN = 100

/** `ranges` are the categories, then one per series, each with its name in the first cell. */
export function insertChart(sheet: Sheet, { kind, title, at, rows, columns }: Chart, ranges: readonly Range[]): void {
  const builder = sheet.newChart()
  for (const range of ranges) builder.addRange(range)
  builder
    .setNumHeaders(1)
    .setPosition(at.row + 1, at.column + 1, 0, 0)
    .setOption('title', title)
    .setOption('width', columns * COLUMN)
    .setOption('height', rows * ROW)
    .setOption('isStacked', kind === 'stacked')
  if (ranges.length === 2) builder.setOption('legend', { position: 'none' })
  const typed = kind === 'line' ? builder.asLineChart() : kind === 'bars' ? builder.asBarChart() : builder.asColumnChart()
  sheet.insertChart(typed.build())
}
