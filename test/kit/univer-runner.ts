/**
 * Runs a worksheet function the playground's way: ranges stand in cells, single values are typed into the formula,
 * a left-out argument is an empty place in it, and the answer is what spilled. One workbook serves all runs.
 */
import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, Tools } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import { type Argument, type Cell, errorNamed, isError, isGrid } from '../../core/cells.ts'
import type { FunctionSpec } from '../../core/registry/index.ts'
import { widthOf } from '../../core/vector.ts'
import { messageOf } from '../../playground/engine/cell-message.ts'
import type { Runner } from './runner.ts'
import { createUniverHost, type UniverHost } from './univer-host.ts'

type Cells = IObjectMatrixPrimitiveType<ICellData>

/** Room for results that are taller or wider than their arguments. */
const SPARE = 200

let shared: UniverHost | undefined
let runs = 0

export const univerRunner: Runner = { name: 'playground', run }

async function run(spec: FunctionSpec, args: readonly Argument[]): Promise<Cell[][]> {
  shared ??= createUniverHost()
  const { workbook, injector, settle } = shared
  const cells: Cells = {}
  let column = 0
  let rows = 1
  const texts = args.map((argument) => {
    const literal = literalOf(argument)
    if (literal !== null) return literal
    const grid = isGrid(argument) ? argument : [[argument ?? null]]
    const width = widthOf(grid)
    for (const [index, row] of grid.entries())
      for (const [offset, cell] of row.entries()) place(cells, index, column + offset, cellData(cell))
    const reference = `${address(0, column)}:${address(grid.length - 1, column + width - 1)}`
    column += width
    rows = Math.max(rows, grid.length)
    return reference
  })
  place(cells, 0, column, { f: `=${spec.name}(${withoutTail(texts).join(',')})` })
  const sheet = workbook.insertSheet(`Run ${++runs}`, { sheet: { cellData: cells, rowCount: rows + SPARE, columnCount: column + SPARE } })
  await settle()
  const anchor = sheet.getRange(0, column).getCellData()
  const message = messageOf(anchor)
  const result = spilledAt(injector.get(FormulaDataModel), workbook.getId(), sheet.getSheetId(), column) ?? [[cellOf(anchor)]]
  workbook.deleteSheet(sheet)
  if (message !== null) throw new Error(message)
  return result
}

/** How a single value is typed into a formula; `null` where it must stand in a cell. */
function literalOf(argument: Argument): string | null {
  if (argument === undefined || argument === null) return ''
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`
  if (typeof argument === 'boolean') return argument ? 'TRUE' : 'FALSE'
  return typeof argument === 'number' && /^-?\d+(\.\d+)?$/.test(String(argument)) ? String(argument) : null
}

function withoutTail(texts: readonly string[]): readonly string[] {
  let length = texts.length
  while (length > 0 && texts[length - 1] === '') length--
  return texts.slice(0, length)
}

function place(cells: Cells, row: number, column: number, cell: ICellData | null): void {
  if (cell !== null) cells[row] = { ...cells[row], [column]: cell }
}

function cellData(cell: Cell): ICellData | null {
  if (cell === null) return null
  if (isError(cell)) return { v: cell.error, t: CellValueType.STRING }
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN }
  return typeof cell === 'number' ? { v: cell, t: CellValueType.NUMBER } : { v: cell, t: CellValueType.STRING }
}

function cellOf(cell: ICellData | null): Cell {
  const value = cell?.v ?? null
  if (value === null || value === '') return null
  if (cell?.t === CellValueType.BOOLEAN) return value === 1
  return typeof value === 'string' ? (errorNamed(value) ?? value) : value
}

function address(row: number, column: number): string {
  return `${Tools.chatAtABC(column)}${row + 1}`
}

/** What the formula in the first row of `column` spilled, read where Univer keeps it; `null` where it gave one cell. */
function spilledAt(model: FormulaDataModel, unit: string, sheet: string, column: number): Cell[][] | null {
  const range = model.getArrayFormulaRange()[unit]?.[sheet]?.[0]?.[column]
  const cells = model.getArrayFormulaCellData()[unit]?.[sheet]
  if (!range || !cells) return null
  return Array.from({ length: range.endRow + 1 }, (_, row) =>
    Array.from({ length: range.endColumn - column + 1 }, (_, offset) => cellOf(cells[row]?.[column + offset] ?? null)),
  )
}
