/**
 * The segment model: what a visible rule table says, apart from any data. One rule per row, top to bottom;
 * one condition per data column, all of which must hold.
 */
import type { Rule } from '../criteria/rule.ts'

/** What happens where several rules match: the header of the model's first column says it. */
export type Policy = 'first' | 'unique' | 'all' | 'points'

export interface ModelColumn {
  /** The data column's name as the model writes it. */
  readonly header: string
  /** Its column in the model's table, the segment names being column 0. */
  readonly index: number
}

export interface SegmentRule {
  readonly segment: string
  /** 1 unless a Points column says otherwise. */
  readonly points: number
  /** One per model column; `null` means any value. */
  readonly conditions: readonly (Rule | null)[]
  /** Its row in the model's table, the header being row 1. */
  readonly row: number
}

export interface SegmentModel {
  readonly policy: Policy
  readonly columns: readonly ModelColumn[]
  readonly rules: readonly SegmentRule[]
}

/** The word for a row on which two rules of a `Segment (unique)` model disagree. */
export const CONFLICT = 'Conflict'
/** What stands between the names of a `Segment (all)` model. */
export const SEPARATOR = '; '

/** The name of accounts that no rule matched, unless a person gives another. */
export const UNASSIGNED = 'Unassigned'
