/** How a formula is written as text: the host's prefix and separator, and cells as constants. */
import { type Argument, type Cell, type Grid, isBlank, isGrid } from '../cells.ts'
import { isoOf } from '../dates.ts'
import type { FormulaStyle } from '../host.ts'
import type { Example, FunctionSpec, Kind } from './define.ts'

/** As the reference pages write formulas; Excel adds its prefix. */
export const PLAIN: FormulaStyle = { functionPrefix: '', argumentSeparator: ',' }

/** A formula from arguments that are already texts. */
export function formulaText(name: string, args: readonly string[], { functionPrefix, argumentSeparator }: FormulaStyle = PLAIN): string {
  return `=${functionPrefix}${name}(${args.join(`${argumentSeparator} `)})`
}

/** An example as a formula that can be pasted: ranges as array constants, blanks as "", dates as ISO text. */
export function exampleFormula(spec: FunctionSpec, example: Example): string {
  const kinds = Object.values(spec.params).map(({ kind }) => kind)
  return formulaText(
    spec.name,
    example.args.map((argument, index) => constant(argument, kinds[index]!)),
  )
}

/** The example with the shortest formula: help shows it on one line. */
export function shortestExample(spec: FunctionSpec): Example {
  const length = (example: Example): number => exampleFormula(spec, example).length
  return spec.examples.reduce((shortest, example) => (length(example) < length(shortest) ? example : shortest))
}

function constant(argument: Argument, kind: Kind): string {
  if (argument === undefined) return ''
  if (!isGrid(argument)) return cellConstant(argument, kind)
  return arrayConstant(argument, kind)
}

function arrayConstant(grid: Grid, kind: Kind): string {
  return `{${grid.map((row) => row.map((cell) => cellConstant(cell, kind)).join(',')).join(';')}}`
}

export function cellConstant(cell: Cell, kind: Kind): string {
  if (isBlank(cell)) return '""'
  if (typeof cell === 'string') return `"${cell.replace(/"/g, '""')}"`
  if (typeof cell === 'number') return kind === 'date' ? `"${isoOf(cell)}"` : String(cell)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell.error
}
