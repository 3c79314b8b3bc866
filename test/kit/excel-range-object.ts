/** Ranges and tables of the in-memory workbook, with as much of Excel's model as Strata uses. Decides what reading and writing one does. */
import { cellText, isError } from '../../core/cells.ts'
import { addressOf, qualified } from '../../core/plans/area.ts'
import type { HostObject } from './excel-batch.ts'
import {
  around,
  type Book,
  type BookSheet,
  type BookTable,
  type Box,
  cellsIn,
  common,
  isFormulaCell,
  MOST_COLUMNS,
  MOST_ROWS,
  numberFormatAt,
  setCell,
  setLook,
} from './excel-book.ts'
import { ExcelError } from './excel-error.ts'
import { checkFormula, resultsOf } from './excel-formulas.ts'
import { NoFormula, type TextFormat, typed } from './excel-typing.ts'

/** What the objects share. */
export interface World {
  readonly book: Book
  readonly textFormat: TextFormat
  /** Above so many cells `values` is null, without an error. */
  readonly mostCells: number
  /** What a cell that a formula spilled into has for a formula: not known of Excel. */
  readonly spilledFormulas: 'blank' | 'value' | 'parent'
  /** Called with the name of each method that registers or unregisters an event. */
  readonly listens: (method: string, target: string) => void
}

/** A range, with what other objects of the workbook need to know of it. */
export interface RangeObject extends HostObject {
  readonly box: Box
  readonly on: BookSheet
}

