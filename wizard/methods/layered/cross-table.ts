/** How many accounts each pair of segments of two models has, and what they are worth. */
import type { TextColumn } from '../../../core/columns.ts'
import { assignSegments } from '../../../core/model/assign.ts'
import { compiledModel } from '../../../core/model/remembered-model.ts'
import { UNASSIGNED } from '../../../core/model/segment-model.ts'
import { createExactSums } from '../../../core/statistics/exact-sums.ts'
import type { Accounts } from '../../state/accounts.ts'
import type { ModelTable } from '../../state/draft.ts'

export interface CrossCell {
  readonly count: number
  /** What its accounts are worth; their number where that is not known. */
  readonly weight: number
}

/** In the order of the model, so that equal cells are chosen the same way in any order of rows. */
export function segmentNames({ rows }: ModelTable): string[] {
  return [...new Set(rows.map((row) => row[0]!))]
}

/** By segment of the first model and of the second. */
export function crossTable(accounts: Accounts, first: ModelTable, second: ModelTable, asOf: number | null): CrossCell[][] {
  const { values } = accounts
  const [names, namesAcross] = [segmentNames(first), segmentNames(second)]
  const [one, other] = [segmentsOf(accounts, first, asOf), segmentsOf(accounts, second, asOf)]
  const places = one.dictionary.map((name) => names.indexOf(name))
  const placesAcross = other.dictionary.map((name) => namesAcross.indexOf(name))
  const width = namesAcross.length
  const counts = new Float64Array(names.length * width)
  const worth = createExactSums(counts.length)
  one.codes.forEach((code, row) => {
    const place = places[code] ?? -1
    const across = placesAcross[other.codes[row]!] ?? -1
    if (place < 0 || across < 0) return
    counts[place * width + across]!++
    const value = values === null ? 1 : values[row]!
    if (value > 0) worth.add(place * width + across, value)
  })
  const cellAt = (at: number): CrossCell => ({ count: counts[at]!, weight: worth.total(at) })
  return names.map((_, place) => namesAcross.map((_, across) => cellAt(place * width + across)))
}

function segmentsOf(accounts: Accounts, { header, rows }: ModelTable, asOf: number | null): TextColumn {
  const compiled = compiledModel([header, ...rows], [...accounts.headers], asOf)
  return assignSegments(compiled, accounts.rows, accounts.rows.length, accounts.headers.length, UNASSIGNED)
}
