/** SEGMENT_TEST as a formula sees it: published data, what can't be tested, what is flagged. */
import { describe, expect, it } from 'vitest'
import type { Cell, Grid } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'
import { test } from './test-rows.ts'

const column = (values: readonly Cell[]): Grid => values.map((value) => [value])

describe('published data', () => {
  // R's PlantGrowth: kruskal.test H 7.9882, df 2, p .01842; oneway.test F 5.181, df 2 and 17.128, p .01739.
  const weights = [
    4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14, 4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69, 6.31, 5.12, 5.54,
    5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26,
  ]
  const groups = weights.map((_, index) => ['ctrl', 'trt1', 'trt2'][Math.floor(index / 10)]!)

  it('PlantGrowth by Kruskal–Wallis', () => {
    expect(test(groups, column(weights), ['weight'])).toEqual([
      expect.objectContaining({
        metric: 'Overall',
        verdict: 'Differs on 1 of 1 metric, strongest weight (epsilon² 0.28); 3 segments below 30 accounts',
        accounts: 30,
      }),
      {
        metric: 'weight',
        verdict: 'differs strongly',
        effect: 'epsilon²',
        'effect size': expect.closeTo(0.275456163773921, 12),
        corrected: expect.closeTo(0.221786249979396, 12),
        test: 'Kruskal-Wallis',
        statistic: expect.closeTo(7.9882287494437, 11),
        df: 2,
        'df 2': null,
        p: expect.closeTo(0.0184237557314721, 13),
        'p (Holm)': expect.closeTo(0.0184237557314721, 13),
        accounts: 30,
        note: null,
      },
    ])
  })

  it('PlantGrowth by Welch', () => {
    expect(test(groups, column(weights), ['weight'], 'method=welch')[1]).toMatchObject({
      effect: 'eta²',
      'effect size': expect.closeTo(0.26414829683212, 12),
      corrected: expect.closeTo(0.204078845989971, 12),
      test: 'Welch ANOVA',
      statistic: expect.closeTo(5.18097240811319, 11),
      df: 2,
      'df 2': expect.closeTo(17.1284186166441, 10),
      p: expect.closeTo(0.01739282149017, 13),
    })
  })

  // R's Titanic: chisq.test of class by survival gives X-squared 190.4, df 3; digits from Python's fractions and mpmath.
  it('Titanic by chi-square: V .294, corrected .292', () => {
    const classes: [string, number, number][] = [
      ['1st', 122, 203],
      ['2nd', 167, 118],
      ['3rd', 528, 178],
      ['Crew', 673, 212],
    ]
    const people = classes.flatMap(([name, died, survived]) => [
      ...new Array<Cell[]>(died).fill([name, 'No']),
      ...new Array<Cell[]>(survived).fill([name, 'Yes']),
    ])
    const [, survived] = test(
      people.map(([name]) => name!),
      people.map(([, yes]) => [yes!]),
      ['Survived'],
    )
    expect(survived).toMatchObject({
      verdict: 'differs slightly',
      'effect size': expect.closeTo(0.294120103005126, 12),
      corrected: expect.closeTo(0.291859071455131, 12),
      test: 'chi-square',
      statistic: expect.closeTo(190.401103616833, 9),
      df: 3,
      note: null,
    })
    expect((survived!.p as number) / 4.99992752986804e-41).toBeCloseTo(1, 10)
  })
})

