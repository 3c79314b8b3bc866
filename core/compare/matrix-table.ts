/** show=matrix, value_matrix and rates: one row per segment before, one column per segment after. */
import type { Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { apart } from '../row-name.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import type { Flows } from './flows.ts'
import { LOST, NEW, TOTAL } from './states.ts'

/** The cells with their totals; rows and columns of new and lost accounts only where there are any. */
export function matrixTable(flows: Flows, cells: Float64Array): Table {
  const { rows, columns, names } = shown(flows)
  const width = flows.to.length + 1
  const rowSums = createExactSums(flows.from.length + 1)
  const columnSums = createExactSums(width)
  const sum = createExactSums(1)
  cells.forEach((value, cell) => {
    rowSums.add(Math.floor(cell / width), value)
    columnSums.add(cell % width, value)
    sum.add(0, value)
  })
  const body = rows.map(
    (row): Row => [flows.from[row] ?? NEW, ...columns.map((column) => cells[row * width + column]!), rowSums.total(row)],
  )
  const total = apart(TOTAL, [...flows.from, ...flows.to])
  body.push([total, ...columns.map((column) => columnSums.total(column)), sum.total(0)])
  return { header: ['from', ...names, total], rows: body }
}

/** Each row as shares of its accounts, with their number. */
export function rateTable(flows: Flows): Table {
  const { rows, columns, names } = shown(flows)
  const body = rows.map((row): Row => {
    const line = columns.map((column) => flows.counts[row * (flows.to.length + 1) + column]!)
    const accounts = line.reduce((sum, count) => sum + count, 0)
    return [flows.from[row] ?? NEW, ...line.map((count) => count / accounts), accounts]
  })
  return { header: ['from', ...names, 'accounts'], rows: body }
}

interface Shown {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly names: readonly string[]
}

function shown({ from, to, counts }: Flows): Shown {
  const width = to.length + 1
  const hasNew = counts.subarray(from.length * width).some((count) => count > 0)
  const hasLost = counts.some((count, cell) => count > 0 && cell % width === to.length)
  const rows = [...from.keys(), ...(hasNew ? [from.length] : [])]
  const columns = [...to.keys(), ...(hasLost ? [to.length] : [])]
  return { rows, columns, names: columns.map((column) => to[column] ?? LOST) }
}
