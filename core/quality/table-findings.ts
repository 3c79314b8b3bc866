/** What is to be said of a table as a whole: its values, its ids, and the day that dates are held against. */
import type { Cell } from '../cells.ts'
import { counted } from '../check/phrases.ts'
import { dataColumnPlace, dataPlace, headerName } from '../check/places.ts'
import { valueFindings } from '../check/value-findings.ts'
import { type Finding, finding } from '../findings.ts'
import type { Block } from '../registry/define.ts'
import { currencyWords } from './field-findings.ts'
import type { ColumnProfile } from './profile-column.ts'
import type { Values, Weights } from './weights.ts'

interface Field {
  readonly profile: ColumnProfile
  readonly findings: readonly Finding[]
}

export interface TableContext {
  readonly rows: Block
  readonly accounts: number
  readonly fields: readonly Field[]
  readonly headers: readonly Cell[]
  readonly values: Values | null
  readonly weights: Weights | null
  /** The column that names the accounts, -1 where none does, and whether a person has named it. */
  readonly idColumn: number
  readonly isIdNamed: boolean
  readonly asOf: number | null
}

export function tableFindings(context: TableContext): Finding[] {
  const { accounts, fields, headers, idColumn, isIdNamed, asOf } = context
  const place = dataPlace('rows')
  if (accounts === 0) return [finding('Warning', place, 'QUALITY_NO_ROWS')]
  const found = weightFindings(context)
  if (found.length === 0 && fields.every(({ findings }) => findings.length === 0)) {
    const values = { fields: counted(fields.length, 'field'), accounts: counted(accounts, 'account') }
    found.push(finding('OK', place, 'QUALITY_OK', values))
  }
  if (idColumn < 0) found.push(finding('Note', place, 'QUALITY_ID_NONE'))
  else if (!isIdNamed)
    found.push(finding('Note', dataColumnPlace(headers, idColumn), 'QUALITY_ID_GUESSED', { header: headerName(headers, idColumn) }))
  if (asOf === null && fields.some(({ profile }) => profile.type === 'date')) found.push(finding('Note', place, 'QUALITY_AS_OF'))
  return found
}

function weightFindings({ rows, values, weights }: TableContext): Finding[] {
  if (values === null || weights === null) return []
  const place = dataPlace('values')
  const { currencies, isNamed, negatives, total } = weights
  const found = valueFindings(values.cells, { ...rows, values: values.column.values })
  if (currencies.length > 0) {
    const override = isNamed ? ', or add currency=none where that is done already' : ''
    found.push(finding('Error', place, 'QUALITY_VALUES_CURRENCIES', { currencies: currencyWords(currencies), override }))
  } else if (total <= 0) found.push(finding('Warning', place, 'QUALITY_VALUES_NOTHING'))
  if (negatives > 0) found.push(finding('Note', place, 'QUALITY_VALUES_NEGATIVE', { accounts: counted(negatives, 'account') }))
  return found
}
