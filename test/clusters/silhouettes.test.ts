/** Silhouettes: a published set, the definition on its own, and what a row alone gets. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Points } from '../../core/clusters/points.ts'
import { silhouettes } from '../../core/clusters/silhouettes.ts'
import { structureWords } from '../../core/clusters/structure-words.ts'
import { RUSPINI } from './ruspini.ts'

function widths(rows: readonly (readonly number[])[], labels: readonly number[]): number[] {
  const points: Points = { values: Float64Array.from(rows.flat()), count: rows.length, width: rows[0]!.length }
  const sizes = Int32Array.from({ length: Math.max(...labels) + 1 }, (_, cluster) => labels.filter((label) => label === cluster).length)
  return [...silhouettes(points, [{ labels: Int32Array.from(labels), sizes }])[0]!]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('silhouettes', () => {
  it('of Ruspini’s four groups are 0.73, 0.75, 0.67 and 0.80, in all 0.74 (R package cluster, plot of pam(ruspini, 4))', () => {
    const labels = RUSPINI.map((_, row) => (row < 20 ? 0 : row < 43 ? 1 : row < 60 ? 2 : 3))
    const all = widths(RUSPINI, labels)
    const groups = [0, 1, 2, 3].map((group) => mean(all.filter((_, row) => labels[row] === group)))
    expect([...groups, mean(all)].map((width) => width.toFixed(2))).toEqual(['0.73', '0.75', '0.67', '0.80', '0.74'])
  })

  it('are (b − a) / max(a, b) as Rousseeuw (1987) defines them, 0 for a row alone in its cluster', () => {
    const coordinate = fc.integer({ min: -9, max: 9 })
    const cases = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 0, max: 2 })), { minLength: 3, maxLength: 25 })
    fc.assert(
      fc.property(cases, (given) => {
        const cases = [...given, [0, 0, 0] as const, [9, 9, 1] as const, [-9, 9, 2] as const]
        const distance = (i: number, j: number): number => Math.hypot(cases[i]![0] - cases[j]![0], cases[i]![1] - cases[j]![1])
        const expected = cases.map(([, , own], i) => {
          const others = (cluster: number): number[] =>
            cases.flatMap(([, , label], j) => (label === cluster && j !== i ? [distance(i, j)] : []))
          if (others(own).length === 0) return 0
          const a = mean(others(own))
          const b = Math.min(...[0, 1, 2].filter((cluster) => cluster !== own).map((cluster) => mean(others(cluster))))
          return a === b ? 0 : (b - a) / Math.max(a, b)
        })
        widths(
          cases.map(([x, y]) => [x, y]),
          cases.map(([, , label]) => label),
        ).forEach((width, row) => {
          expect(width).toBeCloseTo(expected[row]!, 9)
        })
      }),
      { seed: 1 },
    )
  })

  it.each([
    [0.71, 'strong structure'],
    [0.7, 'reasonable structure'],
    [0.51, 'reasonable structure'],
    [0.5, 'weak structure'],
    [0.26, 'weak structure'],
    [0.25, 'no structure to speak of'],
    [-0.1, 'no structure to speak of'],
  ])('%d says %s', (silhouette, words) => expect(structureWords(silhouette)).toBe(words))
})
