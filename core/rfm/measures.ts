/**
 * Orders -> what RFM measures of each customer: days since the last order, number of orders, money. Decides
 * which rows are orders: refunds are netted in the money, but are no order and set no date.
 */
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'

export interface Orders {
  /** Customer codes, -1 where blank; below `customers`. */
  readonly customerCodes: Int32Array
  readonly customers: number
  /** Serial days, NaN where blank. */
  readonly dates: Float64Array
  /** Money, NaN where blank, which counts as 0. */
  readonly amounts: Float64Array
  /** Order codes, -1 where blank, if rows are order lines; else every row is an order. */
  readonly orderCodes: Int32Array | null
}

/** One entry per customer code; NaN in all three for a customer without an order. */
export interface Measures {
  readonly asOf: number
  readonly recencyDays: Float64Array
  readonly frequency: Float64Array
  readonly monetary: Float64Array
}

/** `asOf` is a serial day; left out, the latest date of a usable row. Rows after it are left out. */
export function measureOrders(orders: Orders, asOf: number | null): Measures {
  const { customerCodes, customers, dates, amounts } = orders
  const lastDay = asOf ?? latestDay(orders)
  const isNewOrder = orderCounter(orders)
  const count = float64(customers)
  const lastOrder = float64(customers).fill(Number.NaN)
  const money = createExactSums(customers)
  for (let row = 0; row < customerCodes.length; row++) {
    const customer = customerCodes[row]!
    const day = Math.floor(dates[row]!)
    if (customer < 0 || !(day <= lastDay)) continue
    const amount = amounts[row]!
    if (amount === amount) money.add(customer, amount)
    if (amount < 0) continue
    if (isNewOrder(row)) count[customer]!++
    if (!(lastOrder[customer]! >= day)) lastOrder[customer] = day
  }
  const recencyDays = float64(customers)
  const frequency = float64(customers)
  const monetary = float64(customers)
  for (let customer = 0; customer < customers; customer++) {
    const hasOrdered = count[customer]! > 0
    recencyDays[customer] = lastDay - lastOrder[customer]!
    frequency[customer] = hasOrdered ? count[customer]! : Number.NaN
    monetary[customer] = hasOrdered ? money.total(customer) : Number.NaN
  }
  return { asOf: lastDay, recencyDays, frequency, monetary }
}

function latestDay({ customerCodes, dates }: Orders): number {
  let latest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < dates.length; row++) {
    if (customerCodes[row]! >= 0 && dates[row]! > latest) latest = dates[row]!
  }
  return Math.floor(latest)
}

/** Rows of one customer and order id are one order; a row without an id is one of its own. */
function orderCounter({ customerCodes, customers, orderCodes }: Orders): (row: number) => boolean {
  if (orderCodes === null) return () => true
  const seen = new Set<number>()
  return (row) => {
    if (orderCodes[row]! < 0) return true
    const before = seen.size
    seen.add(orderCodes[row]! * customers + customerCodes[row]!)
    return seen.size > before
  }
}
