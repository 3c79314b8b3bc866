/**
 * What the wizard knows so far: the table, what its columns mean, the method, the model as it stands in the sheet, and
 * what is to be written. Plain data; every step gets it whole and hands back a changed copy.
 */
import type { MethodKind } from '../methods/method.ts'
import type { Role } from '../roles/role.ts'
import type { TableData } from './table-data.ts'

export const STEPS = ['data', 'method', 'rules', 'preview', 'write'] as const
export type StepName = (typeof STEPS)[number]

/** Which column plays which part; a role without a column is absent. */
export type Roles = Readonly<Partial<Record<Role, number>>>

/**
 * The model's table as texts, as it will stand in the sheet: the policy header and the names of data columns, then one
 * row per rule. Kept as text, so that what a person is typing is never lost, even where it can't be read yet.
 */
export interface ModelTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A column that is computed from the workbook and can be used by rules: its header, and one formula or its values. */
export type AddedColumn =
  | { readonly kind: 'rfm'; readonly orders: OrderTable; readonly asOf: number | null }
  | { readonly kind: 'tier'; readonly column: number; readonly method: 'quantile' | 'pareto' | 'top' | 'natural' }
  | { readonly kind: 'survey'; readonly columns: readonly number[]; readonly reversed: readonly number[] }

/** A table with one row per order, and which of its columns are what. */
export interface OrderTable {
  readonly data: TableData
  readonly customer: number
  readonly date: number
  readonly amount: number
  readonly orderId: number | null
}

export interface WriteChoices {
  readonly as: 'formulas' | 'values'
  /** Beside the table, or on a sheet of its own. */
  readonly segments: 'beside' | 'sheet'
  readonly profile: boolean
  readonly playbook: boolean
  readonly snapshot: boolean
  /** Months until the model should be looked at again. */
  readonly reviewMonths: number
}

export interface Draft {
  readonly table: TableData | null
  readonly roles: Roles
  readonly added: readonly AddedColumn[]
  readonly method: MethodKind | null
  readonly model: ModelTable
  /** The name where no rule matches. */
  readonly otherwise: string
  /** The day that relative dates count from. */
  readonly asOf: number | null
  /** The data column whose filled cells win over the rules: named accounts. */
  readonly namedBy: number | null
  /** Columns on which the segments are tested. */
  readonly metrics: readonly number[]
  readonly write: WriteChoices
}

export const EMPTY_DRAFT: Draft = {
  table: null,
  roles: {},
  added: [],
  method: null,
  model: { header: ['Segment'], rows: [] },
  otherwise: 'Unassigned',
  asOf: null,
  namedBy: null,
  metrics: [],
  write: { as: 'formulas', segments: 'beside', profile: true, playbook: true, snapshot: false, reviewMonths: 18 },
}

/** Goes one step on from wherever it stands; a step changes the draft and nothing else. */
export type Change = (change: (draft: Draft) => Draft) => void
