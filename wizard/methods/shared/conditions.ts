/** Conditions as a person would type them: bands of numbers, and lists of values. */
import { parseRule } from '../../../core/criteria/parse.ts'

/** Numbers between two cuts, the lower one included; whole numbers as 100..499, others as [100..500). */
export function bandCondition(low: number | null, high: number | null, isWhole: boolean): string {
  if (low === null) return high === null ? '' : `<${high}`
  if (high === null) return `>=${low}`
  if (!isWhole || !Number.isInteger(low) || !Number.isInteger(high)) return `[${low}..${high})`
  return high - 1 === low ? String(low) : `${low}..${high - 1}`
}

/** One per band of ascending cuts, the highest band first. */
export function bandConditions(cuts: readonly number[], isWhole: boolean): string[] {
  return Array.from({ length: cuts.length + 1 }, (_, index) => {
    const at = cuts.length - index
    return bandCondition(cuts[at - 1] ?? null, cuts[at] ?? null, isWhole)
  })
}

/** Equal to the text; in quotes where it would be read as anything else. */
export function valueCondition(text: string): string {
  return readsAsText(text) ? text : `"${text.replace(/"/g, '""')}"`
}

export function valuesCondition(texts: readonly string[]): string {
  return texts.map(valueCondition).join(' | ')
}

/** A member of a list; `null` where the language cannot name it. */
export function memberCondition(text: string): string | null {
  return /[|*?~]/.test(text) ? null : `has:${text}`
}

function readsAsText(text: string): boolean {
  if (/[|*?~&<>=()"]/.test(text)) return false
  try {
    const rule = parseRule(text)
    if (rule?.kind !== 'compare' || rule.operator !== '=') return false
    // As a number it also equals a cell that holds one; "007" would equal 7.
    const { operand } = rule
    return operand.kind === 'number' ? String(operand.value) === text : operand.kind === 'text' && operand.text === text
  } catch {
    return false
  }
}
