/** What the plans of a model are made from: the wizard's answers as plain data, and where each part goes. */
import type { Cell, Grid } from '../../cells.ts'
import type { Host, Limits, TableRef } from '../../host.ts'
import type { Place } from '../area.ts'
import type { Formula } from '../formula.ts'

/** A column that Strata writes beside the table. */
export interface WrittenColumn {
  readonly header: string
  /** Its header's cell. */
  readonly at: Place
  /** What Strata wrote there before; `null` where the cells are free. */
  readonly old: { readonly rows: number; readonly isFormula: boolean } | null
}

/** A column that the rules use and that Strata computes: its results, and the formula that gives them, if there is one. */
export interface AddedResult {
  readonly column: WrittenColumn
  readonly cells: readonly Cell[]
  readonly formula: Formula | null
}

export const MODEL_INPUTS = ['asOf', 'otherwise', 'version', 'effective', 'review'] as const
export type ModelInput = (typeof MODEL_INPUTS)[number]

/** Where the model is, or will be; rows count from 0, and −1 is an input whose row someone deleted. */
export interface ModelPlace {
  readonly sheet: string
  readonly inputs: Readonly<Record<ModelInput, number>>
  /** The row with the rule table's headers. */
  readonly header: number
  /** Of a model that is there already. */
  readonly old: { readonly rules: number; readonly columns: number } | null
}

/** `old`: the sheet is there, and its table or texts are brought up to date. */
export interface SheetPlace {
  readonly sheet: string
  readonly isNew: boolean
}

export interface PlaybookRow {
  readonly segment: string
  readonly texts: readonly string[]
}

export interface ModelAnswers {
  readonly id: string
  /** Such as "Firmographic segments". */
  readonly title: string
  readonly host: Host['kind']
  readonly limits: Limits
  readonly as: 'formulas' | 'values'
  /** Only the columns that are not Strata's. */
  readonly table: TableRef
  /** Headers and cells of the table, then of the added columns. */
  readonly headers: readonly string[]
  readonly rows: Grid
  /** Columns of these, or `null`. */
  readonly idColumn: number | null
  readonly nameColumn: number | null
  readonly valueColumn: number | null
  /** The columns that SEGMENT is handed: those that the rules name, and one that is filled where an account is. */
  readonly columns: readonly number[]
  /** Named accounts: its filled cell wins over the rules. */
  readonly namedColumn: number | null
  readonly rules: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly otherwise: string
  readonly asOf: number | null
  readonly version: number
  readonly effective: number
  readonly review: number
  /** One per row of the table. */
  readonly segments: readonly Cell[]
  readonly added: readonly AddedResult[]
  readonly segment: WrittenColumn
  /** Old columns of Strata's that are no longer wanted. */
  readonly dropped: readonly WrittenColumn[]
  /** What a person sees of it where the columns go on a sheet of their own. */
  readonly columnsSheet: SheetPlace | null
  readonly model: ModelPlace
  /** Behind the names of a second model, such as "_2". */
  readonly suffix: string
  readonly profile: SheetPlace | null
  readonly playbook: { readonly place: SheetPlace; readonly rows: readonly PlaybookRow[]; readonly firstRow: number } | null
  /** `row`: the first free one. */
  readonly snapshots: { readonly place: SheetPlace; readonly row: number } | null
}
