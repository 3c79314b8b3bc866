/** Every sentence that a separation test can say, from its figures. */
import { describe, expect, it } from 'vitest'
import type { Strength } from '../../core/separation/effect-strength.ts'
import type { Caution, MetricTest, Untestable } from '../../core/separation/metric-test.ts'
import type { MetricSeparation, Separation } from '../../core/separation/separation.ts'
import { cautionText, metricVerdict, separationVerdict } from '../../core/separation/verdicts.ts'

const ALPHA = 0.05

function tested(
  name: string,
  strength: Strength,
  pHolm: number,
  more: Partial<MetricTest & { definesSegments: boolean }> = {},
): MetricSeparation {
  const { definesSegments = false, ...test } = more
  const result = {
    effect: 'epsilon²',
    effectSize: 0.41,
    corrected: 0.4,
    strength,
    relative: 1,
    test: 'Kruskal-Wallis',
    statistic: 9,
    df: 2,
    df2: Number.NaN,
    p: 0.01,
    cautions: [],
    ...test,
  }
  return { name, accounts: 90, definesSegments, pHolm, result }
}

function untested(name: string, result: Untestable, definesSegments = false): MetricSeparation {
  return { name, accounts: 90, definesSegments, pHolm: Number.NaN, result }
}

function separation(metrics: readonly MetricSeparation[], sizes: Readonly<Record<string, number>> = { A: 60, B: 40 }): Separation {
  const segments = Object.entries(sizes).map(([segment, accounts]) => ({ segment, accounts }))
  return { accounts: segments.reduce((sum, { accounts }) => sum + accounts, 0), segments, metrics }
}

describe('one metric', () => {
  it.each<[string, MetricSeparation]>([
    ['differs strongly', tested('ARR', 'large', 0.049)],
    ['differs clearly', tested('ARR', 'medium', 0)],
    ['differs slightly', tested('ARR', 'small', 0)],
    ['differs, but too little to matter', tested('ARR', 'negligible', 0)],
    ['no clear difference: too few accounts to tell', tested('ARR', 'large', 0.05)],
    ['no clear difference: too few accounts to tell', tested('ARR', 'medium', 1)],
    ['no clear difference', tested('ARR', 'small', 0.06)],
    ['no clear difference', tested('ARR', 'negligible', 1)],
    ['defines the segments, so its difference proves nothing', tested('ARR', 'large', Number.NaN, { definesSegments: true })],
    ['no account with a segment has a value', untested('ARR', 'blank')],
    ['every account has the same value', untested('ARR', 'constant')],
    ['every account has the same value', untested('ARR', 'constant', true)],
    ['only one segment has values', untested('ARR', 'one segment')],
    ["fewer than two segments vary: Welch's test needs that, method=kruskal does not", untested('ARR', 'no variance')],
    ['too many different values for so few accounts', untested('ARR', 'sparse')],
  ])('%s', (verdict, metric) => {
    expect(metricVerdict(metric, ALPHA)).toBe(verdict)
  })

  it('differs by the alpha that was asked for', () => {
    expect(metricVerdict(tested('ARR', 'large', 0.049), 0.01)).toBe('no clear difference: too few accounts to tell')
  })
})

describe('what makes p rough', () => {
  it.each<[string, Caution]>([
    ['p is rough: 1 segment with 5 values or fewer', { kind: 'few values', segments: 1 }],
    ['p is rough: 3 segments with 5 values or fewer', { kind: 'few values', segments: 3 }],
    ['p is rough: expected counts are below 5 in 33.3 % of the cells', { kind: 'expected counts', share: 1 / 3 }],
    ['tested without Tiny: no variance', { kind: 'left out', segments: ['Tiny'] }],
    ['tested without A, B, C: no variance', { kind: 'left out', segments: ['A', 'B', 'C'] }],
    ['tested without 4 segments: no variance', { kind: 'left out', segments: ['A', 'B', 'C', 'D'] }],
  ])('%s', (text, caution) => {
    expect(cautionText(caution)).toBe(text)
  })
})

describe('all metrics', () => {
  const arr = tested('ARR', 'large', 0.01)
  const logins = tested('Logins', 'small', 0.01, { effectSize: 0.02, relative: 0.4 })
  const industry = tested('Industry', 'large', 0.01, { effect: "Cramér's V", effectSize: 0.55, relative: 1.1 })
  const weak = tested('Weak', 'negligible', 0.01, { relative: 9 })
  const none = tested('None', 'large', 0.2, { relative: 9 })
  const own = tested('Seats', 'large', Number.NaN, { definesSegments: true, relative: 9 })
  const eight = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`S${index}`, 100]))

  it.each<[string, Separation]>([
    ['Differs on 1 of 1 metric, strongest ARR (epsilon² 0.41)', separation([arr])],
    ['Differs on 2 of 4 metrics, strongest ARR (epsilon² 0.41)', separation([logins, arr, weak, none])],
    ["Differs on 3 of 3 metrics, strongest Industry (Cramér's V 0.55)", separation([logins, arr, industry])],
    [
      'Differs on 2 of 2 metrics, strongest First (epsilon² 0.41)',
      separation([
        { ...arr, name: 'First' },
        { ...arr, name: 'Second' },
      ]),
    ],
    ['Differs on none of 2 metrics', separation([weak, none])],
    ['Differs on 1 of 1 metric, strongest ARR (epsilon² 0.41)', separation([arr, untested('Name', 'sparse')])],
    ['No metric can be tested', separation([untested('Name', 'sparse')])],
    ['No metric can be tested', separation([])],
    ['No metric can be tested; 1 metric not counted: it defines the segments', separation([own])],
    [
      'Differs on 1 of 1 metric, strongest ARR (epsilon² 0.41); 2 metrics not counted: they define the segments',
      separation([own, arr, { ...own, name: 'Employees' }]),
    ],
    ['Differs on none of 1 metric; 1 segment below 30 accounts', separation([none], { A: 30, B: 29 })],
    ['Differs on none of 1 metric; 2 segments below 101 accounts', separation([none], { A: 4900, B: 100, C: 50 })],
    ['Differs on none of 1 metric; Other 14.3 %', separation([none], { A: 60, Other: 10 })],
    ['Differs on none of 1 metric; unassigned 50 %', separation([none], { A: 60, unassigned: 60 })],
    ['Differs on none of 1 metric', separation([none], { A: 90, Unassigned: 10 })],
    ['Differs on none of 1 metric; 9 segments, hard to act on above 8', separation([none], { ...eight, S8: 100 })],
    ['Differs on none of 1 metric', separation([none], { ...eight, Unassigned: 60 })],
    ['Only one segment, A: nothing to compare', separation([none], { A: 60 })],
    ['No account has a segment', separation([none], {})],
  ])('%s', (verdict, figures) => {
    expect(separationVerdict(figures, ALPHA, ['unassigned', 'other'])).toBe(verdict)
  })

  it('says all that is to be said, the differences first', () => {
    const sizes = { A: 60, B: 20, C: 10, Other: 15 }
    expect(separationVerdict(separation([arr, logins, none, own], sizes), ALPHA, ['other'])).toBe(
      'Differs on 2 of 3 metrics, strongest ARR (epsilon² 0.41); 1 metric not counted: it defines the segments; 2 segments below 30 accounts; Other 14.3 %',
    )
  })
})
