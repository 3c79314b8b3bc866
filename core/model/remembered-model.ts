/**
 * From a table in the sheet to a compiled model, with the last few kept and found by their content: a filled-down
 * formula brings the same model again and again.
 */
import { type Cell, type Grid, isError } from '../cells.ts'
import { bindColumns } from './bind-model.ts'
import { type CompiledModel, compileModel } from './compile-model.ts'
import { missingAsOf, readModel } from './read-model.ts'

interface Remembered {
  readonly table: Grid
  readonly headers: readonly Cell[]
  readonly asOf: number | null
  readonly compiled: CompiledModel
}

const remembered: Remembered[] = []
const MOST_REMEMBERED = 4

/** The table read, bound to the data's headers and compiled for a day. */
export function compiledModel(table: Grid, headers: readonly Cell[], asOf: number | null): CompiledModel {
  const known = remembered.find((entry) => entry.asOf === asOf && sameRow(entry.headers, headers) && sameGrid(entry.table, table))
  if (known) return known.compiled
  const { model, problems } = readModel(table)
  const bound = bindColumns(model, headers)
  const [first] = [...problems, ...missingAsOf(model, asOf, table), ...bound.problems]
  if (first) throw first.error
  const compiled = compileModel(model, bound.indexes, asOf)
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
