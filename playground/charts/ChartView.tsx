/** A chart as a picture. Decides how each kind is laid out, and that every number in it can be read as text too. */

import { Bars } from './Bars.tsx'
import { Columns } from './Columns.tsx'
import { describe } from './describe.ts'
import { figuresFor } from './figures.ts'
import { Line } from './Line.tsx'
import { PanelChart } from './PanelChart.tsx'
import type { ChartData } from './series.ts'
import './charts.css'

/** The drawing area below the title and the legend, in pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

export interface PlotProps extends Room {
  readonly data: ChartData
  readonly figure: (value: number) => string
}

interface Props extends Room {
  readonly data: ChartData
}

const PADDING = 12
const TITLE = 26
const LEGEND = 22

export function ChartView({ data, width, height }: Props) {
  const figure = figuresFor(data.series.flatMap(({ values }) => values.filter((value) => value !== null)))
  const hasLegend = data.series.length > 1 && data.kind !== 'heat' && data.kind !== 'flows' && data.kind !== 'funnel'
  const room = {
    width: Math.max(0, width - 2 * PADDING),
    height: Math.max(0, height - 2 * PADDING - (data.title === '' ? 0 : TITLE) - (hasLegend ? LEGEND : 0)),
  }
  return (
    <div class="strata-chart" role="img" aria-label={describe(data, figure)}>
      {data.title !== '' && <p class="title">{data.title}</p>}
      {hasLegend && <Legend names={data.series.map(({ name }) => name)} />}
      {data.categories.length === 0 || room.height < 40 || room.width < 60 ? (
        <p class="empty">{data.categories.length === 0 ? 'No numbers yet' : ''}</p>
      ) : (
        <Plot data={data} figure={figure} {...room} />
      )}
    </div>
  )
}

function Plot(props: PlotProps) {
  if (props.data.kind === 'bars') return <Bars {...props} />
  if (props.data.kind === 'heat' || props.data.kind === 'flows' || props.data.kind === 'funnel') return <PanelChart {...props} />
  return props.data.kind === 'line' ? <Line {...props} /> : <Columns {...props} />
}

function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="legend" aria-hidden="true">
      {names.map((name, index) => (
        <li key={name} class={`series-${index % 6}`}>
          {name}
        </li>
      ))}
    </ul>
  )
}
