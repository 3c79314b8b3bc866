/** What a way to segment says of itself and can do. One folder per method; index.ts lists them. */

import type { Accounts } from '../state/accounts.ts'
import type { AddedColumn, MethodKind, ModelTable } from '../state/draft.ts'

/** How much work or data something takes, from 1 (an afternoon) to 3 (a project). */
export type Level = 1 | 2 | 3

/** How well the data at hand suits a method. */
export type Fit =
  /** `score` is from 0 to 1 and ranks the methods; `because` is one short sentence with a figure. */
  | { readonly fits: true; readonly score: number; readonly because: string }
  /** `missing` says in a few words which column or table is missing, and what would do. */
  | { readonly fits: false; readonly missing: string }

/** What to do with the accounts of one segment. */
export interface Play {
  readonly segment: string
  readonly marketing: string
  readonly sales: string
  readonly success: string
  readonly pricing: string
  /** The one figure that tells whether it works. */
  readonly kpi: string
}

/** What else a method can use: tables of the workbook that hold one row per order. */
export interface Surroundings {
  /** Columns that the draft adds, or could add at once, such as RFM segments from an orders table. */
  readonly offers: readonly AddedColumn[]
  /** The serial day that relative dates count from; `null` where none is known. */
  readonly asOf: number | null
}

export interface DefaultModel {
  readonly model: ModelTable
  /** Columns that the model needs beside those of the table. */
  readonly added: readonly AddedColumn[]
  /** What was derived from what, in one or two sentences. */
  readonly note: string
}

export interface Method {
  readonly kind: MethodKind
  readonly title: string
  /** What it is for, in one sentence. */
  readonly purpose: string
  /** What data it needs, in the user's words. */
  readonly needs: string
  readonly complexity: Level
  /** Who and what it takes. */
  readonly resources: string
  /** What to expect of it. */
  readonly outcome: string
  fit(accounts: Accounts, around: Surroundings): Fit
  /** Only where it fits. From the data alone: the same accounts give the same model in any order of rows. */
  propose(accounts: Accounts, around: Surroundings): DefaultModel
  /** One play per segment, best segment first as the model lists them. */
  playbook(segments: readonly string[]): readonly Play[]
}
