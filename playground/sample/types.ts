/** The shape of the sample workbook: plain data that names no engine, so that any host or export can read it. */
import type { FloatingChart } from '../charts/series.ts'

export interface SampleWorkbook {
  readonly sheets: readonly SampleSheet[]
  /** Cells that formulas call by a name. */
  readonly names: readonly NamedRange[]
}

export interface NamedRange {
  readonly name: string
  /** With its sheet and $ signs, such as Capacity!$B$6. */
  readonly range: string
}

export interface SampleSheet {
  readonly name: string
  /** Pixels, one per column from A on. */
  readonly columnWidths: readonly number[]
  /** Row by row from A1; a short row is blank to its right. Spilled results are not in here. */
  readonly cells: readonly (readonly SampleCell[])[]
  readonly frozenRows: number
  readonly styles: readonly StyledRange[]
  readonly charts?: readonly SampleChart[]
}

/** A chart of cells of its own sheet. Ranges are in A1 notation, their names in the first row. */
export interface SampleChart {
  readonly kind: FloatingChart['kind']
  readonly title: string
  readonly categories: string
  readonly series: readonly string[]
  /** The cells that it covers, which hold nothing. */
  readonly over: string
}

/** A string is text, whatever it looks like: "007" and "=US" stay as they are. */
export type SampleCell =
  | number
  | string
  | boolean
  | null
  | { readonly formula: string }
  | { readonly value: number; readonly format: 'date' | 'money' | 'percent' | 'integer' }

export interface StyledRange {
  /** A1 notation without a sheet name. */
  readonly range: string
  readonly style:
    | 'title'
    | 'heading'
    | 'note'
    | 'formula-text'
    | 'text-cell'
    /** For what a formula spills: the names of its columns, and how its numbers look. */
    | 'column-names'
    | 'percent-cell'
    | 'count-cell'
    | 'figure-cell'
    | 'day-cell'
    /** A difference that should be 0: red where it is not. */
    | 'check-cell'
}
