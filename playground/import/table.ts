/** What a file becomes before it is a sheet: rows of plain values, what each column shows, and what a person should know. */

export type ImportedCell = number | string | boolean | null
/** The format in which the numbers of a column are shown. */
export type Shown = 'plain' | 'date' | 'datetime' | 'percent'

export interface Table {
  readonly name: string
  readonly rows: readonly (readonly ImportedCell[])[]
  readonly columns: readonly Shown[]
  /** Sentences on what was left as it stands, and why. */
  readonly notes: readonly string[]
}
