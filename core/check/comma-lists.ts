/** A list with commas in a rule cell, where alternatives were meant: which conditions look like one, and what to write instead. */
import { parseRule } from '../criteria/parse.ts'
import { printRule } from '../criteria/print.ts'
import type { Rule } from '../criteria/rule.ts'

/** The conditions that a comma list looks like, none where it is no list. Quoted text is meant as it is. */
export function partsOf(leaf: Rule): Rule[] {
  if (leaf.kind === 'has') return listed(leaf.text, /[;,\n]/).map((text): Rule => ({ kind: 'has', text }))
  if (leaf.kind !== 'compare' || leaf.operand.kind !== 'text' || (leaf.operator !== '=' && leaf.operator !== '<>')) return []
  return listed(leaf.operand.text, /,/).flatMap((text) => {
    try {
      return parseRule(text) ?? []
    } catch {
      return []
    }
  })
}

function listed(text: string, separator: RegExp): string[] {
  const parts = text.split(separator).map((part) => part.trim())
  return parts.length > 1 ? parts.filter((part) => part !== '') : []
}

/** How they are written so that each of them counts. */
export function alternatives(leaf: Rule, parts: readonly Rule[]): string {
  const text = parts.map(printRule).join(' | ')
  return leaf.kind === 'compare' && leaf.operator === '<>' ? `not(${text})` : text
}
