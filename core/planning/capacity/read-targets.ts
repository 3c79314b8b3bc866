/**
 * Targets -> amounts by period, and by segment where a column names them. Either one number per period, or a table with
 * the headers Period, Segment and Target, whose dates fall into periods of any length: monthly targets add up to quarters.
 */
import { isBlank, quoteCell } from '../../cells.ts'
import type { Warn } from '../../columns.ts'
import { isoOf } from '../../dates.ts'
import { InputError } from '../../errors.ts'
import { numberIn } from '../../numbers.ts'
import type { Block } from '../../registry/define.ts'
import { cellAt, vectorOf } from '../../vector.ts'
import type { Period } from '../periods.ts'
import { type Fields, fieldOf, headedColumns } from './headed-columns.ts'
import { planCells } from './plan-cells.ts'

const FIELDS = {
  period: ['Period', 'Start', 'Date', 'Month', 'Quarter', 'Year', 'Period start'],
  segment: ['Segment', 'Team'],
  target: ['Target', 'Amount', 'Goal', 'Plan', 'Bookings'],
} as const satisfies Fields<string>

export interface Target {
  readonly period: number
  /** Zero-length where blank; `null` where the targets are for all together. */
  readonly segment: string | null
  readonly amount: number
}

export function readTargets(block: Block, periods: readonly Period[], warn: Warn): Target[] {
  return block.grid[0]!.some((cell) => fieldOf(cell, FIELDS) !== null) ? tableTargets(block, periods, warn) : listTargets(block, periods)
}

function listTargets({ param, grid }: Block, periods: readonly Period[]): Target[] {
  const cells = vectorOf(param, grid)
  const wrong = (actual: string): never => {
    throw new InputError('TARGETS_LIST', { actual, periods: periods.length })
  }
  if (cells.length < periods.length) wrong(`${cells.length} cells`)
  const targets: Target[] = []
  for (let period = 0; period < cells.length; period++) {
    const cell = cellAt(cells, period)
    if (isBlank(cell)) continue
    const amount = numberIn(cell)
    if (Number.isNaN(amount)) wrong(quoteCell(cell))
    if (period >= periods.length) wrong(`${quoteCell(cell)} after the last of them`)
    targets.push({ period, segment: null, amount })
  }
  return targets
}

function tableTargets(block: Block, periods: readonly Period[], warn: Warn): Target[] {
  const columns = headedColumns(block, FIELDS, warn)
  for (const field of ['period', 'target'] as const)
    if (columns[field] < 0) throw new InputError('TARGETS_COLUMN', { field: FIELDS[field][0] })
  const cells = planCells(block)
  const targets: Target[] = []
  for (let row = 1; row < block.rows; row++) {
    const amount = cells.number(row, columns.target, -Infinity, Infinity)
    const day = cells.date(row, columns.period)
    if (Number.isNaN(amount)) continue
    if (Number.isNaN(day)) throw new InputError('TARGETS_PERIOD', { row: row + 1 })
    const period = periods.findIndex(({ start, end }) => day >= start && day < end)
    if (period < 0) {
      warn({ code: 'TARGETS_OUTSIDE', values: { row: row + 1, day: isoOf(day) }, row: row + 1 })
      continue
    }
    targets.push({ period, segment: columns.segment < 0 ? null : cells.text(row, columns.segment), amount })
  }
  return targets
}
