/** SEGMENT_COMPARE at the ends of its scales: published figures, nobody in common, which segment is which, and what it refuses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'

const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])
/** A summary by measure. */
const summary = (table: Cell[][]): Record<string, Cell> => Object.fromEntries(table.map(([measure, value]) => [measure, value ?? null]))
const reading = (table: Cell[][], measure: string): Cell => table.find(([name]) => name === measure)![2]!

describe('the ends of the scales', () => {
  const figuresOf = (before: readonly Cell[], after: readonly Cell[]): Cell[][] =>
    runCore('SEGMENT_COMPARE', column(before), column(after), undefined, undefined, 'show=summary')

  // 40/10/0, 5/60/15, 0/10/60: the index by fractions, the information by 40-digit logarithms, V by SciPy 1.17.
  it('200 accounts of which 80 % stay: .4801, .4837, .7234', () => {
    const cells: [string, string, number][] = [
      ['A', 'A', 40],
      ['A', 'B', 10],
      ['B', 'A', 5],
      ['B', 'B', 60],
      ['B', 'C', 15],
      ['C', 'B', 10],
      ['C', 'C', 60],
    ]
    const pairs = cells.flatMap(([from, to, count]) => new Array<[string, string]>(count).fill([from, to]))
    const table = figuresOf(
      pairs.map(([from]) => from),
      pairs.map(([, to]) => to),
    )
    const figures = summary(table)
    expect(figures['moved share']).toBe(0.2)
    expect(figures['split share']).toBe(0.2)
    expect(figures['adjusted Rand index']).toBeCloseTo(34366 / 71579, 12)
    expect(figures['normalised mutual information']).toBeCloseTo(0.483744455862008, 12)
    expect(figures["Cramér's V"]).toBeCloseTo(0.7234041001152067, 12)
    expect(reading(table, 'adjusted Rand index')).toBe('little alike')
    expect(reading(table, "Cramér's V")).toBe('a strong link')
  })

  it('the same segments: nobody moved', () => {
    const table = figuresOf(['A', 'A', 'B'], ['A', 'A', 'B'])
    expect(summary(table)).toMatchObject({
      'moved accounts': 0,
      'moved share': 0,
      'split share': 0,
      'adjusted Rand index': 1,
      'normalised mutual information': 1,
      "Cramér's V": 1,
    })
    expect(reading(table, 'adjusted Rand index')).toBe('the same grouping')
  })

  it('one segment in both models: the same grouping, with no table for V', () => {
    const table = figuresOf(['A', 'A'], ['A', 'A'])
    expect(summary(table)).toMatchObject({ 'adjusted Rand index': 1, 'normalised mutual information': 1, "Cramér's V": null })
    expect(reading(table, "Cramér's V")).toBe('needs accounts in two segments on both sides')
  })

  it.each<[string, Cell[], Cell[], object]>([
    ['all accounts new', [null, null], ['A', 'B'], { 'new accounts': 2, 'accounts in both': 0, 'moved share': null }],
    ['all accounts lost', ['A', 'B'], [null, null], { 'lost accounts': 2, 'accounts in both': 0, 'split share': null }],
    ['nobody in both', ['A', null], [null, 'A'], { 'new accounts': 1, 'lost accounts': 1, 'adjusted Rand index': null }],
    ['nothing at all', [null], [null], { 'accounts before': 0, 'accounts after': 0, 'normalised mutual information': null }],
  ])('%s', (_, before, after, expected) => {
    const table = figuresOf(before, after)
    expect(summary(table)).toMatchObject(expected)
    expect(reading(table, 'adjusted Rand index')).toBe('no account is in both')
  })

  it('nothing at all gives tables without a row', () => {
    expect(runCore('SEGMENT_COMPARE', [[null]], [[null]])).toEqual([['from', 'to', 'accounts', 'share']])
    expect(runCore('SEGMENT_COMPARE', [[null]], [[null]], undefined, undefined, 'show=matrix')).toEqual([
      ['from', 'Total'],
      ['Total', 0],
    ])
  })

  it('values that net to 0 have no share', () => {
    const table = runCore('SEGMENT_COMPARE', [['A'], ['B']], [['B'], ['B']], [[50], [-50]], undefined, 'show=summary')
    expect(summary(table)).toMatchObject({ 'moved value': 50, 'moved value share': null, 'value before': 0 })
    expect(reading(table, 'moved value share')).toBe('nothing to share out')
  })
})

