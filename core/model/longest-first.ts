/**
 * The rules of a `Segment (longest)` model in the order in which they are tried: the longest text at the start of a
 * condition first, added up over a rule's conditions, as territories by postcode prefix need it. Decides how long a
 * condition is; from there on it is a model in which the first match wins.
 */
import type { Rule } from '../criteria/rule.ts'
import { foldCase, tokensOf } from '../criteria/wildcards.ts'
import type { SegmentRule } from './segment-model.ts'

/** A whole text goes before a prefix of the same length. */
const WHOLE = 0.5

export function longestFirst(rules: readonly SegmentRule[]): SegmentRule[] {
  const pieces = rules.flatMap(piecesOf)
  return pieces.sort((left, right) => right.length - left.length || left.rule.row - right.rule.row).map(({ rule }) => rule)
}

interface Piece {
  readonly rule: SegmentRule
  readonly length: number
}

/** `94* | 941*` are two rules here: what a row matches decides how long the match is. */
function piecesOf(rule: SegmentRule): Piece[] {
  let pieces: { conditions: (Rule | null)[]; length: number }[] = [{ conditions: [], length: 0 }]
  for (const condition of rule.conditions) {
    const parts = condition === null ? [{ part: null, length: 0 }] : byLength(condition)
    pieces = pieces.flatMap(({ conditions, length }) =>
      parts.map(({ part, length: more }) => ({ conditions: [...conditions, part], length: length + more })),
    )
  }
  return pieces.map(({ conditions, length }) => ({ rule: { ...rule, conditions }, length }))
}

/** The alternatives of a condition, those of one length together. */
function byLength(condition: Rule): { part: Rule; length: number }[] {
  if (condition.kind !== 'any') return [{ part: condition, length: lengthOf(condition) }]
  const groups = new Map<number, Rule[]>()
  for (const one of condition.rules) groups.set(lengthOf(one), [...(groups.get(lengthOf(one)) ?? []), one])
  return [...groups].map(([length, rules]) => ({ part: rules.length === 1 ? rules[0]! : { kind: 'any', rules }, length }))
}

function lengthOf(condition: Rule): number {
  const key = startOf(condition)
  if (key === null) return 0
  return typeof key === 'number' ? String(key).length + WHOLE : key.text.length + (key.isWhole ? WHOLE : 0)
}

/** What a cell must begin with, folded, or the number it must be; `null` for conditions of other kinds. */
export function startOf(condition: Rule): number | { readonly text: string; readonly isWhole: boolean } | null {
  if (condition.kind === 'exactly') return { text: foldCase(condition.text), isWhole: true }
  if (condition.kind !== 'compare' || condition.operator !== '=') return null
  const { operand } = condition
  if (operand.kind === 'number' || operand.kind === 'date') return operand.value
  if (operand.kind !== 'text') return null
  const tokens = tokensOf(foldCase(operand.text))
  const end = tokens.findIndex((token) => token < 0)
  const text = String.fromCharCode(...(end < 0 ? tokens : tokens.slice(0, end)))
  return text === '' ? null : { text, isWhole: end < 0 }
}
