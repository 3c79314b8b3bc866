/** Puts a chart of core's on a sheet, as Excel draws it. Decides its series one by one: Excel's own guess depends on the cells. */
import type { Chart } from '../../core/plans/step.ts'

const TYPES = { bars: 'BarClustered', columns: 'ColumnClustered', stacked: 'ColumnStacked', line: 'Line' } as const

/** `categories` and `series` have their names in their first cells. */
export async function insertChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { kind, title, at, rows, columns }: Chart,
  [categories, ...series]: readonly Excel.Range[],
): Promise<void> {
  const chart = sheet.charts.add(TYPES[kind], series[0]!, 'Columns')
  chart.title.text = title
  chart.setPosition(sheet.getCell(at.row, at.column), sheet.getCell(at.row + rows - 1, at.column + columns - 1))
  chart.legend.visible = series.length > 1
  // Bars grow from the bottom up, rows of a sheet from the top down.
  if (kind === 'bars') chart.axes.categoryAxis.reversePlotOrder = true
  chart.series.load({ name: true })
  const names = series.map((range) => range.getCell(0, 0).load({ text: true }))
  await context.sync()
  const guessed = chart.series.items
  for (const [index, range] of series.entries()) {
    const one = chart.series.add(names[index]!.text[0]![0]!)
    one.setValues(withoutFirst(range))
    one.setXAxisValues(withoutFirst(categories!))
  }
  // Office.js finds a series again by its place, which deleting the one before it would change.
  for (const one of [...guessed].reverse()) one.delete()
}

function withoutFirst(range: Excel.Range): Excel.Range {
  return range.getOffsetRange(1, 0).getResizedRange(-1, 0)
}
