/**
 * What a plan needs of a spreadsheet, in the smallest pieces, and how the writing asks for them. The writing is a
 * generator of questions, so that one set of rules serves hosts that answer at once and hosts that answer later.
 */
import type { Cell } from '../cells.ts'
import type { Area } from './area.ts'
import type { Chart, Format } from './step.ts'

/** What stands in a cell: a value, or a formula as its text. */
export type Content = Cell | { readonly formula: string }

export function isFormula(content: Content): content is { readonly formula: string } {
  return typeof content === 'object' && content !== null && 'formula' in content
}

export interface SheetInfo {
  /** Stays the same when the sheet is renamed. */
  readonly id: string
  readonly name: string
}

/** In every area and chart, `sheet` is a sheet's id. */
export interface Workbook {
  sheets(): readonly SheetInfo[]
  /** A new hidden sheet of at least this size, at the end; its id. */
  addSheet(name: string, rows: number, columns: number): string
  renameSheet(id: string, name: string): void
  showSheet(id: string): void
  deleteSheet(id: string): void
  /** The first filled cell, such as "B7", or `null`. Formats do not count, spilled results do, cells beyond the sheet are empty. */
  firstFilled(area: Area): string | null
  /** What a formula spilled may be missing here; `values` has it. Cells beyond the sheet are empty. */
  contents(area: Area): readonly (readonly Content[])[]
  values(area: Area): readonly (readonly Cell[])[]
  /** All or nothing; throws TooLarge where it must come in pieces. Text stays text whatever it begins with. The sheet grows. */
  put(area: Area, contents: readonly (readonly Content[])[]): void
  /** Makes room for a result that spills. */
  grow(id: string, rows: number, columns: number): void
  clear(area: Area): void
  hasName(name: string): boolean
  addName(name: string, area: Area): void
  deleteName(name: string): void
  format(area: Area, format: Format): void
  /** Back to cells without any format. */
  unformat(area: Area): void
  layout(id: string, widths: readonly number[], frozenRows: number): void
  chart(chart: Chart): void
  /** Texts that are stored in the workbook, whatever their length. */
  property(key: string): string | null
  setProperty(key: string, text: string | null): void
  /** Milliseconds; only differences count. */
  now(): number
}

export type Question = { readonly [K in keyof Workbook]: { readonly ask: K; readonly with: Parameters<Workbook[K]> } }[keyof Workbook]

/** Work that asks a workbook as it goes. */
export type Asking<T> = Generator<Question, T, unknown>

export function* ask<K extends keyof Workbook>(what: K, ...given: Parameters<Workbook[K]>): Asking<ReturnType<Workbook[K]>> {
  return (yield { ask: what, with: given } as Question) as ReturnType<Workbook[K]>
}

/** The same workbook where answers take time. */
export type AsyncWorkbook = { readonly [K in keyof Workbook]: (...given: Parameters<Workbook[K]>) => Promise<ReturnType<Workbook[K]>> }

export function answerAtOnce<T>(workbook: Workbook, work: Asking<T>): T {
  let next = work.next()
  while (next.done !== true) {
    const { ask: what, with: given } = next.value
    let answer: unknown
    try {
      answer = (workbook[what] as (...args: readonly unknown[]) => unknown)(...given)
    } catch (error) {
      next = work.throw(error)
      continue
    }
    next = work.next(answer)
  }
  return next.value
}

export async function answerLater<T>(workbook: AsyncWorkbook, work: Asking<T>): Promise<T> {
  let next = work.next()
  while (next.done !== true) {
    const { ask: what, with: given } = next.value
    let answer: unknown
    try {
      answer = await (workbook[what] as (...args: readonly unknown[]) => Promise<unknown>)(...given)
    } catch (error) {
      next = work.throw(error)
      continue
    }
    next = work.next(answer)
  }
  return next.value
}
