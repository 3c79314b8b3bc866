/** What the core answers to a formula of the sample workbook, computed from the sample's own cells, with no spreadsheet at all. */
import { type Argument, type Cell, errorNamed } from '../../core/cells.ts'
import { call, REGISTRY } from '../../core/registry/index.ts'
import type { SampleCell, SampleWorkbook } from '../../playground/sample/types.ts'

/** For formulas of one function whose arguments are ranges on other sheets, texts in quotes, numbers or nothing. */
export function coreAnswer(sample: SampleWorkbook, formula: string): Cell[][] {
  const [, name, list] = /^=(\w+)\((.*)\)$/.exec(formula) ?? []
  const spec = REGISTRY.find((candidate) => candidate.name === name)
  if (spec === undefined || list === undefined) throw new Error(`${formula} is no call of ours`)
  return call(
    spec,
    // Commas inside quotes belong to a text.
    list.match(/(?:"[^"]*"|[^,"])+|(?<=,|^)(?=,|$)/g)!.map((text) => argumentOf(sample, text)),
  )
}

function argumentOf(sample: SampleWorkbook, text: string): Argument {
  if (text === '') return undefined
  if (text.startsWith('"')) return text.slice(1, -1)
  if (!text.includes('!')) return Number(text)
  const [sheet, address] = text.split('!') as [string, string]
  const { cells } = sample.sheets.find(({ name }) => name === sheet)!
  const { startRow, endRow, startColumn, endColumn } = rangeOf(address)
  const first = cells[startRow]?.[startColumn] ?? null
  // A range that a formula of ours fills.
  if (typeof first === 'object' && first !== null && 'formula' in first && isOurs(first.formula))
    return coreAnswer(sample, first.formula).map((row) => row.slice(0, endColumn - startColumn + 1))
  return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
    Array.from({ length: endColumn - startColumn + 1 }, (_, column) =>
      cellOf(sample, cells[startRow + row]?.[startColumn + column] ?? null),
    ),
  )
}

export function isOurs(formula: string): boolean {
  return REGISTRY.some(({ name }) => formula.startsWith(`=${name}(`))
}

/** The sample's data hold no formulas but the error cells among its blemishes, such as =NA(), and references to one cell. */
function cellOf(sample: SampleWorkbook, cell: SampleCell): Cell {
  if (typeof cell !== 'object' || cell === null) return cell
  if ('value' in cell) return cell.value
  if (cell.formula === '=NA()') return errorNamed('#N/A')!
  const [, reference] = /^=(\w+![A-Z]+\d+)$/.exec(cell.formula) ?? []
  if (reference !== undefined) return (argumentOf(sample, reference) as Cell[][])[0]![0]!
  throw new Error(`${cell.formula} is not known here`)
}

function rangeOf(address: string): { startRow: number; endRow: number; startColumn: number; endColumn: number } {
  const [start, end = start] = address.replaceAll('$', '').split(':') as [string, string?]
  const [startColumn, startRow] = cornerOf(start)
  const [endColumn, endRow] = cornerOf(end)
  return { startRow, endRow, startColumn, endColumn }
}

function cornerOf(address: string): readonly [column: number, row: number] {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!
  return [[...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(digits) - 1]
}