export function rangeObject(world: World, sheet: BookSheet, box: Box): RangeObject {
  const { book } = world
  if (box.row < 0 || box.column < 0 || box.rows < 1 || box.columns < 1) throw new ExcelError('InvalidArgument')
  if (box.row + box.rows > MOST_ROWS || box.column + box.columns > MOST_COLUMNS) throw new ExcelError('InvalidArgument')
  const range = (next: Box): RangeObject => rangeObject(world, sheet, next)
  const orNull = (next: Box | null): RangeObject | null => (next === null ? null : range(next))
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: box.rows }, (_, r) => Array.from({ length: box.columns }, (__, c) => read(box.row + r, box.column + c)))
  const isTooLarge = box.rows * box.columns > world.mostCells
  const shownAt = (row: number, column: number): number | string | boolean => {
    const cell = resultsOf(book).valueAt(sheet, row, column)
    return cell === null ? '' : isError(cell) ? cell.error : cell
  }
  const set = (given: unknown): void => {
    allow(book, sheet)
    const rows = matrix(given, box)
    for (const [row, column] of cellsIn(box)) {
      const input = rows[row - box.row]![column - box.column]
      if (input === null) continue
      const { cell, numberFormat } = take(input, numberFormatAt(sheet, row, column), world.textFormat)
      setCell(book, sheet, row, column, cell)
      if (numberFormat !== undefined) setLook(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat })
    }
  }
  const look = (next: Readonly<Record<string, unknown>> | null): void => {
    allow(book, sheet)
    setLook(sheet, box, next)
  }
  return {
    box,
    on: sheet,
    address: qualified(sheet.name, addressOf(box)),
    rowIndex: box.row,
    columnIndex: box.column,
    rowCount: box.rows,
    columnCount: box.columns,
    worksheet: { id: sheet.id, name: sheet.name },
    get values() {
      return isTooLarge ? null : each(shownAt)
    },
    set values(given: unknown) {
      set(given)
    },
    get formulas() {
      const results = resultsOf(book)
      const spilled = results.spilled(sheet)
      const formulaAt = (row: number, column: number): unknown => {
        const cell = sheet.cells.get(`${row},${column}`)
        if (isFormulaCell(cell)) return cell.formula
        const parent = spilled.get(`${row},${column}`)
        if (parent === undefined || world.spilledFormulas === 'value') return shownAt(row, column)
        return world.spilledFormulas === 'blank' ? '' : (sheet.cells.get(parent) as { readonly formula: string }).formula
      }
      return isTooLarge ? null : each(formulaAt)
    },
    set formulas(given: unknown) {
      set(given)
    },
    get text() {
      return each((row, column) => {
        const cell = resultsOf(book).valueAt(sheet, row, column)
        return cell === null ? '' : cellText(cell)
      })
    },
    get valueTypes() {
      return each((row, column) => {
        const cell = resultsOf(book).valueAt(sheet, row, column)
        if (cell === null) return 'Empty'
        if (typeof cell === 'object') return 'Error'
        return typeof cell === 'number' ? 'Double' : typeof cell === 'string' ? 'String' : 'Boolean'
      })
    },
    get hasSpill() {
      const spilled = resultsOf(book).spilled(sheet)
      const parents = new Set(spilled.values())
      const found = each((row, column) => spilled.has(`${row},${column}`) || parents.has(`${row},${column}`)).flat()
      return found.every(Boolean) ? true : found.some(Boolean) ? null : false
    },
    get numberFormat() {
      return isTooLarge ? null : each((row, column) => numberFormatAt(sheet, row, column))
    },
    set numberFormat(given: unknown) {
      allow(book, sheet)
      const rows = Array.isArray(given) ? matrix(given, box) : null
      if (rows === null) setLook(sheet, box, { numberFormat: given })
      else
        for (const [row, column] of cellsIn(box)) {
          const numberFormat = rows[row - box.row]![column - box.column]
          if (numberFormat !== null) setLook(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat })
        }
    },
    format: formatObject(sheet, box, look),
    conditionalFormats: {
      add: (type: string) => {
        allow(book, sheet)
        if (type !== 'ColorScale') throw new ExcelError('InvalidArgument')
        sheet.scales.push(addressOf(box))
        return { colorScale: { set criteria(_: unknown) {} } }
      },
      clearAll: () => {
        allow(book, sheet)
        sheet.scales.splice(0, sheet.scales.length, ...sheet.scales.filter((scale) => scale !== addressOf(box)))
      },
    },
    clear: (applyTo: string) => {
      allow(book, sheet)
      if (applyTo !== 'Formats') for (const [row, column] of cellsIn(box)) setCell(book, sheet, row, column, null)
      if (applyTo !== 'Contents') look(null)
    },
    getCell: (row: number, column: number) => range({ row: box.row + row, column: box.column + column, rows: 1, columns: 1 }),
    getOffsetRange: (rows: number, columns: number) => range({ ...box, row: box.row + rows, column: box.column + columns }),
    getResizedRange: (rows: number, columns: number) => range({ ...box, rows: box.rows + rows, columns: box.columns + columns }),
    getRow: (index: number) => range({ ...box, row: box.row + index, rows: 1 }),
    getBoundingRect: (other: RangeObject) => range(around(box, other.box)),
    getIntersectionOrNullObject: (other: RangeObject) => orNull(common(box, other.box)),
    getSurroundingRegion: () => range(regionAround(book, sheet, box)),
    _ValidateArraySize: (rows: number, columns: number) => {
      if (rows !== box.rows || columns !== box.columns) throw new ExcelError('InvalidArgument')
    },
    getTables: () => tablesObject(world, sheet, box),
    getUsedRangeOrNullObject: (valuesOnly: boolean) => orNull(usedIn(book, sheet, box, valuesOnly)),
  }
}

export function tablesObject(world: World, sheet: BookSheet, within: Box): HostObject {
  return { items: sheet.tables.filter(({ box }) => common(box, within) !== null).map((table) => tableObject(world, sheet, table)) }
}

export function tableObject(world: World, sheet: BookSheet, { name, box, showHeaders, showTotals }: BookTable): HostObject {
  const body = { ...box, row: box.row + Number(showHeaders), rows: box.rows - Number(showHeaders) - Number(showTotals) }
  return {
    id: `${sheet.id}${name}`,
    name,
    showHeaders,
    getRange: () => rangeObject(world, sheet, box),
    getHeaderRowRange: () => {
      if (!showHeaders) throw new ExcelError('ItemNotFound')
      return rangeObject(world, sheet, { ...box, rows: 1 })
    },
    getDataBodyRange: () => rangeObject(world, sheet, body),
  }
}

