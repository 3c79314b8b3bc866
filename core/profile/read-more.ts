/** The block of further columns, its header row first -> measures, and the ids that tie accounts to their parents. */
import { cellText, isBlank, isError, quoteCell } from '../cells.ts'
import type { Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { createCodes, idText } from '../id-text.ts'
import { nearestName } from '../nearest-name.ts'
import { numberIn } from '../numbers.ts'
import type { Block } from '../registry/define.ts'
import { float64, int32 } from '../scratch.ts'
import type { Measure } from './accounts.ts'

export interface More {
  readonly measures: readonly Measure[]
  /** 1 for a row in which any cell is filled. */
  readonly isFilled: Uint8Array
  /** Per row the codes of the parent's id and of its own, −1 where blank; `null` where no column is named for them. */
  readonly parents: Int32Array | null
  readonly ids: Int32Array | null
}

interface Names {
  readonly parent: string | null
  readonly id: string | null
  readonly average: readonly string[] | null
}

/** `rows` is how many accounts there are at least; rows of the block beyond them count too. */
export function readMore(block: Block | null, rows: number, { parent, id, average }: Names, warn: Warn): More {
  const headers = block === null ? [] : headersOf(block)
  if (block !== null && block.grid.length - 1 < rows)
    throw new InputError('PROFILE_MORE', { actual: block.grid.length - 1, expected: rows })
  const find = (option: string, name: string | null): number => {
    if (name === null) return -1
    const key = name.toLowerCase()
    const column = headers.findIndex((header) => header.toLowerCase() === key)
    if (column < 0) throw new InputError('PROFILE_COLUMN', { option, actual: quoteCell(name), nearest: nearestName(name, headers) })
    return column
  }
  const parentColumn = find('parent', parent)
  const idColumn = find('id', id)
  for (const name of average ?? []) find('average', name)
  const length = Math.max(rows, block === null ? 0 : block.rows - 1)
  const isFilled = new Uint8Array(length)
  if (block === null) return { measures: [], isFilled, parents: null, ids: null }
  for (let row = 1; row < block.rows; row++) if (block.grid[row]!.some((cell) => !isBlank(cell))) isFilled[row - 1] = 1
  const measures = headers.flatMap((name, column) =>
    name === '' || column === parentColumn || column === idColumn ? [] : [{ name, values: numbersOf(block, column, name, length, warn) }],
  )
  const codeOf = createCodes([])
  const codesOf = (column: number): Int32Array | null => {
    if (column < 0) return null
    const codes = int32(length).fill(-1)
    for (let row = 1; row < block.rows; row++) codes[row - 1] = codeOf(idText(block.grid[row]![column] ?? null))
    return codes
  }
  return { measures, isFilled, parents: codesOf(parentColumn), ids: codesOf(idColumn) }
}

/** The names in the first row; zero-length above a column without a cell. */
function headersOf({ grid, rows, width }: Block): string[] {
  return Array.from({ length: width }, (_, column) => {
    const cell = grid[0]![column] ?? null
    if (!isBlank(cell)) return cellText(cell).trim()
    for (let row = 1; row < rows; row++)
      if (!isBlank(grid[row]![column])) throw new InputError('PROFILE_HEADER', { column: column + 1, row: row + 1 })
    return ''
  })
}

/** One column as numbers, read and refused as every range of numbers is. */
function numbersOf({ param, grid, rows }: Block, column: number, name: string, length: number, warn: Warn): Float64Array {
  const values = float64(length).fill(Number.NaN)
  let unread = 0
  let read = 0
  for (let row = 1; row < rows; row++) {
    const cell = grid[row]![column] ?? null
    if (isBlank(cell)) continue
    const value = numberIn(cell)
    values[row - 1] = value
    if (value === value) {
      read++
      continue
    }
    if (unread === 0) unread = row
    const place = { param, where: `row ${row + 1}, column ${name}`, actual: isError(cell) ? cell.error : quoteCell(cell) }
    warn({ code: isError(cell) ? 'CELL_ERROR' : 'TEXT_NUMBER_UNREADABLE', values: place, row: row + 1 })
  }
  if (read === 0 && unread > 0)
    throw new InputError('NO_NUMBERS', {
      param: `${param}, column ${name},`,
      actual: quoteCell(grid[unread]![column]),
      where: `row ${unread + 1}`,
    })
  return values
}
