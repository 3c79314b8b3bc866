/**
 * The open workbook as plans ask for it. Decides what waits: a change is sent with the next question, in its order, so
 * that a note is always there before the cells it speaks of; the list of sheets and the notes are read once a conversation.
 */
import { isError } from '../../core/cells.ts'
import { InputError } from '../../core/errors.ts'
import type { Area } from '../../core/plans/area.ts'
import type { AsyncWorkbook, SheetInfo } from '../../core/plans/workbook.ts'
import type { Block } from '../../core/tables.ts'
import { firstFilled } from './first-filled.ts'
import { insertChart } from './insert-chart.ts'
import { applyFormat, clearFormat, layOut } from './looks.ts'
import { partOnSheet, rangeOf, readCells, readContents } from './read-cells.ts'
import { writeCells } from './write-cells.ts'

/** What a cell shows while its function runs. */
const CALCULATING: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA'])

export function excelWorkbook(context: Excel.RequestContext, now: () => number): AsyncWorkbook {
  const { workbook } = context
  const notes = new Map<string, string | null>()
  let listed: readonly SheetInfo[] | null = null

  const sheetOf = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id)
  const cellsOf = (area: Area): Excel.Range => rangeOf(sheetOf(area.sheet), area)
  const checkRoom = (area: Block): void => {
    const part = partOnSheet(area)
    if (part?.rows !== area.rows || part.columns !== area.columns) throw new InputError('HOST_FULL')
  }
  const property = async (key: string): Promise<string | null> => {
    const known = notes.get(key)
    if (known !== undefined) return known
    const setting = workbook.settings.getItemOrNullObject(key)
    setting.load({ value: true })
    await context.sync()
    const text = setting.isNullObject ? null : (JSON.parse(setting.value as string) as string)
    notes.set(key, text)
    return text
  }

  return {
    sheets: async () => {
      if (listed !== null) return listed
      const { worksheets } = workbook
      worksheets.load({ id: true, name: true })
      await context.sync()
      listed = worksheets.items.map(({ id, name }) => ({ id, name }))
      return listed
    },
    addSheet: async (name) => {
      listed = null
      const sheet = workbook.worksheets.add(name)
      // Not "very hidden": such a sheet can't be deleted.
      sheet.visibility = 'Hidden'
      sheet.load({ id: true })
      await context.sync()
      return sheet.id
    },
    renameSheet: async (id, name) => {
      listed = null
      sheetOf(id).name = name
    },
    showSheet: async (id) => {
      sheetOf(id).visibility = 'Visible'
    },
    deleteSheet: async (id) => {
      listed = null
      sheetOf(id).delete()
    },
    firstFilled: (area) => firstFilled(context, sheetOf(area.sheet), area),
    contents: (area) => readContents(context, sheetOf(area.sheet), area),
    values: async (area) => {
      const cells = await readCells(context, sheetOf(area.sheet), area)
      if (cells.some((row) => row.some((cell) => isError(cell) && CALCULATING.has(cell.error)))) throw new InputError('HOST_CALCULATING')
      return cells
    },
    put: async (area, contents) => {
      checkRoom(area)
      await writeCells(context, cellsOf(area), contents)
    },
    grow: async (_, rows, columns) => checkRoom({ row: 0, column: 0, rows, columns }),
    clear: async (area) => {
      cellsOf(area).clear('Contents')
    },
    hasName: async (name) => {
      // Ranges and tables share their names.
      const [range, table] = [workbook.names.getItemOrNullObject(name), workbook.tables.getItemOrNullObject(name)]
      await context.sync()
      return !range.isNullObject || !table.isNullObject
    },
    addName: async (name, area) => {
      workbook.names.add(name, cellsOf(area))
    },
    deleteName: async (name) => {
      workbook.names.getItem(name).delete()
    },
    format: async (area, format) => applyFormat(cellsOf(area), format),
    unformat: async (area) => clearFormat(cellsOf(area)),
    layout: async (id, widths, frozenRows) => layOut(sheetOf(id), widths, frozenRows),
    chart: (chart) => insertChart(context, sheetOf(chart.at.sheet), chart, [chart.categories, ...chart.series].map(cellsOf)),
    property,
    setProperty: async (key, text) => {
      // As JSON, because Office.js makes dates of texts such as "Date(1)".
      if (text !== null) workbook.settings.add(key, JSON.stringify(text))
      else if ((await property(key)) !== null) workbook.settings.getItem(key).delete()
      notes.set(key, text)
    },
    now: async () => now(),
  }
}
