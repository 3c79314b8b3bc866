/** What a worksheet function is: one declaration from which every host, page and test is made. */
import type { Argument, Grid, Row } from '../cells.ts'
import type { Column, Warn } from '../columns.ts'
import type { Code } from '../errors.ts'
import type { Vector } from '../vector.ts'
import type { OptionSpecs } from './options.ts'

export type Kind = 'number' | 'date' | 'text' | 'any'

/**
 * One parameter. `shape` says what a formula may point at: `scalar` one cell or value, `vector` a list in any
 * shape, `grid` a table. Those with the same `group` are trimmed and checked for length together, a grid
 * by its rows, a vector by its cells.
 */
export interface Param<T = unknown> {
  readonly kind: Kind
  readonly shape: 'scalar' | 'vector' | 'grid'
  readonly doc: string
  readonly optional: boolean
  /** What stands in when it is left out, as a person would type it; shown in every host's help. */
  readonly fallback?: string
  readonly choices?: readonly string[]
  /** The options that this parameter takes by name; shown in the reference page. */
  readonly options?: OptionSpecs
  readonly group?: string
  /** Blank rows at its end are kept, because a blank row has an answer too. */
  readonly isUntrimmed?: true
  /** The value that `compute` sees. A vector or grid arrives trimmed, unless it is untrimmed. */
  readonly read: (given: Given, warn: Warn) => T
}

/** An argument on its way to `compute`. */
export interface Given {
  readonly param: string
  readonly argument: Argument
  /** Present for vectors: the cells, already trimmed with their group. */
  readonly vector: Vector
  /** Present for grids: rows kept after trimming. */
  readonly rows: number
}

export type Params = Readonly<Record<string, Param<unknown>>>
export type Args<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never }

/** Rows of cells with their width; may be ragged and may have a blank tail beyond `rows`. */
export interface Block {
  readonly param: string
  readonly grid: Grid
  readonly rows: number
  readonly width: number
}

export interface Example {
  readonly note: string
  readonly args: readonly Argument[]
  readonly result: Grid
  /** The result is one of the tables of a function that otherwise answers row by row. */
  readonly isTable?: true
}

export interface ReturnColumn {
  readonly name: string
  readonly doc: string
}

/** A result that sits beside the data: one row per item of a parameter, no header row. */
export interface RowsReturned {
  readonly rows: string
  readonly columns: readonly ReturnColumn[]
  readonly doc: string
  /** What `show=` gives instead; absent where there is nothing else. */
  readonly tables?: readonly TableReturned[]
}

/** A result that stands by itself, headed by its column names. A function with several gives the first unless `show=` names another. */
export interface TablesReturned {
  readonly tables: readonly TableReturned[]
  readonly doc: string
}

export interface TableReturned {
  /** What `show=` calls it; absent where there is only one. */
  readonly show?: string
  readonly doc: string
  /** Columns that depend on the data are described by one entry. */
  readonly columns: readonly ReturnColumn[]
}

/** What a table function computes. Blank is `null`; every number is finite. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
}

interface Declared<P extends Params> {
  readonly name: string
  /** One sentence, shown while a formula is typed. */
  readonly summary: string
  readonly params: P
  /** Paragraphs for the reference page: conventions chosen, with their source. */
  readonly details: readonly string[]
  readonly sources: readonly string[]
  /** The errors particular to it, beyond those of reading arguments. */
  readonly errors: readonly Code[]
  readonly examples: readonly Example[]
}

export interface RowFunction<P extends Params = Params> extends Declared<P> {
  readonly returns: RowsReturned
  readonly compute: (args: Args<P>, warn: Warn) => readonly Column[] | Table
}

export interface TableFunction<P extends Params = Params> extends Declared<P> {
  readonly returns: TablesReturned
  readonly compute: (args: Args<P>, warn: Warn) => Table
}

export type FunctionSpec = RowFunction | TableFunction

/** Checks the declaration's types; the registry holds specs with the parameter types erased. */
export function defineFunction<const P extends Params>(spec: RowFunction<P>): FunctionSpec {
  return spec as unknown as FunctionSpec
}

export function defineTable<const P extends Params>(spec: TableFunction<P>): FunctionSpec {
  return spec as unknown as FunctionSpec
}

/** Whether it answers with tables only. */
export function isTableFunction(spec: FunctionSpec): spec is TableFunction {
  return !('rows' in spec.returns)
}
