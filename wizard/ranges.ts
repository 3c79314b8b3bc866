/** Where the parts of a table lie, as a formula on any sheet writes them. */
import type { TableRef } from '../core/host.ts'

/** The cells of one column, header left out. */
export function columnRange(table: TableRef, index: number): string {
  const { column, row } = cornerOf(table.address)
  const letters = lettersOf(column + index)
  return qualified(table, `${letters}${row + 1}:${letters}${row + table.rows}`)
}

export function headerRange(table: TableRef): string {
  const { column, row } = cornerOf(table.address)
  return qualified(table, `${lettersOf(column)}${row}:${lettersOf(column + table.headers.length - 1)}${row}`)
}

/** All data rows, the header row left out. */
export function bodyRange(table: TableRef): string {
  const { column, row } = cornerOf(table.address)
  const last = lettersOf(column + table.headers.length - 1)
  return qualified(table, `${lettersOf(column)}${row + 1}:${last}${row + table.rows}`)
}

/** The letters of a table's column, for one that has no header. */
export function columnLetters(table: TableRef, index: number): string {
  return lettersOf(cornerOf(table.address).column + index)
}

function qualified({ sheet }: TableRef, range: string): string {
  // Names that might be read as a cell, a number or TRUE are quoted; quoting is always allowed.
  const isPlain = /^[A-Za-z_]{4,}$/.test(sheet) && !/^(true|false)$/i.test(sheet)
  return `${isPlain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${range}`
}

/** Column and row of the top left cell, both counted from 1. */
function cornerOf(address: string): { readonly column: number; readonly row: number } {
  const match = /^\$?([A-Z]+)\$?(\d+)/.exec(address)
  if (match === null) throw new Error(`the host gave the table's address as "${address}", not as A1:N1001`)
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { column, row: Number(match[2]) }
}

function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
