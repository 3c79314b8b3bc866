/**
 * Conditions that don't fit the cells of their column: text against numbers and numbers against text, a typed number
 * where text was meant, a comma list that was meant as alternatives, numbers that are written as text.
 */
import { type Cell, type Grid, quoteCell } from '../cells.ts'
import { compileRule, numericCuts, type Test } from '../criteria/compile.ts'
import { numberWords } from '../criteria/leaf-words.ts'
import { numericText } from '../criteria/operand.ts'
import { printRule } from '../criteria/print.ts'
import { leavesOf, type Rule } from '../criteria/rule.ts'
import { type Finding, finding } from '../findings.ts'
import type { SegmentModel } from '../model/segment-model.ts'
import type { Block } from '../registry/define.ts'
import { alternatives, partsOf } from './comma-lists.ts'
import { countMatches } from './count-matches.ts'
import { counted } from './phrases.ts'
import { dataColumnPlace, headerName, modelPlace } from './places.ts'

export interface CellCheck {
  readonly model: SegmentModel
  /** Per model column the data column, -1 where there is none. */
  readonly indexes: readonly number[]
  readonly table: Grid
  readonly headers: readonly Cell[]
  readonly asOf: number | null
  readonly data: Pick<Block, 'grid' | 'rows'>
}

type Kind = 'number' | 'text' | 'boolean'

const KINDS: Readonly<Record<Kind, string>> = { number: 'numbers', text: 'text', boolean: 'TRUE or FALSE' }

/** A condition in a cell of the model, with what may have been meant by it. */
interface Written {
  readonly leaf: Rule
  readonly kind: Kind
  readonly row: number
  /** In the model's table. */
  readonly column: number
  readonly parts: readonly Rule[]
}

export function cellFindings(check: CellCheck): Finding[] {
  return [...new Set(check.indexes)].filter((index) => index >= 0).flatMap((index) => columnFindings(check, index))
}

function columnFindings(check: CellCheck, index: number): Finding[] {
  const { asOf, data, headers, table } = check
  const written = writtenOn(check, index)
  if (written.length === 0) return []
  const header = headerName(headers, index)
  const asked = written.flatMap(({ leaf, parts }) => [positive(leaf), ...parts])
  const cuts = asked.flatMap((rule) => numericCuts(rule, asOf))
  const tests = [...CELL_KINDS, ...asked.map((rule) => compileRule(rule, asOf))]
  const counts = [...countMatches(data, index, tests, cuts)] as [number, number, number, number, ...number[]]
  const [numbers, texts, booleans, numberTexts, ...matches] = counts
  const filled = numbers + texts + booleans
  const held: Readonly<Record<Kind, number>> = { number: numbers + numberTexts, text: texts - numberTexts, boolean: booleans }
  const most = (Object.keys(held) as Kind[]).find((kind) => held[kind] * 2 > filled)
  const findings: Finding[] = []
  let at = 0
  for (const { leaf, kind, row, column, parts } of written) {
    const own = matches[at++]!
    const partCounts = matches.slice(at, at + parts.length)
    at += parts.length
    if (own > 0) continue
    const place = modelPlace(table, row, column + 1)
    const cell = table[row - 1]![column]!
    const known = parts.find((_, part) => partCounts[part]! > 0)
    if (known) {
      const instead = alternatives(leaf, parts)
      findings.push(finding('Warning', place, 'CHECK_COMMA', { header, actual: quoted(leaf), part: quoted(known), instead }))
    } else if (most !== undefined && most !== kind) {
      const isTyped = typeof cell === 'number' && most === 'text'
      const values = {
        header,
        actual: quoteCell(isTyped ? cell : printRule(leaf)),
        kind: KINDS[kind],
        count: numberWords(held[most]),
        filled: numberWords(filled),
        held: KINDS[most],
      }
      findings.push(finding('Warning', place, isTyped ? 'CHECK_TYPED' : 'CHECK_KIND', values))
    }
  }
  if (numberTexts > 0 && written.some(({ leaf }) => comparesNumbers(leaf))) findings.push(textNumbers(check, index, numberTexts))
  return findings
}

const isNumberText: Test = (cell) => typeof cell === 'string' && !Number.isNaN(numericText(cell))
const CELL_KINDS: readonly Test[] = [
  (cell) => typeof cell === 'number',
  (cell) => typeof cell === 'string',
  (cell) => typeof cell === 'boolean',
  isNumberText,
]

function textNumbers({ data, headers }: CellCheck, index: number, count: number): Finding {
  const row = data.grid.findIndex((cells) => isNumberText(cells[index] ?? null))
  const actual = quoteCell(data.grid[row]![index])
  const values = { header: headerName(headers, index), cells: counted(count, 'cell'), actual, row: row + 1 }
  return finding('Warning', dataColumnPlace(headers, index), 'CHECK_TEXT_NUMBERS', values)
}

/** Every condition on a data column that asks for a kind of cell. One that needs a day to count from is left out without it. */
function writtenOn({ model, indexes, asOf }: CellCheck, index: number): Written[] {
  return model.rules.flatMap(({ conditions, row }) =>
    conditions.flatMap((rule, column) => {
      if (rule === null || indexes[column] !== index) return []
      return leavesOf(rule).flatMap((leaf): Written[] => {
        const kind = kindOf(leaf)
        if (kind === null || (leaf.kind === 'relative' && asOf === null)) return []
        return [{ leaf, kind, row, column: model.columns[column]!.index, parts: partsOf(leaf) }]
      })
    }),
  )
}

function kindOf(leaf: Rule): Kind | null {
  switch (leaf.kind) {
    case 'range':
    case 'relative':
      return 'number'
    case 'has':
    case 'exactly':
      return 'text'
    case 'compare': {
      const { kind } = leaf.operand
      return kind === 'date' ? 'number' : kind === 'error' || kind === 'empty' ? null : kind
    }
    default:
      return null
  }
}

/** True where texts that read as numbers are passed over. */
function comparesNumbers(leaf: Rule): boolean {
  return kindOf(leaf) === 'number' && !(leaf.kind === 'compare' && (leaf.operator === '=' || leaf.operator === '<>'))
}

/** Whether a cell is what a condition speaks of, be it to take it or to leave it out. */
function positive(leaf: Rule): Rule {
  return leaf.kind === 'compare' && leaf.operator === '<>' ? { ...leaf, operator: '=' } : leaf
}

function quoted(leaf: Rule): string {
  return quoteCell(printRule(positive(leaf)))
}
