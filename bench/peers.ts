/**
 * What a person would run instead, on the same cells: straightforward row-by-row code, arquero, simple-statistics.
 * Each returns rows of cells, so that all do the same work from end to end.
 */
import * as aq from 'arquero'
import { ckmeans } from 'simple-statistics'
import type { Cell, Grid } from '../core/cells.ts'
import { compileRule } from '../core/criteria/compile.ts'
import { parseRule } from '../core/criteria/parse.ts'
import type { OrderArguments } from './data.ts'

/** Every rule's test on every cell it needs, until one rule holds. */
export function segmentByRow(rows: Grid, headers: Grid, model: Grid, asOf: number): Cell[][] {
  const indexes = model[0]!.slice(1).map((header) => headers[0]!.indexOf(header))
  const rules = model.slice(1).map((cells) => ({
    name: cells[0] as string,
    tests: cells
      .slice(1)
      .flatMap((cell, column) => (cell === null ? [] : [{ index: indexes[column]!, test: compileRule(parseRule(cell)!, asOf) }])),
  }))
  return rows.map((row) => [rules.find(({ tests }) => tests.every(({ index, test }) => test(row[index]!)))?.name ?? 'Unassigned'])
}

interface Customer {
  last: number
  count: number
  sum: number
}

function quintiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return [1, 2, 3, 4].map((part) => {
    const position = ((sorted.length - 1) * part) / 5
    const below = Math.floor(position)
    return sorted[below]! + (position - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)
  })
}

const above = (cuts: readonly number[], value: number): number => cuts.filter((cut) => cut < value).length

/** A Map of objects and sorted copies: how most scripts do it. */
export function rfmByRow({ customers, orderCustomers, orderDates, orderAmounts }: OrderArguments): Cell[][] {
  const known = new Map<string, Customer>()
  let asOf = 0
  for (let row = 0; row < orderCustomers.length; row++) {
    const id = orderCustomers[row]![0] as string
    const date = orderDates[row]![0] as number
    const amount = orderAmounts[row]![0]
    const customer = known.get(id) ?? { last: 0, count: 0, sum: 0 }
    if (customer.count === 0) known.set(id, customer)
    customer.last = Math.max(customer.last, date)
    customer.count++
    customer.sum += typeof amount === 'number' ? amount : 0
    asOf = Math.max(asOf, date)
  }
  const all = [...known.values()]
  const cuts = [
    quintiles(all.map(({ last }) => asOf - last)),
    quintiles(all.map(({ count }) => count)),
    quintiles(all.map(({ sum }) => sum)),
  ] as const
  return customers.map(([id]) => {
    const customer = known.get(id as string)
    if (!customer) return [null, null, null, null]
    const [r, f, m] = [5 - above(cuts[0], asOf - customer.last), 1 + above(cuts[1], customer.count), 1 + above(cuts[2], customer.sum)]
    return [r, f, m, 100 * r + 10 * f + m]
  })
}

export function rfmByArquero({ customers, orderCustomers, orderDates, orderAmounts }: OrderArguments): Cell[][] {
  const table = aq.table({
    id: orderCustomers.map((row) => row[0]),
    date: orderDates.map((row) => row[0]),
    amount: orderAmounts.map((row) => (typeof row[0] === 'number' ? row[0] : 0)),
  })
  const grouped = table
    .groupby('id')
    .rollup({ last: aq.op.max('date'), count: aq.op.count(), sum: aq.op.sum('amount') })
    .objects() as { id: string; last: number; count: number; sum: number }[]
  const asOf = Math.max(
    ...grouped.slice(0, 1).map(({ last }) => last),
    grouped.reduce((latest, { last }) => Math.max(latest, last), 0),
  )
  const cuts = [
    quintiles(grouped.map(({ last }) => asOf - last)),
    quintiles(grouped.map(({ count }) => count)),
    quintiles(grouped.map(({ sum }) => sum)),
  ] as const
  const byId = new Map(grouped.map((one) => [one.id, one]))
  return customers.map(([id]) => {
    const one = byId.get(id as string)
    if (!one) return [null, null, null, null]
    const [r, f, m] = [5 - above(cuts[0], asOf - one.last), 1 + above(cuts[1], one.count), 1 + above(cuts[2], one.sum)]
    return [r, f, m, 100 * r + 10 * f + m]
  })
}

const numbersOf = (values: Grid): number[] => values.flatMap(([cell]) => (typeof cell === 'number' ? [cell] : []))

/** Four tiers from a full sort with a comparator. */
export function quartilesByRow(values: Grid): Cell[][] {
  const sorted = numbersOf(values).sort((a, b) => a - b)
  const cuts = [1, 2, 3].map((part) => {
    const position = ((sorted.length - 1) * part) / 4
    const below = Math.floor(position)
    return sorted[below]! + (position - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)
  })
  const names = ['Bronze', 'Silver', 'Gold', 'Platinum']
  return values.map(([cell]) => [typeof cell === 'number' ? names[above(cuts, cell)]! : null])
}

/** ABC classes from sorted objects and a running sum. */
export function paretoByRow(values: Grid): Cell[][] {
  const rows = values.flatMap(([cell], row) => (typeof cell === 'number' ? [{ row, value: cell }] : []))
  rows.sort((a, b) => b.value - a.value)
  const total = rows.reduce((sum, { value }) => sum + value, 0)
  const result: Cell[][] = values.map(() => [null])
  let before = 0
  let tied = 0
  rows.forEach(({ row, value }, rank) => {
    if (rank > 0 && rows[rank - 1]!.value !== value) {
      before += tied
      tied = 0
    }
    tied += value
    result[row] = [before / total < 0.8 ? 'A' : before / total < 0.95 ? 'B' : 'C']
  })
  return result
}

export function naturalBySimpleStatistics(values: Grid, classes: number): Cell[][] {
  const floors = ckmeans(numbersOf(values), classes).map((group) => group[0]!)
  return values.map(([cell]) => [typeof cell === 'number' ? `Tier ${classes - floors.filter((floor) => cell >= floor).length + 1}` : null])
}
