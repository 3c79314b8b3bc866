/** The clusters as a table: what they are worth in words first, then each with its size and its means in the units of the sheet. */
import { counted } from '../check/phrases.ts'
import { percent } from '../percent.ts'
import type { Table } from '../registry/define.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { clusterName } from './cluster-names.ts'
import type { Clustering } from './clustering.ts'
import { structureWords } from './structure-words.ts'

/** `names` of all columns of the rows. */
export function summaryTable(clustering: Clustering, names: readonly string[]): Table {
  const { sizes, silhouettes, complete } = clustering
  const means = meansOf(clustering)
  const total = complete.numbers.count
  const tail = complete.columns.map(() => null)
  const chosen = clustering.tried.find((one) => one.clusters === sizes.length)
  return {
    header: ['cluster', 'verdict', 'rows', 'share', 'silhouette', ...complete.columns.map((column) => `mean ${names[column]}`)],
    rows: [
      ['Overall', verdictOf(clustering), total, 1, chosen?.silhouette ?? null, ...tail],
      ...sizes.map((size, cluster) => {
        const silhouette = silhouettes[cluster] ?? null
        const verdict = silhouette === null ? null : structureWords(silhouette)
        return [clusterName(cluster), verdict, size, size / total, silhouette, ...means[cluster]!]
      }),
    ],
  }
}

function verdictOf({ sizes, tried, explained, complete: { numbers, rows }, sample, labels }: Clustering): string {
  if (sizes.length === 1) return `All of ${counted(numbers.count, 'row')} in one cluster`
  const chosen = tried.find(({ clusters }) => clusters === sizes.length)
  const blank = labels.length - rows.length
  return [
    `${sizes.length} clusters explain ${percent(explained)} of the variation`,
    chosen === undefined ? '' : `${structureWords(chosen.silhouette)} (silhouette ${chosen.silhouette.toFixed(2)})`,
    tried.length > 1 ? `best of ${tried[0]!.clusters} to ${tried[tried.length - 1]!.clusters}` : '',
    sample.length < numbers.count ? `silhouettes from ${counted(sample.length, 'row')}` : '',
    blank > 0 ? `${counted(blank, 'row')} without a cluster` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** Per cluster the mean of each column that counts, in the units of the rows. */
function meansOf({ complete: { rows, numbers }, labels, sizes }: Clustering): number[][] {
  const { values, width } = numbers
  const sums = createExactSums(sizes.length * width)
  for (let place = 0; place < rows.length; place++) {
    const cluster = labels[rows[place]!]!
    for (let at = 0; at < width; at++) sums.add(cluster * width + at, values[place * width + at]!)
  }
  return sizes.map((size, cluster) => Array.from({ length: width }, (_, at) => sums.total(cluster * width + at) / size))
}
