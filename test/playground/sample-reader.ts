/** Reads the sample workbook as a formula would: references become cells, and the core answers its own functions. */
import type { Argument, Cell, CellError } from '../../core/cells.ts'
import { parseDate } from '../../core/dates.ts'
import { parseNumber } from '../../core/numbers.ts'
import { call, REGISTRY } from '../../core/registry/index.ts'
import type { SampleCell, SampleSheet } from '../../playground/sample/types.ts'
import { sampleWorkbook } from '../../playground/sample/workbook.ts'

export const workbook = sampleWorkbook()
const NA: CellError = { error: '#N/A' }

export function sheet(name: string): SampleSheet {
  return workbook.sheets.find((candidate) => candidate.name === name)!
}

/** What a formula would be handed: the value without its format; the only formulas among the data are =NA(). */
function cellValue(cell: SampleCell | undefined): Cell {
  if (cell === null || cell === undefined) return null
  return typeof cell !== 'object' ? cell : 'value' in cell ? cell.value : NA
}

export function column(sheetName: string, header: string): Cell[] {
  const [headers, ...rows] = sheet(sheetName).cells
  const index = headers!.indexOf(header)
  if (index < 0) throw new Error(`${sheetName} has no column ${header}`)
  return rows.map((row) => cellValue(row[index]))
}

export function formulas(): readonly { readonly sheet: string; readonly text: string }[] {
  return workbook.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'object' && cell !== null && 'formula' in cell ? [{ sheet: name, text: cell.formula }] : [])),
    ),
  )
}

/** The cells of a reference such as Accounts!A2:W1001. */
export function cellsAt(reference: string): Cell[][] {
  const [, name, from, top, to = from, bottom = top] = /^(\w+)!([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(reference)!
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, index) => sheet(name!).cells[Number(top) - 1 + index] ?? [])
  const columns = Array.from({ length: to!.charCodeAt(0) - from!.charCodeAt(0) + 1 }, (_, index) => from!.charCodeAt(0) - 65 + index)
  return rows.map((row) => columns.map((index) => cellValue(row[index])))
}

/** The core's answer to a formula whose arguments are references, words or left out. */
export function answer(formula: string): Cell[][] {
  const [, name, list] = /^=(\w+)\((.*)\)$/.exec(formula)!
  const args = list!.split(',').map((text): Argument => (text === '' ? null : text.startsWith('"') ? text.slice(1, -1) : cellsAt(text)))
  return call(REGISTRY.find((spec) => spec.name === name)!, args, { blank: null, maxCells: 1_000_000 })
}

export const numberOf = (cell: Cell): number =>
  typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : Number.NaN
export const dayOf = (cell: Cell): number => (typeof cell === 'number' ? cell : typeof cell === 'string' ? parseDate(cell) : Number.NaN)
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + (number || 0), 0)
export const blankShare = (cells: readonly Cell[]): number => cells.filter((cell) => cell === null).length / cells.length
export const trimmed = (cell: Cell): string => String(cell).trim()
