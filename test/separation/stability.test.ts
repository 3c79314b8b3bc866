/** Would the segments be found again: figures of a second implementation, what is said, what must not matter. */
import { describe, expect, it } from 'vitest'
import type { Cell, Grid } from '../../core/cells.ts'
import type { SegmentStability, Stability } from '../../core/separation/stability.ts'
import { segmentVerdict, stabilityVerdict } from '../../core/separation/stability-verdicts.ts'
import { createRandom } from '../../core/statistics/random.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'

function stability(segments: readonly Cell[], metrics: Grid, options = '', headers?: readonly string[]): Grid {
  return runCore(
    'SEGMENT_TEST',
    segments.map((segment) => [segment]),
    metrics,
    headers && [headers],
    `show=stability; ${options}`,
  ).slice(1)
}

/** Accounts whose segment is decided by their employees, 1 to 300, and who have another metric without any meaning. */
const EMPLOYEES = Array.from({ length: 300 }, (_, index) => ((index * 131) % 300) + 1)
const NOISE = EMPLOYEES.map((value) => (value * 7919) % 1013)
const SIZES = EMPLOYEES.map((value) => (value > 290 ? 'Large' : value > 200 ? 'Mid' : 'Small'))

describe('the figures', () => {
  // Computed in Python by a second implementation that searches all cuts anew and draws from a generator of its own.
  it('numbers with blanks, texts, a row without a segment', () => {
    const segments = ['A', 'A', 'B', 'A', 'B', 'B', null, 'C', 'C', 'C', 'A', 'B', 'C', 'B', 'A', 'C', 'A', 'B', 'C', 'A']
    const seats = [1, 2, 9, 3, 8, null, 7, 5, 6, 5, 2, 7, 6, 9, null, 4, 1, 8, 5, 4]
    const plans = ['x', 'x', 'y', 'x', 'z', 'y', 'y', 'x', 'z', 'z', 'x', 'y', 'z', 'y', 'x', null, 'y', 'y', 'z', 'x']
    const found = stability(
      segments,
      seats.map((value, row) => [value, plans[row]!]),
      'seed=7; resamples=40',
    )
    const pattern = 'a pattern, but which accounts belong to it is uncertain'
    expectCells(found, [
      [
        'Overall',
        'None of 3 segments would be found again from 2 metrics; A mixes with C (40 resamples of 19 accounts)',
        null,
        null,
        null,
        null,
        19,
      ],
      ['A', pattern, 0.623544973545, 0.25, 0.416666666667, 'C', 7],
      ['B', pattern, 0.684210526316, 0.447368421053, 0.368421052632, 'A', 6],
      ['C', pattern, 0.643101343101, 0.333333333333, 0.410256410256, 'A', 6],
    ])
  })
})

describe('what is found again', () => {
  it('segments that a rule on one metric makes, small ones too', () => {
    const found = stability(
      SIZES,
      EMPLOYEES.map((value, row) => [value, NOISE[row]!]),
    )
    expect(found.map(([segment, verdict]) => [segment, verdict])).toEqual([
      ['Overall', 'All 3 segments would be found again from 2 metrics (200 resamples of 300 accounts)'],
      ['Small', 'highly stable'],
      ['Mid', 'highly stable'],
      ['Large', 'highly stable'],
    ])
  })

  it('segments made of forty countries each', () => {
    const random = createRandom(3)
    const countries = Array.from({ length: 1200 }, () => random.below(120))
    const found = stability(
      countries.map((country) => `Region ${(country * 11) % 3}`),
      countries.map((country) => [`Country ${country}`]),
    )
    expect(found.slice(1).every((row) => (row[2] as number) > 0.99)).toBe(true)
  })

  it('nothing where segments have nothing to do with the metrics', () => {
    const random = createRandom(5)
    const segments = EMPLOYEES.map(() => 'ABC'[random.below(3)]!)
    const [overall, ...rows] = stability(
      segments,
      EMPLOYEES.map((value, row) => [value, NOISE[row]!]),
    )
    expect(overall![1]).toMatch(/^None of 3 segments would be found again from 2 metrics; [ABC] mixes with [ABC] /)
    for (const row of rows) expect(row[2]).toBeLessThan(0.35)
  })

  it('nothing, where the metrics that define them are left out', () => {
    const metrics = EMPLOYEES.map((value, row) => [value, NOISE[row]!])
    const [overall] = stability(SIZES, metrics, 'model=Employees', ['Employees', 'Noise'])
    expect(overall![1]).toMatch(/^None of 3 segments would be found again from 1 metric; /)
  })
})

