/**
 * Groups rows of numbers by k-means, and decides how many groups where nobody says: as many as lie best apart by their
 * mean silhouette. Where rows are many both are found on a sample of them, and all rows then settle from its centres.
 */
import { counted } from '../check/phrases.ts'
import { InputError } from '../errors.ts'
import { int32 } from '../scratch.ts'
import { type Choice, chooseClusters, explainedBy, meanWhere, type Tried } from './choose-clusters.ts'
import { type CompleteRows, completeRows } from './complete-rows.ts'
import { compareAt } from './distances.ts'
import { kMeans, type Partition } from './k-means.ts'
import { type Points, pointsAt, pointsOf } from './points.ts'
import { sampleRows } from './row-sample.ts'

export interface Settings extends Choice {
  readonly seed: number
  /** Per column, whether its logarithms are compared. Its numbers must not be below 0. */
  readonly isLog: readonly boolean[]
}

export interface Clustering {
  /**
   * Per row the cluster from 0, the largest first, of equally large ones that with the lower centre, column by column;
   * −1 for a row that is not complete.
   */
  readonly labels: Int32Array
  /** Rows per cluster. */
  readonly sizes: readonly number[]
  /** Per cluster its mean silhouette on the sample; empty where none was asked for or there is one cluster. */
  readonly silhouettes: readonly number[]
  readonly explained: number
  readonly tried: readonly Tried[]
  readonly complete: CompleteRows
  /** Which of the complete rows were drawn, in the order of their values. */
  readonly sample: Int32Array
  /** False where the passes over the rows ended while rows still moved. */
  readonly isSettled: boolean
}

/** Throws where no row is complete, or fewer rows differ than clusters are asked for. */
export function clusterRows(rows: Points, settings: Settings): Clustering {
  const complete = completeRows(rows)
  const { numbers, columns } = complete
  if (numbers.count === 0) throw new InputError('CLUSTER_NO_ROWS')
  const { places: sample, distinct } = sampleRows(numbers, settings.seed)
  if (settings.clusters !== null && settings.clusters > distinct)
    throw new InputError('CLUSTER_DISTINCT', {
      clusters: settings.clusters,
      distinct: counted(distinct, 'different row'),
      most: counted(distinct, 'cluster'),
    })
  const points = pointsOf(
    numbers,
    columns.map((column) => settings.isLog[column]!),
  )
  const drawn = pointsAt(points, sample)
  const { partition, tried, widths } = chooseClusters(drawn, distinct, settings)
  const isAll = sample.length === numbers.count
  const whole = isAll ? partition : kMeans(points, partition.sizes.length, partition.centers)
  const order = largestFirst(whole, points.width)
  const labels = int32(rows.count).fill(-1)
  const names = Int32Array.from(whole.sizes, (_, cluster) => order.indexOf(cluster))
  for (let point = 0; point < whole.labels.length; point++)
    labels[complete.rows[isAll ? sample[point]! : point]!] = names[whole.labels[point]!]!
  return {
    labels,
    sizes: order.map((cluster) => whole.sizes[cluster]!),
    silhouettes: widths === null ? [] : order.map((cluster) => meanWhere(widths, partition.labels, cluster)),
    explained: explainedBy(whole, points),
    tried,
    complete,
    sample,
    isSettled: whole.isSettled,
  }
}

/** Clusters without rows are left out: where rows were drawn and the others pull all of its rows away. */
function largestFirst({ sizes, centers }: Partition, width: number): number[] {
  return [...sizes.keys()]
    .filter((cluster) => sizes[cluster]! > 0)
    .sort((left, right) => sizes[right]! - sizes[left]! || compareAt(centers, left * width, right * width, width))
}
