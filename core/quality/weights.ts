/**
 * What each account weighs by its value: blanks and amounts below 0 weigh nothing, and where values are of several
 * currencies nothing is weighed at all, because they can't be added up.
 */
import { type Cell, cellText, type Grid, isBlank, isError } from '../cells.ts'
import type { ReadColumn } from '../columns.ts'
import { currencyOf } from '../numbers.ts'
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { cellAt, type Vector } from '../vector.ts'
import { type CurrencyCount, createCurrencyCounts } from './currencies.ts'

/** The values as they stand in the sheet, and as numbers. */
export interface Values {
  readonly cells: Vector
  readonly column: ReadColumn
}

export interface Weights {
  /** `null` where nothing can be weighed. */
  readonly byRow: Float64Array | null
  readonly total: number
  /** The currencies where there are several, by the values themselves or by a column that names them; else empty. */
  readonly currencies: readonly CurrencyCount[]
  /** Whether it is a column that names them. */
  readonly isNamed: boolean
  /** Accounts with a value below 0. */
  readonly negatives: number
}

/** `isAccount` is 1 for a row with any filled cell; `currencyColumn` is -1 where no column names the currency. */
export function weightsOf({ cells, column }: Values, isAccount: Uint8Array, grid: Grid, currencyColumn: number): Weights {
  const byRow = float64(isAccount.length)
  const sums = createExactSums(1)
  const written = createCurrencyCounts()
  const named = createCurrencyCounts()
  let negatives = 0
  for (let row = 0; row < byRow.length; row++) {
    const value = column.values[row] ?? Number.NaN
    if (value !== value || isAccount[row] === 0) continue
    if (value < 0) negatives++
    byRow[row] = Math.max(0, value)
    sums.add(0, byRow[row]!)
    const cell = cellAt(cells, row)
    if (typeof cell === 'string') written.add(currencyOf(cell), 1)
    if (currencyColumn >= 0) named.add(codeIn(grid[row]![currencyColumn]), 1)
  }
  const total = sums.total(0)
  const isWritten = written.list().length > 1
  const found = isWritten ? written.list() : named.list()
  const currencies = found.length > 1 ? found : []
  return { byRow: currencies.length > 0 || total <= 0 ? null : byRow, total, currencies, isNamed: !isWritten, negatives }
}

function codeIn(cell: Cell | undefined): string {
  return isBlank(cell) || isError(cell) ? '' : cellText(cell).trim().toUpperCase()
}
