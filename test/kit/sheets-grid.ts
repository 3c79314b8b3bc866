/** The cells of a fake spreadsheet: what stands in them, and what they show once formulas have been calculated. */
import type { CellError } from '../../core/cells.ts'

/** An empty cell has none. */
export type Value = number | string | boolean | CellError

export interface Stored {
  readonly value?: Value
  /** As Sheets tells it, with = before it. */
  readonly formula?: string
}

export interface Gradient {
  readonly area: Box
  readonly colours: readonly string[]
}

export interface FakeChart {
  readonly type: string
  readonly ranges: readonly string[]
  readonly position: readonly number[]
  readonly headers: number
  readonly options: Readonly<Record<string, unknown>>
}

export interface Grid {
  readonly id: number
  name: string
  hidden: boolean
  rows: number
  columns: number
  readonly cells: Map<string, Stored>
  /** Number formats; a cell without one is automatic. */
  readonly formats: Map<string, string>
  readonly styles: Map<string, Readonly<Record<string, string | number>>>
  rules: readonly Gradient[]
  charts: readonly FakeChart[]
  readonly widths: Map<number, number>
  frozenRows: number
  /** Areas that this user may not change; `null` is the whole sheet. */
  protected: readonly (Box | null)[]
}

/** A rectangle, its corners counted from 0 and both included. */
export interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface NamedArea {
  readonly name: string
  readonly sheet: number
  readonly box: Box
}

/** All that is in the file, as plain data that can be copied. */
export interface FileState {
  grids: Grid[]
  names: NamedArea[]
  active: number
  current: { readonly row: number; readonly column: number } | null
}

export function newGrid(id: number, name: string, rows = 1000, columns = 26): Grid {
  return {
    ...{ id, name, rows, columns, hidden: false, frozenRows: 0, rules: [], charts: [], protected: [] },
    cells: new Map(),
    formats: new Map(),
    styles: new Map(),
    widths: new Map(),
  }
}

export function keyOf(row: number, column: number): string {
  return `${row},${column}`
}

export function eachCell<T>({ top, left, bottom, right }: Box, of: (key: string, row: number, column: number) => T): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => of(keyOf(top + r, left + c), r, c)),
  )
}

export function isWithin(inner: Box, outer: Box): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
}

export function overlaps(one: Box, other: Box): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
}
