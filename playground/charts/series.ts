/** What a chart shows: the numbers behind a chart spec, as the cells hold them now. */
import type { Cell, Grid } from '../../core/cells.ts'
import { cellText, isBlank } from '../../core/cells.ts'
import type { Area } from '../../core/plans/area.ts'
import type { Chart } from '../../core/plans/step.ts'

/** Beside the charts of plans, which every host has: a matrix as tints or as flows, and stages as a funnel. */
export interface FloatingChart extends Omit<Chart, 'kind'> {
  readonly kind: Chart['kind'] | 'heat' | 'flows' | 'funnel'
}

export interface ChartData {
  readonly kind: FloatingChart['kind']
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
}

export interface Series {
  readonly name: string
  /** One per category; `null` where the cell holds no number. */
  readonly values: readonly (number | null)[]
}

/** A row without a category is left out: a result may be shorter than the cells kept for it. */
export function chartData({ kind, title, categories, series }: FloatingChart, read: (area: Area) => Grid): ChartData {
  const names = column(read(categories)).slice(1)
  const rows = names.flatMap((name, row) => (isBlank(name) ? [] : [row]))
  return {
    kind,
    title,
    categories: rows.map((row) => textOf(names[row])),
    series: series.map((area) => {
      const [heading, ...cells] = column(read(area))
      return { name: textOf(heading), values: rows.map((row) => numberOf(cells[row])) }
    }),
  }
}

function column(grid: Grid): readonly Cell[] {
  return grid.map((row) => row[0] ?? null)
}

function textOf(cell: Cell | undefined): string {
  return isBlank(cell) ? '' : cellText(cell as Exclude<Cell, null>)
}

function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}
