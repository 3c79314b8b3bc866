/** Rectangles of cells and how they are written: A1 addresses, and sheet names with their quotes. */

/** Rows and columns count from 0. */
export interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export interface Area extends Place {
  readonly rows: number
  readonly columns: number
}

/** "A1:C4", or "A1" for one cell. */
export function addressOf({ row, column, rows, columns }: Omit<Area, 'sheet'>): string {
  const first = `${lettersOf(column)}${row + 1}`
  return rows === 1 && columns === 1 ? first : `${first}:${lettersOf(column + columns - 1)}${row + rows}`
}

/** The area that an address such as "$B$2:C4" names. */
export function areaOf(sheet: string, address: string): Area {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address)
  if (match === null) throw new Error(`an address must be written as A1:N1001, got "${address}"`)
  const [row, column] = [Number(match[2]) - 1, columnOf(match[1]!)]
  const [lastRow, lastColumn] = match[3] === undefined ? [row, column] : [Number(match[4]) - 1, columnOf(match[3])]
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}

/** An address as a formula on another sheet writes it: quoted where the name could be read as something else. */
export function qualified(sheet: string, address: string): string {
  // Names that might be read as a cell, a number or TRUE are quoted; quoting is always allowed.
  const isPlain = /^[A-Za-z_]{4,}$/.test(sheet) && !/^(true|false)$/i.test(sheet)
  return `${isPlain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${address}`
}

/** "A" for 0, "AA" for 26. */
export function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.sheet === other.sheet &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  )
}

/** Whether these areas hold all of it together. */
export function isCovered(area: Area, by: readonly Area[]): boolean {
  let bare: readonly Area[] = [area]
  for (const one of by) bare = bare.flatMap((part) => without(part, one))
  return bare.length === 0
}

/** What is left of an area above, below and beside another one. */
function without(area: Area, other: Area): Area[] {
  if (!overlap(area, other)) return [area]
  const [top, left] = [Math.max(area.row, other.row), Math.max(area.column, other.column)]
  const [bottom, right] = [
    Math.min(area.row + area.rows, other.row + other.rows),
    Math.min(area.column + area.columns, other.column + other.columns),
  ]
  const parts = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...area, row: top, rows: bottom - top, columns: left - area.column },
    { ...area, row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ]
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0)
}
