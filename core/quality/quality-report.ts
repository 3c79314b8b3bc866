/**
 * The quality of a table: the profile of each field, what its gaps cost in value and in segments, and what is to be said
 * of it. Decides which column names the accounts and which one their currency.
 */
import { type Cell, cellText, isBlank, quoteCell } from '../cells.ts'
import { type BlankField, blankFields } from '../check/blank-fields.ts'
import { columnSpace } from '../check/column-space.ts'
import { decideGroups } from '../check/decided.ts'
import { counted, worth } from '../check/phrases.ts'
import { dataColumnPlace, headerName } from '../check/places.ts'
import { groupRows } from '../check/row-groups.ts'
import { InputError } from '../errors.ts'
import { type Finding, finding } from '../findings.ts'
import { isBlankRow } from '../model/assign.ts'
import type { CompiledModel } from '../model/compile-model.ts'
import { nearestName } from '../nearest-name.ts'
import type { Block } from '../registry/define.ts'
import { float64 } from '../scratch.ts'
import { type Duplicates, findDuplicates } from './duplicates.ts'
import { type FieldFinding, fieldFindings } from './field-findings.ts'
import { isCurrencyHeader } from './header-hints.ts'
import { type ColumnProfile, profileColumn } from './profile-column.ts'
import { tableFindings } from './table-findings.ts'
import { type Values, type Weights, weightsOf } from './weights.ts'

export interface QualityQuestion {
  readonly rows: Block
  readonly headers: readonly Cell[]
  readonly values: Values | null
  readonly model: CompiledModel | null
  readonly asOf: number | null
  readonly since: number
  /** Headers named by a person; `null` leaves it to the headers' words. */
  readonly id: string | null
  readonly dates: readonly string[] | null
  /** `none` says that the values are of one currency whatever the columns say. */
  readonly currency: string | null
  readonly placeholders: ReadonlySet<string>
}

export interface FieldQuality {
  readonly profile: ColumnProfile
  /** Share of the value on the rows where it is filled; `null` where nothing is weighed. */
  readonly filledByValue: number | null
  /** Only of the column that names the accounts. */
  readonly duplicates: Duplicates | null
  /** Accounts without a segment only because this field is blank; `null` without a model. Their value counts 0 where nothing is weighed. */
  readonly unassigned: Omit<BlankField, 'index'> | null
  readonly findings: readonly FieldFinding[]
}

export interface QualityReport {
  readonly accounts: number
  readonly fields: readonly FieldQuality[]
  readonly weights: Weights | null
  readonly hasModel: boolean
  /** Those of the fields too. */
  readonly findings: readonly Finding[]
}

export function qualityReport(question: QualityQuestion): QualityReport {
  const { rows, headers, values, model, asOf, since, placeholders } = question
  const { grid, width } = rows
  const isAccount = new Uint8Array(rows.rows)
  for (let row = 0; row < rows.rows; row++) if (!isBlankRow(grid[row]!, width)) isAccount[row] = 1
  const accounts = isAccount.reduce((sum, one) => sum + one, 0)
  const named = (option: string, name: string): number => columnNamed(headers, option, name)
  const currencyColumn = currencyIn(headers, question.currency, named)
  const weights = values && weightsOf(values, isAccount, grid, currencyColumn)
  const idNamed = question.id === null ? -1 : named('id', question.id)
  const dates = question.dates?.map((name) => named('dates', name)) ?? null
  const settings = { accounts, asOf, since, placeholders, weights: weights?.byRow ?? null, space: float64(rows.rows) }
  const profiles = headers.flatMap((header, index) => {
    const hints = { isDate: dates === null ? null : dates.includes(index), isId: index === idNamed ? true : null }
    const profile = profileColumn(grid, rows.rows, index, header, { ...settings, hints })
    // An open range has columns without anything in them.
    return profile.header === '' && profile.blank === accounts ? [] : [profile]
  })
  const idColumn = idNamed >= 0 ? idNamed : (profiles.find(namesAccounts)?.index ?? -1)
  const gaps = model === null ? null : unassignedByField(model, rows, weights, asOf)
  const fields = profiles.map((profile): FieldQuality => {
    const filledByValue = weights?.byRow ? profile.filledWeight / weights.total : null
    const duplicates = profile.index === idColumn ? findDuplicates(grid, rows.rows, idColumn) : null
    const unassigned = gaps && (gaps.get(profile.index) ?? { accounts: 0, value: 0 })
    const sameHeader = profiles.filter(({ header }) => header !== '' && header.toLowerCase() === profile.header.toLowerCase()).length
    const own = accounts === 0 ? [] : fieldFindings(profile, { headers, sameHeader, filledByValue, duplicates })
    const missed = unassigned && unassigned.accounts > 0 ? [gapFinding(headers, profile.index, unassigned, weights)] : []
    return { profile, filledByValue, duplicates, unassigned, findings: [...missed, ...own] }
  })
  const found = tableFindings({ rows, accounts, fields, headers, values, weights, idColumn, isIdNamed: idNamed >= 0, asOf })
  return { accounts, fields, weights, hasModel: model !== null, findings: [...fields.flatMap(({ findings }) => findings), ...found] }
}

/** An id that stands for other things too, such as an owner's, comes again and again. */
function namesAccounts({ type, distinct, filled }: ColumnProfile): boolean {
  return type === 'id' && 3 * distinct >= 2 * filled
}

function currencyIn(headers: readonly Cell[], option: string | null, named: (option: string, name: string) => number): number {
  if (option === null) return headers.findIndex((header) => !isBlank(header) && isCurrencyHeader(cellText(header)))
  return option.toLowerCase() === 'none' ? -1 : named('currency', option)
}

function columnNamed(headers: readonly Cell[], option: string, name: string): number {
  const names = headers.map((header) => (isBlank(header) ? '' : cellText(header).trim()))
  const index = names.findIndex((known) => known.toLowerCase() === name.toLowerCase())
  if (index >= 0) return index
  throw new InputError('QUALITY_COLUMN', { option, actual: quoteCell(name), nearest: nearestName(name, names) })
}

function unassignedByField(
  { model, used, columns }: CompiledModel,
  rows: Block,
  weights: Weights | null,
  asOf: number | null,
): Map<number, BlankField> {
  const groups = decideGroups(model, groupRows(columns, model.rules.length, { ...rows, values: weights?.byRow ?? null }))
  const spaces = used.map((column) => columnSpace(column, asOf))
  return new Map(blankFields(model, groups, spaces).map((field) => [field.index, field]))
}

function gapFinding(
  headers: readonly Cell[],
  index: number,
  { accounts, value }: Omit<BlankField, 'index'>,
  weights: Weights | null,
): FieldFinding {
  const total = weights?.byRow ? weights.total : null
  const values = { header: headerName(headers, index), accounts: counted(accounts, 'account'), value: worth(value, total) }
  return { ...finding('Warning', dataColumnPlace(headers, index), 'CHECK_BLANK_FIELD', values), example: '' }
}
