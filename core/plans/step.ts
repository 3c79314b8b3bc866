/**
 * A plan: what the wizard wants done to the workbook, as plain JSON, before any host is asked. Sheets are named as
 * the person will see them; cells of a person's are never overwritten.
 */
import type { Cell } from '../cells.ts'
import type { Area, Place } from './area.ts'
import type { Formula } from './formula.ts'

export interface Plan {
  /** Unique, and at most 18 characters: it tags what the plan makes until it is done, in the names of hidden sheets too. */
  readonly id: string
  /** In the user's words, such as "Firmographic segments"; shown beside Undo. */
  readonly title: string
  readonly steps: readonly Step[]
}

export type Step =
  /** A new sheet, hidden until the plan is done. Its name must be free. */
  | { readonly step: 'sheet'; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** Cells as values. Text stays text whatever it begins with. `replaces`: cells that Strata made may be written over. */
  | { readonly step: 'values'; readonly at: Place; readonly cells: readonly (readonly Cell[])[]; readonly replaces?: boolean }
  /** A formula whose result fills so many rows and columns, which must be empty. */
  | {
      readonly step: 'formula'
      readonly at: Place
      readonly formula: Formula
      readonly rows: number
      readonly columns: number
      readonly replaces?: boolean
    }
  /** The results of Strata's formulas in an area take the place of the formulas. */
  | { readonly step: 'freeze'; readonly area: Area }
  | { readonly step: 'name'; readonly name: string; readonly area: Area }
  | { readonly step: 'format'; readonly area: Area; readonly format: Format }
  | { readonly step: 'layout'; readonly sheet: string; readonly widths: readonly number[]; readonly frozenRows: number }
  | { readonly step: 'chart'; readonly chart: Chart }

/**
 * How cells look. `text` also keeps what a person types there as it is typed; `heading`, `title`, `muted` and `input`
 * are styles; `wrap` shows long texts whole; `scale` colours numbers from low to high.
 */
export type Format =
  | 'text'
  | 'date'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'title'
  | 'heading'
  | 'muted'
  | 'input'
  | 'wrap'
  | 'scale'

/** A chart of one or more equally long columns, headed by their names, beside a column of categories. */
export interface Chart {
  readonly kind: 'bars' | 'columns' | 'stacked' | 'line'
  readonly title: string
  readonly categories: Area
  readonly series: readonly Area[]
  /** Top left corner, and how many cells it covers. */
  readonly at: Place
  readonly rows: number
  readonly columns: number
}

/** The cells that a step writes to, if any. */
export function areaWritten(step: Step): Area | null {
  if (step.step === 'values') return { ...step.at, rows: step.cells.length, columns: step.cells[0]?.length ?? 0 }
  if (step.step === 'formula') return { ...step.at, rows: step.rows, columns: step.columns }
  return step.step === 'freeze' ? step.area : null
}
