/** What is measured: for each function its arguments at a size, its lower bound, its peers, and whether they agree. */
import type { Argument, Cell, Grid } from '../core/cells.ts'
import { ACCOUNT_HEADERS, AS_OF, accounts, amounts, manyRules, orders, TEN_RULES } from './data.ts'
import { naturalBySimpleStatistics, paretoByRow, quartilesByRow, rfmByArquero, rfmByRow, segmentByRow } from './peers.ts'

export interface Case {
  readonly function: 'SEGMENT' | 'RFM_SCORE' | 'VALUE_TIER'
  readonly args: readonly Argument[]
  readonly inputs: readonly Grid[]
  readonly outputRows: number
  readonly outputColumns: 1 | 4
  readonly peers: Readonly<Record<string, () => Cell[][]>>
  /** At most this many times the lower bound, at a million rows. */
  readonly aim: number
}

export const CASES: Readonly<Record<string, (rows: number) => Case>> = {
  RFM_SCORE: (rows) => {
    const data = orders(rows)
    const inputs = [data.orderCustomers, data.orderDates, data.orderAmounts]
    return {
      function: 'RFM_SCORE',
      args: [data.customers, ...inputs],
      inputs: [data.customers, ...inputs],
      outputRows: data.customers.length,
      outputColumns: 4,
      peers: { 'row by row': () => rfmByRow(data), arquero: () => rfmByArquero(data) },
      aim: 8,
    }
  },
  'SEGMENT, 10 rules': (rows) => segmentCase(rows, TEN_RULES, 5),
  // Row by row takes minutes here, and says no more than with ten rules.
  'SEGMENT, 500 rules': (rows) => ({ ...segmentCase(rows, manyRules(500), Number.NaN), peers: {} }),
  'SEGMENT, 10 of the 500 rules': (rows) => segmentCase(rows, manyRules(10), Number.NaN),
  'VALUE_TIER quantile': (rows) => tierCase(rows, [], { 'row by row': quartilesByRow }, 3),
  'VALUE_TIER pareto': (rows) => tierCase(rows, ['pareto'], { 'row by row': paretoByRow }, 4),
  'VALUE_TIER natural': (rows) =>
    tierCase(rows, ['natural', 5], { 'simple-statistics': (values) => naturalBySimpleStatistics(values, 5) }, 10),
}

function segmentCase(rows: number, model: Grid, aim: number): Case {
  const data = accounts(rows)
  return {
    function: 'SEGMENT',
    args: [data, ACCOUNT_HEADERS, model, undefined, AS_OF],
    inputs: [data],
    outputRows: rows,
    outputColumns: 1,
    peers: { 'row by row': () => segmentByRow(data, ACCOUNT_HEADERS, model, AS_OF) },
    aim,
  }
}

function tierCase(rows: number, rest: readonly Argument[], peers: Readonly<Record<string, (values: Grid) => Cell[][]>>, aim: number): Case {
  const values = amounts(rows)
  return {
    function: 'VALUE_TIER',
    args: [values, ...rest],
    inputs: [values],
    outputRows: rows,
    outputColumns: 1,
    peers: Object.fromEntries(Object.entries(peers).map(([name, run]) => [name, () => run(values)])),
    aim,
  }
}
