/**
 * The sheet as text to paste. Decides how a cell survives being read as if it were typed: a text that a spreadsheet
 * might take for a number, a date or a formula is written as a formula that gives it.
 */
import { cellText } from '../../core/cells.ts'
import { MOST_TEXT } from './formula-text.ts'
import type { LiveSheet } from './layout.ts'
import type { LiveCell } from './live-check.ts'

export function tsvOf({ cells }: LiveSheet): string {
  return cells.map((row) => `${row.map(field).join('\t')}\n`).join('')
}

function field(cell: LiveCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return isPlain(cell) ? cell : textFormula(cell)
  if (typeof cell !== 'object') return cellText(cell)
  return 'formula' in cell ? cell.formula : cell.typed
}

/** Begins with a letter and goes on as a word, which is no month and no TRUE or FALSE, and holds nothing that a clipboard might split at. */
function isPlain(text: string): boolean {
  return /^[A-Za-z](?:[A-Za-z ][^\t\r\n"]*)?$/.test(text) && !/^(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)
}

/** In pieces that Excel takes, where a character may count as two. */
const PIECE = new RegExp(`.{1,${Math.floor(MOST_TEXT / 2)}}`, 'gu')

/** Line breaks and tabs as CHAR. */
function textFormula(text: string): string {
  const pieces = text.split(/([\t\r\n])/).flatMap((part) => {
    if (/^[\t\r\n]$/.test(part)) return [`CHAR(${part.charCodeAt(0)})`]
    return (part.match(PIECE) ?? []).map((piece) => `"${piece.replace(/"/g, '""')}"`)
  })
  return `=${pieces.length === 0 ? '""' : pieces.join('&')}`
}
