/** show=items: a row on the whole scale, then one per item. */
import { figureCell, type Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { apart } from '../row-name.ts'
import type { Reliability } from '../statistics/cronbach-alpha.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { alphaWords, itemWords } from './alpha-words.ts'
import type { Answers } from './read-answers.ts'

export function itemTable({ values }: Answers, reliability: Reliability, names: readonly string[], reversed: readonly boolean[]): Table {
  const { alpha, complete, items } = reliability
  const overall: Row = [apart('Overall', names), alphaWords(reliability, names.length), figureCell(alpha), null, null, null, complete]
  const rows = items.map((item, at): Row => {
    const { answered, mean, deviation } = moments(values, names.length, at)
    const name = reversed[at] ? `${names[at]} (reversed)` : names[at]!
    const figures = [item.alphaWithout, item.restCorrelation, mean, deviation].map(figureCell)
    return [name, itemWords(item, alpha), ...figures, answered]
  })
  return { header: ['item', 'verdict', 'alpha', 'with the rest', 'mean', 'deviation', 'answered'], rows: [overall, ...rows] }
}

/** Of all answers of one item, its sample standard deviation among them. */
function moments(values: Float64Array, items: number, item: number): { answered: number; mean: number; deviation: number } {
  const sums = createExactSums(2)
  let answered = 0
  for (let at = item; at < values.length; at += items) {
    const value = values[at]!
    if (Number.isNaN(value)) continue
    answered++
    sums.add(0, value)
    sums.add(1, value * value)
  }
  const mean = sums.total(0) / answered
  return { answered, mean, deviation: Math.sqrt(Math.max(0, sums.total(1) - sums.total(0) * mean) / (answered - 1)) }
}
