/** The panel's charts: where a number lies, and what is said for those who do not see them. */
import type { VNode } from 'preact'
import { expect, it } from 'vitest'
import { axisOf } from '../../wizard/charts/axis.ts'
import { Bars } from '../../wizard/charts/Bars.tsx'
import { Curve } from '../../wizard/charts/Curve.tsx'
import { Flows } from '../../wizard/charts/Flows.tsx'
import { Funnel } from '../../wizard/charts/Funnel.tsx'
import { Heatmap } from '../../wizard/charts/Heatmap.tsx'
import { Histogram } from '../../wizard/charts/Histogram.tsx'
import { Meter } from '../../wizard/charts/Meter.tsx'
import { Pareto } from '../../wizard/charts/Pareto.tsx'
import { StackedBar } from '../../wizard/charts/StackedBar.tsx'

const BINS = { edges: [0, 10, 20, 1000], counts: [4, 2, 1] }

/** All nodes below, in the order of the page. */
function nodesIn(node: unknown): VNode<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap(nodesIn)
  if (typeof node !== 'object' || node === null) return []
  const one = node as VNode<Record<string, unknown>>
  return [one, ...nodesIn(one.props.children)]
}
const drawn = (node: unknown, type: string): Record<string, unknown>[] =>
  nodesIn(node).flatMap((one) => (one.type === type ? [one.props] : []))
const labelOf = (node: unknown): unknown => nodesIn(node).find(({ props }) => 'aria-label' in props)?.props['aria-label']

it.each([
  [0, 0],
  [5, 1 / 6],
  [10, 1 / 3],
  [20, 2 / 3],
  [1000, 1],
  [-50, 0],
  [5000, 1],
])('all bins are equally wide, so that %s lies at %s', (value, at) => {
  expect(axisOf(BINS).at(value)).toBeCloseTo(at, 12)
})

it('a place gives back its number, rounded to what its bin can tell', () => {
  const { at, value } = axisOf(BINS)
  for (const number of [0, 3, 10, 17, 500, 1000]) expect(value(at(number))).toBe(number)
  expect(value(0.123456)).toBe(4)
})

it('a single value lies in the middle', () => {
  expect(axisOf({ edges: [7, 7], counts: [3] }).at(7)).toBe(0.5)
})

it.each([
  ['a histogram', Histogram({ bins: BINS, label: 'said', height: 20 })],
  ['a stacked bar', StackedBar({ parts: [{ name: 'A', size: 1, colour: 'var(--segment-1)' }], label: 'said' })],
  ['a meter', Meter({ share: 0.4, label: 'said' })],
  ['a Pareto curve', Pareto({ sums: [0, 5, 8, 10], marked: 2, label: 'said' })],
  ['a curve', Curve({ groups: [{ name: 'A', shares: [1, 0.8, null], colour: 'var(--segment-1)' }], label: 'said', from: '0', to: '2' })],
  [
    'flows',
    Flows({
      flows: [{ from: 'A', to: 'B', size: 3 }],
      before: ['A'],
      after: ['A', 'B'],
      colourOf: () => 'var(--segment-1)',
      label: 'said',
    }),
  ],
])('%s is one picture with words of its own', (_, chart) => {
  const pictures = nodesIn(chart).filter(({ props }) => props.role === 'img')
  expect(pictures).toHaveLength(1)
  expect(pictures[0]!.props['aria-label']).toBe('said')
})

it('bars and stages carry their figures as text, and heat maps are tables with headers', () => {
  const bars = Bars({ bars: [{ name: 'Plan', size: 0.4, figure: '40 %' }], label: 'said' })
  expect(labelOf(bars)).toBe('said')
  expect(drawn(bars, 'span').map(({ children }) => children)).toEqual(expect.arrayContaining(['Plan', '40 %']))
  const stages = [
    { name: 'Leads', size: 8, figure: '8' },
    { name: 'Customers', size: 2, figure: '2' },
  ]
  expect(
    drawn(Funnel({ stages, label: 'said', onward: (share: string) => `${share} went on` }), 'small').map(({ children }) => children),
  ).toEqual(['25 % went on'])
  const map = Heatmap({
    caption: 'RFM',
    down: 'R',
    across: 'F',
    rows: ['5', '4'],
    columns: ['1', '2'],
    value: (row, column) => (row === 1 && column === 1 ? null : row + column),
    figure: String,
  })
  expect(drawn(map, 'th').filter(({ scope }) => scope === 'row')).toHaveLength(2)
  expect(drawn(map, 'td').map(({ children }) => children)).toEqual(['0', '1', '1', ''])
})

it('parts of a bar are as wide as their share, and flows as tall as theirs', () => {
  const parts = [
    { name: 'A', size: 3, colour: 'var(--segment-1)' },
    { name: 'none', size: 0, colour: 'var(--segment-2)' },
    { name: 'B', size: 1, colour: 'var(--segment-3)' },
  ]
  expect(drawn(StackedBar({ parts, label: '' }), 'i').map(({ style }) => (style as { width: string }).width)).toEqual(['75%', '25%'])
  const flows = [
    { from: 'A', to: 'A', size: 1 },
    { from: 'A', to: 'B', size: 3 },
  ]
  const bands = drawn(Flows({ flows, before: ['A'], after: ['A', 'B'], colourOf: () => '', label: '' }), 'path')
  const [narrow, wide] = bands.map(({ style }) => (style as { 'stroke-width': number })['stroke-width'])
  expect(wide! / narrow!).toBeCloseTo(3, 9)
})
