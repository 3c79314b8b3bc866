/** What a person should know before acting on clusters: rows left out, columns that say nothing, samples, weak structure. */
import { counted } from '../check/phrases.ts'
import type { Warn } from '../columns.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import type { Clustering } from './clustering.ts'
import type { Points } from './points.ts'
import { LEAST_STRUCTURE } from './structure-words.ts'

/** `names` of all columns of the rows. A wholly blank row is none. */
export function warnOf({ values, count, width }: Points, clustering: Clustering, names: readonly string[], warn: Warn): void {
  const { complete, labels, sizes, sample, tried, isSettled } = clustering
  const isPartial = (row: number): boolean =>
    labels[row]! < 0 && values.subarray(row * width, (row + 1) * width).some((value) => value === value)
  let [partial, first] = [0, -1]
  for (let row = 0; row < count; row++) {
    if (!isPartial(row)) continue
    if (partial++ === 0) first = row
  }
  if (partial > 0) warn({ code: 'CLUSTER_INCOMPLETE', values: { rows: counted(partial, 'row'), row: first + 1 }, row: first + 1 })
  for (const column of complete.constant) warn({ code: 'CLUSTER_CONSTANT', values: { column: names[column]! } })
  const total = complete.numbers.count
  if (sample.length < total) warn({ code: 'CLUSTER_SAMPLED', values: { rows: numberWords(total), sampled: numberWords(sample.length) } })
  const chosen = tried.find(({ clusters }) => clusters === sizes.length)
  if (chosen !== undefined && chosen.silhouette <= LEAST_STRUCTURE)
    warn({ code: 'CLUSTER_WEAK', values: { silhouette: chosen.silhouette.toFixed(2) } })
  if (!isSettled) warn({ code: 'CLUSTER_UNSETTLED', values: {} })
}
