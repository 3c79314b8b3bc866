/**
 * The one door that every host calls through: counts, trims and reads the arguments, computes, and lays the
 * result out as rows of cells with the host's own blank.
 */
import { type Argument, type Cell, isBlank } from '../cells.ts'
import type { Column, NumberColumn, TextColumn, Warn } from '../columns.ts'
import { InputError, type Warning } from '../errors.ts'
import { withScratch } from '../scratch.ts'
import { filledLength, gridOf, type Vector, vectorOf } from '../vector.ts'
import { type FunctionSpec, type Given, isTableFunction, type Param, type RowFunction, type Table } from './define.ts'
import { isOmitted } from './params.ts'

export interface HostRules {
  /** How the host wants a blank cell in a result. */
  readonly blank: Cell
  /** The most cells a formula may return in this host. */
  readonly maxCells: number
}

export interface Outcome {
  readonly cells: Cell[][]
  readonly warnings: readonly Warning[]
}

const CORE: HostRules = { blank: null, maxCells: Number.POSITIVE_INFINITY }
const MOST_WARNINGS = 1000

/** The result of a worksheet function. Throws InputError, its message headed by the function's name, on unusable input. */
export function call(spec: FunctionSpec, args: readonly Argument[], host: HostRules = CORE): Cell[][] {
  return callWithWarnings(spec, args, host).cells
}

export function callWithWarnings(spec: FunctionSpec, args: readonly Argument[], host: HostRules = CORE): Outcome {
  const warnings: Warning[] = []
  try {
    const given = shapeArguments(spec, args)
    // Before anything is computed, unless the answer may be a small table about many rows.
    if (!isTableFunction(spec) && spec.returns.tables === undefined) checkRows(spec, given, host)
    const warn: Warn = (warning) => {
      if (warnings.length < MOST_WARNINGS) warnings.push(warning)
    }
    const cells = withScratch(() => {
      const values: Record<string, unknown> = {}
      for (const one of given) values[one.param] = spec.params[one.param]!.read(one, warn)
      const result = spec.compute(values as never, warn)
      if ('header' in result) return layOutTable(result, host)
      const byRows = spec as RowFunction
      checkRows(byRows, given, host)
      return layOut(byRows, result, given, host.blank)
    })
    return { cells, warnings }
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.code, error.values, spec.name)
    throw error
  }
}

function shapeArguments(spec: FunctionSpec, args: readonly Argument[]): Given[] {
  const names = Object.keys(spec.params)
  if (args.length > names.length) {
    throw new InputError('ARGUMENT_COUNT', { most: names.length, actual: args.length, last: names[names.length - 1]! })
  }
  const shaped = names.map((param, index) => {
    if (args[index] === undefined && !spec.params[param]!.optional) throw new InputError('ARGUMENT_MISSING', { param })
    return shapeOf(spec.params[param]!, vectorOf(param, args[index]))
  })
  return names.map((param, index) => {
    const { vector, items, filled } = shaped[index]!
    const { shape, group, optional } = spec.params[param]!
    const longest = group === undefined ? index : longestOf(spec, names, shaped, group)
    const length = shaped[longest]!.filled
    if (items < length && !(optional && isOmitted(args[index]))) {
      const unit = shape === 'grid' ? 'rows' : 'cells'
      throw new InputError('LENGTH_MISMATCH', { param, actual: items, unit, other: names[longest]!, expected: length })
    }
    return {
      param,
      argument: args[index],
      vector: { ...vector, length: Math.max(1, shape === 'grid' ? filled * vector.width : length) },
      rows: shape === 'grid' ? Math.max(1, length) : 0,
    }
  })
}

interface Shaped {
  readonly vector: Vector
  /** Cells of a vector, rows of a grid. */
  readonly items: number
  /** One past the last of them that is filled. */
  readonly filled: number
}

function shapeOf({ shape, isUntrimmed }: Param, vector: Vector): Shaped {
  if (shape === 'scalar') return { vector, items: vector.length, filled: vector.length }
  const filled = isUntrimmed ? vector.length : filledLength(vector)
  return shape === 'vector'
    ? { vector, items: vector.length, filled }
    : { vector, items: vector.grid.length, filled: Math.ceil(filled / vector.width) }
}

