/** Rules for clusters: what they hold for, how they are pruned, where they cut, and that SEGMENT reads them as they were meant. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { type Branch, learnTree } from '../../core/clusters/pruned-tree.ts'
import { type CutTree, leafAt, roundCuts } from '../../core/clusters/round-cuts.ts'
import { runCore } from '../kit/run-core.ts'
import { IRIS } from './iris.ts'

const SUFFIX = /rows?, (?:all|(\S+) % of them) in (Cluster \d+)$/

function points(rows: readonly (readonly number[])[]) {
  return { values: Float64Array.from(rows.flat()), count: rows.length, width: rows[0]!.length }
}

function cutsOf(rows: readonly (readonly number[])[], labels: readonly number[]): CutTree {
  const codes = Int32Array.from(labels)
  return roundCuts(learnTree(points(rows), codes, Math.max(...labels) + 1), points(rows), codes)
}

function rightUnder(tree: CutTree, rows: readonly (readonly number[])[], labels: readonly number[]): number {
  return rows.filter((row, index) => leafAt(tree, Float64Array.from(row), 0).cluster === labels[index]).length
}

const withoutRounding = ({ cluster, split }: Branch): CutTree =>
  split === null
    ? { cluster }
    : { column: split.column, cut: split.high, below: withoutRounding(split.below), above: withoutRounding(split.above) }

describe('cuts', () => {
  it.each<[number, number, number]>([
    [15, 220, 100],
    [0.013, 0.021, 0.02],
    [47.2, 48.9, 48],
    [-220, -15, -100],
    [1999.5, 2000.5, 2000],
    [-3, 4, 0],
    [1e9 + 1, 1e9 + 2, 1e9 + 2],
  ])('between %d and %d: %d', (low, high, cut) => {
    const rows = [low - (high - low), low, low, high, high, high + (high - low)].map((value) => [value])
    expect(cutsOf(rows, [0, 0, 0, 1, 1, 1])).toEqual({ column: 0, cut, below: { cluster: 0 }, above: { cluster: 1 } })
  })

  it('are rounded without losing a row where there are fewer than 2,000', () => {
    const row = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 2 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 80 }), (cases) => {
        const rows = cases.map(([x, y]) => [x / 7, y])
        const labels = cases.map(([, , label]) => label)
        const exact = withoutRounding(learnTree(points(rows), Int32Array.from(labels), 3))
        expect(rightUnder(cutsOf(rows, labels), rows, labels)).toBeGreaterThanOrEqual(rightUnder(exact, rows, labels))
      }),
      { seed: 1 },
    )
  })
})

describe('pruning', () => {
  it('takes away a rule for less than 0.5 % of the rows', () => {
    // 600 rows in two clusters, two of them on the wrong side: two rules, not four.
    const rows = Array.from({ length: 600 }, (_, row) => [row])
    const labels = rows.map((_, row) => (row === 100 || row === 101 || row >= 300 ? 1 : 0))
    expect(cutsOf(rows, labels)).toEqual({ column: 0, cut: 300, below: { cluster: 0 }, above: { cluster: 1 } })
  })

  it('leaves a small cluster its one rule', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row])
    const labels = rows.map((_, row) => (row < 2 ? 2 : row < 500 ? 1 : 0))
    expect(rightUnder(cutsOf(rows, labels), rows, labels)).toBe(1000)
  })

  it('keeps three rules per cluster at most', () => {
    const rows = Array.from({ length: 240 }, (_, row) => [row])
    const labels = rows.map((_, row) => Math.floor(row / 10) % 2)
    const leaves = (tree: CutTree): number => ('cut' in tree ? leaves(tree.below) + leaves(tree.above) : 1)
    expect(leaves(cutsOf(rows, labels))).toBe(6)
  })
})

describe('SEGMENT', () => {
  it('with the rules for the irises names what their notes say, and each row by one rule only', () => {
    const headers = ['Sepal length', 'Sepal width', 'Petal length', 'Notes']
    const model = runCore('CLUSTER', IRIS, 3, [
      ['show', 'rules', null, null, null],
      ['headers', ...headers],
    ])
    const clusters = runCore('CLUSTER', IRIS, 3).map(([cluster]) => cluster)
    const named = runCore('SEGMENT', IRIS, [headers], model).map(([segment]) => segment)
    const unique = [['Segment (unique)', ...model[0]!.slice(1)], ...model.slice(1)]
    expect(runCore('SEGMENT', IRIS, [headers], unique).map(([segment]) => segment)).toEqual(named)
    const same = named.filter((segment, row) => segment === clusters[row]).length
    expect(notesOf(model).at(-1)).toContain(`The rules name the cluster of ${Math.round((1000 * same) / 150) / 10} % of 150 rows`)
    expect(same).toBeGreaterThan(140)
    for (const note of notesOf(model).slice(0, -1)) {
      const [, share = '100', cluster] = SUFFIX.exec(note)!
      const rule = model.findIndex((row) => row.at(-1) === note)
      const held = runCore('SEGMENT', IRIS, [headers], [model[0]!, model[rule]!]).flatMap(([segment], row) =>
        segment === cluster ? [row] : [],
      )
      expect(Number.parseInt(note, 10)).toBe(held.length)
      expect((100 * held.filter((row) => clusters[row] === cluster).length) / held.length).toBeCloseTo(Number(share), 1)
    }
  })
})

function notesOf(model: readonly (readonly Cell[])[]): string[] {
  return model.slice(1).map((row) => String(row.at(-1)))
}
