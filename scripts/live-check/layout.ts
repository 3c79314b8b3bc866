/**
 * Where everything stands in the sheet. Per check a block of rows: id, verdict and what it settles in columns A to C,
 * from D on the answer with room to spill, then what was expected, then its inputs; the last column is left to ranges
 * without an end.
 */
import { addressOf, type Block, columnName } from './address.ts'
import { formulaIn } from './formula-text.ts'
import type { LiveCell, LiveCheck, LiveHost } from './live-check.ts'
import { verdictFormula } from './verdict.ts'

export interface Placed {
  readonly check: LiveCheck
  readonly got: Block
  readonly expected: Block
  readonly inputs: Block
}

export interface LiveSheet {
  readonly host: LiveHost
  /** Row by row from A1; no row has blanks at its end. */
  readonly cells: readonly (readonly LiveCell[])[]
  readonly placed: readonly Placed[]
  readonly headingRow: number
}

export const VERDICT_COLUMN = 1
export const ANSWER_COLUMN = 3
const HEADING_ROW = 6
const VERDICTS = ['PASS', 'FAIL', 'NOTE', 'TO DO'] as const

export function layOut(host: LiveHost, title: string, checks: readonly LiveCheck[]): LiveSheet {
  const placed = place(checks.filter(({ hosts }) => hosts.includes(host)))
  const byId = new Map(placed.map((one) => [one.check.id, one]))
  if (byId.size < placed.length) throw new Error(`two rows of the live check for ${host} share an id`)
  const cells: LiveCell[][] = []
  const put = (row: number, column: number, cell: LiveCell): void => {
    if (cell === null) return
    while (cells.length <= row) cells.push([])
    while (cells[row]!.length < column) cells[row]!.push(null)
    cells[row]![column] = cell
  }
  for (const [row, column, cell] of cellsAt({ row: 0, column: 0 }, heading(placed))) put(row, column, cell)
  put(0, 0, title)
  for (const one of placed) {
    const formula = (text: string): string =>
      formulaIn(host, one.check.id, text, (range, id) => rangeIn(id === undefined ? one.inputs : gotOf(byId, id), range))
    const answer = one.check.formula === null || one.check.formula === undefined ? null : formula(one.check.formula)
    for (const [row, column, cell] of blockRows(one, answer)) put(row, column, cell)
  }
  return { host, cells, placed, headingRow: HEADING_ROW - 1 }
}

function gotOf(byId: ReadonlyMap<string, Placed>, id: string): Block {
  const other = byId.get(id)
  if (other === undefined) throw new Error(`no row ${id} in the live check`)
  return other.got
}

/** A block is as tall as its answer and one spare row, or its inputs. */
function place(checks: readonly LiveCheck[]): Placed[] {
  const shapes = checks.map((check) => (check.kind === 'checked' ? shapeOf(check.expected) : { rows: 1, columns: 1 }))
  const width = Math.max(...shapes.map(({ columns }) => columns)) + 1
  const expectedColumn = ANSWER_COLUMN + width
  const inputColumn = expectedColumn + width
  const ownColumn = inputColumn + Math.max(0, ...checks.map(({ inputs }) => shapeOf(inputs ?? []).columns)) + 1
  let row = HEADING_ROW
  return checks.map((check, index) => {
    const shape = shapes[index]!
    const given = shapeOf(check.inputs ?? [])
    const placed: Placed = {
      check,
      got: { ...shape, row, column: ANSWER_COLUMN },
      expected: { ...shape, row, column: expectedColumn },
      inputs: { ...given, row, column: check.ownColumn ? ownColumn : inputColumn },
    }
    row += Math.max(shape.rows, given.rows) + 1
    return placed
  })
}

function shapeOf(grid: readonly (readonly unknown[])[]): Pick<Block, 'rows' | 'columns'> {
  return { rows: grid.length, columns: Math.max(0, ...grid.map((row) => row.length)) }
}

function heading(placed: readonly Placed[]): LiveCell[][] {
  const last = Math.max(...placed.map(({ got, inputs }) => Math.max(got.row + got.rows, inputs.row + inputs.rows)))
  const verdicts = addressOf({ row: HEADING_ROW, column: VERDICT_COLUMN, rows: last - HEADING_ROW, columns: 1 })
  const heads: LiveCell[] = ['id', 'verdict', 'what it settles', 'answer']
  const { expected, inputs } = placed.find(({ check }) => !check.ownColumn)!
  heads[expected.column] = 'expected'
  heads[inputs.column] = 'inputs'
  return [
    [],
    ...VERDICTS.map((verdict, index): LiveCell[] => [
      verdict,
      { formula: `=COUNTIF(${verdicts},"${verdict}")` },
      index === 0 ? `of ${placed.length}` : null,
    ]),
    Array.from(heads, (cell) => cell ?? null),
  ]
}

type Put = readonly [row: number, column: number, cell: LiveCell]

function* blockRows({ check, got, expected, inputs }: Placed, answer: string | null): Generator<Put> {
  yield [got.row, 0, check.id]
  yield [got.row, VERDICT_COLUMN, verdictOf({ check, got, expected, inputs })]
  yield [got.row, 2, sentenceOf(check)]
  if (answer !== null) yield [got.row, ANSWER_COLUMN, { formula: answer }]
  if (check.kind === 'checked') yield* cellsAt(expected, check.expected)
  else yield [expected.row, expected.column, check.kind === 'noted' ? 'write down the answer' : check.expect]
  yield* cellsAt(inputs, check.inputs ?? [])
}

function* cellsAt({ row, column }: Pick<Block, 'row' | 'column'>, grid: readonly (readonly LiveCell[])[]): Generator<Put> {
  for (const [down, cells] of grid.entries()) for (const [right, cell] of cells.entries()) yield [row + down, column + right, cell]
}

function sentenceOf(check: LiveCheck): string {
  if (check.kind === 'by hand') return `${check.settles}. By hand: ${check.steps}`
  return check.kind === 'checked' && check.todo ? `${check.settles}. First ${check.todo.what}` : check.settles
}

function verdictOf({ check, got, expected, inputs }: Placed): LiveCell {
  if (check.kind === 'by hand') return 'TO DO'
  if (check.kind === 'noted') return { formula: `=IF(ISERROR(${addressOf(got)}),"FAIL","NOTE")` }
  const verdict = verdictFormula(got, expected, check.expected)
  if (check.todo === undefined) return { formula: verdict }
  const waiting = check.todo.until === 'answer' ? addressOf({ ...got, rows: 1, columns: 1 }) : rangeIn(inputs, check.todo.until)
  return { formula: `=IF(ISBLANK(${waiting}),"TO DO",${verdict.slice(1)})` }
}

/** "A1:B3", "A1:A" or "A:A", counted from the block's top left cell, as an address in the sheet. */
function rangeIn({ row, column }: Block, range: string): string {
  const corner = (text: string): string => {
    const [, letters, digits] = /^([A-Z])(\d*)$/.exec(text)!
    return `${columnName(column + letters!.charCodeAt(0) - 65)}${digits === '' ? '' : row + Number(digits)}`
  }
  return range.split(':').map(corner).join(':')
}
