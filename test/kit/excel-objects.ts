/** The workbook of the in-memory Excel as a task pane may ask for it: as much of Excel's model as Strata uses. */
import type { HostObject } from './excel-batch.ts'
import { addSheet, type BookSheet } from './excel-book.ts'
import { ExcelError } from './excel-error.ts'
import { allow, type RangeObject, rangeObject, tableObject, type World } from './excel-range-object.ts'
import { checkSheetName, sheetObject } from './excel-sheet-object.ts'

export interface Spot {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** In bytes; above it Excel refuses all settings of an add-in. */
const MOST_SETTINGS = 2_000_000

export function workbookObject(world: World, active: () => Spot, decimalSeparator: string): HostObject {
  const { book, listens } = world
  const listening = (method: string): HostObject => ({ [method]: () => listens(method, 'Workbook') })
  const byKey = (key: string): BookSheet | undefined =>
    book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase())
  const tables = (): readonly HostObject[] => book.sheets.flatMap((sheet) => sheet.tables.map((table) => tableObject(world, sheet, table)))
  const nameObject = (name: string): HostObject => ({
    name,
    delete: () => {
      allow(book)
      book.names.delete(name)
      book.changes++
    },
  })
  const settingObject = (key: string): HostObject => ({
    key,
    value: book.settings.get(key),
    delete: () => {
      allow(book)
      book.settings.delete(key)
    },
  })
  return {
    application: { decimalSeparator },
    get readOnly() {
      return book.isReadOnly
    },
    // The library asks the workbook for a table that it met elsewhere.
    tables: {
      indexer: (id: string) => tables().find((table) => table.id === id),
      getItemOrNullObject: (name: string) => tables().find((table) => String(table.name).toLowerCase() === name.toLowerCase()) ?? null,
    },
    worksheets: {
      get items() {
        return book.sheets.map((sheet) => sheetObject(world, sheet))
      },
      indexer: (key: string) => {
        const sheet = byKey(key)
        if (sheet === undefined) throw new ExcelError('ItemNotFound')
        return sheetObject(world, sheet)
      },
      getItemOrNullObject: (key: string) => {
        const sheet = byKey(key)
        return sheet === undefined ? null : sheetObject(world, sheet)
      },
      add: (name: string) => {
        allow(book)
        checkSheetName(book, name)
        return sheetObject(world, addSheet(book, name))
      },
      ...listening('_RegisterSelectionChangedEvent'),
      ...listening('_UnregisterSelectionChangedEvent'),
      ...listening('_RegisterActivatedEvent'),
      ...listening('_UnregisterActivatedEvent'),
    },
    names: {
      getItemOrNullObject: (name: string) => {
        const found = [...book.names.keys()].find((one) => one.toLowerCase() === name.toLowerCase())
        return found === undefined ? null : nameObject(found)
      },
      indexer: (name: string) => nameObject([...book.names.keys()].find((one) => one.toLowerCase() === name.toLowerCase())!),
      add: (name: string, { on, box }: RangeObject) => {
        allow(book)
        const isTaken = [...book.names.keys()].some((one) => one.toLowerCase() === name.toLowerCase())
        if (isTaken || !/^[A-Za-z_][\w.]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) throw new ExcelError('InvalidArgument')
        book.names.set(name, { sheet: on.id, box })
        book.changes++
        return { name }
      },
    },
    settings: {
      getItemOrNullObject: (key: string) => (book.settings.has(key) ? settingObject(key) : null),
      indexer: (key: string) => settingObject(key),
      add: (key: string, value: unknown) => {
        allow(book)
        const all = JSON.stringify([...new Map(book.settings).set(key, value)])
        if (Buffer.byteLength(all) > MOST_SETTINGS) throw new ExcelError('InvalidArgument')
        book.settings.set(key, value)
        return { key, value }
      },
    },
    getActiveCell: () => {
      const { sheet, row, column } = active()
      return rangeObject(world, byKey(sheet)!, { row, column, rows: 1, columns: 1 })
    },
  }
}
