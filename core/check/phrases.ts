/** The small words of findings: counts, money, lists of rows, and a cell as an example. */
import { type Cell, quoteCell } from '../cells.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { printDate } from '../criteria/print.ts'
import { percent } from '../percent.ts'

export function counted(count: number, noun: string): string {
  return `${numberWords(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** What the accounts are worth, to stand behind their number; nothing where no values are given. */
export function worth(value: number, total: number | null): string {
  if (total === null) return ''
  const share = total > 0 ? ` (${percent(value, total)})` : ''
  return `, worth ${numberWords(value)} of ${numberWords(total)}${share}`
}

const MOST_LISTED = 6

/** "model row 2", "model rows 2, 3 and 5", "model rows 2, 3, 4, 5, 6, 7 and 12 more". */
export function rowList(rows: readonly number[]): string {
  if (rows.length === 1) return `model row ${rows[0]}`
  const isLong = rows.length > MOST_LISTED + 1
  const listed = rows.slice(0, isLong ? MOST_LISTED : -1)
  return `model rows ${listed.join(', ')} and ${isLong ? `${rows.length - MOST_LISTED} more` : rows[rows.length - 1]}`
}

/** `isDate` says that a number in this column is a day. */
export function cellPhrase(cell: Cell, isDate: boolean): string {
  if (cell === null) return 'blank'
  if (typeof cell === 'number') return isDate && cell >= 1 ? printDate(cell) : numberWords(cell)
  return quoteCell(cell)
}
