/** The objects of the in-memory workbook that a task pane may ask for: as much of Excel's model as Strata reads. */
import type { HostObject } from './excel-batch.ts'
import { addressOf, cellsAt, type SheetCell } from './excel-workbook.ts'

export interface FakeSheet {
  readonly name: string
  /** Rows from A1 on. */
  readonly cells: readonly (readonly SheetCell[])[]
  /** Excel tables, by the address of the whole. */
  readonly tables?: readonly FakeTable[]
}

export interface FakeTable {
  readonly address: string
  readonly showHeaders?: boolean
  readonly showTotals?: boolean
}

export interface Spot {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A rectangle counted from 0. */
interface Box {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface FakeWorkbook {
  readonly sheets: readonly FakeSheet[]
  readonly active: () => Spot
  readonly decimalSeparator: string
  /** Called with the name of each method that registers or unregisters an event. */
  readonly listens: (method: string) => void
}

export function workbookObject({ sheets, active, decimalSeparator, listens }: FakeWorkbook): HostObject {
  const listening = (method: string): HostObject => ({ [method]: () => listens(method) })
  const tables = sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => tableObject(sheet, table)))
  return {
    application: { decimalSeparator: decimalSeparator },
    // The library asks the workbook for a table that it met elsewhere.
    tables: { indexer: (id: string) => tables.find((table) => table.id === id) },
    worksheets: {
      ...listening('_RegisterSelectionChangedEvent'),
      ...listening('_UnregisterSelectionChangedEvent'),
      ...listening('_RegisterActivatedEvent'),
      ...listening('_UnregisterActivatedEvent'),
    },
    getActiveCell: () => {
      const { sheet, row, column } = active()
      return rangeObject(sheets.find(({ name }) => name === sheet)!, { row, column, rows: 1, columns: 1 })
    },
  }
}

function rangeObject(sheet: FakeSheet, box: Box): HostObject {
  return {
    box,
    address: `${/^\w+$/.test(sheet.name) ? sheet.name : `'${sheet.name}'`}!${addressIn(box)}`,
    rowCount: box.rows,
    text: cellsAt(sheet.cells, addressIn(box)).map((row) => row.map(shown)),
    worksheet: { name: sheet.name },
    getRow: (index: number) => rangeObject(sheet, { ...box, row: box.row + index, rows: 1 }),
    getBoundingRect: (other: HostObject) => rangeObject(sheet, around(box, other.box as Box)),
    getSurroundingRegion: () => rangeObject(sheet, regionAround(sheet, box)),
    getTables: () => tablesObject(sheet, box),
  }
}

function tablesObject(sheet: FakeSheet, box: Box): HostObject {
  const tables = (sheet.tables ?? []).filter(({ address }) => overlaps(boxOf(address), box))
  return { items: tables.map((table) => tableObject(sheet, table)) }
}

function tableObject(sheet: FakeSheet, { address, showHeaders = true, showTotals = false }: FakeTable): HostObject {
  const box = boxOf(address)
  const body = { ...box, row: box.row + Number(showHeaders), rows: box.rows - Number(showHeaders) - Number(showTotals) }
  return {
    id: `${sheet.name}!${address}`,
    showHeaders: showHeaders,
    getHeaderRowRange: () => rangeObject(sheet, { ...box, rows: 1 }),
    getDataBodyRange: () => rangeObject(sheet, body),
  }
}

/** Grows while a cell beside it, corners included, holds anything: what Ctrl+Shift+* selects. */
function regionAround(sheet: FakeSheet, start: Box): Box {
  const filled = (row: number, column: number): boolean => (sheet.cells[row]?.[column] ?? null) !== null
  let box = start
  for (;;) {
    const rim: Box[] = []
    for (let row = box.row - 1; row <= box.row + box.rows; row++)
      for (let column = box.column - 1; column <= box.column + box.columns; column++)
        if (filled(row, column) && !overlaps(box, { row, column, rows: 1, columns: 1 })) rim.push({ row, column, rows: 1, columns: 1 })
    if (rim.length === 0) return box
    box = rim.reduce(around, box)
  }
}

function around(one: Box, other: Box): Box {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)]
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row
  return { row, column, rows, columns: Math.max(one.column + one.columns, other.column + other.columns) - column }
}

function overlaps(one: Box, other: Box): boolean {
  const rows = one.row < other.row + other.rows && other.row < one.row + one.rows
  return rows && one.column < other.column + other.columns && other.column < one.column + one.columns
}

/** Of an address with columns up to Z. */
function boxOf(address: string): Box {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address)!
  const [row, column] = [Number(top) - 1, left!.charCodeAt(0) - 65]
  return { row, column, rows: Number(bottom) - row, columns: right!.charCodeAt(0) - 64 - column }
}

function addressIn({ row, column, rows, columns }: Box): string {
  const address = addressOf(row, column, rows, columns)
  return rows === 1 && columns === 1 ? address.replace(/:.*/, '') : address
}

function shown(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return String(cell).toUpperCase()
  return typeof cell === 'object' ? String('error' in cell ? cell.error : cell.basicValue) : String(cell)
}
