/**
 * Reading cells. Decides how many go into one answer of Excel's: it sends 5 MB on the web, and above some number of
 * cells nothing at all, without an error. What it refuses is asked for again in halves; beyond a sheet cells are blank.
 */
import { type Cell, errorNamed } from '../../core/cells.ts'
import { InputError } from '../../core/errors.ts'
import type { Content } from '../../core/plans/workbook.ts'
import type { Block } from '../../core/tables.ts'
import { isTooLarge } from './in-excel.ts'

/** At ten bytes each, as cells of account tables have, half a megabyte. */
export const CELLS_PER_CALL = 50_000

/** To be loaded of a range to know where it lies. */
export const BOX = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true } as const

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

type Raw = number | string | boolean

export function readCells(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Block): Promise<Cell[][]> {
  return readAll(area, async (piece) => {
    const range = await loaded(context, rangeOf(sheet, piece), ['values'])
    return range === null ? null : cellsOf(context, range)
  })
}

export function readContents(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Block): Promise<Content[][]> {
  return readAll(area, async (piece) => {
    const range = await loaded(context, rangeOf(sheet, piece), ['values', 'formulas'])
    if (range === null) return null
    const formulas = range.formulas as Raw[][]
    const cells = await cellsOf(context, range)
    return cells.map((row, r) =>
      row.map((cell, c): Content => {
        const formula = formulas[r]![c]!
        // A text such as "=1+1" is its own formula here, because Excel leaves out the apostrophe before it.
        return typeof formula === 'string' && formula.startsWith('=') && formula !== cell ? { formula } : cell
      }),
    )
  })
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns)
}

export function blockOf(range: Excel.Range): Block {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount }
}

/** The part of an area that lies on a sheet; `null` where none does. */
export function partOnSheet<A extends Block>(area: A): A | null {
  const [rows, columns] = [Math.min(area.rows, MOST_ROWS - area.row), Math.min(area.columns, MOST_COLUMNS - area.column)]
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null
}

async function readAll<T>(whole: Block, read: (piece: Block) => Promise<T[][] | null>): Promise<(T | null)[][]> {
  const area = partOnSheet(whole)
  const rows = area === null ? [] : await inPieces(area, read)
  if (area?.rows === whole.rows && area.columns === whole.columns) return rows
  return Array.from({ length: whole.rows }, (_, r) => Array.from({ length: whole.columns }, (__, c) => rows[r]?.[c] ?? null))
}

/** `read` gives `null` for what is too large. */
async function inPieces<T>(area: Block, read: (piece: Block) => Promise<readonly T[] | null>): Promise<T[]> {
  const all: T[] = []
  let height = Math.max(1, Math.floor(CELLS_PER_CALL / area.columns))
  while (all.length < area.rows) {
    const piece = { ...area, row: area.row + all.length, rows: Math.min(height, area.rows - all.length) }
    const rows = await read(piece)
    if (rows === null && piece.rows === 1) throw new InputError('HOST_TOO_LARGE')
    if (rows === null) height = Math.ceil(piece.rows / 2)
    else for (const row of rows) all.push(row)
  }
  return all
}

async function loaded(
  context: Excel.RequestContext,
  range: Excel.Range,
  wanted: readonly ('values' | 'formulas')[],
): Promise<Excel.Range | null> {
  range.load(Object.fromEntries(wanted.map((property) => [property, true])))
  try {
    await context.sync()
  } catch (error) {
    if (isTooLarge(error)) return null
    throw error
  }
  return wanted.some((property) => (range[property] as unknown) === null) ? null : range
}

async function cellsOf(context: Excel.RequestContext, range: Excel.Range): Promise<Cell[][]> {
  const values = range.values as Raw[][]
  const mayHoldErrors = values.some((row) => row.some((value) => typeof value === 'string' && errorNamed(value) !== undefined))
  if (mayHoldErrors) {
    range.load({ valueTypes: true })
    await context.sync()
  }
  const isError = (r: number, c: number): boolean => mayHoldErrors && range.valueTypes[r]![c] === 'Error'
  return values.map((row, r) => row.map((value, c) => (value === '' ? null : isError(r, c) ? (errorNamed(String(value)) ?? value) : value)))
}
