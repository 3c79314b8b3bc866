/** Sizes beside what is sold already -> one row per segment and one of all. Decides penetration, whitespace, index and headroom. */
import type { Cell, Row } from '../../cells.ts'
import type { Table } from '../../registry/define.ts'
import { TOTAL } from '../segment-codes.ts'
import type { Market } from './market-rows.ts'
import { type Sizes, withTotal } from './sizing.ts'

const HEADER = [
  'segment',
  'accounts',
  'annual value',
  'TAM',
  'SAM',
  'SOM',
  'SOM limit',
  'customers',
  'account penetration',
  'revenue',
  'value penetration',
  'whitespace',
  'index',
  'years of headroom',
]

/** `newPerYear` is by segment with that of all at the end, NaN where nothing is said. */
export function segmentTable(market: Market, { tam, sam, som, isCapped }: Sizes, newPerYear: readonly number[]): Table {
  const { names } = market
  const [accounts, money] = [withTotal(market.accounts), withTotal(market.money)]
  const [customers, revenue] = [withTotal(market.customers), withTotal(market.revenue)]
  const all = names.length
  const rowOf = (at: number): Row => {
    const whitespace = sam[at]! - revenue[at]!
    return [
      names[at] ?? TOTAL,
      accounts[at]!,
      figure(money[at]! / accounts[at]!),
      tam[at]!,
      sam[at]!,
      som[at]!,
      isCapped[at] ? 'capacity' : 'attainable share',
      figure(customers[at]!),
      figure(customers[at]! / accounts[at]!),
      figure(revenue[at]!),
      figure(revenue[at]! / tam[at]!),
      figure(whitespace),
      figure((100 * (revenue[at]! / revenue[all]!)) / (sam[at]! / sam[all]!)),
      figure(Math.max(0, whitespace) / newPerYear[at]!),
    ]
  }
  const order = [...names.keys()].sort((left, right) => tam[right]! - tam[left]! || left - right)
  return { header: HEADER, rows: [...order, all].map(rowOf) }
}

/** Nothing where it is not given, or is a quotient over 0. */
function figure(value: number): Cell {
  return Number.isFinite(value) ? value : null
}
