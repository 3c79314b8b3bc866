/** Clusters of published data: the figures that scikit-learn and R give for the same z-scores. */
import { describe, expect, it } from 'vitest'
import { type Clustering, clusterRows } from '../../core/clusters/clustering.ts'
import type { Points } from '../../core/clusters/points.ts'
import { agreement } from '../../core/compare/agreement.ts'
import { IRIS } from './iris.ts'
import { RUSPINI } from './ruspini.ts'

function clustered(rows: readonly (readonly number[])[], clusters: number | null): Clustering {
  const width = rows[0]!.length
  const points: Points = { values: Float64Array.from(rows.flat()), count: rows.length, width }
  const isLog = rows[0]!.map(() => false)
  return clusterRows(points, { clusters, most: 8, starts: 20, seed: 1, isLog, needsSilhouettes: true })
}

describe('the irises', () => {
  it('in three clusters: 53, 50 and 47 of them, inertia 139.82049636, silhouette 0.45994824 (scikit-learn, KMeans on StandardScaler)', () => {
    const { sizes, explained, tried } = clustered(IRIS, 3)
    expect(sizes).toEqual([53, 50, 47])
    // Four columns of 150 z-scores vary by 600; R prints between_SS / total_SS as 76.7 %.
    expect(600 * (1 - explained)).toBeCloseTo(139.82049635974982, 9)
    expect(tried[0]!.silhouette).toBeCloseTo(0.45994823920518635, 9)
  })

  it('agree with the species by an adjusted Rand index of 0.62013518 (scikit-learn)', () => {
    const { labels } = clustered(IRIS, 3)
    const counts = new Float64Array(9)
    labels.forEach((cluster, row) => {
      counts[Math.floor(row / 50) * 3 + cluster]!++
    })
    expect(agreement(counts, 3, 3).adjustedRandIndex).toBeCloseTo(0.6201351808870379, 12)
  })

  it('by silhouette are two: 100 and 50, inertia 222.36170497, silhouette 0.58175005 (scikit-learn)', () => {
    const { sizes, explained, tried } = clustered(IRIS, null)
    expect(sizes).toEqual([100, 50])
    expect(600 * (1 - explained)).toBeCloseTo(222.36170496502308, 9)
    expect(tried.map(({ clusters }) => clusters)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(tried[0]!.silhouette).toBeCloseTo(0.5817500491982808, 9)
  })
})

it('Ruspini’s points by silhouette are the four groups that he made', () => {
  const { sizes, labels } = clustered(RUSPINI, null)
  expect(sizes).toEqual([23, 20, 17, 15])
  expect(labels.join('')).toBe('1'.repeat(20) + '0'.repeat(23) + '2'.repeat(17) + '3'.repeat(15))
})
