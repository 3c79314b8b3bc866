/**
 * Formulas of the in-memory Excel: worksheet functions of Strata's and the few of Excel's that its formulas and tests
 * use. Decides what spills where. Blank cells reach a function as 0, as Excel on the desktop has sent them.
 */
import { type Cell, type CellError, isBlank, isError, isGrid } from '../../core/cells.ts'
import { InputError } from '../../core/errors.ts'
import { areaOf } from '../../core/plans/area.ts'
import { type Book, type BookCell, type BookSheet, type Box, cellsIn, common, isFormulaCell } from './excel-book.ts'
import { NoFormula } from './excel-typing.ts'
import { runCore } from './run-core.ts'

type Grid = readonly (readonly Cell[])[]
type Value = Cell | Grid
type Evaluate = (node: Node) => Value

type Node =
  | { readonly constant: Cell }
  | { readonly range: string; readonly sheet: string }
  | { readonly name: string }
  | { readonly call: string; readonly args: readonly Node[] }
  | { readonly equal: readonly [Node, Node] }

export interface Results {
  /** What a cell shows; blank is `null`. */
  valueAt(sheet: BookSheet, row: number, column: number): Cell
  /** The cells that a result fills beyond its own, by "row,column", with the cell of its formula. */
  spilled(sheet: BookSheet): ReadonlyMap<string, string>
}

const known = new WeakMap<Book, { readonly changes: number; readonly results: Results }>()
const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(.])|([\p{L}_][\w.]*)|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([(),=]))/uy
const PASSES = 5

export function resultsOf(book: Book): Results {
  const old = known.get(book)
  if (old?.changes === book.changes) return old.results
  const results = calculate(book)
  known.set(book, { changes: book.changes, results })
  return results
}

/** Throws where Excel would not take the text for a formula. */
export function checkFormula(text: string): void {
  parse(text)
}

const QUALIFIER = /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!/gu

