/** Lines over categories in their order, such as months. A gap is left where there is no number. */
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { PlotProps } from './ChartView.tsx'
import { Frame, MARGIN } from './Frame.tsx'
import { extentOf, fitted, widthOf } from './layout.ts'

export function Line({ data: { categories, series }, figure, width, height }: PlotProps) {
  const values = series.flatMap((one) => one.values)
  const y = scaleLinear(extentOf(values), [height - MARGIN.bottom, MARGIN.top]).nice(4)
  const left = Math.max(...y.ticks(4).map((tick) => widthOf(figure(tick)))) + 12
  const x = scalePoint(
    categories.map((_, index) => index),
    [left, width],
  ).padding(0.3)
  // Names that would touch are left out; the first always stands.
  const every = Math.max(1, Math.ceil((Math.max(...categories.map(widthOf)) + 8) / Math.max(1, x.step())))
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index)!)
    .y((value) => y(value!))
  return (
    <Frame {...{ width, height, y, left, figure }}>
      {series.map((one, s) => (
        <g key={one.name} class={`series-${s % 6}`}>
          <path class="line" d={path([...one.values]) ?? ''} />
          {one.values.map((value, index) => value !== null && <circle key={categories[index]} cx={x(index)} cy={y(value)} r={3} />)}
        </g>
      ))}
      {categories.map(
        (category, index) =>
          index % every === 0 && (
            <text key={category} class="name" x={x(index)} y={height - MARGIN.bottom / 2 + 2} text-anchor="middle">
              {fitted(category, x.step() * every)}
            </text>
          ),
      )}
    </Frame>
  )
}
