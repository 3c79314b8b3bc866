/**
 * From the capacity on board at the beginning of each period to that at its end: a year's quota or productivity of the
 * seats as ramped as they are on that day, before seasonality and attainment. Decides what each change counts as.
 */
import { createExactSums } from '../../statistics/exact-sums.ts'
import type { Attrition } from './attrition.ts'
import { type Calendar, monthOf } from './calendar.ts'
import type { PlanLines } from './plan-lines.ts'
import { rampShare } from './ramps.ts'
import type { Seat } from './seat.ts'
import { agesFrom } from './seat-capacity.ts'

/** What a period's capacity is made of: it opens, five things change it, it closes. */
export const PARTS = ['opening', 'attrition', 'leave', 'ramp progression', 'backfills', 'hires', 'closing'] as const
export type Part = (typeof PARTS)[number]

export interface WaterfallLine {
  readonly segment: string
  /** By part and period. */
  readonly parts: Readonly<Record<Part, Float64Array>>
}

/** A day on which seats are looked at: the last before the plan, then the last of each month and of each period. */
interface Moment {
  readonly day: number
  readonly month: number
  /** The period that ends with it or in which it lies; −1 before the plan. */
  readonly period: number
  readonly isLast: boolean
}

export function waterfall(
  seats: readonly Seat[],
  { names, lineOf }: PlanLines,
  calendar: Calendar,
  attrition: Attrition | null,
): WaterfallLine[] {
  const count = calendar.periods.length
  const sums = new Map(PARTS.map((part) => [part, createExactSums(names.length * count)]))
  const moments = momentsOf(calendar)
  for (const seat of seats) {
    if (Number.isNaN(seat.amount)) continue
    const line = lineOf(seat.segment)
    addChanges(seat, moments, agesFrom(seat, calendar), attrition, (part, period, value) => {
      if (value === 0) return
      sums.get(part)!.add(period, value)
      if (line > 0) sums.get(part)!.add(line * count + period, value)
    })
  }
  return names.map((segment, line) => {
    const column = (part: Part): Float64Array =>
      Float64Array.from({ length: count }, (_, period) => sums.get(part)!.total(line * count + period))
    return { segment, parts: Object.fromEntries(PARTS.map((part) => [part, column(part)])) as Record<Part, Float64Array> }
  })
}

/** No two are more than a month apart, so that every hire is seen in the month of hire. */
function momentsOf({ periods, slices }: Calendar): Moment[] {
  const before = periods[0]!.start - 1
  const moments: Moment[] = [{ day: before, month: monthOf(before), period: -1, isLast: true }]
  slices.forEach((parts, period) => {
    parts.forEach(({ month, end }, index) => {
      moments.push({ day: end - 1, month, period, isLast: index === parts.length - 1 })
    })
  })
  return moments
}

function addChanges(
  seat: Seat,
  moments: readonly Moment[],
  base: number,
  attrition: Attrition | null,
  add: (part: Part, period: number, value: number) => void,
): void {
  const { start, end, ramp, leaveFrom, leaveTo } = seat
  const money = seat.amount * seat.fte * seat.count
  const startMonth = monthOf(start)
  const survivors = attrition !== null && end === Infinity ? attrition.survivors : null
  const backfills = survivors === null ? null : attrition!.backfills(ramp)
  const last = moments.length - 1
  let [wasThere, age, kept, here, share] = [false, 0, 1, 1, 0]
  moments.forEach(({ day, month, period, isLast }, index) => {
    const isThere = start <= day && day <= end
    const before = { age, kept, here, share }
    age = period < 0 ? 0 : Math.max(0, month - base)
    kept = survivors?.[age] ?? 1
    here = leaveFrom <= day && day <= leaveTo ? 0 : 1
    share = isThere ? rampShare(ramp, month - startMonth + 1) : 0
    if (wasThere && isThere) {
      add('attrition', period, money * (kept - before.kept) * before.here * before.share)
      add('leave', period, money * kept * (here - before.here) * before.share)
      add('ramp progression', period, money * kept * here * (share - before.share))
    } else if (wasThere) add('attrition', period, -money * before.kept * before.here * before.share)
    else if (isThere && period >= 0) add('hires', period, money * kept * here * share)
    if (backfills !== null && age > before.age) {
      add('attrition', period, -money * backfills.lost[age]!)
      add('ramp progression', period, money * backfills.ramped[age]!)
      add('backfills', period, money * backfills.arrived[age]!)
    }
    wasThere = isThere
    if (!isLast) return
    const capacity = money * (kept * here * share + (backfills?.capacity[age] ?? 0))
    if (period >= 0) add('closing', period, capacity)
    if (index < last) add('opening', period + 1, capacity)
  })
}