describe('which segment is which', () => {
  const before = [['Small'], ['Small'], ['Large'], ['Large'], ['Large']]
  const after = [['B'], ['B'], ['A'], ['A'], ['B']]

  it('no name in common: the match that keeps the most accounts in place, and the summary says so', () => {
    const table = runCore('SEGMENT_COMPARE', before, after, undefined, undefined, 'show=summary')
    expect(summary(table)).toMatchObject({ 'matched segments': 2, 'moved accounts': 1 })
    expect(reading(table, 'matched segments')).toBe('matched by most accounts: Large → A; Small → B')
  })

  it('match=name holds even then', () => {
    const table = runCore('SEGMENT_COMPARE', before, after, undefined, undefined, 'show=summary; match=name')
    expect(summary(table)).toMatchObject({ 'matched segments': 0, 'moved accounts': 5 })
  })

  it('match=best matches swapped names', () => {
    const swapped = runCore(
      'SEGMENT_COMPARE',
      [['A'], ['A'], ['B']],
      [['B'], ['B'], ['A']],
      undefined,
      undefined,
      'show=summary; match=best',
    )
    expect(summary(swapped)).toMatchObject({ 'moved accounts': 0, 'matched segments': 2 })
    expect(reading(swapped, 'matched segments')).toBe('matched by most accounts: A → B; B → A')
  })

  it('two segments without an account in common are no match', () => {
    const table = runCore('SEGMENT_COMPARE', [['A'], [null]], [[null], ['B']], undefined, undefined, 'show=summary')
    expect(summary(table)).toMatchObject({ 'matched segments': 0 })
    expect(reading(table, 'matched segments')).toBe('no two segments share an account')
  })

  it('moves the fewest accounts that any one-to-one match could', () => {
    const other = fc.constantFrom('a', 'b', 'c', 'd')
    const permutations = (names: string[]): string[][] =>
      names.length === 0 ? [[]] : names.flatMap((one) => permutations(names.filter((rest) => rest !== one)).map((rest) => [one, ...rest]))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('W', 'X', 'Y', 'Z'), other), { minLength: 1, maxLength: 20 }), (pairs) => {
        const least = Math.min(
          ...permutations(['a', 'b', 'c', 'd']).map((match) => pairs.filter(([from, to]) => match['WXYZ'.indexOf(from)] !== to).length),
        )
        const table = runCore(
          'SEGMENT_COMPARE',
          column(pairs.map(([from]) => from)),
          column(pairs.map(([, to]) => to)),
          undefined,
          undefined,
          'show=summary',
        )
        expect(summary(table)['moved accounts']).toBe(least)
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})

describe('refuses, and says what to do', () => {
  const two = [['North'], ['Partners']]
  it.each<[string, Parameters<typeof runCore>[1][], string]>([
    [
      'a value matrix without values',
      [two, two, undefined, undefined, 'show=value_matrix'],
      'SEGMENT_COMPARE: show=value_matrix needs values; give the value of each account',
    ],
    [
      'values of the second date only',
      [two, two, undefined, [[1], [2]]],
      'SEGMENT_COMPARE: values_after is given, but values is not; give values too',
    ],
    [
      'an order that leaves a segment out',
      [two, two, undefined, undefined, 'order=North, West'],
      'SEGMENT_COMPARE: option order leaves out the segment Partners; name every segment, best first',
    ],
    [
      'an order with a slip of the pen',
      [[['Gold'], ['Sliver']], two, undefined, undefined, 'order=Gold, Silver, North, Partners'],
      'SEGMENT_COMPARE: option order leaves out the segment Sliver, nearest is "Silver"; name every segment',
    ],
    [
      'columns that are not equally long',
      [two, [['A'], ['B'], ['C']]],
      'SEGMENT_COMPARE: before has 2 cells, but after is filled to its number 3',
    ],
    [
      'ids instead of segments',
      [column(Array.from({ length: 501 }, (_, index) => `A-${index}`)), [['A']].concat(new Array(500).fill(['B']))],
      'SEGMENT_COMPARE: there are 501 different segments before, above the 500 that can be compared; give the column of segment names',
    ],
    [
      'movers, for which it would need ids',
      [two, two, undefined, undefined, 'show=movers'],
      'SEGMENT_COMPARE: option show must be one of flows, matrix, value_matrix, summary, bridge, rates',
    ],
  ])('%s', (_, args, text) => expect(() => runCore('SEGMENT_COMPARE', ...args)).toThrow(text))
})

it('a segment called Total leaves (Total) to the sums', () => {
  const tableOf = (show: string): Cell[][] =>
    runCore('SEGMENT_COMPARE', column(['Total', 'A']), column(['A', 'A']), undefined, undefined, show)
  expect(tableOf('show=matrix')).toEqual([
    ['from', 'A', '(Total)'],
    ['A', 1, 1],
    ['Total', 1, 1],
    ['(Total)', 2, 2],
  ])
  expect(tableOf('show=bridge').map(([segment]) => segment)).toEqual(['segment', 'A', 'Total', '(Total)'])
})
