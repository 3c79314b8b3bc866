/**
 * Cells that a condition names and that could stand in a field instead of another: its numbers and what is next to
 * them, its texts, an example where it gives a pattern. Error cells are never offered.
 */
import type { Cell } from '../cells.ts'
import { FIRST_DAY, numericCuts } from '../criteria/compile.ts'
import { type Leaf, leavesOf, type Rule } from '../criteria/rule.ts'
import { ANY_ONE, tokensOf } from '../criteria/wildcards.ts'
import { isDay } from './nearest-number.ts'
import { decimalsOf, stepFrom } from './steps.ts'

/** Stands for any text that the model does not name. */
export const OTHER_TEXT = 'some other value'

/** In the order in which they are written. */
export function namedCells(rule: Rule, asOf: number | null, isDates: boolean): Cell[] {
  return leavesOf(rule).flatMap((leaf) => [...namedNumbers(leaf, asOf, isDates), ...namedOthers(leaf)])
}

/** A text that fits a pattern, such as acme for acme*. */
export function exampleOf(pattern: string): string {
  const letters = tokensOf(pattern).flatMap((token) => (token >= 0 ? [String.fromCharCode(token)] : token === ANY_ONE ? ['x'] : []))
  return letters.length === 0 ? OTHER_TEXT : letters.join('')
}

function namedNumbers(leaf: Leaf, asOf: number | null, isDates: boolean): number[] {
  const around = numericCuts(leaf, asOf).flatMap((cut) => [
    cut,
    stepFrom(cut, 1, decimalsOf(cut), isDates),
    stepFrom(cut, -1, decimalsOf(cut), isDates),
  ])
  // The day from which "older than" counts is nobody's date.
  return around.filter((value) => (isDates ? isDay(value) && value > FIRST_DAY + 1 : Number.isFinite(value)))
}

function namedOthers(leaf: Leaf): Cell[] {
  if (leaf.kind === 'exactly') return [leaf.text]
  if (leaf.kind === 'has') return [exampleOf(leaf.text)]
  if (leaf.kind !== 'compare') return []
  const { operand, operator } = leaf
  if (operand.kind === 'boolean') return [operand.value, !operand.value]
  if (operand.kind !== 'text') return []
  return operator === '=' || operator === '<>' ? [exampleOf(operand.text)] : [operand.text, `${operand.text}a`, textBefore(operand.text)]
}

/** A text that sorts before this one. */
function textBefore(text: string): string {
  const last = text.length - 1
  return text.slice(0, last) + String.fromCharCode(Math.max(33, text.charCodeAt(last) - 1))
}
