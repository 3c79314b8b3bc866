/**
 * The rules of a model seen apart from any data: as boxes over what its columns can hold. Decides for each whether it can
 * ever decide an account, and says what an account in a box looks like.
 */
import type { Cell } from '../cells.ts'
import { leavesOf, type Rule } from '../criteria/rule.ts'
import type { UsedColumn } from '../model/used-columns.ts'
import { type Box, type Boxes, boxesOf, emptyColumn, isWithin, meets, uncovered, type Work } from './boxes.ts'
import { type ColumnSpace, columnSpace } from './column-space.ts'
import { cellPhrase } from './phrases.ts'
import { headerName } from './places.ts'

export interface RuleSpace {
  readonly used: readonly UsedColumn[]
  readonly spaces: readonly ColumnSpace[]
  readonly boxes: Boxes
}

export function ruleSpace(used: readonly UsedColumn[], rules: number, asOf: number | null): RuleSpace {
  const spaces = used.map((column) => columnSpace(column, asOf))
  return { used, spaces, boxes: boxesOf(spaces, rules) }
}

/** What the rules alone tell of one of them. Empty: no cell of `column` can meet it. Open: `left` goes to none above. */
export type Reach =
  | { readonly kind: 'open'; readonly left: Box }
  | { readonly kind: 'empty'; readonly column: number }
  | { readonly kind: 'covered'; readonly by: readonly number[] }
  /** Every account thought of goes to rules above, but texts may exist that were not thought of, or the work ran out. */
  | { readonly kind: 'unknown'; readonly isOutOfWork: boolean }

export function emptyReach({ spaces, boxes }: RuleSpace, rule: number): Reach {
  const column = emptyColumn(boxes.rules[rule]!, boxes.starts)
  if (column < 0) return { kind: 'open', left: boxes.rules[rule]! }
  return spaces[column]!.isComplete ? { kind: 'empty', column } : { kind: 'unknown', isOutOfWork: false }
}

/** The same where the first match wins. */
export function firstReach(space: RuleSpace, rule: number, work: Work): Reach {
  const alone = emptyReach(space, rule)
  if (alone.kind !== 'open') return alone
  const { rules, starts } = space.boxes
  const box = rules[rule]!
  const above: number[] = []
  for (let other = 0; other < rule; other++) if (meets(box, rules[other]!, starts)) above.push(other)
  work.left -= rule * box.length
  const left = uncovered(box, boxesAt(rules, above), starts, work)
  if (left === undefined) return { kind: 'unknown', isOutOfWork: true }
  if (left !== null) return { kind: 'open', left }
  const by = coverers(space, rule, above, work)
  return isProven(space, rule, by) ? { kind: 'covered', by } : { kind: 'unknown', isOutOfWork: false }
}

/** The first rule that covers all of it, else the rules without any of which some of it would be left. */
function coverers({ boxes: { rules, starts } }: RuleSpace, rule: number, above: readonly number[], work: Work): number[] {
  const box = rules[rule]!
  const single = above.find((other) => isWithin(box, rules[other]!))
  if (single !== undefined) return [single]
  let needed = [...above]
  for (const other of [...above].reverse()) {
    const without = needed.filter((one) => one !== other)
    if (uncovered(box, boxesAt(rules, without), starts, work) === null) needed = without
  }
  return needed
}

/** On a column where not every text is known, a rule covers another for certain only if it asks nothing there, or the same. */
function isProven({ used, spaces }: RuleSpace, rule: number, by: readonly number[]): boolean {
  return used.every(({ conditions }, column) => {
    const asked = JSON.stringify(conditions[rule])
    return spaces[column]!.isComplete || by.every((other) => conditions[other]!.length === 0 || JSON.stringify(conditions[other]) === asked)
  })
}

function boxesAt(boxes: readonly Box[], rules: readonly number[]): Box[] {
  return rules.map((rule) => boxes[rule]!)
}

/** One account in the box: for each column the class that reads best; `null` for columns in which any cell will do. */
export function accountIn({ spaces, boxes: { full, starts } }: RuleSpace, box: Box): ({ readonly cell: Cell } | null)[] {
  return spaces.map(({ cells }, column) => {
    const [from, to] = [starts[column]!, starts[column + 1]!]
    if (box.slice(from, to).every((word, index) => word === full[from + index])) return null
    return { cell: cells.find((_, index) => (box[from + (index >>> 5)]! >>> (index & 31)) & 1)! }
  })
}

/** "Employees 1000 and Country "US"". */
export function accountWords(space: RuleSpace, box: Box, headers: readonly Cell[]): string {
  const words = accountIn(space, box).flatMap((one, column) => {
    const { index, conditions } = space.used[column]!
    return one === null ? [] : [`${headerName(headers, index)} ${cellPhrase(one.cell, conditions.flat().some(isDated))}`]
  })
  return words.length === 0 ? 'any cells' : words.join(' and ')
}

function isDated(rule: Rule): boolean {
  return leavesOf(rule).some((leaf) => {
    if (leaf.kind === 'compare') return leaf.operand.kind === 'date'
    return leaf.kind === 'relative' || (leaf.kind === 'range' && Boolean(leaf.low?.date || leaf.high?.date))
  })
}
