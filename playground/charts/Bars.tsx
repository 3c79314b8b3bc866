/** Horizontal bars, the categories from the top down: long names find room beside them. */
import { scaleBand, scaleLinear } from 'd3-scale'
import type { PlotProps } from './ChartView.tsx'
import { extentOf, fitted, widthOf } from './layout.ts'

const GAP = 8
const MOST_NAMES = 0.4

export function Bars({ data: { categories, series }, figure, width, height }: PlotProps) {
  const values = series.flatMap((one) => one.values)
  const names = Math.min(width * MOST_NAMES, Math.max(...categories.map(widthOf)) + GAP)
  const figures = Math.max(...values.map((value) => (value === null ? 0 : widthOf(figure(value))))) + GAP
  const x = scaleLinear(extentOf(values), [names, Math.max(names + 1, width - figures)])
  const y = scaleBand(
    categories.map((_, index) => index),
    [0, height],
  )
    .paddingInner(0.3)
    .paddingOuter(0.1)
  const inner = scaleBand(
    series.map((_, index) => index),
    [0, y.bandwidth()],
  ).paddingInner(0.1)
  return (
    <svg width={width} height={height} aria-hidden="true">
      {categories.map((category, index) => (
        <text key={category} class="name" x={names - GAP} y={y(index)! + y.bandwidth() / 2} text-anchor="end">
          {fitted(category, names - GAP)}
        </text>
      ))}
      {series.map((one, s) =>
        one.values.map((value, index) => {
          if (value === null) return null
          const top = y(index)! + inner(s)!
          const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
          return (
            <g key={`${one.name} ${categories[index]}`} class={`series-${s % 6}`}>
              <rect x={from} y={top} width={Math.max(1, to - from)} height={inner.bandwidth()} rx={2} />
              {inner.bandwidth() >= 9 && (
                <text class="figure" x={to + 5} y={top + inner.bandwidth() / 2}>
                  {figure(value)}
                </text>
              )}
            </g>
          )
        }),
      )}
      <line class="axis" x1={x(0)} x2={x(0)} y1={0} y2={height} />
    </svg>
  )
}
