/**
 * What Excel does to the arguments of a formula before a custom function sees them, as functions.json asks for it.
 * Refuses what it does not know how Excel would treat.
 */
import type { ExcelFunction, ExcelMetadata } from '../../core/registry/emit-excel.ts'
import { cellsAt, type DataTypeCell, type ErrorCell, type Range, type SheetCell } from './excel-workbook.ts'

/** What may stand between the commas of a formula; `undefined` where there is nothing. */
export type FormulaArgument = Range | number | string | boolean | undefined

export interface Encoding {
  /** How a blank cell arrives in a range: desktop Excel has sent 0, Excel on the web sends null. */
  readonly blanks: 'zero' | 'null'
  /** How an error cell arrives: as the library's own Error, or as the data type of that name. */
  readonly errors: 'instance' | 'dataType'
}

export type Prepared =
  | { readonly sent: readonly unknown[]; readonly flags: number }
  /** Excel answers by itself and the function is not called. */
  | { readonly refused: string }

type Sheet = readonly (readonly SheetCell[])[]
type Parameter = ExcelFunction['parameters'][number]

const ERRORS_FLAG = 4
const DATA_TYPES_FLAG = 8

class Refusal extends Error {}

export function prepare(
  metadata: ExcelMetadata,
  spec: ExcelFunction,
  args: readonly FormulaArgument[],
  sheet: Sheet,
  how: Encoding,
): Prepared {
  if (args.length > spec.parameters.length) throw new Error(`Excel: you have entered too many arguments for ${spec.name}`)
  try {
    const sent = spec.parameters.map((parameter, index) => convert(metadata, parameter, args[index], sheet, how))
    const flags = (metadata.allowErrorForDataTypeAny ? ERRORS_FLAG : 0) | (metadata.allowCustomDataForDataTypeAny ? DATA_TYPES_FLAG : 0)
    return { sent, flags }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}

function convert(metadata: ExcelMetadata, parameter: Parameter, arg: FormulaArgument, sheet: Sheet, how: Encoding): unknown {
  if (arg === undefined) {
    if (!parameter.optional) throw new Error(`Excel: you have entered too few arguments, ${parameter.name} is missing`)
    return null
  }
  const cells = typeof arg === 'object' ? cellsAt(sheet, arg.address) : [[arg]]
  if (parameter.dimensionality === 'matrix') return cells.map((row) => row.map((cell) => wireCell(metadata, cell, how)))
  if (cells.length > 1 || cells[0]!.length > 1) throw new Error(`a range for the single value ${parameter.name}: not known what Excel does`)
  return text(cells[0]![0]!)
}

function wireCell(metadata: ExcelMetadata, cell: SheetCell, how: Encoding): unknown {
  if (cell === null) return how.blanks === 'zero' ? 0 : null
  if (typeof cell !== 'object') return cell
  if (isErrorCell(cell)) return wireError(metadata, cell.error, how)
  return metadata.allowCustomDataForDataTypeAny ? wireObject(cell) : cell.basicValue
}

function wireError({ allowErrorForDataTypeAny, allowCustomDataForDataTypeAny }: ExcelMetadata, error: string, how: Encoding): unknown {
  if (!allowErrorForDataTypeAny) throw new Refusal(error)
  const instance = { type: 'CustomFunctionError', code: error }
  if (!allowCustomDataForDataTypeAny) return instance
  return wireObject(how.errors === 'instance' ? instance : { type: 'Error', basicType: 'Error', basicValue: error })
}

/** With data types allowed, the library reads each object in the arguments from the JSON text within it. */
function wireObject(object: object): { value: string } {
  return { value: JSON.stringify(object) }
}

/** A parameter of type string: Excel turns the cell into text, or shows its error without calling. */
function text(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell !== 'object') return String(cell)
  if (isErrorCell(cell)) throw new Refusal(cell.error)
  return text(cell.basicValue)
}

function isErrorCell(cell: DataTypeCell | ErrorCell): cell is ErrorCell {
  return 'error' in cell
}