/** Throws where a person may not change the sheet, or nothing of the book where none is given. */
export function allow(book: Book, sheet?: BookSheet): void {
  if (book.isReadOnly || sheet?.isProtected) throw new ExcelError('AccessDenied')
}

function formatObject(sheet: BookSheet, box: Box, look: (next: Readonly<Record<string, unknown>>) => void): HostObject {
  return {
    font: {
      set bold(bold: unknown) {
        look({ bold })
      },
      set size(size: unknown) {
        look({ size })
      },
      set color(color: unknown) {
        look({ color })
      },
    },
    fill: {
      set color(fill: unknown) {
        look({ fill })
      },
    },
    set wrapText(wrap: unknown) {
      look({ wrap })
    },
    set verticalAlignment(vertical: unknown) {
      look({ vertical })
    },
    set columnWidth(width: unknown) {
      for (let column = box.column; column < box.column + box.columns; column++) sheet.widths.set(column, Number(width))
    },
  }
}

function take(input: unknown, numberFormat: string, textFormat: TextFormat): ReturnType<typeof typed> {
  try {
    const taken = typed(input, numberFormat, textFormat)
    if (isFormulaCell(taken.cell ?? undefined)) checkFormula((taken.cell as { readonly formula: string }).formula)
    return taken
  } catch (error) {
    throw error instanceof NoFormula ? new ExcelError('InvalidArgument') : error
  }
}

/** One value is for all cells; of rows there must be as many as the range has. */
function matrix(given: unknown, box: Box): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) return Array.from({ length: box.rows }, () => Array<unknown>(box.columns).fill(given))
  const rows = given as readonly (readonly unknown[])[]
  if (rows.length !== box.rows || rows.some((row) => row.length !== box.columns)) throw new ExcelError('InvalidArgument')
  return rows
}

/** The smallest box around what is filled, and formatted where that counts too. */
function usedIn(book: Book, sheet: BookSheet, within: Box, valuesOnly: boolean): Box | null {
  const keys = [...sheet.cells.keys(), ...resultsOf(book).spilled(sheet).keys(), ...(valuesOnly ? [] : sheet.looks.keys())]
  let used: Box | null = null
  for (const key of keys) {
    const [row, column] = key.split(',').map(Number) as [number, number]
    const cell = { row, column, rows: 1, columns: 1 }
    if (common(cell, within) !== null) used = used === null ? cell : around(used, cell)
  }
  return used
}

/** Grows while a cell beside it, corners included, holds anything: what Ctrl+Shift+* selects. */
function regionAround(book: Book, sheet: BookSheet, start: Box): Box {
  const spilled = resultsOf(book).spilled(sheet)
  const holdsAny = (box: Box): boolean =>
    [...cellsIn(box)].some(([row, column]) => sheet.cells.has(`${row},${column}`) || spilled.has(`${row},${column}`))
  const strips: readonly ((box: Box) => Box)[] = [
    ({ row, column, columns }) => ({ row: row - 1, column: column - 1, rows: 1, columns: columns + 2 }),
    ({ row, column, rows, columns }) => ({ row: row + rows, column: column - 1, rows: 1, columns: columns + 2 }),
    ({ row, column, rows }) => ({ row: row - 1, column: column - 1, rows: rows + 2, columns: 1 }),
    ({ row, column, rows, columns }) => ({ row: row - 1, column: column + columns, rows: rows + 2, columns: 1 }),
  ]
  const grown: readonly ((box: Box) => Box)[] = [
    (box) => ({ ...box, row: box.row - 1, rows: box.rows + 1 }),
    (box) => ({ ...box, rows: box.rows + 1 }),
    (box) => ({ ...box, column: box.column - 1, columns: box.columns + 1 }),
    (box) => ({ ...box, columns: box.columns + 1 }),
  ]
  let box = start
  for (let before: Box | null = null; before !== box; ) {
    before = box
    for (const [side, strip] of strips.entries()) while (holdsAny(strip(box))) box = grown[side]!(box)
  }
  return box
}
