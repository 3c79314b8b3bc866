/** Ties of money at a quintile edge, where floating sums go wrong. */
import { expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'

const CUSTOMERS = 4000
const ORDERS_EACH = 6

/** Amounts in cents: few different ones, so that thousands of totals tie, many of them at a quintile's edge. */
function cents(customer: number, order: number): number {
  const mixed = Math.imul(customer * ORDERS_EACH + order + 1, 0x9e3779b1) >>> 24
  return 10 + (mixed % 8) * 10
}

function scoresOf(totals: readonly number[]): number[] {
  const sorted = [...totals].sort((a, b) => a - b)
  const cuts = [1, 2, 3, 4].map((part) => {
    const position = ((sorted.length - 1) * part) / 5
    const below = Math.floor(position)
    return sorted[below]! + (position - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)
  })
  return totals.map((total) => 1 + cuts.filter((cut) => cut < total).length)
}

it('tied totals at a quintile edge are decided as whole cents decide them, where floating sums split them', () => {
  const customers = Array.from({ length: CUSTOMERS }, (_, index) => `C${index}`)
  const orders = Array.from({ length: CUSTOMERS * ORDERS_EACH }, (_, index) => ({
    customer: index % CUSTOMERS,
    cents: cents(index % CUSTOMERS, Math.floor(index / CUSTOMERS)),
  }))
  const inCents = new Array<number>(CUSTOMERS).fill(0)
  const inFloats = new Array<number>(CUSTOMERS).fill(0)
  for (const order of orders) {
    inCents[order.customer]! += order.cents
    inFloats[order.customer]! += order.cents / 100
  }
  const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
  const result = runCore(
    'RFM_SCORE',
    column(customers),
    column(orders.map(({ customer }) => customers[customer]!)),
    column(orders.map(() => 45_000)),
    column(orders.map((order) => order.cents / 100)),
  )
  const exact = scoresOf(inCents)
  expect(result.map((row) => row[2])).toEqual(exact)
  expect(scoresOf(inFloats)).not.toEqual(exact)
})
