/**
 * The table in the sheet -> SegmentModel. Decides which header is the policy, what Points and Notes columns
 * are, and what a blank cell, row or column of the model means. Reading goes on past a problem: SEGMENT throws the
 * first, SEGMENT_CHECK lists them all.
 */
import { type Cell, cellText, type Grid, isBlank, isError, quoteCell } from '../cells.ts'
import { parseRule } from '../criteria/parse.ts'
import { isRelative, type Rule } from '../criteria/rule.ts'
import { InputError } from '../errors.ts'
import { numberIn } from '../numbers.ts'
import { widthOf } from '../vector.ts'
import { longestFirst } from './longest-first.ts'
import type { ModelColumn, Policy, SegmentModel, SegmentRule } from './segment-model.ts'

/** What is wrong with a model, and where: row 1 holds its headers, column 1 the segment names, row 0 is the whole table. */
export interface ModelProblem {
  readonly error: InputError
  readonly row: number
  readonly column: number
}

type Report = (row: number, column: number, error: InputError) => void

interface Layout {
  readonly policy: Policy
  /** True for a `Segment (longest)` model: the first match of rules in that order. */
  readonly isLongest: boolean
  /** Table columns that hold conditions, with the data header each names. */
  readonly conditions: readonly ModelColumn[]
  readonly points: number
}

/** A condition that can't be read stands in the model as `null`: the model is usable only where there is no problem. */
export function readModel(table: Grid): { readonly model: SegmentModel; readonly problems: readonly ModelProblem[] } {
  const problems: ModelProblem[] = []
  const report: Report = (row, column, error) => problems.push({ row, column, error })
  const layout = readHeaders(table, report)
  const rules: SegmentRule[] = []
  for (let row = 1; row < table.length; row++) {
    const rule = readRow(table[row]!, row + 1, layout, report)
    if (rule !== null) rules.push(rule)
  }
  if (rules.length === 0) report(0, 0, new InputError('MODEL_SIZE'))
  return { model: { policy: layout.policy, columns: layout.conditions, rules: layout.isLongest ? longestFirst(rules) : rules }, problems }
}

function readHeaders(table: Grid, report: Report): Layout {
  const headers = table[0] ?? []
  const word = readPolicy(headers[0] ?? null, report)
  const policy = word === 'longest' ? 'first' : word
  const conditions: { index: number; header: string }[] = []
  let points = -1
  for (let index = 1; index < widthOf(table); index++) {
    const header = textOf(headers[index])
    const name = header.toLowerCase()
    if (name === 'notes') continue
    if (name === 'points') {
      if (policy !== null && policy !== 'points') report(1, index + 1, new InputError('MODEL_POINTS_UNUSED'))
      else if (points >= 0) report(1, index + 1, new InputError('MODEL_COLUMN_TWICE', { header: 'Points' }))
      else points = index
    } else if (header !== '') {
      conditions.push({ index, header: /^"(points|notes)"$/i.test(header) ? header.slice(1, -1) : header })
    } else if (table.some((row) => textOf(row[index]) !== '')) {
      report(1, index + 1, new InputError('MODEL_HEADER_MISSING', { column: index + 1 }))
    }
  }
  if (policy === 'points' && points < 0) report(1, 1, new InputError('MODEL_NO_POINTS'))
  return { policy: policy ?? 'first', isLongest: word === 'longest', conditions, points }
}

/** `null` where the header names no policy. */
function readPolicy(cell: Cell, report: Report): Policy | 'longest' | null {
  const match = /^segment(?:\s*\(\s*(longest|unique|all|points)\s*\))?$/i.exec(textOf(cell))
  if (match) return (match[1]?.toLowerCase() as Policy | 'longest' | undefined) ?? 'first'
  report(1, 1, new InputError('MODEL_POLICY', { actual: quoteCell(cell) }))
  return null
}

/** One rule, or `null` for a row without name and conditions (blank, or a note to the reader). */
function readRow(cells: readonly Cell[], row: number, { conditions, points }: Layout, report: Report): SegmentRule | null {
  const name = cells[0] ?? null
  if (isError(name)) report(row, 1, new InputError('MODEL_CELL_ERROR', { row, header: 'Segment', actual: name.error }))
  const segment = textOf(name)
  const rules = conditions.map(({ index, header }) => readCondition(cells[index] ?? null, row, header, index, report))
  const pointsCell = points < 0 ? null : (cells[points] ?? null)
  if (segment === '') {
    if (conditions.every(({ index }) => textOf(cells[index]) === '') && isBlank(pointsCell)) return null
    report(row, 1, new InputError('MODEL_SEGMENT_MISSING', { row }))
  }
  return { segment, points: readPoints(pointsCell, row, points, report), conditions: rules, row }
}

function readCondition(cell: Cell, row: number, header: string, index: number, report: Report): Rule | null {
  if (isError(cell)) {
    report(row, index + 1, new InputError('MODEL_CELL_ERROR', { row, header, actual: cell.error }))
    return null
  }
  try {
    return parseRule(cell)
  } catch (error) {
    if (!(error instanceof InputError && error.code === 'RULE')) throw error
    report(row, index + 1, new InputError('MODEL_RULE', { ...error.values, row, header }))
    return null
  }
}

function readPoints(cell: Cell, row: number, index: number, report: Report): number {
  if (isBlank(cell)) return 1
  const value = numberIn(cell)
  if (!Number.isNaN(value)) return value
  report(row, index + 1, new InputError('MODEL_POINTS', { row, actual: quoteCell(cell) }))
  return 1
}

function textOf(cell: Cell | undefined): string {
  return isBlank(cell) ? '' : cellText(cell).trim()
}

/** A relative date needs a day to count from; the first cell that has one and none to count from. */
export function missingAsOf({ columns, rules }: SegmentModel, asOf: number | null, table: Grid): ModelProblem[] {
  if (asOf !== null) return []
  for (const { conditions, row } of rules) {
    const index = conditions.findIndex((rule) => rule !== null && isRelative(rule))
    if (index < 0) continue
    const { header, index: column } = columns[index]!
    const actual = quoteCell(table[row - 1]![column])
    return [{ row, column: column + 1, error: new InputError('MODEL_AS_OF', { row, header, actual }) }]
  }
  return []
}
