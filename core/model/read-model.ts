/**
 * The table in the sheet -> SegmentModel. Decides which header is the policy, what Points and Notes columns
 * are, and what a blank cell, row or column of the model means.
 */
import { type Cell, cellText, type Grid, isBlank, isError, quoteCell } from '../cells.ts'
import { parseRule } from '../criteria/parse.ts'
import { isRelative, type Rule } from '../criteria/rule.ts'
import { InputError } from '../errors.ts'
import { numberIn } from '../numbers.ts'
import { widthOf } from '../vector.ts'
import type { ModelColumn, Policy, SegmentModel, SegmentRule } from './segment-model.ts'

interface Layout {
  readonly policy: Policy
  /** Table columns that hold conditions, with the data header each names. */
  readonly conditions: readonly ModelColumn[]
  readonly points: number
}

export function readModel(table: Grid): SegmentModel {
  const layout = readHeaders(table)
  const rules: SegmentRule[] = []
  for (let row = 1; row < table.length; row++) {
    const rule = readRow(table[row]!, row + 1, layout)
    if (rule !== null) rules.push(rule)
  }
  if (rules.length === 0) throw new InputError('MODEL_SIZE')
  return { policy: layout.policy, columns: layout.conditions, rules }
}

function readHeaders(table: Grid): Layout {
  const headers = table[0] ?? []
  const policy = readPolicy(headers[0] ?? null)
  const conditions: { index: number; header: string }[] = []
  let points = -1
  for (let index = 1; index < widthOf(table); index++) {
    const header = textOf(headers[index])
    const name = header.toLowerCase()
    if (name === 'notes') continue
    if (name === 'points') {
      if (policy !== 'points') throw new InputError('MODEL_POINTS_UNUSED')
      if (points >= 0) throw new InputError('MODEL_COLUMN_TWICE', { header: 'Points' })
      points = index
    } else if (header !== '') {
      conditions.push({ index, header: /^"(points|notes)"$/i.test(header) ? header.slice(1, -1) : header })
    } else if (table.some((row) => textOf(row[index]) !== '')) {
      throw new InputError('MODEL_HEADER_MISSING', { column: index + 1 })
    }
  }
  if (policy === 'points' && points < 0) throw new InputError('MODEL_NO_POINTS')
  return { policy, conditions, points }
}

function readPolicy(cell: Cell): Policy {
  const match = /^segment(?:\s*\(\s*(unique|all|points)\s*\))?$/i.exec(textOf(cell))
  if (!match) throw new InputError('MODEL_POLICY', { actual: quoteCell(cell) })
  return (match[1]?.toLowerCase() as Policy | undefined) ?? 'first'
}

/** One rule, or `null` for a row without name and conditions (blank, or a note to the reader). */
function readRow(cells: readonly Cell[], row: number, { conditions, points }: Layout): SegmentRule | null {
  const name = cells[0] ?? null
  if (isError(name)) throw new InputError('MODEL_CELL_ERROR', { row, header: 'Segment', actual: name.error })
  const segment = textOf(name)
  const rules = conditions.map(({ index, header }) => readCondition(cells[index] ?? null, row, header))
  const pointsCell = points < 0 ? null : (cells[points] ?? null)
  if (segment === '') {
    if (rules.every((rule) => rule === null) && isBlank(pointsCell)) return null
    throw new InputError('MODEL_SEGMENT_MISSING', { row })
  }
  return { segment, points: readPoints(pointsCell, row), conditions: rules, row }
}

function readCondition(cell: Cell, row: number, header: string): Rule | null {
  if (isError(cell)) throw new InputError('MODEL_CELL_ERROR', { row, header, actual: cell.error })
  try {
    return parseRule(cell)
  } catch (error) {
    if (error instanceof InputError && error.code === 'RULE') throw new InputError('MODEL_RULE', { ...error.values, row, header })
    throw error
  }
}

function readPoints(cell: Cell, row: number): number {
  if (isBlank(cell)) return 1
  const value = numberIn(cell)
  if (Number.isNaN(value)) throw new InputError('MODEL_POINTS', { row, actual: quoteCell(cell) })
  return value
}

function textOf(cell: Cell | undefined): string {
  return isBlank(cell) ? '' : cellText(cell).trim()
}

/** A relative date needs a day to count from; the first cell that has one is named. */
export function requireAsOf({ columns, rules }: SegmentModel, asOf: number | null, table: Grid): void {
  if (asOf !== null) return
  for (const { conditions, row } of rules) {
    const index = conditions.findIndex((rule) => rule !== null && isRelative(rule))
    if (index < 0) continue
    const { header, index: column } = columns[index]!
    throw new InputError('MODEL_AS_OF', { row, header, actual: quoteCell(table[row - 1]![column]) })
  }
}
