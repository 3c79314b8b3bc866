/**
 * Which block of cells a table is: the cells around a spot, grown until a blank row or column surrounds them, as
 * Ctrl+A does. Reads through `filled`, so that spilled results count too.
 */

export interface Region {
  readonly startRow: number
  readonly startColumn: number
  readonly endRow: number
  readonly endColumn: number
}

export interface Sheet {
  readonly rowCount: number
  readonly columnCount: number
  readonly filled: (row: number, column: number) => boolean
}

/** The spot itself, then what touches it: from a blank cell, the table above or left of it comes first. */
const STARTS = [
  [0, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const

/** `null` where the spot and all its neighbours are blank. */
export function regionAround(sheet: Sheet, row: number, column: number): Region | null {
  const start = STARTS.map(([down, right]) => [row + down, column + right] as const).find(
    ([r, c]) => isInside(sheet, r, c) && sheet.filled(r, c),
  )
  if (start === undefined) return null
  let region: Region = { startRow: start[0], startColumn: start[1], endRow: start[0], endColumn: start[1] }
  for (let grown = grow(sheet, region); grown !== region; grown = grow(sheet, region)) region = grown
  return region
}

function isInside({ rowCount, columnCount }: Sheet, row: number, column: number): boolean {
  return row >= 0 && column >= 0 && row < rowCount && column < columnCount
}

/** One step outwards on each side that touches a filled cell; the same region once none does. */
function grow(sheet: Sheet, region: Region): Region {
  let { startRow, startColumn, endRow, endColumn } = region
  const left = Math.max(0, startColumn - 1)
  const right = Math.min(sheet.columnCount - 1, endColumn + 1)
  if (startRow > 0 && rowFilled(sheet, startRow - 1, left, right)) startRow--
  while (endRow < sheet.rowCount - 1 && rowFilled(sheet, endRow + 1, left, right)) endRow++
  const top = Math.max(0, startRow - 1)
  const bottom = Math.min(sheet.rowCount - 1, endRow + 1)
  if (startColumn > 0 && columnFilled(sheet, startColumn - 1, top, bottom)) startColumn--
  if (endColumn < sheet.columnCount - 1 && columnFilled(sheet, endColumn + 1, top, bottom)) endColumn++
  const same =
    startRow === region.startRow && startColumn === region.startColumn && endRow === region.endRow && endColumn === region.endColumn
  return same ? region : { startRow, startColumn, endRow, endColumn }
}

function rowFilled({ filled }: Sheet, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) if (filled(row, column)) return true
  return false
}

function columnFilled({ filled }: Sheet, column: number, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) if (filled(row, column)) return true
  return false
}
