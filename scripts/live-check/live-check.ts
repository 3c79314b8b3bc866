/** What one row of the live check is: a formula in a real spreadsheet beside what it should answer, and what that settles. */
import type { Cell, CellError } from '../../core/cells.ts'

export type LiveHost = 'sheets' | 'excel'

/** No error: one is made by a formula, and no result of Strata holds one. */
export type Value = Exclude<Cell, CellError>

/** A cell as a person would put it there: a value, a formula, or a number under a format with the text that gives both when typed. */
export type LiveCell = Value | { readonly formula: string } | TypedNumber

export type Values = readonly (readonly Value[])[]

export interface TypedNumber {
  readonly typed: string
  readonly value: number
  readonly format: string
}

/**
 * Formulas name functions without prefix. `[A1:B3]` is a range of the row's own inputs, counted from their top left
 * cell, `[A1:A]` and `[A:A]` go on to the end of the sheet, and `[other-id!A2]` is a cell of another row's result.
 */
interface Row {
  /** Never changes once published: reports quote it. */
  readonly id: string
  readonly hosts: readonly LiveHost[]
  readonly settles: string
  /** Where the answer belongs: the first cell of a line of docs/differences.md, or a heading of docs/RUNBOOK.md. */
  readonly answers: string
  readonly inputs?: readonly (readonly LiveCell[])[]
  /** The inputs stand in a column that nothing else uses, for ranges without an end. */
  readonly ownColumn?: true
  /** Why the playground's engine can't stand in for the host; absent where it can. */
  readonly onlyLive?: string
}

/** The sheet itself says PASS or FAIL. */
export interface Checked extends Row {
  readonly kind: 'checked'
  /** `null` where something else than the sheet puts it there, as `todo` says. */
  readonly formula: string | null
  readonly expected: Values
  /** What a person does first; until then the row says TO DO. */
  readonly todo?: { readonly what: string; readonly until: string }
}

/** Nobody knows the answer: the row says NOTE, and what it shows is to be written down. */
export interface Noted extends Row {
  readonly kind: 'noted'
  readonly formula: string
}

/** No formula can tell: a person follows the steps and types PASS or FAIL. */
export interface ByHand extends Row {
  readonly kind: 'by hand'
  readonly steps: string
  readonly expect: string
  readonly formula?: string
}

export type LiveCheck = Checked | Noted | ByHand
