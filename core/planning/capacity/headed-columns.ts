/**
 * Which column of a table a person means: found by its header, in any order, letter case and punctuation ignored. Other
 * columns are not read; one that is nearly named like a known one is a warning.
 */
import { type Cell, cellText, isBlank, quoteCell } from '../../cells.ts'
import type { Warn } from '../../columns.ts'
import { InputError } from '../../errors.ts'
import { nearestName } from '../../nearest-name.ts'
import type { Block } from '../../registry/define.ts'

/** By field, the headers that name it, the first of them as messages write it. */
export type Fields<F extends string> = Readonly<Record<F, readonly [string, ...string[]]>>

/** By field its column, −1 where there is none. */
export function headedColumns<F extends string>({ param, grid, width }: Block, fields: Fields<F>, warn: Warn): Record<F, number> {
  const names = Object.keys(fields) as F[]
  const columns = Object.fromEntries(names.map((field) => [field, -1])) as Record<F, number>
  for (let column = 0; column < width; column++) {
    const header = grid[0]![column] ?? null
    if (isBlank(header)) continue
    const field = fieldOf(header, fields)
    if (field === null) {
      const nearest = nearestName(cellText(header), Object.values<readonly string[]>(fields).flat())
      if (nearest !== '') warn({ code: 'PLAN_HEADER', values: { param, actual: quoteCell(header), nearest } })
      continue
    }
    if (columns[field] >= 0) throw new InputError('PLAN_HEADER_TWICE', { param, field: fields[field][0] })
    columns[field] = column
  }
  return columns
}

/** The field that a header names. */
export function fieldOf<F extends string>(header: Cell, fields: Fields<F>): F | null {
  const key = isBlank(header) ? '' : wordsOf(cellText(header))
  return (Object.keys(fields) as F[]).find((field) => fields[field].some((name) => wordsOf(name) === key)) ?? null
}

/** "FTE %", "start_date" and "Start Date" as words. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
