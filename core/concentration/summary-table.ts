/** show=summary: how concentrated the value is, each figure with what it says in plain words. */
import { figureCell, type Row } from '../cells.ts'
import { percent } from '../percent.ts'
import type { Table } from '../registry/define.ts'
import type { Concentration } from './concentration.ts'
import { behindReading, belowZeroReading, effectiveReading, giniOfSampleReading, herfindahlReading, topReading } from './readings.ts'

export function summaryTable({ curve, behind, top, gini, giniOfSample, herfindahl, effectiveNumber }: Concentration): Table {
  const { accounts, total, belowZero } = curve
  /** Without value, no share and no index has a meaning. */
  const row = (measure: string, figure: number, share: number | null, reading: string): Row =>
    total === 0 ? [measure, null, null, 'no value to share out'] : [measure, figureCell(figure), share, reading]
  const rows: Row[] = [
    ['accounts', accounts, null, accounts === 0 ? 'no account has a value' : 'with a value'],
    ['total value', total, null, belowZero.accounts === 0 ? 'of all accounts' : 'of the accounts above 0'],
  ]
  if (belowZero.accounts > 0)
    rows.push(['value below 0', belowZero.value, belowZero.accounts / accounts, belowZeroReading(belowZero.accounts)])
  for (const { share, accounts: count } of behind)
    rows.push(row(`accounts holding ${percent(share)} of value`, count, count / accounts, behindReading(count, accounts, share)))
  for (const { share, accounts: count, value } of top)
    rows.push(row(`value held by the top ${percent(share)}`, value, value / total, topReading(count, value / total)))
  rows.push(
    row('Gini', gini, null, '0 where all accounts hold the same, nearly 1 where one holds all'),
    row('Gini (n - 1)', giniOfSample, null, giniOfSampleReading(giniOfSample)),
    row('HHI', herfindahl, null, herfindahlReading(herfindahl)),
    row('effective number', effectiveNumber, effectiveNumber / accounts, effectiveReading(effectiveNumber)),
  )
  return { header: ['measure', 'figure', 'share', 'reading'], rows }
}
