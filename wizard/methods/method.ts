/** What a segmentation method is to the wizard: one folder per method declares one of these. */
import type { ColumnProfile } from '../../core/quality/profile-column.ts'
import type { ModelTable, Roles } from '../state/draft.ts'
import type { TableData } from '../state/table-data.ts'

export const METHOD_KINDS = [
  'firmographic',
  'geographic',
  'sector',
  'product',
  'behavioural',
  'psychographic',
  'technographic',
  'needs',
  'demographic',
  'lifecycle',
  'value',
  'rfm',
  'layered',
] as const

export type MethodKind = (typeof METHOD_KINDS)[number]

/** What a method looks at when it judges and drafts. */
export interface DataView {
  readonly table: TableData
  /** One per column. */
  readonly profiles: readonly ColumnProfile[]
  readonly roles: Roles
  /** The latest day in the data, from which relative dates count; `null` where there is no date. */
  readonly asOf: number | null
}

/** Whether the data suffices, in words: why it suits, or what is missing and where it could come from. */
export type Fit = { readonly fits: true; readonly score: number; readonly why: string } | { readonly fits: false; readonly missing: string }

/** One segment's row of the playbook: what marketing, sales and customer success do, how it is priced, and by what it is measured. */
export interface Play {
  readonly segment: string
  readonly marketing: string
  readonly sales: string
  readonly success: string
  readonly pricing: string
  readonly kpi: string
}

export interface Method {
  readonly kind: MethodKind
  readonly title: string
  /** What it is for, in a sentence or two. */
  readonly purpose: string
  /** The data it needs, in the user's words. */
  readonly needs: string
  readonly complexity: 1 | 2 | 3
  readonly resources: string
  readonly outcome: string
  fit(data: DataView): Fit
  /** A model with 3 to 5 segments that gives every account with the data a segment. Only where `fit` says it fits. */
  draft(data: DataView): ModelTable
  /** One play per segment of the model, best segments first. */
  playbook(segments: readonly string[]): readonly Play[]
}
