/** How far the items of a scale belong together -> plain words. Decides from where on an alpha or a correlation is called what. */
import type { Warn } from '../columns.ts'
import type { ItemReliability, Reliability } from '../statistics/cronbach-alpha.ts'

/** Nunnally and Bernstein (1994): .70 for early research, .80 for research, .90 where single cases are judged; an item from .30. */
export const ENOUGH = 0.7
const LEAST_WITH_REST = 0.3
/** Fewer complete rows say too little for a warning. */
const FEW = 10

export function alphaWords({ alpha, complete }: Reliability, items: number): string {
  if (items < 2) return 'a single item has no alpha'
  if (complete < 2) return 'too few rows answer every item'
  if (Number.isNaN(alpha)) return 'every row has the same sum'
  if (alpha >= 0.9) return 'enough to judge single accounts'
  if (alpha >= 0.8) return 'good'
  return alpha >= ENOUGH ? 'enough to compare groups' : 'too low: the items hardly measure one thing'
}

export function itemWords({ alphaWithout, restCorrelation }: ItemReliability, alpha: number): string {
  if (Number.isNaN(restCorrelation)) return 'nothing to compare'
  if (restCorrelation < 0) return 'runs against the others: reverse it?'
  if (restCorrelation < LEAST_WITH_REST) return alphaWithout > alpha ? 'hardly belongs: alpha is higher without it' : 'hardly belongs'
  return 'belongs'
}

export function warnOfReliability({ alpha, complete, items }: Reliability, names: readonly string[], warn: Warn): void {
  if (complete < FEW) return
  // Rounded down, so that none below 0.70 is printed as that.
  if (alpha < ENOUGH) warn({ code: 'SURVEY_ALPHA', values: { alpha: (Math.floor(100 * alpha) / 100).toFixed(2) } })
  items.forEach(({ restCorrelation }, item) => {
    if (restCorrelation < 0) warn({ code: 'SURVEY_AGAINST', values: { item: names[item]!, correlation: restCorrelation.toFixed(2) } })
  })
}
