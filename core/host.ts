/**
 * The Host port: all that the sidebar may ask of a spreadsheet. A host computes nothing; it finds tables and
 * says how formulas are written there. Plain JSON, so that it can cross google.script.run.
 */

/** A table in the workbook: one header row with data below it. */
export interface TableRef {
  readonly sheet: string
  /** The whole table, headers included, such as "A1:N1001". */
  readonly address: string
  readonly headers: readonly string[]
  /** Data rows, without the header row. */
  readonly rows: number
}

export interface Limits {
  /** What stands before a function's name: "" in Sheets, "STRATA." in Excel. */
  readonly functionPrefix: string
  readonly argumentSeparator: ',' | ';'
}

export interface Host {
  readonly kind: 'sheets' | 'excel' | 'playground'
  limits(): Promise<Limits>
  /** The table around the active cell, or `null` where it stands on an empty spot. */
  selection(): Promise<TableRef | null>
  /** Calls `moved` whenever the selection moves and returns how to stop; `null` where the host sends no such events. */
  watchSelection(moved: () => void): (() => void) | null
}

/** The methods that answer a question, and so can be asked from afar. */
export type HostMethod = 'limits' | 'selection'
export const HOST_METHODS: readonly HostMethod[] = ['limits', 'selection']
