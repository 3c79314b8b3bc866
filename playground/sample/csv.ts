/** A data sheet of the sample as CSV (RFC 4180): dates as ISO days, numbers unformatted, the error cells as #N/A. */
import { isoOf } from '../../core/dates.ts'
import type { SampleCell, SampleSheet } from './types.ts'

export function csvOf({ cells }: SampleSheet): string {
  return cells.map((row) => `${row.map((cell) => quoted(textOf(cell))).join(',')}\r\n`).join('')
}

function textOf(cell: SampleCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  if ('formula' in cell) return cell.formula === '=NA()' ? '#N/A' : cell.formula
  return cell.format === 'date' ? isoOf(cell.value) : String(cell.value)
}

/** Edge spaces are among the blemishes and must survive. */
function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
