/** Where things are in the sample: every range that a formula names is printed here, exact to its last row. */

/** The letters of a column counted from 0: A, B, … Z, AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** A table with its headers in row 1 and data from row 2 on. */
export interface TableRanges {
  readonly headers: string
  readonly data: string
  /** The data under one header. */
  column(header: string): string
}

export function tableRanges(sheet: string, headers: readonly string[], rows: number): TableRanges {
  const last = columnName(headers.length - 1)
  const letters = (header: string): string => {
    const index = headers.indexOf(header)
    if (index < 0) throw new Error(`${sheet} has no column ${header}`)
    return columnName(index)
  }
  return {
    headers: `${sheet}!A1:${last}1`,
    data: `${sheet}!A2:${last}${rows + 1}`,
    column: (header) => `${sheet}!${letters(header)}2:${letters(header)}${rows + 1}`,
  }
}
