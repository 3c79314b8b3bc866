/**
 * What Excel is handed for a cell, so that the cell holds exactly this. Excel takes a text for whatever it looks like,
 * unless an apostrophe stands before it or the cell is formatted as text.
 */
import { isError } from '../../core/cells.ts'
import { type Content, isFormula } from '../../core/plans/workbook.ts'

export const TEXT_FORMAT = '@'

/** Letters and what stands between words: nothing here is a number, a day, an amount, a formula or an error. */
const PLAIN = /^\p{L}[\p{L}\p{M}\s.,;:&/()_'"!?-]*$/u
const TRUTH = /^(?:true|false)$/i

export function typedCell(content: Content, numberFormat: string): string | number | boolean {
  if (content === null) return ''
  if (typeof content === 'string') {
    // The apostrophe would be seen in the formula bar, so it is left out where it does nothing.
    const isTaken = content === '' || numberFormat === TEXT_FORMAT || (PLAIN.test(content) && !TRUTH.test(content))
    return isTaken && !mustBeFreed(content, numberFormat) ? content : `'${content}`
  }
  if (typeof content !== 'object') return content
  return isFormula(content) ? content.formula : isError(content) ? content.error : ''
}

/**
 * Whether a cell that is formatted as text must not be while it is written: it would make a text of anything else, and
 * may or may not take an apostrophe for a part of the text.
 */
export function mustBeFreed(content: Content, numberFormat: string): boolean {
  if (numberFormat !== TEXT_FORMAT || content === null) return false
  return typeof content !== 'string' || content.startsWith("'")
}
