/** A second, slow way to the same plan: day by day, with every group of backfills followed by itself. */
import { isoOf } from '../../core/dates.ts'

export interface SlowRow {
  readonly segment: string
  readonly start: number | null
  readonly end: number | null
  readonly fte: number
  readonly count: number
  readonly amount: number
  readonly leave: readonly [number, number] | null
  readonly ramp: readonly number[]
}

export interface SlowRules {
  readonly attrition: number
  readonly method: 'compound' | 'simple'
  readonly lag: number | null
  readonly seasonality: readonly number[]
  readonly prorate: boolean
}

/** Per period: money before and after attrition, and a year's capacity on board on the last day. */
export interface SlowPlan {
  readonly gross: number[]
  readonly expected: number[]
  readonly closing: number[]
}

const months = new Map<number, number>()
const monthOf = (day: number): number => {
  const month = months.get(day) ?? Number(isoOf(day).slice(0, 4)) * 12 + Number(isoOf(day).slice(5, 7)) - 1
  months.set(day, month)
  return month
}

/** `starts` are first days, `end` the first day after all of them. */
export function slowPlan(rows: readonly SlowRow[], starts: readonly number[], end: number, rules: SlowRules): SlowPlan {
  const plan: SlowPlan = { gross: starts.map(() => 0), expected: starts.map(() => 0), closing: starts.map(() => 0) }
  const first = monthOf(starts[0]!)
  const before = Number(isoOf(starts[0]!).slice(8, 10)) <= 15 ? first - 1 : first
  for (const row of rows) {
    const seats = row.fte * row.count
    const isOnBoard = (at: number): boolean => (row.start === null || row.start <= at) && (row.end === null || at <= row.end)
    const isAway = (at: number): boolean => row.leave !== null && row.leave[0] <= at && at <= row.leave[1]
    const ramped = (tenure: number): number => row.ramp[tenure - 1] ?? 1
    const shareOf = (month: number): number => (row.start === null ? 1 : ramped(month - monthOf(row.start) + 1))
    const stays = groups(row.start === null ? before : Math.max(before, monthOf(row.start)), row.end === null ? rules : null, monthOf(end))
    let current = Number.NaN
    let days: number[] = []
    let worked = 0
    let present = stays(first)
    for (let at = starts[0]!; at < end; at++) {
      const period = starts.filter((start) => start <= at).length - 1
      const month = monthOf(at)
      if (month !== current) {
        current = month
        days = daysOf(at)
        worked = rules.prorate ? days.length : days.filter(isOnBoard).length
        present = stays(month)
      }
      const { original, others } = present
      const own = isOnBoard(at) && !isAway(at) ? shareOf(month) : 0
      const backfilled = others.reduce((sum, { size, age }) => sum + size * ramped(age + 1), 0)
      const money = (seats * row.amount) / 12
      const season = rules.seasonality[month % 12]!
      if (own > 0) plan.gross[period]! += (money * season * own) / worked
      plan.expected[period]! += money * season * ((own > 0 ? (own * original) / worked : 0) + backfilled / days.length)
      if (at + 1 === (starts[period + 1] ?? end)) plan.closing[period]! += seats * row.amount * (own * original + backfilled)
    }
  }
  return plan
}

function daysOf(at: number): number[] {
  const days: number[] = []
  for (let next = at - Number(isoOf(at).slice(8, 10)) + 1; monthOf(next) === monthOf(at); next++) days.push(next)
  return days
}

interface Group {
  readonly born: number
  readonly began: number
}

/** By month who of a seat is there: the share of the first ones, and each later group with its age in months. */
function groups(
  base: number,
  rules: SlowRules | null,
  last: number,
): (month: number) => { original: number; others: { size: number; age: number }[] } {
  if (rules === null) return () => ({ original: 1, others: [] })
  const left = (age: number): number =>
    age <= 0 ? 1 : rules.method === 'compound' ? (1 - rules.attrition) ** (age / 12) : Math.max(0, 1 - (rules.attrition * age) / 12)
  const all: Group[] = [{ born: base, began: 1 }]
  for (let month = base + 1; month <= last; month++) {
    if (rules.lag === null) break
    const when = month - rules.lag
    if (when <= base) continue
    const leavers = all.reduce((sum, { born, began }) => sum + (when > born ? began * (left(when - born - 1) - left(when - born)) : 0), 0)
    all.push({ born: month, began: leavers })
  }
  return (month) => ({
    original: left(month - base),
    others: all.slice(1).flatMap(({ born, began }) => (born <= month ? [{ size: began * left(month - born), age: month - born }] : [])),
  })
}
