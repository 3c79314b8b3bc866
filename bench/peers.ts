/**
 * What a person would run instead, on the same cells: straightforward row-by-row code, arquero, simple-statistics.
 * Each returns rows of cells, so that all do the same work from end to end.
 */
import * as aq from 'arquero'
import { kmeans } from 'ml-kmeans'
import { ckmeans } from 'simple-statistics'
import type { Cell, Grid } from '../core/cells.ts'
import { compileRule } from '../core/criteria/compile.ts'
import { parseRule } from '../core/criteria/parse.ts'
import type { OrderArguments, StageArguments } from './data.ts'

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

interface Wait {
  readonly days: number
  readonly isThrough: boolean
}

/** Kaplan–Meier over sorted objects, as a script would write it; the middle where exactly the share is through. */
function daysUntil(waits: readonly Wait[], share: number): number | null {
  const sorted = [...waits].sort((a, b) => a.days - b.days)
  let surviving = 1
  let reached: number | null = null
  for (let at = 0; at < sorted.length; ) {
    const { days } = sorted[at]!
    const atRisk = sorted.length - at
    let through = 0
    for (; at < sorted.length && sorted[at]!.days === days; at++) if (sorted[at]!.isThrough) through++
    if (through === 0) continue
    if (reached !== null) return (reached + days) / 2
    surviving *= 1 - through / atRisk
    if (surviving < 1 - share - 1e-9) return days
    if (surviving < 1 - share + 1e-9) reached = days
  }
  return reached
}

/** A Map of sorted paths: stage, entered, advanced, median and p75 days. */
export function funnelByRow({ ids, stages, entered }: StageArguments, order: readonly string[]): Cell[][] {
  const paths = new Map<string, { stage: number; day: number }[]>()
  let asOf = 0
  ids.forEach(([id], row) => {
    const at = order.indexOf(stages[row]![0] as string)
    const day = entered[row]![0] as number
    asOf = Math.max(asOf, day)
    const path = paths.get(id as string) ?? []
    if (path.length === 0) paths.set(id as string, path)
    path.push({ stage: at < 0 ? order.length : at, day })
  })
  const waits: Wait[][] = order.map(() => [])
  for (const path of paths.values()) {
    path.sort((a, b) => a.day - b.day || a.stage - b.stage)
    order.forEach((_, at) => {
      const start = path.find(({ stage }) => stage === at)
      if (!start) return
      const ahead = path.find(({ stage, day }) => stage > at && stage < order.length && day >= start.day)
      const away = path.find(({ stage, day }) => stage === order.length && day >= start.day)
      waits[at]!.push({ days: (ahead ?? away ?? { day: asOf }).day - start.day, isThrough: ahead !== undefined })
    })
  }
  return order.map((stage, at) => {
    const list = waits[at]!
    const through = list.filter(({ isThrough }) => isThrough).length
    return [stage, list.length, through, daysUntil(list, 0.5), daysUntil(list, 0.75)]
  })
}

/** Points per row, and Cronbach's alpha of the complete rows. */
export function surveyByRow(rows: Grid, reversed: readonly number[]): Cell[][] {
  const turned = rows.map((row) =>
    row.map((cell, item) => (cell === null ? null : reversed.includes(item) ? 6 - (cell as number) : (cell as number))),
  )
  const complete = turned.filter((row): row is number[] => row.every((value) => value !== null))
  const variance = (values: readonly number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  }
  const items = rows[0]!.length
  const apart = rows[0]!.reduce<number>((sum, _, item) => sum + variance(complete.map((row) => row[item]!)), 0)
  const together = variance(complete.map((row) => row.reduce((sum, value) => sum + value, 0)))
  if (!((items / (items - 1)) * (1 - apart / together) > 0)) throw new Error('the answers of the benchmark do not go together')
  return turned.map((row) => {
    const given = row.filter((value): value is number => value !== null)
    return [2 * given.length < items ? null : given.reduce((sum, value) => sum + value, 0) / given.length, given.length]
  })
}

/** k-means++ and Lloyd's passes on z-scores, one start; clusters numbered by size. */
export function clustersByMlKmeans(rows: Grid, clusters: number): Cell[][] {
  const columns = rows[0]!.map((_, column) => {
    const values = rows.map((row) => row[column] as number)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    return { mean, deviation }
  })
  const scores = rows.map((row) => row.map((cell, column) => ((cell as number) - columns[column]!.mean) / columns[column]!.deviation))
  const labels = kmeans(scores, clusters, { seed: 1 }).clusters
  const sizes = Array.from({ length: clusters }, (_, cluster) => labels.filter((label) => label === cluster).length)
  const bySize = [...sizes.keys()].sort((left, right) => sizes[right]! - sizes[left]!)
  return labels.map((label) => [`Cluster ${bySize.indexOf(label) + 1}`])
}
