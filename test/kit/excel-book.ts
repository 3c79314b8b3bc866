/**
 * The workbook of the in-memory Excel: what its sheets hold and how their cells look. Decides what stands where; what
 * typing makes of a text is decided in excel-typing.ts, what formulas give in excel-formulas.ts.
 */
import { areaOf } from '../../core/plans/area.ts'
import type { SheetCell } from './excel-workbook.ts'

/** A rectangle counted from 0. */
export interface Box {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export type BookCell = Exclude<SheetCell, null> | { readonly formula: string }

/** A property of the look of a cell, such as numberFormat or fill; one that is as in a new sheet is absent. */
export type Look = Readonly<Record<string, unknown>>

export interface BookTable {
  readonly name: string
  readonly box: Box
  readonly showHeaders: boolean
  readonly showTotals: boolean
}

export interface BookSeries {
  name: string
  values: string
  categories: string
}

export interface BookChart {
  readonly id: string
  kind: string
  title: string
  place: string
  legend: boolean
  reversed: boolean
  readonly series: BookSeries[]
}

export interface BookSheet {
  readonly id: string
  name: string
  visibility: string
  /** Only filled cells, by "row,column". */
  readonly cells: Map<string, BookCell>
  readonly looks: Map<string, Look>
  /** Column widths in points, by column. */
  readonly widths: Map<number, number>
  /** Addresses of colour scales. */
  readonly scales: string[]
  readonly tables: BookTable[]
  readonly charts: BookChart[]
  frozenRows: number
  isProtected: boolean
}

export interface Book {
  readonly sheets: BookSheet[]
  /** Names of ranges as they were written, with the sheet's id and the range. */
  readonly names: Map<string, { readonly sheet: string; readonly box: Box }>
  readonly settings: Map<string, unknown>
  isReadOnly: boolean
  /** How often anything in it changed, so that results are known to be old. */
  changes: number
  ids: number
}

/** What a test says of a sheet; rows from A1 on. */
export interface FakeSheet {
  readonly name: string
  readonly cells: readonly (readonly (SheetCell | { readonly formula: string })[])[]
  readonly tables?: readonly FakeTable[]
}

/** An Excel table, by the address of the whole. */
export interface FakeTable {
  readonly address: string
  readonly name?: string
  readonly showHeaders?: boolean
  readonly showTotals?: boolean
}

export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384
export const GENERAL = 'General'

export function newBook(sheets: readonly FakeSheet[]): Book {
  const book: Book = { sheets: [], names: new Map(), settings: new Map(), isReadOnly: false, changes: 0, ids: 0 }
  for (const { name, cells, tables = [] } of sheets) {
    const sheet = addSheet(book, name)
    cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        setCell(book, sheet, r, c, cell)
      })
    })
    for (const { address, name: known, showHeaders = true, showTotals = false } of tables)
      sheet.tables.push({ name: known ?? `Table${++book.ids}`, box: areaOf('', address), showHeaders, showTotals })
  }
  return book
}

export function addSheet(book: Book, name: string): BookSheet {
  const sheet: BookSheet = {
    id: `{${String(++book.ids).padStart(8, '0')}}`,
    name,
    visibility: 'Visible',
    cells: new Map(),
    looks: new Map(),
    widths: new Map(),
    scales: [],
    tables: [],
    charts: [],
    frozenRows: 0,
    isProtected: false,
  }
  book.sheets.push(sheet)
  book.changes++
  return sheet
}

export function setCell(book: Book, sheet: BookSheet, row: number, column: number, cell: BookCell | null): void {
  book.changes++
  if (cell === null || cell === '') sheet.cells.delete(`${row},${column}`)
  else sheet.cells.set(`${row},${column}`, cell)
}

export function numberFormatAt(sheet: BookSheet, row: number, column: number): string {
  return (sheet.looks.get(`${row},${column}`)?.numberFormat as string | undefined) ?? GENERAL
}

/** Sets properties of the look of every cell; `undefined` takes one away, and `null` for the look takes all away. */
export function setLook(sheet: BookSheet, box: Box, look: Readonly<Record<string, unknown>> | null): void {
  for (const [row, column] of cellsIn(box)) {
    const key = `${row},${column}`
    const next = look === null ? [] : Object.entries({ ...sheet.looks.get(key), ...look }).filter(([, value]) => value !== undefined)
    if (next.length === 0) sheet.looks.delete(key)
    else sheet.looks.set(key, Object.fromEntries(next))
  }
}

export function* cellsIn({ row, column, rows, columns }: Box): Generator<readonly [row: number, column: number]> {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield [r, c]
}

export function around(one: Box, other: Box): Box {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)]
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row
  return { row, column, rows, columns: Math.max(one.column + one.columns, other.column + other.columns) - column }
}

/** What two boxes have in common. */
export function common(one: Box, other: Box): Box | null {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)]
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null
}

export function isFormulaCell(cell: BookCell | undefined): cell is { readonly formula: string } {
  return typeof cell === 'object' && 'formula' in cell
}
