/**
 * The Host port: all that the sidebar may ask of a spreadsheet. A host computes nothing; it finds and reads tables,
 * carries out plans, and says how formulas are written there. Plain JSON, so that it can cross google.script.run.
 */
import type { Grid } from './cells.ts'
import type { Step } from './plans/step.ts'
import type { Undone } from './plans/undo-plan.ts'
import type { PlanHead } from './plans/write-plan.ts'

/** A table in the workbook: one header row with data below it. */
export interface TableRef {
  readonly sheet: string
  /** The whole table, headers included, such as "A1:N1001". */
  readonly address: string
  readonly headers: readonly string[]
  /** Data rows, without the header row. */
  readonly rows: number
  /** A table that the host itself knows by name, into which nothing is written. */
  readonly table?: string
}

/** How formulas are written in the host. */
export interface FormulaStyle {
  /** What stands before a function's name: "" in Sheets, "STRATA." in Excel. */
  readonly functionPrefix: string
  readonly argumentSeparator: ',' | ';'
  /** Whether a blank cell may reach a function as 0, so that a formula hands over `IF(r="","",r)` for a range r. */
  readonly blanksAsZero?: boolean
}

export interface Limits extends FormulaStyle {
  /** How many cells go into one read or write. */
  readonly cellsPerCall: number
  /** The most cells that a formula may return; above it, values are written. */
  readonly cellsPerFormula: number
  /** The most bytes of arguments that reach a formula, as JSON; `null` where no such limit is known. */
  readonly bytesPerFormula: number | null
}

/** What the cells of a column look like, by their number format; `null` where that says nothing. */
export type ColumnFormat = 'date' | 'money' | 'percent' | 'text' | null

/** A plan that was carried out and can be undone. */
export interface PlanDone {
  readonly id: string
  readonly title: string
}

export interface Host {
  readonly kind: 'sheets' | 'excel' | 'playground'
  limits(): Promise<Limits>
  /** The names of all sheets, those without a table too. */
  sheets(): Promise<readonly string[]>
  /** Every table in the workbook, in the order of the sheets. Sheets of Strata's own are left out. */
  tables(): Promise<readonly TableRef[]>
  /** The table around the active cell, or `null` where it stands on an empty spot. */
  selection(): Promise<TableRef | null>
  /** Calls `moved` whenever the selection moves and returns how to stop; `null` where the host sends no such events. */
  watchSelection(moved: () => void): (() => void) | null
  /** Calls `changed` whenever a cell of the table changes and returns how to stop; `null` where the host sends no such events. */
  watchTable(ref: TableRef, changed: () => void): (() => void) | null
  /** Rows of some columns, both counted from 0 below the header row. Dates are serial days, blanks `null`. */
  read(ref: TableRef, columns: readonly number[], from: number, rows: number): Promise<Grid>
  /** One per column of the table. */
  columnFormats(ref: TableRef): Promise<readonly ColumnFormat[]>
  /** The values of any cells, such as a model on a sheet of Strata's; `null` where the sheet is gone. */
  readArea(sheet: string, address: string): Promise<Grid | null>

  /** Begins a plan: takes back one that was left unfinished, looks whether there is room. */
  begin(head: PlanHead): Promise<void>
  apply(id: string, steps: readonly Step[]): Promise<void>
  close(id: string): Promise<void>
  /** Takes back all that the plan has made so far. */
  cancel(id: string): Promise<void>
  /** What was carried out in this workbook, the oldest first. */
  plans(): Promise<readonly PlanDone[]>
  undo(id: string): Promise<Undone>
  undoAll(): Promise<Undone>

  /** Short texts kept in the workbook, such as which model a table has. */
  load(key: string): Promise<string | null>
  save(key: string, text: string | null): Promise<void>
}

/** The methods that answer a question, and so can be asked from afar. */
export type HostMethod = Exclude<keyof Host, 'kind' | 'watchSelection' | 'watchTable'>
export const HOST_METHODS: readonly HostMethod[] = [
  'limits',
  'sheets',
  'tables',
  'selection',
  'read',
  'columnFormats',
  'readArea',
  'begin',
  'apply',
  'close',
  'cancel',
  'plans',
  'undo',
  'undoAll',
  'load',
  'save',
]
