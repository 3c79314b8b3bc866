/** Vertical columns, beside each other or stacked. */
import { scaleBand, scaleLinear } from 'd3-scale'
import { stack, stackOffsetDiverging } from 'd3-shape'
import type { PlotProps } from './ChartView.tsx'
import { Frame, MARGIN } from './Frame.tsx'
import { extentOf, fitted, widthOf } from './layout.ts'

interface Block {
  readonly series: number
  readonly category: number
  readonly from: number
  readonly to: number
  /** What stands above it; `null` where several lie on each other. */
  readonly value: number | null
}

export function Columns({ data, figure, width, height }: PlotProps) {
  const { categories, kind } = data
  const blocks = kind === 'stacked' ? stackedBlocks(data) : blocksBeside(data)
  const y = scaleLinear(extentOf(blocks.flatMap(({ from, to }) => [from, to])), [height - MARGIN.bottom, MARGIN.top]).nice(4)
  const left = Math.max(...y.ticks(4).map((tick) => widthOf(figure(tick)))) + 12
  const x = scaleBand(
    categories.map((_, index) => index),
    [left, width],
  )
    .paddingInner(0.3)
    .paddingOuter(0.15)
  const lanes = kind === 'stacked' ? 1 : data.series.length
  const lane = x.bandwidth() / lanes
  return (
    <Frame {...{ width, height, y, left, figure }}>
      {blocks.map(({ series, category, from, to, value }) => {
        const [top, bottom] = [y(Math.max(from, to)), y(Math.min(from, to))]
        const start = x(category)! + (kind === 'stacked' ? 0 : series * lane)
        return (
          <g key={`${series} ${category}`} class={`series-${series % 6}`}>
            <rect x={start} y={top} width={Math.max(1, lane - (lanes > 1 ? 1 : 0))} height={Math.max(1, bottom - top)} rx={2} />
            {value !== null && widthOf(figure(value)) <= lane + 4 && (
              <text class="figure" x={start + lane / 2} y={top - 7} text-anchor="middle">
                {figure(value)}
              </text>
            )}
          </g>
        )
      })}
      {categories.map((category, index) => (
        <text key={category} class="name" x={x(index)! + x.bandwidth() / 2} y={height - MARGIN.bottom / 2 + 2} text-anchor="middle">
          {fitted(category, x.step() - 4)}
        </text>
      ))}
    </Frame>
  )
}

function blocksBeside({ series }: PlotProps['data']): readonly Block[] {
  return series.flatMap(({ values }, s) =>
    values.flatMap((value, category) => (value === null ? [] : [{ series: s, category, from: 0, to: value, value }])),
  )
}

/** Negative numbers go down from zero. */
function stackedBlocks({ categories, series }: PlotProps['data']): readonly Block[] {
  const rows = categories.map((_, category) => series.map(({ values }) => values[category] ?? 0))
  const layers = stack<unknown, readonly number[], number>()
    .keys(series.map((_, index) => index))
    .value((row, key) => row[key]!)
    .offset(stackOffsetDiverging)(rows)
  return layers.flatMap((layer, s) =>
    layer.flatMap(([from, to], category) => (from === to ? [] : [{ series: s, category, from, to, value: null }])),
  )
}
