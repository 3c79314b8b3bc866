/** Account whitespace as tables: a matrix of accounts and products, a list of what to offer whom, and the products. */
import type { Row } from '../../cells.ts'
import { compareIds } from '../../id-text.ts'
import type { Table } from '../../registry/define.ts'
import { createExactSums } from '../../statistics/exact-sums.ts'
import { TOTAL } from '../segment-codes.ts'
import type { AccountWhitespace } from './account-whitespace.ts'

export const WHITESPACE_TABLES = ['matrix', 'list', 'products'] as const

export function whitespaceTable(show: (typeof WHITESPACE_TABLES)[number], whitespace: AccountWhitespace): Table {
  return show === 'matrix' ? matrixTable(whitespace) : show === 'list' ? listTable(whitespace) : productTable(whitespace)
}

/** The most whitespace first, ties by id. */
function matrixTable(whitespace: AccountWhitespace): Table {
  const { products, names, accounts, ids, idCell, segments, open, totals } = whitespace
  const order = [...accounts].sort((left, right) => totals[right]! - totals[left]! || compareIds(ids[left]!, ids[right]!))
  const rows = order.map(
    (row): Row => [
      idCell(row),
      names[segments[row]!]!,
      ...products.map((_, product) => open[row * products.length + product]! || null),
      totals[row]!,
    ],
  )
  return {
    header: ['account', 'segment', ...products, 'whitespace'],
    rows: [...rows, [TOTAL, null, ...productTotals(whitespace)]],
  }
}

/** The largest amount first, ties by id and then by product. */
function listTable({ products, names, accounts, ids, idCell, segments, open }: AccountWhitespace): Table {
  const offers = accounts.flatMap((row) =>
    products.flatMap((_, product) => {
      const value = open[row * products.length + product]!
      return value > 0 ? [{ row, product, value }] : []
    }),
  )
  offers.sort((left, right) => right.value - left.value || compareIds(ids[left.row]!, ids[right.row]!) || left.product - right.product)
  return {
    header: ['account', 'segment', 'product', 'value'],
    rows: offers.map(({ row, product, value }) => [idCell(row), names[segments[row]!]!, products[product]!, value]),
  }
}

function productTable(whitespace: AccountWhitespace): Table {
  const { products, reach, owners } = whitespace
  const totals = productTotals(whitespace)
  const rows = products.map((product, at): Row => {
    const share = reach[at] === 0 ? null : owners[at]! / reach[at]!
    return [product, reach[at]!, owners[at]!, share, totals[at]!]
  })
  return { header: ['product', 'accounts', 'owners', 'penetration', 'whitespace'], rows }
}

/** By product, and all of them at the end. */
function productTotals({ products, accounts, open, totals }: AccountWhitespace): number[] {
  const sums = createExactSums(products.length + 1)
  for (const row of accounts) {
    products.forEach((_, product) => {
      sums.add(product, open[row * products.length + product]!)
    })
    sums.add(products.length, totals[row]!)
  }
  return [...products.keys(), products.length].map(sums.total)
}
