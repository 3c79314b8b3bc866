/**
 * A CSV or TSV as a table. Papa Parse finds the delimiter and reads quotes and line breaks; this decides what is the
 * header, what is a blank tail, and asks column by column what the texts are.
 */
import Papa from 'papaparse'
import { columnValues } from './column-values.ts'
import { decodeText } from './decode-text.ts'
import { ImportError } from './import-error.ts'
import { importTexts } from './import-texts.ts'
import type { Table } from './table.ts'

export function readDelimited(name: string, bytes: Uint8Array): Table {
  const { text, note } = decodeText(bytes)
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(name, text) })
  const rows = withoutBlankTail(parsed.data)
  if (rows.length === 0) throw new ImportError(importTexts.empty)
  const openQuote = parsed.errors.find(({ code }) => code === 'MissingQuotes')
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, column) => {
    const header = rows[0]![column] ?? ''
    const below = rows.slice(1).map((row) => row[column] ?? '')
    return columnValues(header.trim() === '' ? `Column ${column + 1}` : header.trim(), below)
  })
  return {
    name,
    rows: rows.map((row) => row.map((cell, column) => columns[column]!.value(cell))),
    columns: columns.map(({ shown }) => shown),
    notes: [
      note,
      openQuote?.row === undefined ? null : importTexts.openQuote(openQuote.row + 1),
      ...columns.map((column) => column.note),
    ].filter((text) => text !== null),
  }
}

/** Found in the first lines that hold anything: a blank line at the end would make Papa Parse doubt a small file. */
function delimiterOf(name: string, text: string): string {
  if (/\.(?:tsv|tab)$/i.test(name)) return '\t'
  return Papa.parse(text, { preview: 20, skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t', '|'] }).meta.delimiter
}

function withoutBlankTail(rows: readonly string[][]): readonly string[][] {
  let length = rows.length
  while (length > 0 && rows[length - 1]!.every((cell) => cell.trim() === '')) length--
  return rows.slice(0, length)
}
