/** A chart in words, for those who do not see it: what it shows, and all of its numbers. */
import type { ChartData } from './series.ts'

const KINDS: Readonly<Record<ChartData['kind'], string>> = {
  bars: 'Bar chart',
  columns: 'Column chart',
  stacked: 'Stacked column chart',
  line: 'Line chart',
  heat: 'Heat map',
  flows: 'Flows from rows to columns',
  funnel: 'Funnel',
}

export function describe({ kind, title, categories, series }: ChartData, figure: (value: number) => string): string {
  const named = title === '' ? KINDS[kind] : `${KINDS[kind]}: ${title}`
  if (categories.length === 0) return `${named}. No numbers yet.`
  const rows = categories.map((category, index) => {
    const values = series.map(({ name, values }) => {
      const value = values[index] ?? null
      const text = value === null ? 'no number' : figure(value)
      return series.length === 1 ? text : `${name} ${text}`
    })
    return `${category}: ${values.join(', ')}.`
  })
  const measured = series.length === 1 && series[0]!.name !== '' ? ` ${series[0]!.name} by category.` : ''
  return `${named}.${measured} ${rows.join(' ')}`
}
