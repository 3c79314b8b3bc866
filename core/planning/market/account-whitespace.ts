/** What each account could still buy: per product that it does not own, what an account of its segment is expected to pay. */
import { type Cell, cellText, isBlank, isError } from '../../cells.ts'
import type { TextColumn, Warn } from '../../columns.ts'
import { InputError } from '../../errors.ts'
import { idText } from '../../id-text.ts'
import { nearestName } from '../../nearest-name.ts'
import type { Block } from '../../registry/define.ts'
import { float64, int32 } from '../../scratch.ts'
import { createExactSums } from '../../statistics/exact-sums.ts'
import { cellAt, placeOf, type Vector } from '../../vector.ts'
import { segmentCodes } from '../segment-codes.ts'
import { type ExpectedValues, namesOf } from './expected-values.ts'

export interface AccountWhitespace {
  readonly products: readonly string[]
  readonly names: readonly string[]
  /** Rows that hold an account, in no set order. */
  readonly accounts: readonly number[]
  readonly ids: readonly string[]
  readonly idCell: (row: number) => Cell
  /** By row, a place in `names`. */
  readonly segments: Int32Array
  /** By row × product; 0 where it is owned or not offered. */
  readonly open: Float64Array
  /** By row, the sum over the products. */
  readonly totals: Float64Array
  /** By product: accounts that own it or that it is offered to, and those that own it. */
  readonly reach: Int32Array
  readonly owners: Int32Array
}

const NOT_OWNED: ReadonlySet<string> = new Set(['no', 'false', '0', '-'])

/** `owned` begins with its header row, one row above the accounts. */
export function accountWhitespace(
  ids: Vector,
  segments: TextColumn,
  owned: Block,
  { products, bySegment }: ExpectedValues,
  warn: Warn,
): AccountWhitespace {
  const length = ids.length
  if (owned.grid.length - 1 < length) throw new InputError('WHITESPACE_ROWS', { actual: owned.grid.length - 1, expected: length })
  const columns = ownedColumns(owned, products)
  const texts = Array.from({ length }, (_, row) => idText(cellAt(ids, row)))
  const firstRow = new Map<string, number>()
  texts.forEach((id, row) => {
    const first = firstRow.get(id)
    if (id !== '' && first !== undefined)
      throw new InputError('MIGRATION_TWICE', { param: ids.param, id, first: placeOf(ids, first), second: placeOf(ids, row) })
    firstRow.set(id, row)
  })
  const { names, codes } = segmentCodes(segments, (row) => texts[row] !== '')
  const expected = names.map((segment) => {
    const values = bySegment.get(segment)
    if (values === undefined)
      warn({ code: 'WHITESPACE_SEGMENT', values: { segment, nearest: nearestName(segment, [...bySegment.keys()]) } })
    return values ?? products.map(() => 0)
  })
  const open = float64(length * products.length)
  const sums = createExactSums(length)
  const reach = int32(products.length)
  const owners = int32(products.length)
  const accounts = [...texts.keys()].filter((row) => texts[row] !== '')
  for (const row of accounts)
    products.forEach((_, product) => {
      const isOwned = columns[product]! >= 0 && owns(owned.grid[row + 1]![columns[product]!] ?? null)
      const value = expected[codes[row]!]![product]!
      if (isOwned) owners[product]!++
      if (isOwned || value > 0) reach[product]!++
      if (isOwned) return
      open[row * products.length + product] = value
      sums.add(row, value)
    })
  return {
    products,
    names,
    accounts,
    ids: texts,
    idCell: (row) => cellAt(ids, row),
    segments: codes,
    open,
    totals: float64(length).map((_, row) => sums.total(row)),
    reach,
    owners,
  }
}

/** By product the column of `owned`, −1 where nobody owns it yet. A column that is no product would be lost, so it is refused. */
function ownedColumns({ param, grid, width }: Block, products: readonly string[]): number[] {
  const headers = namesOf(
    param,
    Array.from({ length: width }, (_, at) => grid[0]![at] ?? null),
    'a header row',
  )
  const keys = headers.map((name) => name.toLowerCase())
  const known = products.map((name) => name.toLowerCase())
  const stray = keys.findIndex((key) => !known.includes(key))
  if (stray >= 0) throw new InputError('WHITESPACE_PRODUCT', { actual: headers[stray]!, nearest: nearestName(headers[stray]!, products) })
  return known.map((key) => keys.indexOf(key))
}

/** A number is what the product brings, a text its state; an error tells nothing. */
function owns(cell: Cell): boolean {
  return !isBlank(cell) && !isError(cell) && !NOT_OWNED.has(cellText(cell).trim().toLowerCase())
}
