/**
 * Calculates a fake spreadsheet: functions of Strata's run as custom functions, and the few native ones that tests
 * need. Results spill into empty cells only, and are an error where something stands in their way.
 */
import { type CellError, isError } from '../../core/cells.ts'
import { areaOf } from '../../core/plans/area.ts'
import { type Box, eachCell, type FileState, type Grid, keyOf, type Value } from './sheets-grid.ts'

/** What a cell shows; an empty one is "". */
export type Shown = Value
type Result = Shown | Shown[][]
/** Throws an error whose message the cell shows. */
export type CustomFunction = (name: string, args: readonly unknown[]) => unknown

export interface Calculated {
  shown(sheet: number, row: number, column: number): Shown
  /** Cells that hold nothing but show what a formula spilled. */
  spilled(sheet: number): readonly (readonly [row: number, column: number])[]
}

/** Passes over all formulas until none of them changes any more. */
const MOST_PASSES = 20

/** `handOver` turns cells into what a custom function is given. */
export function calculate(
  state: FileState,
  handOver: (sheet: number, row: number, column: number, value: Shown) => unknown,
  custom: CustomFunction | undefined,
): Calculated {
  let results = new Map<string, Shown>()
  const own = (grid: Grid, row: number, column: number) => grid.cells.get(keyOf(row, column))
  const shownIn = (sheet: number, row: number, column: number): Shown => {
    const grid = state.grids.find(({ id }) => id === sheet)!
    return own(grid, row, column)?.value ?? results.get(`${sheet}:${keyOf(row, column)}`) ?? ''
  }

  for (let pass = 0, before = ''; pass < MOST_PASSES; pass++) {
    const next = new Map<string, Shown>()
    for (const grid of state.grids)
      for (const [key, { formula }] of grid.cells) {
        if (formula === undefined) continue
        const [row, column] = key.split(',').map(Number) as [number, number]
        const result = evaluate(formula, grid.id)
        const rows = Array.isArray(result) ? result : [[result]]
        const box = { top: row, left: column, bottom: row + rows.length - 1, right: column + rows[0]!.length - 1 }
        const isBlocked = eachCell(box, (one) => one !== key && (grid.cells.has(one) || next.has(`${grid.id}:${one}`)))
          .flat()
          .some(Boolean)
        if (isBlocked) next.set(`${grid.id}:${key}`, { error: '#REF!' })
        else eachCell(box, (one, r, c) => next.set(`${grid.id}:${one}`, rows[r]![c]!))
      }
    results = next
    const after = JSON.stringify([...results])
    if (after === before) break
    before = after
  }

  return {
    shown: shownIn,
    spilled: (sheet) => {
      const grid = state.grids.find(({ id }) => id === sheet)!
      return [...results.keys()].flatMap((key) => {
        const [id, cell] = key.split(':') as [string, string]
        return Number(id) === sheet && !grid.cells.has(cell) ? [cell.split(',').map(Number) as [number, number]] : []
      })
    },
  }

  function evaluate(formula: string, sheet: number): Result {
    const tokens = tokensOf(formula.slice(1))
    let at = 0

    const peek = (): string | undefined => tokens[at]
    const take = (): string => tokens[at++]!

    /** A range as custom functions get it, and as native ones do. */
    type Term = { readonly shown: Result; readonly given: unknown }
    const error = (name: string): Term => ({ shown: { error: name }, given: name })

    const rangeTerm = (sheetId: number, box: Box, isCell: boolean): Term => {
      const values = eachCell(box, (_, r, c) => shownIn(sheetId, box.top + r, box.left + c))
      const given = values.map((row, r) => row.map((value, c) => handOver(sheetId, box.top + r, box.left + c, value)))
      return isCell ? { shown: values[0]![0]!, given: given[0]![0] } : { shown: values, given }
    }

    const term = (): Term => {
      const token = take()
      if (token.startsWith('"')) {
        const text = token.slice(1, -1).replace(/""/g, '"')
        return { shown: text, given: text }
      }
      if (/^-?[\d.]/.test(token)) return { shown: Number(token), given: Number(token) }
      if (peek() === '(') return callTerm(token)
      if (/^(true|false)$/i.test(token)) return { shown: /t/i.test(token), given: /t/i.test(token) }
      const reference = /^(?:(?:'((?:[^']|'')+)'|(\w+))!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?$/.exec(token)
      if (reference !== null) {
        const [, quoted, plain, first, last] = reference
        const name = quoted?.replace(/''/g, "'") ?? plain
        const grid = state.grids.find((one) => (name === undefined ? one.id === sheet : one.name.toLowerCase() === name.toLowerCase()))
        if (grid === undefined) return error('#REF!')
        const { row, column, rows, columns } = areaOf('', last === undefined ? first! : `${first}:${last}`)
        return rangeTerm(grid.id, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }, last === undefined)
      }
      const named = state.names.find((one) => one.name.toLowerCase() === token.toLowerCase())
      if (named === undefined || !state.grids.some(({ id }) => id === named.sheet)) return error('#NAME?')
      return rangeTerm(named.sheet, named.box, false)
    }

    const callTerm = (name: string): Term => {
      take()
      const args: Term[] = []
      while (peek() !== ')') {
        if (args.length > 0) take()
        args.push(term())
      }
      take()
      const native = NATIVE[name.toUpperCase()]
      const result = native === undefined ? runCustom(name, args) : native(args.map(({ shown }) => shown))
      return { shown: result, given: result }
    }

    const runCustom = (name: string, args: readonly Term[]): Result => {
      if (custom === undefined) return { error: '#NAME?' }
      try {
        const result = custom(
          name.toUpperCase(),
          args.map(({ given }) => given),
        )
        return result as Result
      } catch {
        return { error: '#ERROR!' }
      }
    }

    const { shown } = term()
    if (at < tokens.length) throw new Error(`the fake Sheets can't calculate ${formula}`)
    return shown
  }
}

