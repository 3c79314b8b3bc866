/** CLUSTER: what must not matter, what is refused and what is said, and many rows from a sample of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { createRandom } from '../../core/statistics/random.ts'
import { IRIS } from '../clusters/iris.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'

const SHOWS = ['', 'show=rules', 'show=summary', 'show=tried']
const cluster = (...args: Argument[]): Cell[] => runCore('CLUSTER', ...args).map(([name]) => name ?? null)

describe('what must not matter', () => {
  const cell = fc.option(fc.integer({ min: -50, max: 50 }), { freq: 12 })
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 6, maxLength: 40 }).filter((all) => {
    const complete = all.filter(([x, y]) => x !== null && y !== null)
    return new Set(complete.map(String)).size > 3
  })

  it('the order of the rows, to the last bit', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(undefined, 3), fc.constantFrom(...SHOWS), (some, k, options) => {
        // Blank rows at the end are no part of the result.
        const given = [[60, 0], ...some, [0, 60]]
        const forward = runCore('CLUSTER', given, k, options)
        const backward = runCore('CLUSTER', [...given].reverse(), k, options)
        expect(options === '' ? backward.reverse() : backward).toEqual(forward)
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('rows without a number: they have no cluster and change no other', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const isComplete = ([x, y]: readonly Cell[]): boolean => x !== null && y !== null
        const names = cluster(given, 3)
        expect(names.every((name, row) => (name !== null) === isComplete(given[row]!))).toBe(true)
        expect(names.filter((name) => name !== null)).toEqual(cluster(given.filter(isComplete), 3))
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('the unit of a column, and where its zero lies', () => {
    const other = IRIS.map(([first, second, third, fourth]) => [first! * 2.54, second! - 40_000, third! * 1e-6, fourth! * 1e7])
    expect(cluster(other)).toEqual(cluster(IRIS))
    expect(cluster(other, 4)).toEqual(cluster(IRIS, 4))
  })

  it('the unit of logarithms, zeros among them', () => {
    const amounts = [0, 0, 120, 90, 100, 5000, 7000, 6000, 250_000]
    const inCents = amounts.map((amount) => [amount * 100])
    for (const k of [undefined, 2, 3, 4])
      expect(cluster(inCents, k, 'log=all')).toEqual(
        cluster(
          amounts.map((amount) => [amount]),
          k,
          'log=1',
        ),
      )
  })

  it('how numbers are written', () => {
    expect(cluster([['$1,200'], [' 90 '], ['5%'], [1300]], 2)).toEqual(cluster([[1200], [90], [0.05], [1300]], 2))
  })
})

describe('few rows', () => {
  it.each<[string, Argument, Argument, Cell[]]>([
    ['nothing but blanks', [[null], [null]], undefined, [null]],
    ['a single row', [[5, 6]], undefined, ['Cluster 1']],
    [
      'all rows equal',
      [
        [5, 6],
        [5, 6],
        [5, 6],
      ],
      undefined,
      ['Cluster 1', 'Cluster 1', 'Cluster 1'],
    ],
    [
      'two different rows',
      [
        [5, 6],
        [7, 6],
      ],
      undefined,
      ['Cluster 1', 'Cluster 2'],
    ],
    ['one cluster on request', [[5], [7], [8]], 1, ['Cluster 1', 'Cluster 1', 'Cluster 1']],
    ['as many clusters as different rows', [[5], [7], [8], [7]], 3, ['Cluster 2', 'Cluster 1', 'Cluster 3', 'Cluster 1']],
    ['equally large clusters count from the lower centre', [[9], [8], [2], [1]], 2, ['Cluster 2', 'Cluster 2', 'Cluster 1', 'Cluster 1']],
  ])('%s', (_, rows, k, expected) => expect(cluster(rows, k)).toEqual(expected))

  it.each(['show=rules', 'show=summary', 'show=tried'])('%s of rows that are all equal', (options) => {
    const table = runCore(
      'CLUSTER',
      [
        [5, 6],
        [5, 6],
      ],
      undefined,
      options,
    )
    expect(table.slice(1)).toEqual(
      {
        'show=rules': [
          ['Cluster 1', '2 rows, all in Cluster 1'],
          [null, 'The rules name the cluster of 100 % of 2 rows (adjusted Rand index 1.00)'],
        ],
        'show=summary': [
          ['Overall', 'All of 2 rows in one cluster', 2, 1, null],
          ['Cluster 1', null, 2, 1, null],
        ],
        'show=tried': [],
      }[options],
    )
  })
})

describe('what can not be used', () => {
  it.each<[Argument[], string]>([
    [
      [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
      'CLUSTER: column 1 of rows holds no number, its first cell is "a"; point rows at columns of numbers only',
    ],
    [[[['a'], ['b']]], 'CLUSTER: no cell of rows can be read as a number, the first is "a" at row 1'],
    [
      [
        [
          [1, null],
          [null, 2],
        ],
      ],
      'CLUSTER: no row has a number in every column; fill the blanks',
    ],
    [
      [[[1], [2], [2]], 3],
      'CLUSTER: k is 3, but rows has only 2 different rows with a number in every column; ask for 2 clusters or fewer',
    ],
    [[[[1], [1]], 2], 'CLUSTER: k is 2, but rows has only 1 different row with a number in every column; ask for 1 cluster or fewer'],
    [[[[1], [2]], 1.5], 'CLUSTER: k must be a whole number from 1 to 50, got 1.5'],
    [[[[1], [2]], 51], 'CLUSTER: k must be a number from 0 to 50, got 51'],
    [[[[1, 2]], 1, 'headers=A'], 'CLUSTER: option headers names 1 columns, but rows has 2; name every column of rows, in order'],
    [[[[1, 2]], 1, 'headers=A, a'], 'CLUSTER: option headers names "a" twice; give each column a name of its own'],
    [
      [[[1, 2]], 1, 'headers=Seats,Users; log=Seat'],
      'CLUSTER: option log names "Seat", which is no column of rows, nearest is "Seats"; write',
    ],
    [
      [[[1, 2]], 1, 'log=3'],
      'CLUSTER: option log names "3", which is no column of rows; write the name of a column as in option headers, its number from 1 to 2',
    ],
    [[[[1], [-2]], 1, 'log=all'], 'CLUSTER: option log asks for logarithms of column "Column 1", which has -2 at row 2'],
  ])('%j', (args, text) => expect(() => runCore('CLUSTER', ...args)).toThrow(text))
})

describe('what is said beside the result', () => {
  const codes = (...args: Argument[]): string[] => warningsOf('CLUSTER', ...args).map(({ code }) => code)

  it('rows without a cluster, with the first of them; a wholly blank row is none', () => {
    expect(
      warningsOf(
        'CLUSTER',
        [
          [1, 1],
          [null, null],
          [2, null],
          [3, 'n/a'],
          [9, 9],
        ],
        2,
      ),
    ).toEqual([
      { code: 'TEXT_NUMBER_UNREADABLE', values: { param: 'rows', actual: '"n/a"', where: 'row 4, column 2' }, row: 8 },
      { code: 'CLUSTER_INCOMPLETE', values: { rows: '2 rows', row: 3 }, row: 3 },
    ])
  })

  it('a column in which all rows are equal, by its name', () => {
    expect(
      warningsOf(
        'CLUSTER',
        [
          [1, 7],
          [2, 7],
        ],
        2,
        'headers=Seats, Year',
      ),
    ).toEqual([{ code: 'CLUSTER_CONSTANT', values: { column: 'Year' } }])
  })

  it('that the clusters are parts of one cloud, where silhouettes were computed', () => {
    const random = createRandom(3)
    const cloud = Array.from({ length: 80 }, () => Array.from({ length: 6 }, () => random.next() + random.next() + random.next()))
    expect(codes(cloud)).toEqual(['CLUSTER_WEAK'])
    expect(codes(cloud, 3, 'show=summary')).toEqual(['CLUSTER_WEAK'])
    expect(codes(IRIS)).toEqual([])
  })
})

describe('more than 5,000 rows', () => {
  /** Four clouds of 3,000, 2,500, 2,000 and 500 rows, far apart. */
  const random = createRandom(11)
  const rows = [3000, 2500, 2000, 500].flatMap((count, cloud) =>
    Array.from({ length: count }, () => [(cloud % 2) * 20 + random.next(), Math.floor(cloud / 2) * 20 + random.next()]),
  )
  const clouds = [3000, 2500, 2000, 500].flatMap((count, cloud) => new Array<string>(count).fill(`Cluster ${cloud + 1}`))

  it('are clustered from a sample, which is said; every row gets its cluster, the same in any order', () => {
    expect(cluster(rows, 4, 'starts=2')).toEqual(clouds)
    expect(cluster([...rows].reverse(), 4, 'starts=2')).toEqual([...clouds].reverse())
    expect(warningsOf('CLUSTER', rows, 4, 'starts=2')).toEqual([
      { code: 'CLUSTER_SAMPLED', values: { rows: '8000', sampled: expect.stringMatching(/^[45]\d{3}$/) } },
    ])
  })

  it('have rules that are counted on all of them', () => {
    const notes = runCore('CLUSTER', rows, 4, 'show=rules; starts=2').map((row) => row.at(-1))
    expect(notes.slice(1)).toEqual([
      ...[3000, 2500, 2000, 500].map((count, index) => `${count} rows, all in Cluster ${index + 1}`),
      'The rules name the cluster of 100 % of 8000 rows (adjusted Rand index 1.00)',
    ])
  })
})
