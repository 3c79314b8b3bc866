/** Formulas as data, and their text as each host writes one. */
import type { Cell } from '../cells.ts'
import type { FormulaStyle } from '../host.ts'
import { cellConstant, formulaText } from '../registry/formula.ts'
import { type Area, addressOf, qualified } from './area.ts'

export type Formula =
  /** A function of Strata's, with the host's prefix. */
  | { readonly strata: string; readonly args: readonly Formula[] }
  /** A function that every spreadsheet has. */
  | { readonly native: string; readonly args: readonly Formula[] }
  /** `data`: blanks in it mean something, so hosts that hand them over as 0 need it wrapped. */
  | { readonly area: Area; readonly data?: boolean }
  | { readonly value: Cell }
  | { readonly name: string }

/** The text of a formula. `sheetName` is what a sheet is called while the plan is being written. */
export function printFormula(formula: Formula, style: FormulaStyle, sheetName: (sheet: string) => string = (sheet) => sheet): string {
  return `=${print(formula, style, sheetName)}`
}

function print(formula: Formula, style: FormulaStyle, sheetName: (sheet: string) => string): string {
  if ('value' in formula) return cellConstant(formula.value, 'any')
  if ('name' in formula) return formula.name
  if ('area' in formula) {
    const range = qualified(sheetName(formula.area.sheet), absolute(formula.area))
    return formula.data === true && style.blanksAsZero
      ? `IF(${range}=""${style.argumentSeparator}""${style.argumentSeparator}${range})`
      : range
  }
  const args = formula.args.map((argument) => print(argument, style, sheetName))
  const [name, prefix] = 'strata' in formula ? [formula.strata, style.functionPrefix] : [formula.native, '']
  return formulaText(name, args, { ...style, functionPrefix: prefix }).slice(1)
}

/** With $ signs, so that moving or filling a formula keeps what it points at. */
function absolute(area: Area): string {
  return addressOf(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)
}
