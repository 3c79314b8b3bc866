/** What is measured: for each function its arguments at a size, its lower bound, its peers, and whether they agree. */
import type { Argument, Cell, Grid } from '../core/cells.ts'
import { ACCOUNT_HEADERS, AS_OF, accounts, amounts, answers, LIFECYCLE, manyRules, orders, stageEntries, TEN_RULES, usage } from './data.ts'
import {
  clustersByMlKmeans,
  funnelByRow,
  naturalBySimpleStatistics,
  paretoByRow,
  quartilesByRow,
  rfmByArquero,
  rfmByRow,
  segmentByRow,
  surveyByRow,
} from './peers.ts'

export interface Case {
  readonly function: 'SEGMENT' | 'RFM_SCORE' | 'VALUE_TIER' | 'CLUSTER' | 'STAGE_VELOCITY' | 'SURVEY_SCORE'
  readonly args: readonly Argument[]
  readonly inputs: readonly Grid[]
  readonly outputRows: number
  readonly outputColumns: 1 | 4
  readonly peers: Readonly<Record<string, () => Cell[][]>>
  /** The part of the result that the peers compute too; left out, all of it. */
  readonly compared?: (cells: Cell[][]) => Cell[][]
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
  // The peer begins once, ours 20 times.
  'CLUSTER, 5 clusters': (rows) => clusterCase(rows, 5, 30),
  'CLUSTER, 2 to 8 clusters': (rows) => ({ ...clusterCase(rows, undefined, 40), peers: {} }),
  STAGE_VELOCITY: (rows) => {
    const data = stageEntries(rows)
    const inputs = [data.ids, data.stages, data.entered]
    return {
      function: 'STAGE_VELOCITY',
      args: [...inputs, [[...LIFECYCLE]]],
      inputs,
      outputRows: LIFECYCLE.length,
      outputColumns: 4,
      peers: { 'row by row': () => funnelByRow(data, LIFECYCLE) },
      // The last stage has only its entries; the stages that leave stand below.
      compared: (cells) => cells.slice(1, 1 + LIFECYCLE.length).map((row) => [row[0]!, row[1]!, row[2] ?? 0, row[6]!, row[7]!]),
      aim: 12,
    }
  },
  'SURVEY_SCORE, 10 items': (rows) => {
    const data = answers(rows)
    return {
      function: 'SURVEY_SCORE',
      args: [data, undefined, 'reverse=2, 5'],
      inputs: [data],
      outputRows: rows,
      outputColumns: 1,
      peers: { 'row by row': () => surveyByRow(data, [1, 4]) },
      aim: 8,
    }
  },
}

function clusterCase(rows: number, clusters: number | undefined, aim: number): Case {
  const data = usage(rows)
  return {
    function: 'CLUSTER',
    args: [data, clusters],
    inputs: [data],
    outputRows: rows,
    outputColumns: 1,
    peers: { 'ml-kmeans': () => clustersByMlKmeans(data, 5) },
    aim,
  }
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
