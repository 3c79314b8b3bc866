/**
 * What a cell is, and what counts as blank. Every host hands its arguments over as these values and
 * nothing else: no Date objects (dates are serial days since 1899-12-30), no host error objects.
 */

/** An error cell such as #N/A, kept apart from the text "#N/A". */
export interface CellError {
  readonly error: string
}

export type Cell = number | string | boolean | null | CellError
export type Row = readonly Cell[]
export type Grid = readonly Row[]

/** What a formula hands over: one cell, a range, or `undefined` where the argument was left out. */
export type Argument = Cell | Grid | undefined

/** Blank at the edges is `null`; hosts may also hand over zero-length text or leave ragged rows short. */
export function isBlank(cell: Cell | undefined): cell is null | undefined | '' {
  return cell === null || cell === undefined || cell === ''
}

export function isError(cell: Cell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null
}

export function isGrid(argument: Argument): argument is Grid {
  return Array.isArray(argument)
}

const ERROR_NAMES = [
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#ERROR!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#GETTING_DATA',
] as const
const ERRORS: ReadonlyMap<string, CellError> = new Map(ERROR_NAMES.map((error) => [error, { error }]))

/** The error that a text such as "#N/A" names, or `undefined` where it names none. Upper case only, as hosts write it. */
export function errorNamed(text: string): CellError | undefined {
  return text.charCodeAt(0) === 35 /* # */ ? ERRORS.get(text) : undefined
}

/** A cell as a message quotes it: text in quotes and cut at 40 characters, everything else as the sheet shows it. */
export function quoteCell(cell: Cell | undefined): string {
  if (isBlank(cell)) return 'a blank'
  if (typeof cell === 'string') return `"${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}"`
  return cellText(cell)
}

/** The text of a filled cell: numbers as JavaScript prints them, TRUE and FALSE, error names. */
export function cellText(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'number' ? String(cell) : cell.error
}

/** A figure as it stands in a result: blank where there is none, or none that a cell can hold. */
export function figureCell(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null
}
