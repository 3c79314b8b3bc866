/** The table of what an account of each segment is expected to pay for each product. Decides how it is read and refused. */
import { type Cell, cellText, isBlank, quoteCell } from '../../cells.ts'
import { InputError } from '../../errors.ts'
import { numberIn } from '../../numbers.ts'
import type { Block } from '../../registry/define.ts'

export interface ExpectedValues {
  readonly products: readonly string[]
  /** By segment one per product; 0 where it is not offered. */
  readonly bySegment: ReadonlyMap<string, readonly number[]>
}

/** Segments in the first column, products in the first row; wholly blank rows are ignored. */
export function expectedValues({ param, grid, rows, width }: Block): ExpectedValues {
  const products = namesOf(param, grid[0]!.slice(1, width), 'a header row')
  const filled = grid.slice(1, rows).map((cells, at) => ({ cells, row: at + 2 }))
  const lines = filled.filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
  const segments = namesOf(
    param,
    lines.map(({ cells }) => cells[0] ?? null),
    'a first column',
  )
  const values = lines.map(({ cells, row }) =>
    products.map((product, at) => {
      const cell = cells[at + 1] ?? null
      const value = isBlank(cell) ? 0 : numberIn(cell)
      if (value >= 0) return value
      throw new InputError('ARGUMENT_BOUNDS', {
        param,
        expected: 'amounts of 0 or more',
        actual: `${quoteCell(cell)} in row ${row} under ${product}`,
      })
    }),
  )
  return { products, bySegment: new Map(segments.map((segment, at) => [segment, values[at]!])) }
}

/** Names that must be there, each once; letter case is ignored. */
export function namesOf(param: string, cells: readonly Cell[], where: string): string[] {
  const names = cells.map((cell) => (isBlank(cell) ? '' : cellText(cell).trim()))
  const keys = names.map((name) => name.toLowerCase())
  const wrong = keys.findIndex((key, at) => key === '' || keys.indexOf(key) < at)
  if (wrong < 0) return names
  const actual = names[wrong] === '' ? `a blank at its number ${wrong + 1}` : `${quoteCell(names[wrong])} twice`
  throw new InputError('ARGUMENT_BOUNDS', { param, expected: `a table with ${where} full of different names`, actual })
}
