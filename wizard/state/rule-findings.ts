/**
 * What SEGMENT_CHECK has to say, sorted to where the panel shows it: beside the rule that it is about, or above all rules.
 * What can't be read is left out: assignment.ts says it at once, at the cell.
 */
import { isBlank } from '../../core/cells.ts'
import { checkModel } from '../../core/check/check-model.ts'
import { placeIn } from '../../core/check/places.ts'
import type { Finding } from '../../core/findings.ts'
import type { Vector } from '../../core/vector.ts'
import { type Accounts, columnOf } from './accounts.ts'
import { type AssignedBy, dayOf, tableOf } from './assignment.ts'

export interface PlacedFinding extends Finding {
  /** Row of `draft.model.rows`; `null` where it is about no rule in particular. */
  readonly rule: number | null
}

const LEFT_OVER = ['CHECK_UNASSIGNED', 'CHECK_BLANK_FIELD', 'CHECK_CONFLICT']

/** What is said of accounts that have no segment: how many first, then what is to blame. Said where the rules end, and in the preview. */
export function leftOver(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return LEFT_OVER.flatMap((code) => findings.filter((one) => one.code === code))
}

/** SEGMENT_CHECK's own defaults. */
const LIMITS = { segments: 5, smallShare: 0.02, smallAccounts: 30 }

/** Accounts that have their segment by name are no matter of the rules. Takes tenths of a second for 100,000 accounts. */
export function ruleFindings(accounts: Accounts, by: AssignedBy): readonly PlacedFinding[] {
  const { rows, headers, values } = accounts
  const named = by.namedBy === null ? -1 : headers.indexOf(by.namedBy)
  const grid = named < 0 ? rows : rows.map((cells) => (isBlank(cells[named]) ? cells : []))
  const findings = checkModel({
    table: tableOf(by),
    headers,
    asOf: dayOf(by),
    rows: { grid, rows: rows.length, width: headers.length },
    values: values === null || values.every(Number.isNaN) ? null : valueCells(accounts),
    limits: LIMITS,
  })
  const segments = segmentsInOrder(by)
  return findings
    .filter(({ severity, code }) => severity !== 'Error' && severity !== 'OK' && code !== 'CHECK_ERRORS_FIRST')
    .map((one) => ({ ...one, rule: ruleOf(one.order, segments) }))
}

function ruleOf(order: number, segments: readonly number[]): number | null {
  const place = placeIn(order)
  if (place === null) return null
  if ('segment' in place) return segments[place.segment] ?? null
  return place.row >= 2 ? place.row - 2 : null
}

/** Per segment of the model the first row that names it. */
function segmentsInOrder({ model }: AssignedBy): number[] {
  const first = new Map<string, number>()
  model.rows.forEach(([name = ''], row) => {
    if (name.trim() !== '' && !first.has(name.trim())) first.set(name.trim(), row)
  })
  return [...first.values()]
}

const knownValues = new WeakMap<Accounts, Vector>()

function valueCells(accounts: Accounts): Vector {
  const known = knownValues.get(accounts)
  if (known !== undefined) return known
  const column = columnOf(accounts, 'value')
  const grid = accounts.rows.map((row) => [row[column] ?? null])
  const vector = { param: 'values', grid, width: 1, length: grid.length }
  knownValues.set(accounts, vector)
  return vector
}
