/** Where things are in the sample: every range that a formula names is printed here, exact to its last row. */

/** The letters of a column counted from 0: A, B, … Z, AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** A table with its headers in row 1 and data from row 2 on. */
export interface TableRanges {
  readonly headers: string
  readonly data: string
  /** The data under one header. */
  column(header: string): string
  /** Neighbouring columns: their headers, their data, and both together. */
  block(from: string, to: string): { readonly headers: string; readonly data: string; readonly all: string }
  /** The first rows of all columns, or of one. */
  firstRows(count: number, header?: string): string
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
    block: (from, to) => {
      const lines = (first: number, lastRow: number): string => `${sheet}!${letters(from)}${first}:${letters(to)}${lastRow}`
      return { headers: lines(1, 1), data: lines(2, rows + 1), all: lines(1, rows + 1) }
    },
    firstRows: (count, header) => {
      const [from, to] = header === undefined ? ['A', last] : [letters(header), letters(header)]
      return `${sheet}!${from}2:${to}${count + 1}`
    },
  }
}
