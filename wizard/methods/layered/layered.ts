/**
 * One model over another: the segments of the first split by those of the second. Decides which cells of the cross become
 * segments: those that split the most value evenly, while both halves have accounts enough and the segments are few; all
 * other cells stay with the first model's segment.
 */
import type { Accounts } from '../../state/accounts.ts'
import type { ModelTable } from '../../state/draft.ts'
import { accountCount, smallestSegment } from '../shared/data.ts'
import { modelOf, type RuleDraft } from '../shared/model.ts'
import { crossTable, segmentNames } from './cross-table.ts'

export interface Layers {
  /** Both of the policy `Segment`, and over different columns. */
  readonly first: ModelTable
  readonly second: ModelTable
  readonly asOf: number | null
  /** How many segments there may be. */
  readonly most: number
}

/** Between the two names of a cell. */
const BETWEEN = ' · '
/** Segments of the first model that are kept apart, as a share of all there may be: the others make room for cells. */
const KEPT = 0.6
/** Accounts of which a model knows nothing, or nothing in common, are no cell of their own. */
const NOTHING_KNOWN = /unknown$|^(no|never|other) /i

/** `null` where the two look at the same column, or no cell is large enough to stand by itself. */
export function layered(accounts: Accounts, { first, second, asOf, most }: Layers): ModelTable | null {
  if (first.header[0] !== 'Segment' || second.header[0] !== 'Segment') return null
  const columns = first.header.slice(1)
  if (second.header.slice(1).some((header) => columns.includes(header))) return null
  const joined = joinedRest(first, Math.max(2, Math.floor(KEPT * most)))
  const cells = splitCells(accounts, joined, second, asOf, most)
  return cells.size === 0 ? null : modelOf(accounts, combined(accounts, joined, second, cells))
}

/** The segments from `kept` on as one; where the last rule takes all that is left, it says so by itself. */
function joinedRest(model: ModelTable, kept: number): ModelTable {
  const names = segmentNames(model)
  if (names.length <= kept) return model
  const rest = `${names[kept - 1]} and others`
  const isRest = (row: readonly string[]): boolean => names.indexOf(row[0]!) >= kept - 1
  const first = model.rows.findIndex(isRest)
  const last = model.rows[model.rows.length - 1]!
  const isTail = model.rows.slice(first).every(isRest) && last.slice(1).every((cell) => cell === '')
  const rows = isTail ? [...model.rows.slice(0, first), last] : model.rows
  return { ...model, rows: rows.map((row) => (isRest(row) ? [rest, ...row.slice(1)] : row)) }
}

type Cells = ReadonlyMap<string, ReadonlySet<string>>

/** By segment of the first model, the segments of the second that are split off. */
function splitCells(accounts: Accounts, first: ModelTable, second: ModelTable, asOf: number | null, most: number): Cells {
  const least = smallestSegment(accountCount(accounts))
  const [ones, others] = [segmentNames(first), segmentNames(second)]
  const cross = crossTable(accounts, first, second, asOf)
  const left = cross.map((own) => ({
    count: own.reduce((sum, { count }) => sum + count, 0),
    weight: own.reduce((sum, { weight }) => sum + weight, 0),
  }))
  const cells = new Map<string, Set<string>>()
  for (let segments = ones.length; segments < most; segments++) {
    let best: { one: number; other: number; even: number } | null = null
    for (const [one, name] of ones.entries()) {
      if (NOTHING_KNOWN.test(name)) continue
      // From the top of the second model down, so that what is left of a segment is its lower end.
      const own = cells.get(name)
      const begin = own ? 1 + Math.max(...[...own].map((across) => others.indexOf(across))) : 0
      const other = others.findIndex((across, at) => at >= begin && !NOTHING_KNOWN.test(across) && cross[one]![at]!.count >= least)
      if (other === -1 || left[one]!.count - cross[one]![other]!.count < least) continue
      const { weight } = cross[one]![other]!
      const even = Math.min(weight, left[one]!.weight - weight)
      if (best === null || even > best.even) best = { one, other, even }
    }
    if (best === null) break
    const { one, other } = best
    cells.set(ones[one]!, (cells.get(ones[one]!) ?? new Set()).add(others[other]!))
    left[one] = { count: left[one]!.count - cross[one]![other]!.count, weight: left[one]!.weight - cross[one]![other]!.weight }
  }
  return cells
}

/** A rule of the second model holds only where none above it does, so those above a cell are repeated before it. */
function combined(accounts: Accounts, first: ModelTable, second: ModelTable, cells: Cells): RuleDraft[] {
  return first.rows.flatMap((row) => {
    const segment = row[0]!
    const split = cells.get(segment) ?? new Set<string>()
    const whole: RuleDraft = { segment, where: conditionsOf(accounts, first, row) }
    const last = Math.max(...second.rows.map((other, at) => (split.has(other[0]!) ? at : -1)))
    const parts = second.rows.slice(0, last + 1).map((other): RuleDraft => {
      const name = split.has(other[0]!) ? `${segment}${BETWEEN}${other[0]}` : segment
      return { segment: name, where: { ...whole.where, ...conditionsOf(accounts, second, other) } }
    })
    // Where the last one asks for nothing more, nobody is left for the whole.
    const isAll = last >= 0 && second.rows[last]!.slice(1).every((cell) => cell === '')
    return isAll ? parts : [...parts, whole]
  })
}

/** By column of the accounts. */
function conditionsOf({ headers }: Accounts, { header }: ModelTable, row: readonly string[]): Record<number, string> {
  const keys = headers.map((own) => own.trim().toLowerCase())
  return Object.fromEntries(
    header.flatMap((name, at) => {
      const column = keys.indexOf(
        name
          .replace(/^"(.*)"$/, '$1')
          .trim()
          .toLowerCase(),
      )
      return at === 0 || (row[at] ?? '') === '' ? [] : [[column, row[at]!]]
    }),
  )
}
