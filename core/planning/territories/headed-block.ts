/**
 * A block whose first row holds headers, read beside a list of accounts: which of its rows belongs to which account, and
 * what is refused of its headers.
 */
import { type Cell, cellText, isBlank, quoteCell } from '../../cells.ts'
import { type NumberColumn, numberColumn, type Warn } from '../../columns.ts'
import { InputError } from '../../errors.ts'
import { nearestName } from '../../nearest-name.ts'
import type { Block } from '../../registry/define.ts'

export interface HeadedBlock {
  readonly param: string
  /** Zero-length above a column without a cell. */
  readonly headers: readonly string[]
  /** Rows count from 0 below the header. */
  readonly cellOf: (row: number, column: number) => Cell
  readonly rows: number
}

/** `accounts` is how many there must be rows for. */
export function headedBlock({ param, grid, rows, width }: Block, accounts: number): HeadedBlock {
  if (grid.length - 1 < accounts) throw new InputError('TERRITORY_ROWS', { param, actual: grid.length - 1, expected: accounts })
  const headers = Array.from({ length: width }, (_, column) => headerOf(param, grid[0]![column] ?? null, column, grid, rows))
  headers.forEach((header, column) => {
    const isTwice = header !== '' && headers.findIndex((other) => isSameHeader(other, header)) < column
    if (isTwice) throw new InputError('TERRITORY_HEADER_TWICE', { param, header: quoteCell(header) })
  })
  return { param, headers, cellOf: (row, column) => grid[row + 1]?.[column] ?? null, rows: Math.max(accounts, rows - 1) }
}

function headerOf(param: string, cell: Cell, column: number, grid: Block['grid'], rows: number): string {
  if (!isBlank(cell)) return cellText(cell).trim()
  for (let row = 1; row < rows; row++)
    if (!isBlank(grid[row]![column])) throw new InputError('TERRITORY_HEADER', { param, column: column + 1 })
  return ''
}

export function isSameHeader(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

/** The column of attributes that an option names. */
export function columnNamed(block: HeadedBlock | null, option: string, name: string): number {
  const headers = block === null ? [] : block.headers
  const column = headers.findIndex((header) => isSameHeader(header, name))
  if (column < 0) throw new InputError('TERRITORY_COLUMN', { option, actual: quoteCell(name), nearest: nearestName(name, headers) })
  return column
}

/** A column of weights or costs: a blank weighs 0, and nothing weighs less. */
export function weightsIn({ param, headers, cellOf, rows }: HeadedBlock, column: number, warn: Warn): Float64Array {
  const header = headers[column]!
  const grid = Array.from({ length: rows }, (_, row) => [cellOf(row, column)])
  const { values }: NumberColumn = numberColumn({ param: `${param}, column ${header}`, grid, width: 1, length: rows }, 'number', warn)
  return values.map((value, row) => {
    if (value < 0) throw new InputError('TERRITORY_NEGATIVE', { param, actual: value, header, row: row + 2 })
    return Number.isNaN(value) ? 0 : value
  })
}
