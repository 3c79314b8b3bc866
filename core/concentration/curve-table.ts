/** show=curve: what the largest accounts hold together, from none to all of them; a chart of it is the curve of 80/20. */
import type { Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { accountsInTop, type Curve } from './curve.ts'

/** Close together where the curve is steep. */
const TOP_SHARES = [0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

export function curveTable(curve: Curve): Table {
  const counts = new Set(TOP_SHARES.map((share) => accountsInTop(curve, share)))
  const rows = [...counts].map((count): Row => {
    const value = curve.sums[count]!
    return [count, curve.accounts === 0 ? null : count / curve.accounts, value, curve.total === 0 ? null : value / curve.total]
  })
  return { header: ['accounts', 'share', 'value', 'value share'], rows }
}
