/**
 * One column of Strata's beside a table, as a formula or as values, for the first time or again. Decides that in Sheets
 * and the playground the formula stands in the header row, so that sorting the table leaves it where it is, and in
 * Excel, where tables and filters own their headers, below it.
 */
import type { Cell } from '../../cells.ts'
import type { Host } from '../../host.ts'
import type { Formula } from '../formula.ts'
import type { Step } from '../step.ts'
import type { WrittenColumn } from './model-answers.ts'

/** `formula` is `null` for values; `cells` are its results. */
export function writtenColumn(host: Host['kind'], column: WrittenColumn, formula: Formula | null, cells: readonly Cell[]): Step[] {
  const heading: Step = { step: 'format', area: { ...column.at, rows: 1, columns: 1 }, format: 'heading' }
  const steps = formula === null ? asValues(column, cells) : asFormula(host, column, formula, cells.length)
  return column.old === null ? [...steps, heading, ...looksOf(column, cells)] : steps
}

/** Amounts without decimals; a score or points of one digit keep theirs. */
function looksOf({ at }: WrittenColumn, cells: readonly Cell[]): Step[] {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  const isAmount = numbers.some((number) => Math.abs(number) >= 100)
  if (!isAmount) return []
  return [{ step: 'format', area: { ...at, row: at.row + 1, rows: cells.length, columns: 1 }, format: 'whole' }]
}

/** Blanks instead of a column that is no longer wanted. */
export function clearedColumn(column: WrittenColumn): Step[] {
  const rows = column.old!.rows + 1
  const blanks: Step = { step: 'values', at: column.at, cells: Array.from({ length: rows }, () => [null]), replaces: true }
  return [...frozen(column), blanks]
}

function asFormula(host: Host['kind'], column: WrittenColumn, formula: Formula, count: number): Step[] {
  const { at, header, old } = column
  const rows = Math.max(count, old?.rows ?? 0)
  const replaces = old === null ? {} : { replaces: true }
  if (host !== 'excel') {
    const inHeader: Formula = { native: 'VSTACK', args: [{ value: header }, formula] }
    return [...claimed(column, count), { step: 'formula', at, formula: inHeader, rows: rows + 1, columns: 1, ...replaces }]
  }
  const below: Step = { step: 'formula', at: { ...at, row: at.row + 1 }, formula, rows, columns: 1, ...replaces }
  return old === null ? [{ step: 'values', at, cells: [[header]] }, below] : [...claimed(column, count), below]
}

function asValues(column: WrittenColumn, cells: readonly Cell[]): Step[] {
  const { at, header, old } = column
  if (old === null) return [{ step: 'values', at, cells: [[header], ...cells.map((cell) => [cell])] }]
  const over = [[header], ...Array.from({ length: old.rows }, (_, row) => [cells[row] ?? null])]
  const steps: Step[] = [...frozen(column), { step: 'values', at, cells: over, replaces: true }]
  const more = cells.slice(old.rows).map((cell) => [cell])
  return more.length === 0 ? steps : [...steps, { step: 'values', at: { ...at, row: at.row + 1 + old.rows }, cells: more }]
}

/** A longer table needs more cells than were Strata's: they are looked at, and noted as such. */
function claimed({ at, old }: WrittenColumn, count: number): Step[] {
  if (old === null || count <= old.rows) return []
  const cells = Array.from({ length: count - old.rows }, () => [null])
  return [{ step: 'values', at: { ...at, row: at.row + 1 + old.rows }, cells }]
}

/** What a formula spilled can't be written over; its results can. */
function frozen({ at, old }: WrittenColumn): Step[] {
  return old?.isFormula ? [{ step: 'freeze', area: { ...at, rows: old.rows + 1, columns: 1 } }] : []
}
