/**
 * A rule table as the text that spreadsheets copy and paste: cells between tabs, rows between line breaks, a cell in
 * quotes where it holds one of these. Decides what of a pasted text is a model, and what are rules for the one at hand.
 */
import type { ModelTable } from './draft.ts'
import { policyOf } from './model-table.ts'

export function textOfModel({ header, rows }: ModelTable): string {
  return [header, ...rows].map((row) => header.map((_, column) => quoted(row[column] ?? '')).join('\t')).join('\n')
}

/** A pasted table: with the header row of a model it stands for all, else its rows are rules under `header`. `null` where there is nothing in it. */
export function modelInText(text: string, current: ModelTable): ModelTable | null {
  const grid = cellsIn(text).filter((row) => row.some((cell) => cell.trim() !== ''))
  if (grid.length === 0) return null
  const [first] = grid as [string[]]
  const width = Math.max(...grid.map((row) => row.reduce((end, cell, column) => (cell.trim() === '' ? end : column + 1), 0)))
  const padded = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
  if (policyOf({ header: first, rows: [] }) !== null) return { header: padded[0]!.map((cell) => cell.trim()), rows: padded.slice(1) }
  if (width > current.header.length) return null
  return { ...current, rows: [...current.rows, ...padded.map((row) => current.header.map((_, column) => row[column] ?? ''))] }
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell
}

const FIELD = /"((?:[^"]|"")*)"(?=[\t\n\r]|$)|[^\t\n\r]*/y

function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    FIELD.lastIndex = at
    const match = FIELD.exec(text)!
    rows[rows.length - 1]!.push(meant(match[0], match[1]))
    at += match[0].length
    if (at >= text.length) return rows
    const isBreak = text[at] !== '\t'
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (isBreak) rows.push([])
  }
}

/** Quotes that were not needed belong to the rule: spreadsheets copy the cell "Last Mile" with its own quotes as it is. */
function meant(whole: string, inside: string | undefined): string {
  return inside !== undefined && /[\t\n\r"]/.test(inside) ? inside.replace(/""/g, '"') : whole
}
