/** The text of a suggested formula, in the host's own way of writing one. Optional arguments are left to their defaults. */
import type { FormulaStyle, TableRef } from '../core/host.ts'
import { formulaText } from '../core/registry/formula.ts'
import { bodyRange, columnRange, headerRange } from './ranges.ts'
import type { Source, Suggestion } from './suggestions.ts'

export function suggestedFormula({ spec, sources }: Suggestion, table: TableRef, style: FormulaStyle): string {
  const args = [...sources].map(([param, source]) => {
    const text = argumentText(param, source, table)
    const mayHoldBlanks = source.from !== 'headers' && spec.params[param]!.shape !== 'scalar'
    return style.blanksAsZero && mayHoldBlanks ? withBlanks(text, style) : text
  })
  return formulaText(spec.name, args, style)
}

function argumentText(param: string, source: Source, table: TableRef): string {
  if (source.from === 'column') return columnRange(table, source.column)
  if (source.from === 'rows') return bodyRange(table)
  return source.from === 'headers' ? headerRange(table) : param
}

function withBlanks(range: string, { argumentSeparator }: FormulaStyle): string {
  return `IF(${[`${range}=""`, '""', range].join(argumentSeparator)})`
}