describe('what must not matter', () => {
  const metrics = EMPLOYEES.map((value, row) => [value, NOISE[row]!])

  it('a metric by its logarithm, and the order of the rows', () => {
    const plain = stability(SIZES, metrics)
    expect(
      stability(
        SIZES,
        metrics.map(([value, noise]) => [Math.log(value!), noise! ** 3]),
      ),
    ).toEqual(plain)
    expect(stability([...SIZES].reverse(), [...metrics].reverse())).toEqual(plain)
  })

  it('but the seed does, and the same gives the same', () => {
    expect(stability(SIZES, metrics, 'seed=1')).toEqual(stability(SIZES, metrics))
    expect(stability(SIZES, metrics, 'seed=2')).not.toEqual(stability(SIZES, metrics))
  })

  it('the order of the rows where only some accounts are drawn', () => {
    const many = Array.from({ length: 60_000 }, (_, row) => row)
    const segments = many.map((row) => (row % 3 === 0 ? 'A' : 'B'))
    const rows = many.map((row) => [row % 6, (row * 31) % 977])
    const found = stability(segments, rows, 'resamples=100')
    expect(found[0]![1]).toBe('All 2 segments would be found again from 2 metrics (100 resamples of 41,666 out of 60,000 accounts)')
    expect(stability([...segments].reverse(), [...rows].reverse(), 'resamples=100')).toEqual(found)
  })
})

describe('what can not be had is said in words', () => {
  it.each<[string, readonly Cell[], Grid]>([
    ['No account has a segment', [null, null], [[1], [2]]],
    ['Only one segment, A: nothing to compare', ['A', 'A', null], [[1], [2], [3]]],
    [
      'No metric tells accounts apart: nothing to find the segments from',
      ['A', 'A', 'B', 'B'],
      [
        [1, 'a', null],
        [1, 'b', null],
        [1, 'c', null],
        [1, 'd', null],
      ],
    ],
    [
      '101 segments: stability is tested for at most 100',
      Array.from({ length: 101 }, (_, index) => index),
      Array.from({ length: 101 }, (_, index) => [index]),
    ],
  ])('%s', (verdict, segments, metrics) => {
    expect(stability(segments, metrics)).toEqual([
      ['Overall', verdict, null, null, null, null, segments.filter((segment) => segment !== null).length],
    ])
  })

  it('segments of a single account have no figures worth a verdict', () => {
    const found = stability(['A', 'B', 'C'], [[1], [2], [3]])
    expect(found.slice(1).map((row) => row[1])).toEqual(new Array(3).fill('too few accounts to tell'))
  })
})

function segment(jaccard: number, more: Partial<SegmentStability> = {}): SegmentStability {
  return { segment: 'A', accounts: 50, jaccard, found: 0, lost: 0, mixesWith: null, ...more }
}

describe('sentences', () => {
  it.each<[string, SegmentStability]>([
    ['highly stable', segment(0.85)],
    ['stable', segment(0.8499)],
    ['stable', segment(0.75)],
    ['a pattern, but which accounts belong to it is uncertain', segment(0.7499)],
    ['a pattern, but which accounts belong to it is uncertain', segment(0.6)],
    ['doubtful', segment(0.5999)],
    ['too few accounts to tell', segment(1, { accounts: 4 })],
    ['too few accounts to tell', segment(Number.NaN)],
  ])('%s', (verdict, figures) => {
    expect(segmentVerdict(figures)).toBe(verdict)
  })

  const figures = (segments: readonly SegmentStability[], more: Partial<Stability> = {}): Stability => ({
    accounts: 12_000,
    drawn: 12_000,
    resamples: 200,
    metrics: ['ARR'],
    segments,
    sizes: segments,
    ...more,
  })
  const weak = segment(0.5, { segment: 'B', mixesWith: 'A' })
  const weaker = segment(0.4, { segment: 'C', mixesWith: 'B' })

  it.each<[string, Stability]>([
    ['All 2 segments would be found again from 1 metric (200 resamples of 12,000 accounts)', figures([segment(0.9), segment(0.75)])],
    [
      '1 of 3 segments would be found again from 1 metric; C mixes with B (200 resamples of 12,000 accounts)',
      figures([segment(0.9), weak, weaker]),
    ],
    [
      'None of 2 segments would be found again from 2 metrics; B mixes with A (200 resamples of 12,000 accounts)',
      figures([weak, segment(Number.NaN, { mixesWith: 'B' })], { metrics: ['ARR', 'Seats'] }),
    ],
    [
      '1 of 2 segments would be found again from 1 metric (200 resamples of 12,000 accounts)',
      figures([segment(0.9), segment(0.9, { accounts: 4 })]),
    ],
    [
      'All 2 segments would be found again from 1 metric (200 resamples of 5000 out of 12,000 accounts)',
      figures([segment(0.9), segment(0.9)], { drawn: 5000 }),
    ],
  ])('%s', (verdict, one) => {
    expect(stabilityVerdict(one)).toBe(verdict)
  })
})