const NATIVE: Readonly<Record<string, (args: readonly Result[]) => Result>> = {
  NA: () => ({ error: '#N/A' }),
  ROWS: ([range]) => gridOf(range!).length,
  SUM: (args) =>
    args
      .flatMap((one) => gridOf(one).flat())
      .reduce<number | CellError>(
        (sum, cell) => (isError(sum as Value) ? sum : isError(cell) ? cell : Number(sum) + (typeof cell === 'number' ? cell : 0)),
        0,
      ),
  COUNTA: (args) => args.flatMap((one) => gridOf(one).flat()).filter((cell) => cell !== '').length,
  TRANSPOSE: ([range]) => {
    const rows = gridOf(range!)
    return rows[0]!.map((_, column) => rows.map((row) => row[column]!))
  },
  VSTACK: (args) => args.flatMap(gridOf),
  HSTACK: (args) => gridOf(args[0]!).map((_, row) => args.flatMap((one) => gridOf(one)[row]!)),
  CHOOSECOLS: ([range, ...columns]) => gridOf(range!).map((row) => columns.map((column) => row[Number(column) - 1]!)),
  IF: ([condition, yes, no]) => (condition === true ? yes! : no!),
}

function gridOf(result: Result): Shown[][] {
  return Array.isArray(result) ? result : [[result]]
}

function tokensOf(text: string): string[] {
  const pattern = /\s*("(?:[^"]|"")*"|(?:'(?:[^']|'')+'!)?[$\w.!:]+|-[\d.]+|[(),;])\s*/y
  const tokens: string[] = []
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) throw new Error(`the fake Sheets can't read ${text.slice(from)}`)
    tokens.push(match[1]!)
  }
  return tokens
}

/** A formula after a sheet was given another name: Sheets rewrites it wherever it points there. */
export function renamed(formula: string, from: string, to: string): string {
  const [before, after] = [from, to].map((name) => `'${name.replace(/'/g, "''")}'!`) as [string, string]
  const plain = /^\w+$/.test(from) ? new RegExp(`\\b${from}!`, 'g') : null
  const pointed = formula.split(before).join(after)
  return plain === null ? pointed : pointed.replace(plain, after)
}
