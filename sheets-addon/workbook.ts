/**
 * The open spreadsheet as plans ask for it. Decides what is read how often: the list of sheets, their sizes and the
 * notes once per call of the sidebar's, which holds the lock and so is alone with them.
 */
import { InputError } from '../core/errors.ts'
import { type Area, addressOf } from '../core/plans/area.ts'
import type { Content, SheetInfo, Workbook } from '../core/plans/workbook.ts'
import { cellReader, setValue } from './cells.ts'
import { insertChart } from './insert-chart.ts'
import { AUTOMATIC, applyFormat, clearFormat, layOut } from './looks.ts'
import { documentNotes, type Notes } from './notes.ts'
import { filledUp, partOf, rangeWithin, type Size } from './within.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

interface Listed extends SheetInfo {
  readonly sheet: Sheet
}

/** What a cell shows while its custom function runs. */
const LOADING = 'Loading...'

export interface SheetsWorkbook extends Workbook {
  sheetOf(id: string): Sheet
}

export function sheetsWorkbook(): SheetsWorkbook {
  const file = SpreadsheetApp.getActive()
  const readCells = cellReader()
  const sizes = new Map<string, Size>()
  let notes: Notes | null = null
  let listed: readonly Listed[] | null = null
  /** Whether Google may still hold back what was written. */
  let isPending = false

  const noted = (): Notes => {
    notes ??= documentNotes()
    return notes
  }
  const list = (): readonly Listed[] => {
    listed ??= file.getSheets().map((sheet) => ({ id: String(sheet.getSheetId()), name: sheet.getName(), sheet }))
    return listed
  }
  const sheetOf = (id: string): Sheet => {
    const found = list().find((one) => one.id === id)
    if (found === undefined) throw new Error(`there is no sheet with the id ${id}`)
    return found.sheet
  }
  const sizeOf = (id: string): Size => {
    const known = sizes.get(id)
    if (known !== undefined) return known
    const sheet = sheetOf(id)
    const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }
    sizes.set(id, size)
    return size
  }
  /** Every change to a sheet goes through here, so that no note overtakes it. */
  const change = <T>(work: () => T): T => {
    isPending = true
    return work()
  }
  const changeList = <T>(work: () => T): T => {
    try {
      return change(work)
    } finally {
      listed = null
    }
  }
  const grow = (id: string, rows: number, columns: number): void => {
    const sheet = sheetOf(id)
    const size = sizeOf(id)
    if (rows <= size.rows && columns <= size.columns) return
    sizes.delete(id)
    change(() => {
      if (rows > size.rows) sheet.insertRowsAfter(size.rows, rows - size.rows)
      if (columns > size.columns) sheet.insertColumnsAfter(size.columns, columns - size.columns)
    })
  }
  const rangeOf = ({ sheet, row, column, rows, columns }: Area): Range => sheetOf(sheet).getRange(row + 1, column + 1, rows, columns)
  const rangeIn = (area: Area): Range | null => rangeWithin(sheetOf(area.sheet), area, sizeOf(area.sheet))
  /** Reads are cut where all is blank: a note of replaced cells may be 16 columns wide, and mostly is one. */
  const filledPart = (area: Area): Area | null => {
    const sheet = sheetOf(area.sheet)
    return partOf(area, { rows: sheet.getLastRow(), columns: sheet.getLastColumn() })
  }
  const editable = (range: Range): Range => {
    if (!range.canEdit()) throw new InputError('HOST_PROTECTED')
    return range
  }
  const writeTo = (range: Range, contents: readonly (readonly Content[])[]): void => {
    const values = contents.map((row) => row.map(setValue))
    change(() => range.setValues(values))
    const texts = textCells(range)
    if (texts.length === 0 || !hasApostrophes(range.getValues(), contents)) return
    // In a cell that is formatted as text an apostrophe may stay where it was written.
    const cells = range.getSheet().getRangeList(texts)
    cells.setNumberFormat(AUTOMATIC)
    try {
      range.setValues(values)
    } finally {
      cells.setNumberFormat('@')
    }
  }

  return {
    sheetOf,
    sheets: () => list().map(({ id, name }) => ({ id, name })),
    addSheet: (name, rows, columns) => {
      // A new sheet comes to the front; the person stays where they were.
      const shown = file.getActiveSheet()
      const sheet = changeList(() => file.insertSheet(name, list().length))
      sheet.hideSheet()
      file.setActiveSheet(shown)
      const id = String(sheet.getSheetId())
      grow(id, rows, columns)
      return id
    },
    renameSheet: (id, name) => void changeList(() => sheetOf(id).setName(name)),
    showSheet: (id) => void change(() => sheetOf(id).showSheet()),
    deleteSheet: (id) => {
      const sheet = sheetOf(id)
      sizes.delete(id)
      changeList(() => file.deleteSheet(sheet))
    },
    firstFilled: (area) => {
      const part = filledPart(area)
      if (part === null) return null
      const range = rangeOf(part)
      // A formula may show nothing.
      return firstIn(range.getValues(), part) ?? firstIn(range.getFormulas(), part)
    },
    contents: (area) => {
      const part = filledPart(area)
      if (part === null) return filledUp([], area)
      const range = rangeOf(part)
      const formulas = range.getFormulas()
      const cells = readCells(range.getValues())
      return filledUp(
        cells.map((row, r) => row.map((cell, c): Content => (formulas[r]![c] === '' ? cell : { formula: formulas[r]![c]! }))),
        area,
      )
    },
    values: (area) => {
      const part = filledPart(area)
      const cells = part === null ? [] : readCells(rangeOf(part).getValues())
      if (cells.some((row) => row.includes(LOADING))) throw new InputError('HOST_CALCULATING')
      return filledUp(cells, area)
    },
    put: (area, contents) => {
      grow(area.sheet, area.row + area.rows, area.column + area.columns)
      writeTo(editable(rangeOf(area)), contents)
    },
    grow,
    clear: (area) => {
      const range = rangeIn(area)
      if (range !== null) change(() => editable(range).clearContent())
    },
    hasName: (name) => namedRange(file, name) !== undefined,
    addName: (name, area) => change(() => file.setNamedRange(name, rangeOf(area))),
    deleteName: (name) => change(() => namedRange(file, name)!.remove()),
    format: (area, format) => change(() => applyFormat(rangeOf(area), format)),
    unformat: (area) => {
      const range = rangeIn(area)
      if (range !== null) change(() => clearFormat(range))
    },
    layout: (id, widths, frozenRows) => {
      grow(id, frozenRows + 1, widths.length)
      change(() => layOut(sheetOf(id), widths, frozenRows))
    },
    chart: (chart) => change(() => insertChart(sheetOf(chart.at.sheet), chart, [chart.categories, ...chart.series].map(rangeOf))),
    property: (key) => noted().read(key),
    setProperty: (key, text) => {
      // A note is there at once; the cells it speaks of must be by then.
      if (isPending) SpreadsheetApp.flush()
      isPending = false
      noted().keep(key, text)
    },
    now: () => Date.now(),
  }
}

