/** Ranges of the fake spreadsheet: only what Strata reads, as Google documents it. */
import { strict } from './strict.ts'

export type FakeCell = string | number | boolean

export interface FakeSheet {
  readonly name: string
  /** Rows from A1 on; "" is an empty cell. */
  readonly cells: readonly (readonly FakeCell[])[]
}

/** A rectangle, its corners counted from 0 and both included. */
interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function cellRange(sheet: FakeSheet, row: number, column: number): object {
  return rangeOf(sheet, { top: row, left: column, bottom: row, right: column })
}

function rangeOf(sheet: FakeSheet, box: Box): object {
  const { top, left, bottom, right } = box
  const cells = (): FakeCell[][] => eachRow(box, (row) => eachColumn(box, (column) => cellAt(sheet, row, column)))
  return strict('Range', {
    getSheet: () => strict('Sheet', { getName: () => sheet.name }),
    getNumRows: () => bottom - top + 1,
    getNumColumns: () => right - left + 1,
    getA1Notation: () => (top === bottom && left === right ? a1(top, left) : `${a1(top, left)}:${a1(bottom, right)}`),
    getDisplayValues: () => cells().map((row) => row.map(String)),
    isBlank: () => cells().every((row) => row.every((cell) => cell === '')),
    getDataRegion: () => rangeOf(sheet, dataRegion(sheet, box)),
    offset: (rows: number, columns: number, height: number, width: number) =>
      rangeOf(sheet, { top: top + rows, left: left + columns, bottom: top + rows + height - 1, right: left + columns + width - 1 }),
  })
}

/** Grows in the four directions while the next row or column beside the box holds anything; corners don't count. */
function dataRegion(sheet: FakeSheet, start: Box): Box {
  const isFilled = (row: number, column: number): boolean => cellAt(sheet, row, column) !== ''
  let box = start
  for (;;) {
    const { top, left, bottom, right } = box
    if (eachColumn(box, (column) => isFilled(top - 1, column)).some(Boolean)) box = { ...box, top: top - 1 }
    else if (eachColumn(box, (column) => isFilled(bottom + 1, column)).some(Boolean)) box = { ...box, bottom: bottom + 1 }
    else if (eachRow(box, (row) => isFilled(row, left - 1)).some(Boolean)) box = { ...box, left: left - 1 }
    else if (eachRow(box, (row) => isFilled(row, right + 1)).some(Boolean)) box = { ...box, right: right + 1 }
    else return box
  }
}

function cellAt(sheet: FakeSheet, row: number, column: number): FakeCell {
  return sheet.cells[row]?.[column] ?? ''
}

function eachRow<T>({ top, bottom }: Box, of: (row: number) => T): T[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => of(top + index))
}

function eachColumn<T>({ left, right }: Box, of: (column: number) => T): T[] {
  return Array.from({ length: right - left + 1 }, (_, index) => of(left + index))
}

function a1(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}
