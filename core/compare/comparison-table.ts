/** Which table `show=` asks for, of two groupings of the same accounts. */
import { InputError } from '../errors.ts'
import type { Table } from '../registry/define.ts'
import { bridgeTable } from './bridge-table.ts'
import { flowTable } from './flow-table.ts'
import { flowValues } from './flow-values.ts'
import { flowsOf, type Pairs } from './flows.ts'
import { type MATCHES, matchSegments } from './matching.ts'
import { matrixTable, rateTable } from './matrix-table.ts'
import { summaryTable } from './summary-table.ts'

export const COMPARISONS = ['flows', 'matrix', 'value_matrix', 'summary', 'bridge', 'rates'] as const

export interface ComparisonOptions {
  readonly show: (typeof COMPARISONS)[number]
  readonly match: (typeof MATCHES)[number]
  readonly order: readonly string[] | null
}

export function comparisonTable(pairs: Pairs, { show, match, order }: ComparisonOptions): Table {
  const flows = flowsOf(pairs, order)
  switch (show) {
    case 'flows':
      return flowTable(flows)
    case 'matrix':
      return matrixTable(flows, flows.counts)
    case 'value_matrix':
      if (flows.money === 'none') throw new InputError('COMPARE_VALUES')
      return matrixTable(flows, flowValues(flows))
    case 'rates':
      return rateTable(flows)
    case 'summary':
      return summaryTable(flows, matchSegments(flows, match), order)
    case 'bridge':
      return bridgeTable(flows, matchSegments(flows, match), order)
  }
}
