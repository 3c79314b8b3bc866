/**
 * What a single filled cell is: a number, a date, yes or no, another text, an error, or a word that stands for nothing.
 * Each text is judged by itself; whether a number is a date is a matter of the column.
 */
import { isAmbiguousDate, parseDate } from '../dates.ts'
import { parseNumber } from '../numbers.ts'

/** In the words that a person reads, and in the order of a tie. */
export const CELL_KINDS = ['number', 'number as text', 'date as text', 'yes-no', 'text', 'placeholder', 'error'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/**
 * Filled in name only. Not here: "NA" (North America, Namibia) and "other" (an answer). Rules do not take these for
 * blank: a person decides that.
 */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'n/a,n.a.,#n/a,-,--,---,\u2013,\u2014,.,?,??,???,none,(none),null,nil,nan,undefined,unknown,(unknown),(blank),missing,tbd,tba,tbc,not available,not applicable,not set,not provided,no data'.split(
    ',',
  ),
)

const YES_NO: ReadonlySet<string> = new Set(['yes', 'no', 'y', 'n', 'true', 'false'])

/** What a text is. `placeholders` are in lower case; a text of spaces only is one too. */
export function textKind(text: string, placeholders: ReadonlySet<string>): CellKind {
  const trimmed = text.trim()
  if (trimmed === '') return 'placeholder'
  if (trimmed.length <= LONGEST_WORD) {
    const folded = trimmed.toLowerCase()
    if (placeholders.has(folded)) return 'placeholder'
    if (YES_NO.has(folded)) return 'yes-no'
  }
  if (!/\d/.test(trimmed)) return 'text'
  if (!Number.isNaN(parseDate(trimmed)) || isAmbiguousDate(trimmed)) return 'date as text'
  // A leading zero is kept on purpose: postal codes, phone numbers, ids.
  return /^0\d/.test(trimmed) || Number.isNaN(parseNumber(trimmed)) ? 'text' : 'number as text'
}

/** A person's own placeholders may be a few words. */
const LONGEST_WORD = 40
