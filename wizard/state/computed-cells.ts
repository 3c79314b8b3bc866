/** The cells of an added column, by what its worksheet function computes with where nothing but the columns is said. */
import type { Cell } from '../../core/cells.ts'
import { BUYING_MODELS } from '../../core/clv/buying-likelihood.ts'
import { customerValue } from '../../core/clv/customer-value.ts'
import { numberColumn } from '../../core/columns.ts'
import { InputError } from '../../core/errors.ts'
import type { TableRef } from '../../core/host.ts'
import { createIdTable } from '../../core/ids.ts'
import { GRIDS, matrixGrid } from '../../core/rfm/grids.ts'
import { measureOrders } from '../../core/rfm/measures.ts'
import { namedSegments } from '../../core/rfm/named-segments.ts'
import { percentileScorer } from '../../core/rfm/scores.ts'
import { floorsReached } from '../../core/statistics/quantile-floors.ts'
import { readAnswers } from '../../core/survey/read-answers.ts'
import { scoreSurvey } from '../../core/survey/score.ts'
import { naturalTiers, paretoTiers, percentileTiers } from '../../core/tiers/floors.ts'
import { defaultLabels } from '../../core/tiers/labels.ts'
import type { Vector } from '../../core/vector.ts'
import type { Role } from '../roles/role.ts'
import type { AddedColumn, OrderTable } from './draft.ts'
import { keyOf } from './find-table.ts'
import type { TableData } from './table-data.ts'

export interface AddedSources {
  readonly data: TableData
  /** Of the table's own columns. */
  readonly roles: readonly Role[]
  /** The tables of orders that were read. */
  readonly orders: readonly TableData[]
}

/** Throws the InputError of the worksheet function where the cells are not to be computed from. */
export function computedCells(added: AddedColumn, { data, roles, orders }: AddedSources): readonly Cell[] {
  switch (added.kind) {
    case 'rfm':
      return rfmCells(idsOf(data, roles), orderColumns(added.orders, orders))
    case 'clv':
      return clvCells(idsOf(data, roles), orderColumns(added.orders, orders))
    case 'tier':
      return tierCells(vectorOf(data, roles.indexOf('value'), 'values'), added.method)
    case 'survey':
      return surveyCells(data, added)
  }
}

export interface OrderColumns {
  readonly customers: Vector
  readonly dates: Float64Array
  readonly amounts: Float64Array
}

export function orderColumns({ ref, customer, date, amount }: OrderTable, read: readonly TableData[]): OrderColumns {
  const data = read.find((one) => keyOf(one.ref) === keyOf(ref))
  if (data === undefined) throw new Error(`the orders at ${keyOf(ref)} were not read`)
  return {
    customers: vectorOf(data, customer, 'order_customers'),
    dates: numberColumn(vectorOf(data, date, 'order_dates'), 'date', unheard).values,
    amounts: numberColumn(vectorOf(data, amount, 'order_amounts'), 'number', unheard).values,
  }
}

function rfmCells(ids: Vector, { customers, dates, amounts }: OrderColumns): Cell[] {
  const table = createIdTable(Math.max(customers.length, ids.length))
  const customerCodes = table.codesOf(customers)
  const known = table.size()
  const asked = table.codesOf(ids)
  const measures = measureOrders({ customerCodes, customers: known, dates, amounts, orderCodes: null }, null)
  const score = percentileScorer(BINS)
  const scores = [score(measures.recencyDays, true), score(measures.frequency, false), score(measures.monetary, false)]
  const grid = Array.from(asked, (code) => scores.map((own) => (code < 0 || !(own[code]! > 0) ? null : own[code]!)))
  const named = namedSegments({ param: 'scores', grid, rows: grid.length, width: 3 }, matrixGrid(GRIDS.rfm11, BINS), unheard)
  return Array.from(named.codes, (code) => named.dictionary[code] ?? null)
}

export const BINS = 5

/** With what CLV takes where nothing is said. */
function clvCells(ids: Vector, { customers, dates, amounts }: OrderColumns): Cell[] {
  const { value } = customerValue(
    {
      customers: ids,
      orderCustomers: customers,
      orderDates: dates,
      orderAmounts: amounts,
      asOf: null,
      months: 12,
      annualDiscount: 0.1,
      margin: 1,
      model: BUYING_MODELS[0],
    },
    unheard,
  )
  return numberCells(value)
}

type TierMethod = Extract<AddedColumn, { kind: 'tier' }>['method']

const TIERS: Readonly<Record<TierMethod, number>> = { pareto: 3, quantile: 4, natural: 4 }

function tierCells(vector: Vector, method: TierMethod): Cell[] {
  const { values, placeOf } = numberColumn(vector, 'number', unheard)
  const negative = method === 'pareto' ? values.findIndex((value) => value < 0) : -1
  if (negative >= 0) throw new InputError('TIERS_NEGATIVE', { actual: values[negative]!, where: placeOf(negative) })
  const count = TIERS[method]
  const floors = tierFloors(values, method, count).reverse()
  const labels = defaultLabels(method, count)
  return Array.from(values, (value) => (value === value ? labels[floors.length - floorsReached(floors, value)]! : null))
}

/** Those of VALUE_TIER where only the method is given. */
function tierFloors(values: Float64Array, method: TierMethod, count: number): number[] {
  if (method === 'pareto') return paretoTiers(values, [0.8, 0.95])
  if (method === 'natural') return naturalTiers(values, count)
  return percentileTiers(
    values,
    Array.from({ length: count - 1 }, (_, index) => ({ part: index + 1, of: count })),
  )
}

type Survey = Extract<AddedColumn, { kind: 'survey' }>

function surveyCells(data: TableData, survey: Survey): Cell[] {
  const columns = questionColumns(data.ref, survey)
  const grid = data.rows.map((row) => columns.map((column) => row[column] ?? null))
  const reversed = columns.map((column) => survey.reversed.includes(data.ref.headers[column]!))
  const block = { param: 'answers', grid, rows: grid.length, width: columns.length }
  const answers = readAnswers(block, { reversed, scale: null, words: null }, unheard)
  return numberCells(scoreSurvey(answers, { points: 'mean', answeredShare: 0.5 }).points)
}

/** From the left, whatever order they were chosen in, as the formula joins them. */
export function questionColumns({ headers }: TableRef, { questions }: Survey): number[] {
  return headers.flatMap((header, column) => (questions.includes(header) ? [column] : []))
}

function idsOf(data: TableData, roles: readonly Role[]): Vector {
  return vectorOf(data, roles.indexOf('id'), 'customers')
}

export function vectorOf({ rows }: TableData, column: number, param: string): Vector {
  return { param, grid: rows.map((row) => [row[column] ?? null]), width: 1, length: rows.length }
}

function numberCells(values: Float64Array): Cell[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value))
}

/** What is odd in the cells is said by the functions once the columns are written, and by the Data step before. */
function unheard(): void {}
