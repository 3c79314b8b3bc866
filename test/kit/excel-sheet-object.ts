/** Sheets and charts of the in-memory workbook, with as much of Excel's model as Strata uses. */
import { addressOf } from '../../core/plans/area.ts'
import type { HostObject } from './excel-batch.ts'
import { type Book, type BookChart, type BookSheet, type Box, MOST_COLUMNS, MOST_ROWS } from './excel-book.ts'
import { ExcelError } from './excel-error.ts'
import { renameSheet } from './excel-formulas.ts'
import { allow, type RangeObject, rangeObject, tablesObject, type World } from './excel-range-object.ts'

const WHOLE: Box = { row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS }

export function sheetObject(world: World, sheet: BookSheet): HostObject {
  const { book, listens } = world
  const range = (box: Box): RangeObject => rangeObject(world, sheet, box)
  return {
    id: sheet.id,
    get name() {
      return sheet.name
    },
    set name(name: string) {
      allow(book)
      checkSheetName(book, name, sheet)
      renameSheet(book, sheet, name)
    },
    get visibility() {
      return sheet.visibility
    },
    set visibility(visibility: string) {
      allow(book)
      sheet.visibility = visibility
    },
    tables: tablesObject(world, sheet, WHOLE),
    charts: {
      add: (kind: string, source: RangeObject) => {
        allow(book, sheet)
        // Excel makes of the source what it likes; it may be one series or several, of which the first row may be the name.
        const series = [{ name: 'Series1', values: addressOf(source.box), categories: '' }]
        const chart: BookChart = { id: `chart ${++book.ids}`, kind, title: '', place: '', legend: true, reversed: false, series }
        sheet.charts.push(chart)
        return chartObject(chart)
      },
      indexer: (id: string) => chartObject(sheet.charts.find((chart) => chart.id === id)!),
    },
    freezePanes: {
      freezeRows: (count: number) => {
        allow(book, sheet)
        sheet.frozenRows = count
      },
    },
    getCell: (row: number, column: number) => range({ row, column, rows: 1, columns: 1 }),
    getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => range({ row, column, rows, columns }),
    getUsedRangeOrNullObject: (valuesOnly: boolean) =>
      (range(WHOLE).getUsedRangeOrNullObject as (valuesOnly: boolean) => unknown)(valuesOnly),
    delete: () => {
      allow(book)
      const shown = book.sheets.filter(({ visibility }) => visibility === 'Visible')
      if (sheet.visibility === 'VeryHidden' || (shown.length === 1 && shown[0] === sheet)) throw new ExcelError('InvalidOperation')
      book.sheets.splice(book.sheets.indexOf(sheet), 1)
      book.changes++
    },
    _RegisterDataChangedEvent: () => listens('_RegisterDataChangedEvent', sheet.id),
    _UnregisterDataChangedEvent: () => listens('_UnregisterDataChangedEvent', sheet.id),
  }
}

export function checkSheetName(book: Book, name: string, sheet?: BookSheet): void {
  if (name.length < 1 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) throw new ExcelError('InvalidArgument')
  if (book.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase()))
    throw new ExcelError('ItemAlreadyExists')
}

function chartObject(chart: BookChart): HostObject {
  const seriesObject = (series: BookChart['series'][number]): HostObject => ({
    get name() {
      return series.name
    },
    set name(name: string) {
      series.name = name
    },
    setValues: (range: RangeObject) => {
      series.values = `${range.on.name}!${addressOf(range.box)}`
    },
    setXAxisValues: (range: RangeObject) => {
      series.categories = `${range.on.name}!${addressOf(range.box)}`
    },
    delete: () => {
      chart.series.splice(chart.series.indexOf(series), 1)
    },
  })
  return {
    id: chart.id,
    title: {
      set text(text: string) {
        chart.title = text
      },
    },
    legend: {
      set visible(visible: boolean) {
        chart.legend = visible
      },
    },
    axes: {
      categoryAxis: {
        set reversePlotOrder(reversed: boolean) {
          chart.reversed = reversed
        },
      },
    },
    setPosition: (start: RangeObject, end: RangeObject) => {
      chart.place = `${addressOf(start.box)}:${addressOf(end.box)}`
    },
    series: {
      get items() {
        return chart.series.map(seriesObject)
      },
      add: (name: string) => {
        const series = { name, values: '', categories: '' }
        chart.series.push(series)
        return seriesObject(series)
      },
      getItemAt: (index: number) => seriesObject(chart.series[index]!),
    },
  }
}
