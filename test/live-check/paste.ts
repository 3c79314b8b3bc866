/** What a spreadsheet in US English makes of pasted text, for the texts that the live check's files and the runbook hold; anything else is refused. */
import { CellValueType, type ICellData } from '@univerjs/core'
import { parseDate, parseTime } from '../../core/dates.ts'
import type { LiveHost } from '../../scripts/live-check/live-check.ts'

type Cells = Record<number, Record<number, ICellData>>

export interface Pasted {
  readonly cells: Cells
  readonly rows: number
  readonly columns: number
}

export function paste(host: LiveHost, tsv: string): Pasted {
  const lines = tsv.split('\n')
  if (lines.pop() !== '') throw new Error('the last line has no end')
  const fields = lines.map((line) => line.split('\t'))
  const cells: Cells = {}
  for (const [row, line] of fields.entries())
    for (const [column, text] of line.entries()) if (text !== '') cells[row] = { ...cells[row], [column]: typed(host, text) }
  return { cells, rows: fields.length, columns: Math.max(...fields.map((line) => line.length)) }
}

/** Excel counts a 29 February 1900, so that its days before are numbered one lower. */
const MARCH_1900 = 61

const number = (v: number): ICellData => ({ v, t: CellValueType.NUMBER })

function typed(host: LiveHost, text: string): ICellData {
  if (text.startsWith('=')) return { f: text, v: null }
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return number(Number(text))
  if (/^(?:[<>]=?\d+|\d+\.\.\d+)$/.test(text)) return { v: text, t: CellValueType.STRING }
  if (/^(?:TRUE|FALSE)$/.test(text)) return { v: text === 'TRUE' ? 1 : 0, t: CellValueType.BOOLEAN }
  if (/^\d+%$/.test(text)) return number(Number.parseInt(text, 10) / 100)
  if (/^\$[\d,.]+$/.test(text)) return number(Number(text.replace(/[$,]/g, '')))
  const serial = /^\d{4}-\d\d-\d\d/.test(text) ? parseDate(text) : parseTime(text)
  if (!Number.isNaN(serial)) return number(host === 'excel' && serial >= 1 && serial < MARCH_1900 ? serial - 1 : serial)
  if (!/^[a-z]/i.test(text) || /^(?:true|false|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .-]?\d)/i.test(text))
    throw new Error(`who knows what a spreadsheet makes of ${text}`)
  return { v: text, t: CellValueType.STRING }
}
