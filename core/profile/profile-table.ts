/** Accounts by segment -> the profile: one row per segment, the most value first, and one of all. Decides its columns. */
import { figureCell, type Row } from '../cells.ts'
import type { Table } from '../registry/define.ts'
import { apart } from '../row-name.ts'
import { int32 } from '../scratch.ts'
import { type Accounts, NO_ACCOUNT } from './accounts.ts'
import { groupStatistics } from './group-statistics.ts'
import type { Memberships } from './memberships.ts'

/** What a further measure can be given a column of. */
export const FIGURES = ['sum', 'mean', 'median', 'index'] as const
export type Figure = (typeof FIGURES)[number]

const TOTAL = 'Total'

interface ProfileColumn {
  readonly name: string
  /** By segment; the last one is of all accounts. */
  readonly cells: ArrayLike<number>
}

export function profileTable({ segments, values, measures }: Accounts, members: Memberships, figures: readonly Figure[]): Table {
  const { names } = members
  const counts = int32(names.length + 1)
  for (const segment of members.segments) counts[segment]!++
  counts[names.length] = segments.reduce((count, segment) => count + (segment === NO_ACCOUNT ? 0 : 1), 0)
  const value = groupStatistics(values, members)
  const columns: ProfileColumn[] = [
    { name: 'accounts', cells: counts },
    { name: 'share', cells: shares(counts) },
    { name: 'value', cells: value.sums },
    { name: 'value share', cells: shares(value.sums) },
    { name: 'mean', cells: value.means },
    { name: 'median', cells: value.medians() },
    { name: 'index', cells: indexes(value.means) },
    ...measures.flatMap(({ name, values: own }): ProfileColumn[] => {
      const { sums, means, medians } = groupStatistics(own, members)
      const cellsOf: Record<Figure, () => ArrayLike<number>> = {
        sum: () => sums,
        mean: () => means,
        median: medians,
        index: () => indexes(means),
      }
      return figures.map((figure) => ({ name: `${name} ${figure}`, cells: cellsOf[figure]() }))
    }),
  ]
  const order = [...names.keys()].sort((left, right) => value.sums[right]! - value.sums[left]! || (names[left]! < names[right]! ? -1 : 1))
  const rows = [...order, names.length].map(
    (group): Row => [names[group] ?? apart(TOTAL, names), ...columns.map(({ cells }) => figureCell(cells[group]!))],
  )
  return { header: ['segment', ...columns.map(({ name }) => name)], rows }
}

/** Parts of the last one, the total; nothing where that is 0. */
function shares(parts: ArrayLike<number>): number[] {
  const total = parts[parts.length - 1]!
  return Array.from(parts, (part) => (total === 0 ? Number.NaN : part / total))
}

/** 100 is the mean of all, the last one; nothing where that is 0. */
function indexes(means: ArrayLike<number>): number[] {
  return shares(means).map((share) => share * 100)
}
