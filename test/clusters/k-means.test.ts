/** k-means: bounds leave out no distance that matters, a start ends where no single move helps, no cluster stays empty. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOfStarts } from '../../core/clusters/best-of-starts.ts'
import { exchanged } from '../../core/clusters/exchange.ts'
import { kMeans, type Partition } from '../../core/clusters/k-means.ts'
import { type Points, pointsOf } from '../../core/clusters/points.ts'
import { createRandom } from '../../core/statistics/random.ts'

function points(rows: readonly (readonly number[])[]): Points {
  return { values: Float64Array.from(rows.flat()), count: rows.length, width: rows[0]!.length }
}

const squared = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + (value - right[at]!) ** 2, 0)

/** Lloyd's passes as they are defined: every distance, every time. Whole numbers, so that sums are exact in any order. */
function lloyd(rows: readonly (readonly number[])[], start: readonly (readonly number[])[]): number[] {
  let centers = start
  for (let labels: number[] | null = null; ; ) {
    const next = rows.map((row) => {
      const distances = centers.map((center) => squared(row, center))
      return distances.indexOf(Math.min(...distances))
    })
    if (labels !== null && next.every((label, row) => label === labels![row])) return next
    labels = next
    centers = centers.map((center, cluster) => {
      const members = rows.filter((_, row) => next[row] === cluster)
      return members.length === 0 ? center : center.map((_, at) => members.reduce((sum, row) => sum + row[at]!, 0) / members.length)
    })
  }
}

/** The sum of squared distances to the means, of all partitions of a few rows the least. */
function leastWithin(rows: readonly (readonly number[])[], clusters: number): number {
  const within = (labels: readonly number[]): number =>
    [...new Set(labels)].reduce((total, cluster) => {
      const members = rows.filter((_, row) => labels[row] === cluster)
      const mean = rows[0]!.map((_, at) => members.reduce((sum, row) => sum + row[at]!, 0) / members.length)
      return total + members.reduce((sum, row) => sum + squared(row, mean), 0)
    }, 0)
  const search = (labels: readonly number[]): number => {
    if (labels.length === rows.length) return within(labels)
    const used = new Set(labels).size
    return Math.min(...Array.from({ length: Math.min(used + 1, clusters) }, (_, cluster) => search([...labels, cluster])))
  }
  return search([])
}

function withinOf({ values, width }: Points, { labels, centers }: Partition): number {
  return labels.reduce((total, cluster, point) => {
    const row = [...values.subarray(point * width, (point + 1) * width)]
    return total + squared(row, [...centers.subarray(cluster * width, (cluster + 1) * width)])
  }, 0)
}

const row = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))

describe('k-means', () => {
  it("with Hamerly's bounds gives each row the cluster that Lloyd's passes give it (rows of which no cluster is left empty)", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 120 }), fc.integer({ min: 1, max: 6 }), (rows, clusters) => {
        const start = rows.slice(0, clusters)
        const slow = lloyd(rows, start)
        fc.pre(new Set(slow).size === clusters)
        const quick = kMeans(points(rows), clusters, Float64Array.from(start.flat()))
        expect([...quick.labels]).toEqual(slow)
        expect(quick.isSettled).toBe(true)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('fills a cluster that no row is nearest to, from the row that is farthest from its centre', () => {
    const { labels, sizes } = kMeans(points([[0], [1], [2], [10], [11], [12], [40]]), 3, Float64Array.of(0, 12, 1000))
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 1, 2])
    expect([...sizes]).toEqual([3, 3, 1])
  })

  it('leaves a cluster empty only where fewer rows differ than there are clusters', () => {
    const { sizes } = kMeans(points([[1], [1], [5]]), 3, Float64Array.of(1, 1, 1))
    expect([...sizes].sort()).toEqual([0, 1, 2])
  })

  it('stops where its budget ends, and says so', () => {
    const rows = points([[0], [1], [2], [10], [11], [12], [13]])
    const start = Float64Array.of(0, 1)
    expect(kMeans(rows, 2, start, 7).isSettled).toBe(false)
    expect(kMeans(rows, 2, start, 70)).toMatchObject({ isSettled: true, labels: Int32Array.of(0, 0, 0, 1, 1, 1, 1) })
  })

  it('says how much is between the clusters: all that there is less what is within, for z-scores', () => {
    const scores = pointsOf(points([[3], [5], [9], [20], [22], [31]]), [false])
    const partition = bestOfStarts(scores, 3, 5, createRandom(1))
    expect(partition.between + withinOf(scores, partition)).toBeCloseTo(scores.count, 9)
  })
})

describe('exchanges', () => {
  it('move the row that k-means leaves: centres at 1.5 and 9 are stable there, though 5 | 6, 12 | is better still', () => {
    // Within 0, 3 | 6, 12 it is 4.5 + 18; k-means does not move 6 to the first, 6 − 1.5 being more than 9 − 6.
    const rows = points([[0], [3], [6], [12]])
    const stable = kMeans(rows, 2, Float64Array.of(1.5, 9))
    expect([...stable.labels]).toEqual([0, 0, 1, 1])
    expect(withinOf(rows, stable)).toBe(22.5)
    // 0, 3, 6 | 12: 18. Hartigan weighs 3² · 2 / 1 against 4.5² · 2 / 3.
    const better = exchanged(rows, stable)
    expect([...better.labels]).toEqual([0, 0, 0, 1])
    expect(withinOf(rows, better)).toBe(18)
  })

  it('end where k-means stands still', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), fc.integer({ min: 2, max: 4 }), (rows, clusters) => {
        const start = kMeans(points(rows), clusters, Float64Array.from(rows.slice(0, clusters).flat()))
        const end = exchanged(points(rows), start)
        expect([...kMeans(points(rows), clusters, end.centers).labels]).toEqual([...end.labels])
        expect(withinOf(points(rows), end)).toBeLessThanOrEqual(withinOf(points(rows), start) * (1 + 1e-12))
      }),
      { seed: 1 },
    )
  })
})

it('of few rows no partition at all is better than the best of 20 starts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { minLength: 4, maxLength: 8, selector: String }), fc.integer({ min: 2, max: 4 }), (rows, clusters) => {
      const best = bestOfStarts(points(rows), clusters, 20, createRandom(1))
      expect(withinOf(points(rows), best)).toBeCloseTo(leastWithin(rows, clusters), 8)
    }),
    { seed: 1, numRuns: 60 },
  )
})
