/** Where accounts went: groups before at the left, groups after at the right, and bands between them as wide as they are many. */
import { sum } from 'd3-array'
import { linkHorizontal } from 'd3-shape'
import { share } from './share.ts'

export interface Flow {
  readonly from: string
  readonly to: string
  readonly size: number
}

interface Props {
  readonly flows: readonly Flow[]
  /** In the order in which they are drawn, at the left and at the right. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly colourOf: (group: string) => string
  /** What the bands say, in a sentence with figures. */
  readonly label: string
}

const WIDTH = 240
const HEIGHT = 150
const GAP = 6
const EDGE = 8

export function Flows({ flows, before, after, colourOf, label }: Props) {
  const all = sum(flows, ({ size }) => size)
  const height = HEIGHT - GAP * (Math.max(before.length, after.length) - 1)
  const tall = (size: number): number => height * share(size, all)
  const left = stacked(before, (name) => tall(sum(flows, ({ from, size }) => (from === name ? size : 0))))
  const right = stacked(after, (name) => tall(sum(flows, ({ to, size }) => (to === name ? size : 0))))
  /** How far down each group its bands have been drawn. */
  const used = { left: new Map<string, number>(), right: new Map<string, number>() }
  const link = linkHorizontal()
  const ordered = [...flows].sort((a, b) => before.indexOf(a.from) - before.indexOf(b.from) || after.indexOf(a.to) - after.indexOf(b.to))
  return (
    <svg class="chart" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {ordered.map(({ from, to, size }) => {
        const width = tall(size)
        const start = left.get(from)!.top + taken(used.left, from, width) + width / 2
        const end = right.get(to)!.top + taken(used.right, to, width) + width / 2
        const d = link({ source: [EDGE, start], target: [WIDTH - EDGE, end] })!
        return <path key={`${from} ${to}`} class="mark band" d={d} style={{ stroke: colourOf(from), 'stroke-width': Math.max(1, width) }} />
      })}
      {[...left].map(([name, { top, tall }]) => (
        <rect key={`from ${name}`} class="mark" style={{ fill: colourOf(name) }} x={0} y={top} width={EDGE} height={tall} />
      ))}
      {[...right].map(([name, { top, tall }]) => (
        <rect key={`to ${name}`} class="mark" style={{ fill: colourOf(name) }} x={WIDTH - EDGE} y={top} width={EDGE} height={tall} />
      ))}
    </svg>
  )
}

function stacked(names: readonly string[], tallOf: (name: string) => number): Map<string, { readonly top: number; readonly tall: number }> {
  const places = new Map<string, { readonly top: number; readonly tall: number }>()
  let top = 0
  for (const name of names) {
    const tall = tallOf(name)
    places.set(name, { top, tall })
    top += tall + GAP
  }
  return places
}

/** How much of a group was taken before, and takes some more. */
function taken(used: Map<string, number>, name: string, more: number): number {
  const before = used.get(name) ?? 0
  used.set(name, before + more)
  return before
}