describe('what a column is', () => {
  const segments = ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'B']

  it.each<[string, string, readonly Cell[]]>([
    ['numbers', 'Kruskal-Wallis', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['amounts written as text', 'Kruskal-Wallis', ['$1', '2', '3 EUR', '(4)', '5%', '6', '7', '8']],
    [
      'dates written as text',
      'Kruskal-Wallis',
      ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04', '2025-02-01', '2025-02-02', '2025-02-03', null],
    ],
    ['texts', 'chi-square', ['x', 'x', 'y', 'x', 'y', 'y', 'y', 'x']],
    ['TRUE and FALSE', 'chi-square', [true, true, false, true, false, false, true, false]],
    [
      'days that could be two',
      'chi-square',
      ['3/4/2025', '3/4/2025', '3/4/2025', '5/4/2025', '5/4/2025', '5/4/2025', '5/4/2025', '5/4/2025'],
    ],
  ])('%s get the test %s', (_, name, values) => {
    expect(test(segments, column(values), ['Metric'])[1]).toMatchObject({ test: name })
  })

  it('a cell of another type than its column is left out with a warning that names its place', () => {
    const metrics = [1, 2, 'many', 4, 5, 6, { error: '#N/A' }, 8].map((value) => ['x', value])
    expect(test(segments, metrics)[2]).toMatchObject({ accounts: 6 })
    expect(warningsOf('SEGMENT_TEST', column(segments), metrics)).toEqual([
      { code: 'TEXT_NUMBER_UNREADABLE', values: { param: 'metrics', actual: '"many"', where: 'row 3, column 2' }, row: 3 },
      { code: 'CELL_ERROR', values: { param: 'metrics', actual: '#N/A', where: 'row 7, column 2' }, row: 7 },
    ])
  })

  it('a column without a header is known by its number; without any cell it is no metric', () => {
    const metrics = segments.map((_, index) => [index, null, index % 3])
    expect(test(segments, metrics, ['ARR', '', '']).map(({ metric }) => metric)).toEqual(['Overall', 'ARR', 'Column 3'])
    expect(test(segments, metrics).map(({ metric }) => metric)).toEqual(['Overall', 'Column 1', 'Column 3'])
  })
})

describe('what can not be tested is said in words', () => {
  const eight = ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'B']

  it.each<[string, readonly Cell[], readonly Cell[], string]>([
    ['a constant', eight, new Array(8).fill(0.1), 'every account has the same value'],
    ['a constant text', eight, new Array(8).fill('x'), 'every account has the same value'],
    ['blanks', eight, new Array(8).fill(null), 'no account with a segment has a value'],
    ['names', eight, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 'too many different values for so few accounts'],
    ['values in one segment', eight, [1, 2, 3, 4, null, null, null, null], 'only one segment has values'],
    ['texts in one segment', eight, ['x', 'x', 'y', 'y', null, null, null, null], 'only one segment has values'],
    ['a single segment', new Array(8).fill('A'), [1, 2, 3, 4, 5, 6, 7, 8], 'only one segment has values'],
    ['no segments', new Array(8).fill(null), [1, 2, 3, 4, 5, 6, 7, 8], 'no account with a segment has a value'],
  ])('%s', (_, segments, values, verdict) => {
    for (const options of ['method=kruskal', 'method=welch']) {
      const [overall, metric] = test(segments, column(values), ['Metric'], options)
      expect(metric).toMatchObject({ verdict, effect: null, test: null, p: null, note: null })
      expect(overall!.verdict).not.toContain('Differs')
    }
  })

  it('segments without spread get no Welch test; ranks do', () => {
    const perfect = column([1, 1, 1, 1, 5, 5, 5, 5])
    expect(test(eight, perfect, ['Metric'], 'method=welch')[1]!.verdict).toMatch(/^fewer than two segments vary/)
    expect(test(eight, perfect, ['Metric'])[1]).toMatchObject({ verdict: 'differs strongly', 'effect size': 1 })
  })

  it('a segment of one account takes part in ranks, and is left out of Welch with a note', () => {
    const segments = [...eight, 'Tiny']
    const metrics = column([1, 2, 3, 4, 5, 6, 7, 9, 50])
    expect(test(segments, metrics, ['Metric'])[1]).toMatchObject({ df: 2, note: 'p is rough: 3 segments with 5 values or fewer' })
    expect(test(segments, metrics, ['Metric'], 'method=welch')[1]).toMatchObject({ df: 1, note: 'tested without Tiny: no variance' })
  })
})

describe("Cochran's rule: p is rough where more than a fifth of the expected counts are below 5", () => {
  /** Two equal segments, so many accounts of each value in both. */
  const noteOf = (counts: readonly number[]): Cell => {
    const values = counts.flatMap((count, index) => new Array<string>(count).fill(`value ${index}`))
    return test([...values.map(() => 'A'), ...values.map(() => 'B')], column([...values, ...values]))[1]!.note!
  }

  it.each<[number[], Cell]>([
    [[5, 5], null],
    [[10, 10, 10, 10, 4], null],
    [[10, 10, 10, 4], 'p is rough: expected counts are below 5 in 25 % of the cells'],
  ])('%j accounts per value and segment: %s', (counts, note) => {
    expect(noteOf(counts)).toBe(note)
  })
})

