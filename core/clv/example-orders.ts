/** The small list of orders that the reference pages of CLV and CLV_MODEL show: ten customers from January to August 2025. */
import type { Row } from '../cells.ts'

const ORDERS: readonly Row[] = [
  ['A', '2025-01-08', 35],
  ['B', '2025-01-25', 35],
  ['B', '2025-01-26', 20],
  ['C', '2025-01-25', 25],
  ['D', '2025-01-19', 55],
  ['E', '2025-01-14', 35],
  ['E', '2025-01-15', 65],
  ['E', '2025-03-19', 40],
  ['E', '2025-04-23', 65],
  ['F', '2025-01-14', 65],
  ['F', '2025-05-14', 15],
  ['G', '2025-01-14', 40],
  ['G', '2025-06-21', 25],
  ['H', '2025-02-19', 35],
  ['H', '2025-02-20', 15],
  ['H', '2025-03-03', 15],
  ['H', '2025-03-06', 40],
  ['H', '2025-04-16', 25],
  ['H', '2025-06-24', 20],
  ['H', '2025-07-04', 30],
  ['H', '2025-07-19', 20],
  ['H', '2025-08-28', 35],
  ['I', '2025-01-07', 100],
  ['I', '2025-06-09', 115],
  ['I', '2025-07-08', 50],
  ['J', '2025-01-16', 75],
  ['J', '2025-02-15', 55],
]

const column = (index: number): Row[] => ORDERS.map((row) => [row[index]!])

/** The arguments order_customers, order_dates and order_amounts. */
export const EXAMPLE_ORDERS = [column(0), column(1), column(2)] as const