/** Arguments of one group end together, at the last item where any of them is filled: the one that is filled furthest. */
function longestOf(spec: FunctionSpec, names: readonly string[], shaped: readonly Shaped[], group: string): number {
  let longest = -1
  names.forEach((name, index) => {
    if (spec.params[name]!.group === group && (longest < 0 || shaped[index]!.filled > shaped[longest]!.filled)) longest = index
  })
  return longest
}

function resultRows(spec: RowFunction, given: readonly Given[]): Given {
  return given.find(({ param }) => param === spec.returns.rows)!
}

function itemCount({ param, rows, vector }: Given, spec: RowFunction): number {
  return spec.params[param]!.shape === 'grid' ? rows : vector.length
}

function checkRows(spec: RowFunction, given: readonly Given[], host: HostRules): void {
  checkSize(itemCount(resultRows(spec, given), spec), spec.returns.columns.length, host)
}

function checkSize(rows: number, columns: number, { maxCells }: HostRules): void {
  if (rows * columns > maxCells) throw new InputError('RESULT_TOO_LARGE', { rows, columns, most: maxCells })
}

/** The header row and the rows below it. A number that is not finite would show as 0 in one host and as an error in another. */
function layOutTable({ header, rows }: Table, host: HostRules): Cell[][] {
  checkSize(rows.length + 1, header.length, host)
  return [header, ...rows].map((row) => {
    if (row.length !== header.length) throw new Error(`a row of ${row.length} cells under ${header.length} columns`)
    return row.map((cell) => {
      if (typeof cell === 'number' && !Number.isFinite(cell)) throw new Error(`the number ${cell} in a table`)
      // Sums that cancel may be -0, which some hosts show with its sign.
      return isBlank(cell) ? host.blank : cell === 0 ? 0 : cell
    })
  })
}

/** One row per item; a single column takes the shape of the row or block that it answers. */
function layOut(spec: RowFunction, columns: readonly Column[], given: readonly Given[], blank: Cell): Cell[][] {
  const source = resultRows(spec, given)
  const width = spec.params[source.param]!.shape === 'vector' && columns.length === 1 ? gridWidth(source) : 1
  return width > 1 ? wrap(columns[0]!, width, blank) : rowsOf(columns, blank)
}

function gridWidth({ argument, vector }: Given): number {
  return gridOf(argument).length === 1 ? vector.length : vector.width
}

/** One column of cells broken into rows of `width`, as a row or a block of values lies in the sheet. */
function wrap(column: Column, width: number, blank: Cell): Cell[][] {
  const cells = rowsOf([column], blank).map((row) => row[0] ?? null)
  const rows: Cell[][] = []
  for (let start = 0; start < cells.length; start += width) {
    const row = cells.slice(start, start + width)
    while (row.length < width) row.push(blank)
    rows.push(row)
  }
  return rows
}

function rowsOf(columns: readonly Column[], blank: Cell): Cell[][] {
  const length = columns[0]!.length
  const rows: Cell[][] = new Array(length)
  for (let row = 0; row < length; row++) rows[row] = columns.length === 1 ? [blank] : new Array<Cell>(columns.length).fill(blank)
  columns.forEach((column, index) => {
    if (column.kind === 'text') fillTexts(rows, index, column)
    else fillNumbers(rows, index, column)
  })
  return rows
}

/** Blanks are in the rows already. */
function fillTexts(rows: Cell[][], index: number, { codes, dictionary }: TextColumn): void {
  for (let row = 0; row < rows.length; row++) {
    const code = codes[row]!
    if (code >= 0) rows[row]![index] = dictionary[code]!
  }
}

function fillNumbers(rows: Cell[][], index: number, { values }: NumberColumn): void {
  for (let row = 0; row < rows.length; row++) {
    const value = values[row]!
    if (value === value) rows[row]![index] = value
  }
}
