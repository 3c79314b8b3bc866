/**
 * Cells between Sheets and core when the sidebar reads and writes them. Decides that a text is written with an
 * apostrophe before it: Sheets then takes it as it is, in every locale, and keeps the apostrophe to itself.
 */
import { type Cell, isError } from '../core/cells.ts'
import { type Content, isFormula } from '../core/plans/workbook.ts'
import { argumentDecoder } from './arguments.ts'

/** Turns what getValues gives into cells, blanks as null. The time zone is asked for once, if a date is met. */
export function cellReader(): (values: readonly (readonly unknown[])[]) => Cell[][] {
  const decode = argumentDecoder()
  return (values) => values.map((row) => row.map((value) => (value === '' ? null : (decode(value) as Cell))))
}

/** What setValues takes for a cell. */
export function setValue(content: Content): string | number | boolean {
  if (content === null || content === '') return ''
  if (typeof content === 'string') return `'${content}`
  if (typeof content === 'number' || typeof content === 'boolean') return content
  return isFormula(content) ? content.formula : isError(content) ? content.error : ''
}
