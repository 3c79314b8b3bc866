/**
 * The texts that a column's conditions can tell apart, one of each kind: all of them, found by reading every condition at
 * once, one character after the other, shortest texts first. Decides when that would be too much.
 */
import { numericText } from '../criteria/operand.ts'
import type { Rule } from '../criteria/rule.ts'
import { foldCase, tokensOf } from '../criteria/wildcards.ts'
import { freeCharacter, spacesFor } from './characters.ts'
import { codeUnits, type Machine } from './machine.ts'
import { literalMachine, memberMachine, orderMachine, patternMachine, SEPARATORS } from './text-machines.ts'

export interface TextSamples {
  /** Easy ones to read first. */
  readonly texts: readonly string[]
  /** False where a text may exist that answers unlike every one of these. */
  readonly isComplete: boolean
}

/** Steps of single machines. Ten `has:` conditions on one column are too many: any of their 1024 sets may be in a cell. */
const MOST_STEPS = 200_000

export function textSamples(leaves: readonly Rule[]): TextSamples {
  const conditions = new Map<string, TextCondition>()
  const numbers = new Set<number>()
  for (const leaf of leaves) {
    const condition = textCondition(leaf)
    if (condition !== null) conditions.set(condition.kind + foldCase(condition.text), condition)
    else if (leaf.kind === 'compare' && /^(=|<>)$/.test(leaf.operator) && 'value' in leaf.operand && leaf.operand.kind !== 'boolean')
      numbers.add(leaf.operand.value)
  }
  const all = [...conditions.values()]
  const kinds = new Set(all.map(({ kind }) => kind))
  const examples = all.map(exampleOf).filter((text) => text !== '')
  const numeric = [...numbers].flatMap((value) => textsOf(value, new Set(examples.map(foldCase))))
  const shortest = shortestTexts(all)
  const mixesNumbers = numbers.size > 0 && all.some(({ kind }) => kind !== 'literal')
  const mixesOrder = kinds.has('order') && kinds.has('member')
  return { texts: [...examples, 'other', ...numeric, ...shortest.texts], isComplete: shortest.isComplete && !mixesNumbers && !mixesOrder }
}

interface TextCondition {
  readonly kind: 'literal' | 'pattern' | 'member' | 'order'
  readonly text: string
}

function textCondition(leaf: Rule): TextCondition | null {
  if (leaf.kind === 'exactly') return { kind: 'literal', text: leaf.text }
  if (leaf.kind === 'has') return { kind: 'member', text: leaf.text }
  if (leaf.kind !== 'compare' || leaf.operand.kind !== 'text') return null
  const { text } = leaf.operand
  if (leaf.operator !== '=' && leaf.operator !== '<>') return { kind: 'order', text }
  const tokens = tokensOf(text)
  return tokens.every((token) => token >= 0) ? { kind: 'literal', text: String.fromCharCode(...tokens) } : { kind: 'pattern', text }
}

/** A text that meets the condition, in the letters of the person who wrote it. */
function exampleOf({ kind, text }: TextCondition): string {
  if (kind === 'literal' || kind === 'order') return text
  return text.replace(/~(.)|\*|\?/g, (sign, literal: string | undefined) => literal ?? (sign === '?' ? 'x' : ''))
}

/** Texts that read as a number: as people write it, and one that is none of the texts given. */
function textsOf(value: number, taken: ReadonlySet<string>): string[] {
  let text = String(value)
  const texts = [text]
  while (taken.has(text)) {
    text = ` ${text}`
    texts.push(text)
  }
  return texts.filter((one) => numericText(one) === value)
}

/** Breadth first over the states that all conditions can be in together. */
function shortestTexts(conditions: readonly TextCondition[]): TextSamples {
  const mentioned = new Set([...conditions.flatMap(({ text }) => codeUnits(foldCase(text))), ...SEPARATORS])
  const spaces = spacesFor(mentioned)
  const machines = conditions.map((condition) => machineFor(condition, spaces))
  const isOrdered = conditions.some(({ kind }) => kind === 'order')
  const free = freeCharacter(-1, 65_536, (character) => !mentioned.has(character))
  const texts: string[] = []
  const answers = new Set<string>()
  const met = new Set<string>()
  let queue: Joint[] = [{ text: '', live: machines.map(({ start }, index) => [index, start]) }]
  let steps = 0
  while (queue.length > 0) {
    const next: Joint[] = []
    for (const { text, live } of queue) {
      for (const character of charactersAfter(live, machines, free, isOrdered)) {
        steps += live.length
        if (steps > MOST_STEPS) return { texts, isComplete: false }
        const reached = live.flatMap(([index, state]): [number, number][] => {
          const after = machines[index]!.step(state, character)
          return after < 0 ? [] : [[index, after]]
        })
        const key = reached.join(';')
        if (met.has(key)) continue
        met.add(key)
        const longer = { text: text + String.fromCharCode(character), live: reached }
        next.push(longer)
        const answer = reached
          .flatMap(([index, state]) => (machines[index]!.answer(state) === 0 ? [] : [index, machines[index]!.answer(state)]))
          .join()
        if (!answers.has(answer)) {
          answers.add(answer)
          texts.push(longer.text)
        }
      }
    }
    queue = next
  }
  return { texts, isComplete: true }
}

interface Joint {
  readonly text: string
  /** Number of a machine and its state, for those that may still answer. */
  readonly live: readonly (readonly [number, number])[]
}

function machineFor({ kind, text }: TextCondition, spaces: readonly number[]): Machine {
  switch (kind) {
    case 'literal':
      return literalMachine(text)
    case 'pattern':
      return patternMachine(text)
    case 'member':
      return memberMachine(text, spaces)
    case 'order':
      return orderMachine(text)
  }
}

/** One character for each way on: those that matter to some condition, and one for all others, or for each gap where order counts. */
function charactersAfter(live: Joint['live'], machines: readonly Machine[], free: number, isOrdered: boolean): number[] {
  const known = [...new Set(live.flatMap(([index, state]) => machines[index]!.characters(state)))]
  if (!isOrdered) return [...known, free]
  const sorted = [-1, ...known.sort((left, right) => left - right), 65_536]
  const gaps = sorted.slice(1).map((high, index) => freeCharacter(sorted[index]!, high, () => true))
  return [...known, ...gaps.filter((character) => character >= 0)]
}
