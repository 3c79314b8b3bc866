/** The figures of a profile as SEGMENT_PROFILE gives them, for sheets without formulas and to know how long its table is. */
import { type Cell, isBlank } from '../../cells.ts'
import { numberColumn, textColumn } from '../../columns.ts'
import { accountsOf } from '../../profile/accounts.ts'
import { membershipsOf } from '../../profile/memberships.ts'
import { profileTable } from '../../profile/profile-table.ts'
import { vectorOf } from '../../vector.ts'
import type { ModelAnswers } from './model-answers.ts'

/** How many columns the table has where accounts have a value; without one its first three are left. */
export const PROFILE_FIGURES = 8

/** Header, one row per segment, total. */
export function profileFigures(answers: ModelAnswers): readonly (readonly Cell[])[] {
  const { segments, rows, valueColumn } = answers
  const column = textColumn(
    vectorOf(
      'segments',
      segments.map((cell) => [cell]),
    ),
    () => undefined,
  )
  const worth = rows.map((row): Cell[] => [valueColumn === null ? 1 : (row[valueColumn] ?? null)])
  const { values } = numberColumn(vectorOf('values', worth), 'number', () => undefined)
  const isFilled = Uint8Array.from(rows, (row) => (row.every(isBlank) ? 0 : 1))
  const accounts = accountsOf(column.codes, column.dictionary, values, [], isFilled)
  const { header, rows: body } = profileTable(
    accounts,
    membershipsOf(accounts, isList(answers), () => undefined),
    [],
  )
  const width = valueColumn === null ? 3 : PROFILE_FIGURES
  return [header, ...body].map((row) => row.slice(0, width))
}

/** Whether a cell may name several segments. */
export function isList({ rules }: ModelAnswers): boolean {
  return /\(\s*all\s*\)/i.test(rules.header[0] ?? '')
}
