/**
 * Text of a rule cell -> Rule. The grammar is design.md's superset of a COUNTIFS criterion: whatever is not
 * one of its own forms is a criterion and means what it means in COUNTIFS. print.ts is the way back.
 */
import { type Cell, cellText, isBlank, isError } from '../cells.ts'
import { parseCriterion, startsWithOperator } from './operand.ts'
import { ruleProblem } from './problem.ts'
import { matchRange } from './range.ts'
import type { Relative, Rule, Unit } from './rule.ts'

interface Reader {
  readonly text: string
  index: number
}

const OPERATOR_AND = /&\s*(?=[<>=])/g
const MOST_NESTED = 50
const QUOTE_HINT = 'put the text in quotes to match it as it is'

/**
 * The condition in a rule cell, or `null` where a blank one means any value. Typed numbers and booleans mean
 * "equals". Throws InputError RULE with the character where reading stopped.
 */
export function parseRule(cell: Cell): Rule | null {
  if (isBlank(cell)) return null
  if (typeof cell === 'number') return { kind: 'compare', operator: '=', operand: { kind: 'number', value: cell } }
  if (typeof cell === 'boolean') return { kind: 'compare', operator: '=', operand: { kind: 'boolean', value: cell } }
  if (isError(cell)) throw ruleProblem(cellText(cell), 0, 'an error', 'repair the cell')
  if (cell.trim() === '') return null
  const reader: Reader = { text: cell, index: 0 }
  const rule = readCell(reader, 0)
  // A lone criterion keeps its outer spaces, as COUNTIFS does; everywhere else they only separate.
  const isCriterion = rule.kind === 'compare' || startsWithOperator(cell.trim())
  return isCriterion && rule.kind !== 'any' && rule.kind !== 'all' ? parseCriterion(cell, 0, cell) : rule
}

/** `depth` counts the not( … ) that are open around this cell. */
function readCell(reader: Reader, depth: number): Rule {
  const rules: Rule[] = []
  for (;;) {
    rules.push(readAlternative(reader, depth))
    if (reader.text[reader.index] !== '|') break
    reader.index++
  }
  return rules.length === 1 ? rules[0]! : { kind: 'any', rules }
}

function readAlternative(reader: Reader, depth: number): Rule {
  skipSpaces(reader)
  return (
    readQuoted(reader, depth) ??
    readNot(reader, depth) ??
    readRange(reader, depth) ??
    readRelative(reader, depth) ??
    readWords(reader, depth)
  )
}

function readQuoted(reader: Reader, depth: number): Rule | null {
  const match = matchAt(/"((?:[^"]|"")*)"\s*/y, reader)
  if (!match || !atEnd(reader, reader.index + match[0].length, depth)) return null
  reader.index += match[0].length
  return { kind: 'exactly', text: match[1]!.replace(/""/g, '"') }
}

function readNot(reader: Reader, depth: number): Rule | null {
  const match = matchAt(/not\(/iy, reader)
  if (!match) return null
  if (depth === MOST_NESTED)
    throw ruleProblem(reader.text, reader.index, `more than ${MOST_NESTED} nested not( … )`, 'take the doubled ones out')
  reader.index += match[0].length
  const rule = readCell(reader, depth + 1)
  if (reader.text[reader.index] !== ')') throw ruleProblem(reader.text, reader.index, 'expected a closing )', 'close the not( … )')
  reader.index++
  skipSpaces(reader)
  expectEnd(reader, depth, 'not( … )')
  return { kind: 'not', rule }
}

function readRange(reader: Reader, depth: number): Rule | null {
  const match = matchRange(reader.text, reader.index, depth > 0)
  if (!match) return null
  const next = reader.text.slice(match.end)
  if (!atEnd(reader, match.end, depth)) {
    if (/^&\s*[<>=]/.test(next)) throw ruleProblem(reader.text, match.end, 'expected | or the end after a range', 'write it as >=10 & <50')
    return null
  }
  const { low, high } = match.rule
  if (low && high && low.value > high.value)
    throw ruleProblem(reader.text, reader.index, 'a range that runs backwards', 'write the smaller bound first')
  reader.index = match.end
  return match.rule
}

function readRelative(reader: Reader, depth: number): Rule | null {
  const match = matchAt(/(last|older\s+than|next)\s+(?=[^\s|)])/iy, reader)
  if (!match) return null
  const example = 'write it as last 90 days, older than 6 months or next 2 weeks, or put the text in quotes'
  const afterWord = reader.index + match[0].length
  const count = matchAt(/\d{1,6}(?![.\d])\s*/y, reader, afterWord)
  if (!count) throw ruleProblem(reader.text, afterWord, 'expected a whole number of up to six digits', example)
  const afterCount = afterWord + count[0].length
  const unit = matchAt(/(day|week|month|year)s?\s*/iy, reader, afterCount)
  if (!unit) throw ruleProblem(reader.text, afterCount, 'expected days, weeks, months or years', example)
  reader.index = afterCount + unit[0].length
  expectEnd(reader, depth, 'the time span')
  const when = match[1]!.toLowerCase().replace(/\s+/, ' ') as Relative['when']
  return { kind: 'relative', when, count: Number(count[0]), unit: unit[1]!.toLowerCase() as Unit }
}

/** has:…, blank, nonblank, or a criterion: all run to the next | or to the ) of an open not( … ). */
function readWords(reader: Reader, depth: number): Rule {
  const start = reader.index
  const end = endOfText(reader, depth)
  const text = reader.text.slice(start, end).trimEnd()
  reader.index = end
  if (/^has:/i.test(text)) {
    const member = text.slice(4).trim()
    if (member === '') throw ruleProblem(reader.text, start + 4, 'expected a list member after has:', 'write it as has:Salesforce')
    return { kind: 'has', text: member }
  }
  if (/^blank$/i.test(text)) return { kind: 'blank' }
  if (/^nonblank$/i.test(text)) return { kind: 'nonblank' }
  if (!startsWithOperator(text)) return parseCriterion(text, start, reader.text)
  const rules: Rule[] = []
  let from = 0
  for (const and of text.matchAll(OPERATOR_AND)) {
    rules.push(parseCriterion(text.slice(from, and.index).trimEnd(), start + from, reader.text))
    from = and.index + and[0].length
  }
  rules.push(parseCriterion(text.slice(from), start + from, reader.text))
  return rules.length === 1 ? rules[0]! : { kind: 'all', rules }
}

function endOfText({ text, index }: Reader, depth: number): number {
  let open = 0
  for (let at = index; at < text.length; at++) {
    const character = text[at]
    if (character === '|') return at
    if (depth > 0 && character === '(') open++
    if (depth > 0 && character === ')' && open-- === 0) return at
  }
  return text.length
}

function atEnd({ text }: Reader, index: number, depth: number): boolean {
  return index >= text.length || text[index] === '|' || (depth > 0 && text[index] === ')')
}

function expectEnd(reader: Reader, depth: number, after: string): void {
  if (!atEnd(reader, reader.index, depth)) throw ruleProblem(reader.text, reader.index, `expected | or the end after ${after}`, QUOTE_HINT)
}

function skipSpaces(reader: Reader): void {
  while (/\s/.test(reader.text[reader.index] ?? '')) reader.index++
}

function matchAt(pattern: RegExp, { text, index }: Reader, from = index): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}
