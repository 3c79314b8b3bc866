/**
 * functions.json, the file from which Excel learns the functions. Decides how a parameter is declared there: a
 * choice is text with a list to pick from; all else is a range of anything, because Excel converts typed
 * arguments itself and answers #VALUE! without a word where it can't.
 */
import type { FunctionSpec, Param } from './define.ts'
import { paramHelp } from './help.ts'

export interface ExcelEnum {
  readonly id: string
  readonly type: 'string'
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[]
}

interface ExcelParameter {
  readonly name: string
  readonly description: string
  readonly type: 'any' | 'string'
  /** Absent for a single value. */
  readonly dimensionality?: 'matrix'
  readonly customEnumId?: string
  readonly optional?: true
}

export interface ExcelFunction {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parameters: readonly ExcelParameter[]
  readonly result: { readonly dimensionality: 'matrix' }
}

export interface ExcelMetadata {
  /** Cells that hold a data type arrive as objects, instead of the formula failing. */
  readonly allowCustomDataForDataTypeAny: true
  /** Error cells arrive, instead of the formula showing the first of them. */
  readonly allowErrorForDataTypeAny: true
  readonly functions: readonly ExcelFunction[]
  /** Absent where no function has a choice. */
  readonly enums?: readonly ExcelEnum[]
}

export function excelMetadata(specs: readonly FunctionSpec[]): ExcelMetadata {
  const enums = specs.flatMap(enumsOf)
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: specs.map(functionOf),
    ...(enums.length > 0 && { enums }),
  }
}

function functionOf(spec: FunctionSpec): ExcelFunction {
  return {
    id: spec.name,
    name: spec.name,
    description: spec.summary,
    parameters: Object.entries(spec.params).map(([name, param]) => parameterOf(spec, name, param)),
    result: { dimensionality: 'matrix' },
  }
}

function parameterOf(spec: FunctionSpec, name: string, param: Param): ExcelParameter {
  return {
    name,
    description: paramHelp(param, { listChoices: false }),
    ...(param.choices ? { type: 'string', customEnumId: enumId(spec, name) } : { type: 'any', dimensionality: 'matrix' }),
    ...(param.optional && { optional: true }),
  }
}

function enumsOf(spec: FunctionSpec): ExcelEnum[] {
  return Object.entries(spec.params).flatMap(([name, { choices }]) =>
    choices ? [{ id: enumId(spec, name), type: 'string', values: choices.map(choiceValue) }] : [],
  )
}

function choiceValue(word: string): ExcelEnum['values'][number] {
  return { name: word, stringValue: word, tooltip: word }
}

function enumId(spec: FunctionSpec, param: string): string {
  return `${spec.name}_${param.toUpperCase()}`
}
