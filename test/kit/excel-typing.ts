/**
 * What Excel makes of a text that is typed or handed over as a value. Stricter than Excel where its rules are not known:
 * whatever could be taken for something else is.
 */
import { errorNamed } from '../../core/cells.ts'
import { type BookCell, GENERAL } from './excel-book.ts'

export interface Typed {
  /** `null` for an empty cell. */
  readonly cell: BookCell | null
  /** The number format that Excel gives the cell, where it gives one. */
  readonly numberFormat?: string
}

/** Whether a text format keeps a leading apostrophe as a part of the text. Not known of Excel, so nothing may depend on it. */
export interface TextFormat {
  readonly keepsApostrophe: boolean
}

const DAY = /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$|^\d{4}-\d{2}-\d{2}$/
const MONTH =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*[ .-]*\d{1,4}$|^\d{1,2}[ .-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu
const CURRENCY = /^[-+]?[$€£¥]\s*[\d.,]+$|^[\d.,]+\s*[$€£¥]$/
const MOST_CHARACTERS = 32_767

export class NoFormula extends Error {}

export function typed(input: unknown, numberFormat: string, textFormat: TextFormat): Typed {
  if (input === '') return { cell: null }
  if (numberFormat === '@') return { cell: asText(String(typeof input === 'boolean' ? String(input).toUpperCase() : input), textFormat) }
  if (typeof input === 'number' || typeof input === 'boolean') return { cell: input }
  if (typeof input !== 'string') throw new NoFormula(`a cell takes no ${typeof input}`)
  if (input.startsWith("'")) return { cell: whole(input.slice(1)) }
  const text = input.trim()
  if (text === '') return { cell: input }
  if (/^[=@]./.test(text)) return { cell: { formula: `=${text.slice(1)}` } }
  if (/^(true|false)$/i.test(text)) return { cell: text.toLowerCase() === 'true' }
  const error = errorNamed(text)
  if (error !== undefined) return { cell: error }
  if (DAY.test(text) || MONTH.test(text)) return { cell: 45_000, numberFormat: numberFormat === GENERAL ? 'd-mmm' : numberFormat }
  if (/^\d{1,2}:\d{2}/.test(text)) return { cell: 0.5, numberFormat: 'h:mm' }
  if (CURRENCY.test(text)) return { cell: Number(text.replace(/[^\d.-]/g, '')), numberFormat: '$#,##0' }
  if (/^[-+]?[\d.,]+%$/.test(text)) return { cell: Number(text.slice(0, -1)) / 100, numberFormat: '0%' }
  const digits = text.replace(/^\((.*)\)$/, '-$1').replace(/(\d),(?=\d{3})/g, '$1')
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits)) return { cell: Number(digits) }
  if (/^[-+]./.test(text)) throw new NoFormula(`${text} is taken for a formula and is none`)
  return { cell: whole(input) }
}

function asText(text: string, { keepsApostrophe }: TextFormat): string {
  return whole(keepsApostrophe || !text.startsWith("'") ? text : text.slice(1))
}

function whole(text: string): string {
  if (text.length > MOST_CHARACTERS) throw new NoFormula('a cell takes 32,767 characters')
  return text
}
