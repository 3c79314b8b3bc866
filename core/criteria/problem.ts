/** The error of a rule cell that can't be read: what was expected, at which character. */
import { quoteCell } from '../cells.ts'
import { InputError } from '../errors.ts'

/** `index` counts characters from 0; people are told it from 1. */
export function ruleProblem(rule: string, index: number, reason: string, hint: string): InputError {
  return new InputError('RULE', { actual: quoteCell(rule), position: index + 1, reason, hint })
}
