/** The text of a suggested formula, in the host's own way of writing one. Optional arguments are left to their defaults. */
import type { Limits, TableRef } from '../core/host.ts'
import { formulaText } from '../core/registry/formula.ts'
import { bodyRange, columnRange, headerRange } from './ranges.ts'
import type { Source, Suggestion } from './suggestions.ts'

export function suggestedFormula({ spec, sources }: Suggestion, table: TableRef, limits: Limits): string {
  return formulaText(
    spec.name,
    [...sources].map(([param, source]) => argumentText(param, source, table)),
    limits,
  )
}

function argumentText(param: string, source: Source, table: TableRef): string {
  if (source.from === 'column') return columnRange(table, source.column)
  if (source.from === 'rows') return bodyRange(table)
  return source.from === 'headers' ? headerRange(table) : param
}
