/**
 * The block of metrics -> typed columns with names. Decides which columns are numbers and dates (as everywhere, by what
 * two thirds of the filled cells are), which are texts (all others), and which of them define the segments.
 */
import { type Cell, cellText, isBlank } from '../cells.ts'
import { type Column, numberColumn, textColumn, type Warn } from '../columns.ts'
import { parseDate } from '../dates.ts'
import { type ColumnType, typeOfColumn } from '../quality/column-type.ts'
import type { Block } from '../registry/define.ts'
import type { Metric } from './separation.ts'

/** Headers of a model that test no column: its policy, points and notes. A column of that name is written in quotes there. */
const NO_CONDITION = /^(?:segment(?:\s*\(.*\))?|points|notes)$/i

/**
 * `names` are the headers, blank where there is none; `model` is the header row of the segment model or the part of it
 * that names columns, letter case apart. A column without a header and without a cell is no metric.
 */
export function readMetrics(block: Block, names: readonly Cell[], model: readonly string[], warn: Warn): Metric[] {
  const conditions = new Set(model.filter((name) => !NO_CONDITION.test(name)).map((name) => name.toLowerCase().replace(/^"(.*)"$/, '$1')))
  const metrics: Metric[] = []
  for (let index = 0; index < block.width; index++) {
    const cell = names[index] ?? null
    const header = isBlank(cell) ? '' : cellText(cell).trim()
    const type = typeOfColumn(block.grid, block.rows, index, header)
    if (header === '' && type === 'blank') continue
    metrics.push({
      name: header === '' ? `Column ${index + 1}` : header,
      column: readColumn(block, index, type, warn),
      definesSegments: header !== '' && conditions.has(header.toLowerCase()),
    })
  }
  return metrics
}

function readColumn({ param, grid, rows }: Block, index: number, type: ColumnType, warn: Warn): Column {
  const cells: Cell[] = new Array(rows)
  for (let row = 0; row < rows; row++) cells[row] = grid[row]![index] ?? null
  const vector = { param, grid: [cells], width: rows, length: rows }
  const warnAt: Warn = (warning) => warn({ ...warning, values: { ...warning.values, where: `row ${warning.row}, column ${index + 1}` } })
  if (type === 'number') return numberColumn(vector, 'number', warnAt)
  if (type === 'date' && cells.some(isReadableDate)) return numberColumn(vector, 'date', warnAt)
  return textColumn(vector, warnAt)
}

/** Dates such as 3/4/2025 alone, which could be two days, are texts like any other. */
function isReadableDate(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && !Number.isNaN(parseDate(cell)))
}
