/** The sidebar's charts over the grid: a matrix as tints or as flows, and stages as a funnel. Decides how cells become what they draw. */
import { Flows } from '../../wizard/charts/Flows.tsx'
import { Funnel } from '../../wizard/charts/Funnel.tsx'
import { Heatmap } from '../../wizard/charts/Heatmap.tsx'
import type { PlotProps } from './ChartView.tsx'
import '../../wizard/charts/charts.css'

/** Of the panel's segment colours. */
const COLOURS = 8

export function PanelChart(props: PlotProps) {
  return (
    <div class={`strata ${props.data.kind}`} style={{ '--room': `${props.height}px` }}>
      {picture(props)}
    </div>
  )
}

function picture({ data: { kind, title, categories, series }, figure }: PlotProps) {
  if (kind === 'heat') {
    return (
      <Heatmap
        caption=""
        down=""
        across=""
        rows={categories}
        columns={series.map(({ name }) => name)}
        value={(row, column) => series[column]!.values[row] ?? null}
        figure={figure}
      />
    )
  }
  if (kind === 'funnel') {
    const stages = categories.map((name, index) => ({ name, size: series[0]?.values[index] ?? 0 }))
    return (
      <Funnel
        label={title}
        onward={(share) => `${share} of them`}
        stages={stages.map((stage) => ({ ...stage, figure: figure(stage.size) }))}
      />
    )
  }
  const flows = series.flatMap(({ name, values }) =>
    categories.flatMap((from, index) => {
      const size = values[index] ?? 0
      return size > 0 ? [{ from, to: name, size }] : []
    }),
  )
  const groups = [...new Set([...categories, ...series.map(({ name }) => name)])]
  const colourOf = (group: string): string => `var(--segment-${(groups.indexOf(group) % COLOURS) + 1})`
  return (
    <>
      <Flows flows={flows} before={categories} after={series.map(({ name }) => name)} colourOf={colourOf} label={title} />
      <ul class="names">
        {groups.map((group) => (
          <li key={group}>
            <i style={{ background: colourOf(group) }} />
            {group}
          </li>
        ))}
      </ul>
    </>
  )
}