describe('metrics that define the segments', () => {
  const segments = Array.from({ length: 24 }, (_, index) => (index < 12 ? 'A' : 'B'))
  const metrics = segments.map((_, index) => [index, 5 * index + (index % 7), index % 5])
  const headers = ['Employees', 'ARR', 'Notes']
  const flagged = (options: string | Grid): Cell[] =>
    test(segments, metrics, headers, options).flatMap(({ metric, verdict }) => (String(verdict).startsWith('defines') ? [metric!] : []))

  it('are flagged, keep their effect and p, and count neither in the verdict nor in Holm', () => {
    const [overall, employees, arr, notes] = test(segments, metrics, headers, 'model=Employees')
    expect(employees).toMatchObject({ 'p (Holm)': null, effect: 'epsilon²' })
    expect(employees!.p).toBeGreaterThan(0)
    expect(arr!['p (Holm)']).toBe(2 * (arr!.p as number))
    expect(notes!['p (Holm)']).toBe(notes!.p)
    expect(overall!.verdict).toMatch(/^Differs on 1 of 2 metrics, strongest ARR .*; 1 metric not counted: it defines the segments/)
  })

  it.each<[string, string | Grid, string[]]>([
    ['a name, letter case apart', 'model=employees', ['Employees']],
    ['the header row of a model', [['model', 'Segment (points)', 'ARR', 'Employees', 'Country', 'Points', 'Notes']], ['Employees', 'ARR']],
    ['a column named Notes, as a model writes it', [['model', 'Segment', '"Notes"']], ['Notes']],
    ['none of the metrics', 'model=Country', []],
  ])('%s', (_, options, names) => {
    expect(flagged(options)).toEqual(names)
  })

  it('can not be told without headers', () => {
    expect(() => runCore('SEGMENT_TEST', column(segments), metrics, undefined, 'model=ARR')).toThrow(
      'SEGMENT_TEST: option model names the columns that define the segments, but headers is missing; point headers at the header row of metrics',
    )
  })
})

describe('input that can not be used', () => {
  it('headers of another width, ranges of another length, unknown words', () => {
    expect(() => test(['A'], [[1, 2]], ['One'])).toThrow('SEGMENT_TEST: metrics has 2 columns but headers has 1')
    expect(() => test(['A', 'B', 'B'], [[1], [2]])).toThrow('SEGMENT_TEST: metrics has 2 rows, but segments is filled to its number 3')
    expect(() => test(['A'], [[1]], undefined, 'method=anova')).toThrow(
      'SEGMENT_TEST: option method must be one of kruskal, welch, got "anova"',
    )
  })
})

it('otherwise= names the accounts that no rule matched', () => {
  const segments = Array.from({ length: 40 }, (_, index) => (index < 30 ? 'A' : 'Rest'))
  expect(test(segments, column(segments.map((_, index) => index)))[0]!.verdict).not.toContain('Rest')
  expect(test(segments, column(segments.map((_, index) => index)), undefined, 'otherwise=rest')[0]!.verdict).toMatch(/; Rest 25 %$/)
})

it('100,000 accounts by six metrics', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [
    index % 997,
    (index * 7919) % 1009,
    ['x', 'y', 'z'][index % 3]!,
    index % 2 === 0,
    index / 7,
    45000 + (index % 900),
  ])
  const found = test(
    rows.map(([first]) => (Number(first) < 300 ? 'A' : 'B')),
    rows,
    ['ARR', 'Logins', 'Kind', 'Partner', 'Row', 'Renewal date'],
  )
  expect(found.map(({ test: name, accounts }) => [name, accounts])).toEqual([
    [null, 100_000],
    ['Kruskal-Wallis', 100_000],
    ['Kruskal-Wallis', 100_000],
    ['chi-square', 100_000],
    ['chi-square', 100_000],
    ['Kruskal-Wallis', 100_000],
    ['Kruskal-Wallis', 100_000],
  ])
})

it('a metric or a segment called Overall leaves (Overall) to the verdict on all', () => {
  expect(test(['A', 'B'], column([1, 2]), ['Overall']).map(({ metric }) => metric)).toEqual(['(Overall)', 'Overall'])
  const [, first, second] = runCore('SEGMENT_TEST', column(['A', 'A', 'Overall']), column([1, 2, 3]), undefined, 'show=stability')
  expect([first![0], second![0]]).toEqual(['(Overall)', 'A'])
})
