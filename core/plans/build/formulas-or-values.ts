/** Whether the segment column can be a formula where formulas are asked for, and what speaks against it. */
import { isBlank } from '../../cells.ts'
import type { ModelAnswers } from './model-answers.ts'

export type WrittenAs =
  | { readonly as: 'formulas' }
  | { readonly as: 'values'; readonly because: 'asked' }
  | { readonly as: 'values'; readonly because: 'rows' | 'bytes'; readonly actual: number; readonly most: number }

export function formulasOrValues(answers: Pick<ModelAnswers, 'as' | 'limits' | 'table' | 'rows' | 'columns'>): WrittenAs {
  const { as, limits, table, rows, columns } = answers
  if (as === 'values') return { as, because: 'asked' }
  // The header comes from the formula too where it stands in the header row.
  const most = limits.cellsPerFormula - 1
  if (table.rows > most) return { as: 'values', because: 'rows', actual: table.rows, most }
  if (limits.bytesPerFormula === null) return { as }
  const bytes = bytesOf(rows, columns)
  return bytes > limits.bytesPerFormula ? { as: 'values', because: 'bytes', actual: bytes, most: limits.bytesPerFormula } : { as }
}

/** As JSON, which is how Excel counts; a character may take up to three bytes, most take one. */
function bytesOf(rows: ModelAnswers['rows'], columns: readonly number[]): number {
  let bytes = 0
  for (const row of rows) {
    bytes += 2
    for (const column of columns) {
      const cell = row[column]
      if (isBlank(cell)) bytes += 3
      else if (typeof cell === 'string') bytes += 3 + utf8Length(cell)
      else bytes += String(cell).length + 1
    }
  }
  return bytes
}

function utf8Length(text: string): number {
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  }
  return length
}
