/** SEGMENT names the segment of each account from a rule table in the sheet. */

import { type Cell, type Grid, isError } from '../cells.ts'
import { InputError } from '../errors.ts'
import { assignSegments, type CompiledModel, compileModel } from '../model/assign.ts'
import { bindColumns } from '../model/bind-model.ts'
import { readModel, requireAsOf } from '../model/read-model.ts'
import { type Block, defineFunction, p } from '../registry/define.ts'
import { cellAt, type Vector } from '../vector.ts'

export const SEGMENT = defineFunction({
  name: 'SEGMENT',
  summary: 'Names the segment of each account from a table of rules, the first rule that matches winning.',
  params: {
    rows: p.block('The accounts, one per row, without their header row.'),
    headers: p.cells('The header row of the accounts.'),
    model: p.block('The rule table with its header row: segment names first, then one column per condition.'),
    otherwise: p.text('The name where no rule matches.', { default: 'Unassigned' }),
    as_of: p.date('The day that relative dates count from, such as a date cell.', {
      fallback: 'none; needed for rules such as last 90 days',
    }),
  },
  returns: {
    rows: 'rows',
    columns: [{ name: 'segment', doc: 'The segment.' }],
    doc: 'One segment per account; blank where the whole row is blank.',
  },
  details: [],
  errors: [],
  examples: [],
  compute: ({ rows, headers, model, otherwise, as_of: asOf }) => {
    const names = headerCells(rows, headers)
    return [assignSegments(compiledModel(model.grid, names, asOf), rows.grid, rows.rows, rows.width, otherwise)]
  },
})

function headerCells(rows: Block, headers: Vector): Cell[] {
  const names = Array.from({ length: headers.length }, (_, index) => cellAt(headers, index))
  const filled = names.length
  if (rows.width < filled) throw new InputError('HEADERS_WIDTH', { rows: rows.width, headers: filled })
  return names
}

interface Remembered {
  readonly table: Grid
  readonly headers: readonly Cell[]
  readonly asOf: number | null
  readonly compiled: CompiledModel
}

/** A filled-down formula brings the same model again and again: the last few are kept, and found by their content. */
const remembered: Remembered[] = []
const MOST_REMEMBERED = 4

function compiledModel(table: Grid, headers: readonly Cell[], asOf: number | null): CompiledModel {
  const known = remembered.find((entry) => entry.asOf === asOf && sameRow(entry.headers, headers) && sameGrid(entry.table, table))
  if (known) return known.compiled
  const model = readModel(table)
  requireAsOf(model, asOf, table)
  const compiled = compileModel(model, bindColumns(model, headers), asOf)
  remembered.unshift({ table: table.map((row) => [...row]), headers: [...headers], asOf, compiled })
  remembered.length = Math.min(remembered.length, MOST_REMEMBERED)
  return compiled
}

function sameGrid(left: Grid, right: Grid): boolean {
  return left.length === right.length && left.every((row, index) => sameRow(row, right[index]!))
}

function sameRow(left: readonly Cell[], right: readonly Cell[]): boolean {
  if (left.length !== right.length) return false
  for (let index = 0; index < left.length; index++) if (!sameCell(left[index]!, right[index]!)) return false
  return true
}

function sameCell(left: Cell, right: Cell): boolean {
  return left === right || (isError(left) && isError(right) && left.error === right.error)
}
