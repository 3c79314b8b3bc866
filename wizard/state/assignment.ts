/**
 * Accounts and the draft's model -> the segment of every account, as the sheet's formula gives it. That formula is
 * `SEGMENT(rows, headers, model, otherwise, as_of)` and, with named accounts, `IF(named<>"", named, SEGMENT(…))` over
 * the whole column: a filled cell of the draft's `namedBy` column is the segment as it stands there. `rows` are the
 * columns of `columnsHanded`, because SEGMENT gives a blank to a row that is blank in all the columns it sees.
 * A rule that can't be read takes no account here, while SEGMENT would refuse the model: `problems` says which.
 */
import { type Grid, isBlank } from '../../core/cells.ts'
import { soundPart } from '../../core/check/check-model.ts'
import type { TextColumn } from '../../core/columns.ts'
import { assignSegments } from '../../core/model/assign.ts'
import { bindColumns } from '../../core/model/bind-model.ts'
import { compileModel } from '../../core/model/compile-model.ts'
import { missingAsOf, readModel } from '../../core/model/read-model.ts'
import { type SegmentModel, UNASSIGNED } from '../../core/model/segment-model.ts'
import type { Accounts } from './accounts.ts'
import { type CellProblem, cellProblem } from './cell-problem.ts'
import type { Draft } from './draft.ts'
import { namedCells } from './named-accounts.ts'
import { type SegmentSize, segmentSizes } from './segment-sizes.ts'
import { type Size, sizesByCode, sumOf } from './sizes.ts'

/** What of the draft decides which account gets which segment. */
export type AssignedBy = Pick<Draft, 'model' | 'otherwise' | 'asOf' | 'namedBy'>

export interface Assignment {
  /** One per row of the table, -1 where the row is no account; the dictionary holds the segments in use, sorted. */
  readonly segments: TextColumn
  /** The model's segments in its order, used or not, then others that accounts have, `otherwise` last where it is used. */
  readonly sizes: readonly SegmentSize[]
  /** Per row of the model what its rule takes; `null` where several rules together decide, or the rule can't be read. */
  readonly rules: readonly (Size | null)[]
  readonly total: Size
  /** How many accounts have their segment by the `namedBy` column. */
  readonly named: number
  readonly problems: readonly CellProblem[]
}

export function assignmentOf(accounts: Accounts, by: AssignedBy): Assignment {
  const table = tableOf(by)
  const { model, problems: unread } = readModel(table)
  const asOf = dayOf(by)
  const { indexes, problems: unbound } = bindColumns(model, accounts.headers)
  const problems = [...unread, ...missingAsOf(model, asOf, table), ...unbound]
  const sound = problems.length === 0 ? model : soundPart(model, problems, table, asOf)
  const { codes, names } = decideRows(accounts, sound, indexes, asOf, otherwiseOf(by))
  const { segments, places, sizes } = placed(accounts, codes, names, namedCells(accounts, by.namedBy), handed(accounts, indexes))
  return {
    segments,
    sizes: segmentSizes(places, sizes, accounts.values !== null, model, otherwiseOf(by)),
    rules: ruleSizes(sizes, sound, by.model.rows.length),
    total: sumOf(sizes),
    named: sumOf(sizes.slice(names.length)).accounts,
    problems: problems.map(cellProblem),
  }
}

/** The model as SEGMENT is handed it: every cell the text that stands there, a blank one `null`. */
export function tableOf({ model: { header, rows } }: Pick<Draft, 'model'>): Grid {
  return [header, ...rows].map((row) => row.map((cell) => (cell === '' ? null : cell)))
}

/** The `otherwise` of the formula; SEGMENT's default where nothing is typed. */
export function otherwiseOf({ otherwise }: Pick<Draft, 'otherwise'>): string {
  return otherwise === '' ? UNASSIGNED : otherwise
}

export function dayOf({ asOf }: Pick<Draft, 'asOf'>): number | null {
  return asOf === null || asOf < 1 ? null : Math.floor(asOf)
}

/**
 * The columns of the accounts that the formula hands to SEGMENT, ascending: those that the model names and, where none
 * of them is filled for every account, the one that is: the id, the name, or whichever is blank the least.
 */
export function columnsHanded(accounts: Accounts, { model }: Pick<Draft, 'model'>): readonly number[] {
  const { indexes } = bindColumns(readModel(tableOf({ model })).model, accounts.headers)
  return handed(accounts, indexes)
}

function handed({ profiles, roles }: Accounts, indexes: readonly number[]): readonly number[] {
  const columns = new Set(indexes.filter((index) => index >= 0))
  const blanks = (index: number): number => profiles[index]?.blank ?? Number.POSITIVE_INFINITY
  const candidates = [...columns, roles.indexOf('id'), roles.indexOf('name'), ...profiles.keys()].filter((index) => index >= 0)
  if (candidates.length > 0) columns.add(candidates.reduce((best, index) => (blanks(index) < blanks(best) ? index : best)))
  return [...columns].sort((left, right) => left - right)
}

/** Per row its place in `names`; of a model in which one rule decides, that rule, or the last one for none. */
function decideRows(
  { rows, headers }: Accounts,
  model: SegmentModel,
  indexes: readonly number[],
  asOf: number | null,
  otherwise: string,
): { readonly codes: Int32Array; readonly names: readonly string[] } {
  const width = headers.length
  if (model.rules.length === 0) return { codes: new Int32Array(rows.length), names: [otherwise] }
  // Under `first` each rule is a segment of its own, so that one pass tells both.
  const isFirst = model.policy === 'first'
  const asked = isFirst ? { ...model, rules: model.rules.map((rule, at) => ({ ...rule, segment: String(at) })) } : model
  const { codes, dictionary } = assignSegments(compileModel(asked, indexes, asOf), rows, rows.length, width, isFirst ? '' : otherwise)
  return { codes, names: isFirst ? [...model.rules.map(({ segment }) => segment), otherwise] : dictionary }
}

interface Placed {
  readonly segments: TextColumn
  /** What an account's segment can come from: what the rules give, then the names given by hand. */
  readonly places: readonly string[]
  /** One per place. */
  readonly sizes: readonly Size[]
}

/** Names win over rules; the dictionary is sorted and holds what is in use, as that of any column read from a sheet. */
function placed(
  { rows, values }: Accounts,
  codes: Int32Array,
  names: readonly string[],
  named: TextColumn | null,
  seen: readonly number[],
): Placed {
  const places = [...names, ...(named?.dictionary ?? [])]
  const [anchor = 0] = seen
  for (let row = 0; row < codes.length; row++) {
    const name = named === null ? -1 : named.codes[row]!
    if (name >= 0) codes[row] = names.length + name
    else if (isBlank(rows[row]![anchor]) && seen.every((index) => isBlank(rows[row]![index]))) codes[row] = -1
  }
  const sizes = sizesByCode(codes, places.length, values)
  const dictionary = [...new Set(places.filter((_, place) => sizes[place]!.accounts > 0))].sort()
  const moved = places.map((name) => dictionary.indexOf(name))
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) codes[row] = moved[codes[row]!]!
  return { segments: { kind: 'text', length: codes.length, codes, dictionary }, places, sizes }
}

/** `longest` tries one row of the table as several rules. */
function ruleSizes(sizes: readonly Size[], { policy, rules }: SegmentModel, rows: number): (Size | null)[] {
  return Array.from({ length: rows }, (_, row) => {
    const own = policy === 'first' ? rules.flatMap((rule, at) => (rule.row === row + 2 ? [sizes[at]!] : [])) : []
    return own.length === 0 ? null : sumOf(own)
  })
}
