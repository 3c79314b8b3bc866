/**
 * The runner that answers as Excel does: the bundle as built, in Microsoft's client library. Ranges go through the
 * sheet, values are typed into the formula.
 */
import type { Argument, Cell } from '../../core/cells.ts'
import { gridOf, widthOf } from '../../core/vector.ts'
import type { FormulaArgument } from './excel-arguments.ts'
import { builtAddin } from './excel-built.ts'
import { type ExcelHost, excelHost } from './excel-host.ts'
import { addressOf, range, type SheetCell } from './excel-workbook.ts'
import type { Runner } from './runner.ts'

let host: Promise<ExcelHost> | undefined

export const excelRunner: Runner = {
  name: 'Excel',
  run: async (spec, args) => {
    host ??= builtAddin().then((addin) => excelHost(addin))
    const excel = await host
    const { sheet, formula } = layOut(args)
    excel.sheet(sheet)
    const shown = await excel.calculate(spec.name, formula)
    if ('error' in shown) throw new Error(shown.message || shown.error)
    return shown.values.map((row) => row.map((cell): Cell => (cell === '' ? null : cell)))
  },
}

/** Puts what a formula can't hold by itself (ranges, blanks, errors) side by side on the sheet. */
function layOut(args: readonly Argument[]): { sheet: SheetCell[][]; formula: FormulaArgument[] } {
  const sheet: SheetCell[][] = []
  let column = 0
  const formula = args.map((arg): FormulaArgument => {
    if (typeof arg !== 'object') return arg
    const cells = gridOf(arg)
    const width = widthOf(cells)
    const address = addressOf(0, column, cells.length, width)
    cells.forEach((row, index) => {
      sheet[index] ??= []
      for (let offset = 0; offset < width; offset++) sheet[index]![column + offset] = row[offset] ?? null
    })
    column += width + 1
    return range(address)
  })
  return { sheet, formula }
}
