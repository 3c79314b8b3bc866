/** The *Orders* sheet: how orders are numbered, and the few dates, amounts and ids that were typed as text. */
import { isoOf } from '../../core/dates.ts'
import { dayCell, moneyCell, slashDate, typedNumber } from './cells.ts'
import { chance } from './draws.ts'
import type { Order } from './orders.ts'
import { type Random, randomStream } from './random.ts'
import { type TableRanges, tableRanges } from './ranges.ts'
import type { SampleCell, SampleSheet } from './types.ts'

const HEADERS = ['Order ID', 'Account ID', 'Date', 'Amount']
const FIRST_NUMBER = 500_001

export function ordersRanges(orders: readonly Order[]): TableRanges {
  return tableRanges('Orders', HEADERS, orders.length)
}

export function ordersSheet(orders: readonly Order[]): SampleSheet {
  const random = randomStream('order blemishes')
  let number = FIRST_NUMBER - 1
  const rows = orders.map((order) => {
    if (!order.continues) number++
    return [`O-${number}`, customerCell(order, random), dateCell(order, random), amountCell(order, random)]
  })
  return {
    name: 'Orders',
    columnWidths: [95, 95, 95, 100],
    cells: [HEADERS, ...rows],
    frozenRows: 1,
    styles: [{ range: 'A1:D1', style: 'heading' }],
  }
}

function customerCell({ customer }: Order, random: Random): SampleCell {
  return chance(random, 0.001) ? `${customer} ` : customer
}

function dateCell({ day }: Order, random: Random): SampleCell {
  if (!chance(random, 0.0015)) return dayCell(day)
  return chance(random, 0.7) ? isoOf(day) : slashDate(day)
}

function amountCell({ amountUsd }: Order, random: Random): SampleCell {
  if (amountUsd === null || amountUsd < 0 || !chance(random, 0.001)) return moneyCell(amountUsd)
  const [dollars, cents] = amountUsd.toFixed(2).split('.')
  return `$${typedNumber(Number(dollars))}.${cents}`
}
