/**
 * The first of thousands of rules that matches a row, where nearly all of them name how the text of one column begins, such
 * as territories by postcode: only the rules found under the cell's own beginnings are tried. Masks would need a bit per
 * rule for each distinct text, which grows with rules × texts.
 */
import { type Cell, isBlank, type Row } from '../cells.ts'
import { compileRule, type Test } from '../criteria/compile.ts'
import { numericText } from '../criteria/operand.ts'
import type { Rule } from '../criteria/rule.ts'
import { foldCase } from '../criteria/wildcards.ts'
import { startOf } from './longest-first.ts'
import type { UsedColumn } from './used-columns.ts'

/** With fewer rules masks are as quick: 8 words of 32. */
const FEWEST_RULES = 256
/** Rules without a beginning are tried on every row. */
const MOST_LOOSE = 32

interface Index {
  readonly column: number
  readonly byText: ReadonlyMap<string, number[]>
  readonly lengths: readonly number[]
  readonly byNumber: ReadonlyMap<number, number[]>
  readonly loose: readonly number[]
}

/** `null` where no column suits. */
export function indexedMatcher(used: readonly UsedColumn[], rules: number, asOf: number | null): ((cells: Row) => number) | null {
  if (rules < FEWEST_RULES) return null
  const index = used.map(indexOf).find(({ loose }) => loose.length <= MOST_LOOSE)
  if (index === undefined) return null
  const tests: { readonly column: number; readonly test: Test }[][] = Array.from({ length: rules }, () => [])
  for (const { index: column, conditions } of used)
    conditions.forEach((own, rule) => {
      for (const condition of own) tests[rule]!.push({ column, test: compileRule(condition, asOf) })
    })
  const holds = (rule: number, cells: Row): boolean => tests[rule]!.every(({ column, test }) => test(plain(cells[column])))

  return (cells) => {
    let best = rules
    const look = (candidates: readonly number[] | undefined): void => {
      if (candidates === undefined) return
      for (let at = 0; at < candidates.length && candidates[at]! < best; at++) if (holds(candidates[at]!, cells)) best = candidates[at]!
    }
    const cell = plain(cells[index.column])
    look(index.loose)
    if (typeof cell === 'number') look(index.byNumber.get(cell))
    if (typeof cell === 'string') {
      const text = foldCase(cell)
      for (const length of index.lengths) if (length <= text.length) look(index.byText.get(text.slice(0, length)))
      if (index.byNumber.size > 0) look(index.byNumber.get(numericText(cell)))
    }
    return best === rules ? -1 : best
  }
}

function plain(cell: Cell | undefined): Cell {
  return isBlank(cell) || (typeof cell === 'number' && Number.isNaN(cell)) ? null : cell
}

function indexOf({ index, conditions }: UsedColumn): Index {
  const byText = new Map<string, number[]>()
  const byNumber = new Map<number, number[]>()
  const loose: number[] = []
  const enter = <K>(map: Map<K, number[]>, key: K, rule: number): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [rule])
    else if (known[known.length - 1] !== rule) known.push(rule)
  }
  conditions.forEach((own, rule) => {
    const starts = own.map(startsOf).find((keys) => keys !== null)
    if (!starts) loose.push(rule)
    else for (const key of starts) typeof key === 'number' ? enter(byNumber, key, rule) : enter(byText, key, rule)
  })
  return { column: index, byText, byNumber, loose, lengths: [...new Set([...byText.keys()].map(({ length }) => length))] }
}

/** Every beginning that a matching cell can have; `null` where one can't be named. */
function startsOf(condition: Rule): (string | number)[] | null {
  const keys = (condition.kind === 'any' ? condition.rules : [condition]).map(startOf)
  return keys.some((key) => key === null) ? null : keys.map((key) => (typeof key === 'number' ? key : key!.text))
}