function firstIn(values: readonly (readonly unknown[])[], { row, column }: Area): string | null {
  for (const [r, cells] of values.entries()) {
    const c = cells.findIndex((value) => value !== '')
    if (c >= 0) return addressOf({ row: row + r, column: column + c, rows: 1, columns: 1 })
  }
  return null
}

/** The cells of a range that are formatted as text, as few rectangles. */
function textCells(range: Range): string[] {
  const formats = range.getNumberFormats()
  const found: string[] = []
  if (!formats.some((row) => row.includes('@'))) return found
  const [top, left] = [range.getRow() - 1, range.getColumn() - 1]
  for (let column = 0; column < formats[0]!.length; column++)
    for (let row = 0; row < formats.length; row++) {
      if (formats[row]![column] !== '@') continue
      const from = row
      while (row + 1 < formats.length && formats[row + 1]![column] === '@') row++
      found.push(addressOf({ row: top + from, column: left + column, rows: row - from + 1, columns: 1 }))
    }
  return found
}

/** Whether some text has come back with the apostrophe that it was written with. */
function hasApostrophes(values: readonly (readonly unknown[])[], contents: readonly (readonly Content[])[]): boolean {
  return contents.some((row, r) => row.some((content, c) => typeof content === 'string' && values[r]![c] === `'${content}`))
}

/** Sheets ignores the case of names. */
function namedRange(file: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): GoogleAppsScript.Spreadsheet.NamedRange | undefined {
  return file.getNamedRanges().find((range) => range.getName().toLowerCase() === name.toLowerCase())
}
