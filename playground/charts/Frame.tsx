/** What stands behind columns and lines: a grid of few lines with their numbers at the left, and zero. */
import type { ScaleLinear } from 'd3-scale'
import type { ComponentChildren } from 'preact'
import type { Room } from './ChartView.tsx'

/** Room for the numbers above columns, and for the names below. */
export const MARGIN = { top: 16, bottom: 24 } as const

interface Props extends Room {
  readonly y: ScaleLinear<number, number>
  readonly left: number
  readonly figure: (value: number) => string
  readonly children: ComponentChildren
}

export function Frame({ width, height, y, left, figure, children }: Props) {
  return (
    <svg width={width} height={height} aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'axis' : 'grid'} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={left - 8} y={y(tick)} text-anchor="end">
            {figure(tick)}
          </text>
        </g>
      ))}
      {children}
    </svg>
  )
}
