/** The sheet of the in-memory workbook: what a cell can hold, and how an address such as A2:C9 reads it. */

/** A data type as Excel's JSON describes it, such as a Double with a number format, or an Entity. */
export interface DataTypeCell {
  readonly type: string
  readonly basicType?: string
  readonly basicValue: string | number | boolean
  readonly [more: string]: unknown
}

export interface ErrorCell {
  readonly error: string
}

export type SheetCell = number | string | boolean | null | DataTypeCell | ErrorCell

/** A reference in a formula, as against a text typed into it. */
export interface Range {
  readonly address: string
}

export function range(address: string): Range {
  return { address }
}

/** The address of a block whose top left corner is counted from 0. */
export function addressOf(row: number, column: number, rows: number, columns: number): string {
  return `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`
}

/** The cells of a range; beyond what was written they are blank. */
export function cellsAt(sheet: readonly (readonly SheetCell[])[], address: string): SheetCell[][] {
  const match = /^([A-Z]+)([1-9]\d*)(?::([A-Z]+)([1-9]\d*))?$/.exec(address)
  if (!match) throw new Error(`not an address: ${address}`)
  const [, left, top, right = left, bottom = top] = match
  const firstColumn = columnIndex(left!)
  const lastColumn = columnIndex(right!)
  const rows: SheetCell[][] = []
  for (let row = Number(top) - 1; row < Number(bottom); row++) {
    const cells: SheetCell[] = []
    for (let column = firstColumn; column <= lastColumn; column++) cells.push(sheet[row]?.[column] ?? null)
    rows.push(cells)
  }
  return rows
}

function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
