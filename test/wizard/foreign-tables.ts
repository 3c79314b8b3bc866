/**
 * Five tables as other people keep them, and their orders: headers of their own, 40 % blanks, 12 rows, one constant
 * column, 200,000 rows. Made from a seed, so that all machines test the same cells.
 */
import type { Cell } from '../../core/cells.ts'
import { createRandom, type Random } from '../../core/statistics/random.ts'
import type { TableData } from '../../wizard/state/table-data.ts'

export interface Foreign {
  readonly name: string
  readonly accounts: TableData
  readonly orders: TableData
}

/** No row of a foreign table is later. */
export const LAST_DAY = 46_200

interface Column {
  readonly header: string
  readonly cell: (random: Random, row: number) => Cell
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)]!
/** The first of a list is the most frequent. */
const leaning = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random.next() ** 2 * list.length)]!
/** From 1 on, over so many powers of ten, small numbers more often. */
const skewed = (random: Random, powers: number): number => Math.round(10 ** (random.next() * powers))

const COLUMNS: readonly Column[] = [
  { header: 'Customer No.', cell: (_, row) => `K${10_000 + row}` },
  { header: 'Client', cell: (_, row) => `Client ${row} GmbH` },
  { header: 'Vertical', cell: (random) => leaning(random, ['Retail', 'Banking', 'Chemicals', 'Media', 'Public', 'Food', 'Travel', 'Law']) },
  { header: '# employees', cell: (random) => skewed(random, 4) },
  { header: 'Annual turnover', cell: (random) => 1000 * skewed(random, 5) },
  { header: 'ACV (USD)', cell: (random) => (random.next() < 0.1 ? 0 : 10 * skewed(random, 4)) },
  { header: 'HQ Country', cell: (random) => leaning(random, ['DE', 'FR', 'UK', 'US', 'PL', 'ES', 'NL', 'IT', 'SE']) },
  { header: 'Territory', cell: (random) => leaning(random, ['North', 'South', 'East', 'West']) },
  { header: 'Package', cell: (random) => leaning(random, ['Basic', 'Plus', 'Pro']) },
  { header: 'Modules owned', cell: (random) => leaning(random, ['Base', 'Base + Reports', 'Suite', 'Trial kit']) },
  {
    header: 'Tools used',
    cell: (random) => {
      const tools = ['SAP', 'Slack', 'HubSpot', 'Jira', 'Stripe'].filter(() => random.next() < 0.35)
      return tools.length === 0 ? null : tools.join('; ')
    },
  },
  { header: 'Last seen', cell: (random) => LAST_DAY - Math.floor(random.next() ** 3 * 500) },
  { header: 'Sessions per month', cell: (random) => Math.floor(random.next() ** 2 * 90) },
  {
    header: 'Customer status',
    cell: (random) => leaning(random, ['Customer', 'Prospect', 'Onboarding', 'Former customer', 'At risk', 'In trial']),
  },
  { header: 'Pain point', cell: (random) => leaning(random, ['Cost', 'Speed', 'Audit', 'Growth']) },
  { header: 'Q1 Price decides', cell: (random) => 1 + random.below(5) },
  { header: 'Q2 Service decides', cell: (random) => 1 + random.below(5) },
  { header: 'Q3 Brand decides', cell: (random) => 1 + random.below(5) },
  { header: 'Age', cell: (random) => 20 + Math.floor(random.next() * 55) },
  { header: 'Job title', cell: (random) => pick(random, ['CEO', 'Head of IT', 'Office Manager', 'Analyst', 'VP Sales']) },
]

export const FOREIGN_HEADERS = COLUMNS.map(({ header }) => header)

function tableOf(sheet: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): TableData {
  return { ref: { sheet, address: `A1:${sheet}`, headers, rows: rows.length }, rows, formats: headers.map(() => null) }
}

function foreign(name: string, count: number, seed: number, change: (cell: Cell, header: string, random: Random) => Cell): Foreign {
  const random = createRandom(seed)
  const rows = Array.from({ length: count }, (_, row) =>
    COLUMNS.map(({ header, cell }, column) => {
      const made = cell(random, row)
      return column === 0 ? made : change(made, header, random)
    }),
  )
  const customers = Math.max(2, Math.ceil(count * 0.8))
  const orders = Array.from({ length: Math.min(20_000, 6 * count) }, (): Cell[] => {
    const customer = Math.floor(random.next() ** 1.5 * customers)
    return [`K${10_000 + customer}`, LAST_DAY - Math.floor(random.next() ** 2 * 700), 5 * skewed(random, 3)]
  })
  const headers = ['Customer', 'Order date', 'Order total']
  return { name, accounts: tableOf('Kunden', FOREIGN_HEADERS, rows), orders: tableOf('Orders', headers, orders) }
}

const asItIs = (cell: Cell): Cell => cell

export const RENAMED = (): Foreign => foreign('headers renamed', 400, 1, asItIs)
export const BLANKS = (): Foreign => foreign('40 % blanks', 500, 2, (cell, _, random) => (random.next() < 0.4 ? null : cell))
export const TWELVE = (): Foreign => foreign('12 rows', 12, 3, asItIs)
export const constantIn = (column: string): Foreign => {
  const first = new Map<string, Cell>()
  return foreign(`${column} constant`, 300, 4, (cell, header) => {
    if (header !== column) return cell
    first.set(header, first.get(header) ?? cell)
    return first.get(header)!
  })
}
export const LARGE = (): Foreign => foreign('200,000 rows', 200_000, 5, asItIs)
