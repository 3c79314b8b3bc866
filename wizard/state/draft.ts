/**
 * The answers a person has given so far, as plain data: every step reads and changes these and nothing else, plans are
 * functions of them, and they are what is kept in the workbook beside the model.
 */
import type { TableRef } from '../../core/host.ts'
import { UNASSIGNED } from '../../core/model/segment-model.ts'
import type { Role } from '../roles/role.ts'

export const STEPS = ['data', 'method', 'rules', 'preview', 'write'] as const
export type StepName = (typeof STEPS)[number]

/** The ways to segment, in the order of the method page where none fits better than another. */
export const METHOD_KINDS = [
  'firmographic',
  'value',
  'lifecycle',
  'behavioural',
  'rfm',
  'geographic',
  'sector',
  'product',
  'technographic',
  'needs',
  'psychographic',
  'demographic',
  'layered',
] as const
export type MethodKind = (typeof METHOD_KINDS)[number]

/** The rule table as it stands, or will stand, on the model sheet: every cell as typed, readable or not. */
export interface ModelTable {
  /** The policy first ("Segment", "Segment (unique)" …), then data columns, Points and Notes where there are any. */
  readonly header: readonly string[]
  /** One per rule, as wide as the header; a blank cell is ''. */
  readonly rows: readonly (readonly string[])[]
}

/** A table with one row per order; columns counted from 0. */
export interface OrderTable {
  readonly ref: TableRef
  readonly customer: number
  readonly date: number
  readonly amount: number
}

/** A column that Strata computes beside the table, so that rules can use it. Its header is in added-columns.ts. */
export type AddedColumn =
  | { readonly kind: 'rfm'; readonly orders: OrderTable }
  | { readonly kind: 'clv'; readonly orders: OrderTable }
  /** Of the value column. */
  | { readonly kind: 'tier'; readonly method: 'pareto' | 'quantile' | 'natural' }
  /** Points of the answers to some questions, by header; those in `reversed` count the other way round. */
  | { readonly kind: 'survey'; readonly questions: readonly string[]; readonly reversed: readonly string[] }

export interface WriteChoices {
  readonly as: 'formulas' | 'values'
  /** Where the segment column goes. */
  readonly segments: 'beside' | 'sheet'
  readonly profile: boolean
  readonly playbook: boolean
  readonly snapshot: boolean
  /** From the effective date to the next review. */
  readonly reviewMonths: number
}

export interface Draft {
  readonly table: TableRef | null
  /** One per column of the table. */
  readonly roles: readonly Role[]
  readonly added: readonly AddedColumn[]
  readonly method: MethodKind | null
  readonly model: ModelTable
  /** The name of accounts that no rule matches. */
  readonly otherwise: string
  /** The serial day that relative dates count from. */
  readonly asOf: number | null
  /** Header of the column whose filled cell wins over the rules: named accounts. */
  readonly namedBy: string | null
  /** Headers of the columns that the segments are tested on. */
  readonly metrics: readonly string[]
  readonly write: WriteChoices
  /** The number of the model in the workbook that this one was read from or written to; `null` for a new one. */
  readonly savedAs: number | null
  /** The rules as they stood on their sheet when the panel read or wrote them last; `null` where it has not. */
  readonly seen: ModelTable | null
}

export const EMPTY_DRAFT: Draft = {
  table: null,
  roles: [],
  added: [],
  method: null,
  model: { header: ['Segment'], rows: [] },
  otherwise: UNASSIGNED,
  asOf: null,
  namedBy: null,
  metrics: [],
  write: { as: 'formulas', segments: 'beside', profile: true, playbook: true, snapshot: false, reviewMonths: 18 },
  savedAs: null,
  seen: null,
}

/** How a step changes the draft. */
export type Change = (change: Partial<Draft>) => void
