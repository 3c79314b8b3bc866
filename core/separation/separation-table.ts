/** A separation test as a table: the overall verdict first, then a row per metric, the effect before the test. */
import { type Cell, figureCell } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { apart } from '../row-name.ts'
import type { MetricSeparation, Separation } from './separation.ts'
import { cautionText, metricVerdict, separationVerdict } from './verdicts.ts'

const HEADER = [
  'metric',
  'verdict',
  'effect',
  'effect size',
  'corrected',
  'test',
  'statistic',
  'df',
  'df 2',
  'p',
  'p (Holm)',
  'accounts',
  'note',
]

export function separationTable(separation: Separation, alpha: number, rest: readonly string[]): Table {
  const name = apart(
    'Overall',
    separation.metrics.map((metric) => metric.name),
  )
  const overall = [name, separationVerdict(separation, alpha, rest), ...new Array<null>(9).fill(null), separation.accounts, null]
  return { header: HEADER, rows: [overall, ...separation.metrics.map((metric) => metricRow(metric, alpha))] }
}

function metricRow(metric: MetricSeparation, alpha: number): Cell[] {
  const { name, result, accounts, pHolm } = metric
  const verdict = metricVerdict(metric, alpha)
  if (typeof result === 'string') return [name, verdict, ...new Array<null>(9).fill(null), accounts, null]
  const { effect, effectSize, corrected, test, statistic, df, df2, p, cautions } = result
  const note = cautions.map(cautionText).join('; ')
  return [
    name,
    verdict,
    effect,
    effectSize,
    figureCell(corrected),
    test,
    statistic,
    df,
    figureCell(df2),
    p,
    figureCell(pHolm),
    accounts,
    note,
  ]
}
