/**
 * Territories as they stand: accounts, load and index of each weight, moves in and out, then how even the whole is. Decides
 * which territories are listed and what each measure of evenness is taken of.
 */
import type { Row } from '../../cells.ts'
import type { TextColumn } from '../../columns.ts'
import { curveOf } from '../../concentration/curve.ts'
import { giniOf } from '../../concentration/indices.ts'
import type { Table } from '../../registry/define.ts'
import type { NamedWeights } from './book.ts'
import type { Rep } from './read-reps.ts'

export interface Standing {
  readonly territories: TextColumn
  readonly owners: TextColumn | null
  /** Those with a target; further territories are listed after them without one. */
  readonly reps: readonly Rep[]
  readonly weights: readonly NamedWeights[]
}

const NONE = '(None)'

export function balanceTable({ territories, owners, reps, weights }: Standing): Table {
  const names = namesOf(territories, owners, reps)
  const place = new Map(names.map((name, index) => [name, index]))
  // An account without a territory may stand below the last one that has any.
  const rowCount = Math.max(territories.length, ...weights.map(({ values }) => values.length))
  const placesOf = ({ codes, dictionary }: TextColumn): Int32Array =>
    Int32Array.from({ length: rowCount }, (_, row) => {
      const code = codes[row] ?? -1
      return code < 0 ? names.length : place.get(dictionary[code]!)!
    })
  const now = placesOf(territories)
  const before = owners === null ? null : placesOf(owners)
  const isAccount = now.map((at, row) =>
    at < names.length || (before !== null && before[row]! < names.length) || weights.some(({ values }) => values[row]! > 0) ? 1 : 0,
  )
  const count = (holds: (at: number, row: number) => boolean): Float64Array => {
    const counts = new Float64Array(names.length + 1)
    now.forEach((_, row) => {
      if (isAccount[row] === 1) for (let at = 0; at <= names.length; at++) if (holds(at, row)) counts[at]!++
    })
    return counts
  }
  const accounts = count((at, row) => now[row] === at)
  const movedIn = before === null ? null : count((at, row) => now[row] === at && before[row] !== at)
  const movedOut = before === null ? null : count((at, row) => now[row] !== at && before[row] === at)
  const seats = reps.reduce((sum, { capacity }) => sum + capacity, 0)
  const loads = weights.map(({ values }) => {
    const sums = new Float64Array(names.length + 1)
    values.forEach((value, row) => {
      sums[now[row]!]! += value
    })
    return sums
  })
  const totals = loads.map((sums) => sums.reduce((sum, one) => sum + one, 0))
  const indexOf = (weight: number, at: number): number | null => {
    const target = at < reps.length ? (totals[weight]! * reps[at]!.capacity) / seats : 0
    return target > 0 ? (100 * loads[weight]![at]!) / target : null
  }
  const moves = (at: number): Row => (movedIn === null ? [] : [movedIn[at]!, movedOut![at]!])
  const line = (name: string, at: number): Row => [
    name,
    accounts[at]!,
    ...weights.flatMap((_, weight) => [loads[weight]![at]!, indexOf(weight, at)]),
    ...moves(at),
  ]
  const sum = (counts: Float64Array): number => counts.reduce((total, one) => total + one, 0)
  const rows: Row[] = names.map(line)
  if (accounts[names.length]! > 0 || (movedOut !== null && movedOut[names.length]! > 0)) rows.push(line(NONE, names.length))
  const ends: Row = movedIn === null ? [] : [sum(movedIn), sum(movedOut!)]
  rows.push(['Total', sum(accounts), ...weights.flatMap((_, weight) => [totals[weight]!, null]), ...ends])
  const figures = weights.map((_, weight) => evenness(reps.flatMap((__, at) => indexOf(weight, at) ?? [])))
  for (const measure of ['CV', 'max / target', 'min / target', 'Gini'] as const)
    rows.push([measure, null, ...figures.flatMap((figure) => [null, figure === null ? null : figure[measure]]), ...ends.map(() => null)])
  return {
    header: [
      'territory',
      'accounts',
      ...weights.flatMap(({ name }) => [name, `${name} index`]),
      ...(movedIn === null ? [] : ['in', 'out']),
    ],
    rows,
  }
}

/** The reps first, in their order; then whoever else owns an account, by name. */
function namesOf(territories: TextColumn, owners: TextColumn | null, reps: readonly Rep[]): string[] {
  const listed = reps.map(({ name }) => name)
  const known = new Set(listed)
  const others = new Set([...usedNames(territories), ...(owners === null ? [] : usedNames(owners))].filter((name) => !known.has(name)))
  return [...listed, ...[...others].sort()]
}

export function usedNames({ codes, dictionary }: TextColumn): string[] {
  return [...new Set(codes)].flatMap((code) => (code < 0 ? [] : [dictionary[code]!]))
}

/** Of loads over targets; `null` where nobody has a target. */
function evenness(indexes: readonly number[]): Record<'CV' | 'max / target' | 'min / target' | 'Gini', number> | null {
  if (indexes.length === 0) return null
  const shares = indexes.map((index) => index / 100)
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
  if (mean === 0) return null
  const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shares.length
  return {
    CV: Math.sqrt(variance) / mean,
    'max / target': Math.max(...shares),
    'min / target': Math.min(...shares),
    Gini: giniOf(curveOf(Float64Array.from(shares))),
  }
}