/** Formulas follow the sheet that they point at. */
export function renameSheet(book: Book, sheet: BookSheet, name: string): void {
  const follow = (match: string, qualifier: string | undefined): string => {
    const isMeant = qualifier?.replace(/^'|'$/g, '').replace(/''/g, "'").toLowerCase() === sheet.name.toLowerCase()
    return isMeant ? `${/^[\p{L}_][\p{L}\d_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`}!` : match
  }
  for (const { cells } of book.sheets)
    for (const [key, cell] of cells) if (isFormulaCell(cell)) cells.set(key, { formula: cell.formula.replace(QUALIFIER, follow) })
  sheet.name = name
  book.changes++
}

function calculate(book: Book): Results {
  const formulas = book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) => (isFormulaCell(cell) ? [{ sheet, key, node: parse(cell.formula) }] : [])),
  )
  const shown = new Map<BookSheet, Map<string, Cell>>(book.sheets.map((sheet) => [sheet, new Map()]))
  const parents = new Map<BookSheet, Map<string, string>>(book.sheets.map((sheet) => [sheet, new Map()]))
  const valueAt = (sheet: BookSheet, row: number, column: number): Cell => {
    const key = `${row},${column}`
    const cell = sheet.cells.get(key)
    if (cell !== undefined && !isFormulaCell(cell)) return constantOf(cell)
    return shown.get(sheet)?.get(key) ?? null
  }
  const rangeIn = (sheet: BookSheet, { row, column, rows, columns }: Box): Cell[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => valueAt(sheet, row + r, column + c)))
  const evaluate: Evaluate = (node) => {
    if ('constant' in node) return node.constant
    if ('equal' in node) return both(evaluate(node.equal[0]), evaluate(node.equal[1]), isEqual)
    if ('call' in node) return called(node.call, node.args, evaluate)
    if ('range' in node) {
      const sheet = book.sheets.find(({ name }) => name.toLowerCase() === node.sheet.toLowerCase())
      return sheet === undefined ? { error: '#REF!' } : rangeIn(sheet, areaOf('', node.range))
    }
    const named = [...book.names].find(([name]) => name.toLowerCase() === node.name.toLowerCase())?.[1]
    const sheet = book.sheets.find(({ id }) => id === named?.sheet)
    return named === undefined ? { error: '#NAME?' } : sheet === undefined ? { error: '#REF!' } : rangeIn(sheet, named.box)
  }
  // A formula may read what another one gives, so all are calculated until nothing moves.
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { sheet, key, node } of formulas) {
      const result = gridOf(withSheet(node, sheet.name, evaluate))
      const [row, column] = key.split(',').map(Number) as [number, number]
      const box = { row, column, rows: result.length, columns: result[0]!.length }
      const others = [...cellsIn(box)].map(([r, c]) => `${r},${c}`).filter((other) => other !== key)
      const isBlocked =
        others.some((other) => sheet.cells.has(other)) || (others.length > 0 && sheet.tables.some((t) => common(t.box, box)))
      for (const [child, parent] of parents.get(sheet)!) if (parent === key) shown.get(sheet)!.delete(child)
      if (isBlocked) shown.get(sheet)!.set(key, { error: '#SPILL!' })
      else
        for (const [r, c] of cellsIn(box)) {
          shown.get(sheet)!.set(`${r},${c}`, result[r - row]![c - column]!)
          if (`${r},${c}` !== key) parents.get(sheet)!.set(`${r},${c}`, key)
        }
    }
  }
  return { valueAt, spilled: (sheet) => parents.get(sheet) ?? new Map() }
}

/** References without a sheet's name are to the formula's own sheet. */
function withSheet(node: Node, sheet: string, evaluate: Evaluate): Value {
  const at = (inner: Node): Node => {
    if ('range' in inner) return inner.sheet === '' ? { ...inner, sheet } : inner
    if ('call' in inner) return { ...inner, args: inner.args.map(at) }
    return 'equal' in inner ? { equal: [at(inner.equal[0]), at(inner.equal[1])] } : inner
  }
  return evaluate(at(node))
}

function called(name: string, args: readonly Node[], evaluate: Evaluate): Value {
  const values = args.map(evaluate)
  if (name.includes('.')) return strata(name.slice(name.lastIndexOf('.') + 1), values)
  switch (name.toUpperCase()) {
    case 'IF':
      return both(
        both(values[0]!, values[1]!, (is, yes) => (isTrue(is) ? yes : null)),
        both(values[0]!, values[2]!, (is, no) => (isTrue(is) ? null : no)),
        (yes, no) => yes ?? no,
      )
    case 'ROWS':
      return !isGrid(values[0]) && isError(values[0]) ? values[0] : gridOf(values[0]!).length
    case 'HSTACK':
      // Where the ranges are of equal heights; a blank cell becomes 0, as in every array.
      return gridOf(values[0]!).map((_, row) => values.flatMap((value) => gridOf(value)[row]!.map((cell) => cell ?? 0)))
    case 'LEN':
      return gridOf(values[0]!).map((row) => row.map((cell) => (isError(cell) ? cell : String(cell ?? '').length)))
    case 'TRANSPOSE': {
      const grid = gridOf(values[0]!)
      return grid[0]!.map((_, column) => grid.map((row) => row[column]!))
    }
    default:
      return { error: '#NAME?' }
  }
}

/** A number other than 0 is as good as TRUE. */
function isTrue(cell: Cell): boolean {
  return cell === true || (typeof cell === 'number' && cell !== 0)
}

function strata(name: string, values: readonly Value[]): Value {
  try {
    return runCore(name, ...values.map((value) => (isGrid(value) ? value.map((row) => row.map((cell) => cell ?? 0)) : value))).map((row) =>
      row.map((cell) => cell ?? ''),
    )
  } catch (error) {
    if (error instanceof InputError) return { error: '#VALUE!' }
    throw error
  }
}

function both(one: Value, other: Value, combine: (a: Cell, b: Cell) => Cell): Grid {
  const [left, right] = [gridOf(one), gridOf(other)]
  const [rows, columns] = [Math.max(left.length, right.length), Math.max(left[0]!.length, right[0]!.length)]
  const at = (grid: Grid, r: number, c: number): Cell => grid[grid.length === 1 ? 0 : r]![grid[0]!.length === 1 ? 0 : c]!
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => combine(at(left, r, c), at(right, r, c))))
}

function isEqual(a: Cell, b: Cell): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b)
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b
}

function gridOf(value: Value): Grid {
  return isGrid(value) ? value : [[value]]
}

function constantOf(cell: Exclude<BookCell, { readonly formula: string }>): Cell {
  return typeof cell === 'object' ? ('error' in cell ? (cell as CellError) : cell.basicValue) : cell
}

function parse(text: string): Node {
  let at = 1
  const next = (): RegExpExecArray | null => {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    if (token !== null) at = TOKEN.lastIndex
    return token
  }
  const peek = (): string | undefined => {
    const from = at
    const token = next()
    at = from
    return token?.[6]
  }
  const refuse = (): never => {
    throw new NoFormula(`Excel takes no formula ${text}`)
  }
  const term = (): Node => {
    const token = next() ?? refuse()
    const [, string, sheet, range, word, number] = token
    if (string !== undefined) return { constant: string.slice(1, -1).replace(/""/g, '"') }
    if (range !== undefined) return { range, sheet: (sheet ?? '').replace(/!$/, '').replace(/^'|'$/g, '').replace(/''/g, "'") }
    if (number !== undefined) return { constant: Number(number) }
    if (word === undefined) return refuse()
    if (peek() !== '(') return /^(true|false)$/i.test(word) ? { constant: word.toLowerCase() === 'true' } : { name: word }
    next()
    const args: Node[] = []
    while (peek() !== ')') {
      args.push(expression())
      if (peek() === ',') next()
      else if (peek() !== ')') refuse()
    }
    next()
    return { call: word, args }
  }
  const expression = (): Node => {
    const left = term()
    if (peek() !== '=') return left
    next()
    return { equal: [left, term()] }
  }
  const node = expression()
  return text.slice(at).trim() === '' ? node : refuse()
}
