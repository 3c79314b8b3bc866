/** How a text stands in a sentence: as it is, or in quotes where it would be taken for a part of the sentence or for a value. */
import { errorNamed } from '../cells.ts'
import { numericText } from './operand.ts'

/** Words that open what follows "is", "contains" or "sorts" in the sentences of leaf-words.ts. */
const OPENING = /^(?:a|above|after|at|before|below|between|in|neither|none|not|older|on|one|the)\s/i
/** Words that stand between values and conditions there, and the arrow of a change. */
const JOINING = /(?:^|\s)(?:and|blank|nor|not|or|->)(?:\s|$)/i
const WORDS = /^[^\s",;()*?~|]+(?: [^\s",;()*?~|]+)*$/

export function textWords(text: string): string {
  const isPlain = WORDS.test(text) && !OPENING.test(text) && !JOINING.test(text) && !readsAsValue(text)
  return isPlain ? text : `"${text.replace(/"/g, '""')}"`
}

/** True for the text of a number, a date, a time, a boolean or an error. */
export function readsAsValue(text: string): boolean {
  const trimmed = text.trim()
  return !Number.isNaN(numericText(text)) || /^(?:true|false)$/i.test(trimmed) || errorNamed(trimmed.toUpperCase()) !== undefined
}
