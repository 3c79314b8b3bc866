/**
 * The open workbook as plans ask for it. Decides what waits: a change is sent with the next question, in its order, so
 * that a note is always there before the cells it speaks of; the list of sheets and the notes are read once a conversation.
 */
import { isError } from '../../core/cells.ts'
import { InputError } from '../../core/errors.ts'
import { type Area, addressOf } from '../../core/plans/area.ts'
import type { AsyncWorkbook, SheetInfo } from '../../core/plans/workbook.ts'
import { TooLarge } from '../../core/plans/write-in-pieces.ts'
import { isTooLarge } from './in-excel.ts'
import { insertChart } from './insert-chart.ts'
import { applyFormat, clearFormat, layOut } from './looks.ts'
import { BOX, blockOf, rangeOf, readCells, readContents } from './read-cells.ts'
import { mustBeFreed, TEXT_FORMAT, typedCell } from './typed-cells.ts'

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** Excel on the web takes 5 MB, with all that is sent around the cells. */
const MOST_BYTES = 3_000_000

/** What a cell shows while its function runs. */
const CALCULATING: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA'])

export function excelWorkbook(context: Excel.RequestContext, now: () => number): AsyncWorkbook {
  const { workbook } = context
  const notes = new Map<string, string | null>()
  let listed: readonly SheetInfo[] | null = null

  const sheetOf = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id)
  const cellsOf = (area: Area): Excel.Range => rangeOf(sheetOf(area.sheet), area)
  const checkRoom = (rows: number, columns: number): void => {
    if (rows > MOST_ROWS || columns > MOST_COLUMNS) throw new InputError('HOST_FULL')
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
      checkRoom(area.row + area.rows, area.column + area.columns)
      const range = cellsOf(area)
      range.load({ numberFormat: true })
      await asAWhole(context.sync)
      const formats = range.numberFormat as string[][] | null
      if (formats === null) throw new TooLarge()
      const typed = contents.map((row, r) => row.map((content, c) => typedCell(content, formats[r]![c]!)))
      if (new TextEncoder().encode(JSON.stringify(typed)).length > MOST_BYTES) throw new TooLarge()
      const freed = contents.map((row, r) => row.map((content, c) => (mustBeFreed(content, formats[r]![c]!) ? 'General' : null)))
      if (freed.every((row) => row.every((format) => format === null))) {
        range.formulas = typed
        return asAWhole(context.sync)
      }
      const texts = freed.map((row) => row.map((format) => format && TEXT_FORMAT))
      range.numberFormat = freed
      range.formulas = typed
      range.numberFormat = texts
      try {
        await asAWhole(context.sync)
      } catch (error) {
        // The batch may have ended before the last of the three.
        range.numberFormat = texts
        await context.sync()
        throw error
      }
    },
    grow: async (_, rows, columns) => checkRoom(rows, columns),
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

/** What Excel refuses for its size, it refuses whole. */
async function asAWhole(sync: () => Promise<void>): Promise<void> {
  try {
    await sync()
  } catch (error) {
    throw isTooLarge(error) ? new TooLarge() : error
  }
}

/** A cell of an Excel table counts as filled, because nothing is written into one. */
async function firstFilled(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<string | null> {
  const range = rangeOf(sheet, area)
  const used = range.getUsedRangeOrNullObject()
  used.load({ ...BOX, hasSpill: true })
  const tables = range.getTables(false)
  tables.load({ name: true })
  await context.sync()
  if (tables.items.length > 0) {
    const inside = range.getIntersectionOrNullObject(tables.items[0]!.getRange())
    inside.load(BOX)
    await context.sync()
    return firstOf(blockOf(inside))
  }
  if (used.isNullObject) return null
  const block = blockOf(used)
  const contents = await readContents(context, sheet, block)
  for (const [r, row] of contents.entries()) {
    const c = row.findIndex((content) => content !== null)
    if (c >= 0) return firstOf({ row: block.row + r, column: block.column + c })
  }
  // A result that spilled a blank there would be lost as well.
  return used.hasSpill === false ? null : firstOf(block)
}

function firstOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return addressOf({ row, column, rows: 1, columns: 1 })
}
