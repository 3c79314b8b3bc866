/**
 * One seat -> what it gives in each period. Decides how tenure, ramp, leave, seasonality, cut months, attrition and
 * backfills go together; everything that plans capacity counts through here.
 */
import type { Attrition } from './attrition.ts'
import { type Calendar, monthOf } from './calendar.ts'
import { rampShare } from './ramps.ts'
import { overlap, type Seat } from './seat.ts'

export interface CapacityRules {
  /** What a month is worth next to an average one, January first. */
  readonly seasonality: readonly number[] | null
  /** Whether a month of hiring or leaving counts by its days, not in full. */
  readonly isProrated: boolean
  /** `null` where nobody leaves but those whose end is known. */
  readonly attrition: Attrition | null
}

/** What a seat gives in one period. */
export interface SeatPeriod {
  /** Months of a full-time ramped seat, as the roster says. */
  readonly rampedMonths: number
  /** Money, as the roster says; 0 for a seat that carries none. */
  readonly gross: number
  /** The same after attrition, backfills included. */
  readonly kept: number
  readonly cost: number
}

/** By period, `null` where the seat gives nothing because it is empty. */
export function seatCapacity(seat: Seat, calendar: Calendar, { seasonality, isProrated, attrition }: CapacityRules): (SeatPeriod | null)[] {
  const { start, end, ramp } = seat
  const size = seat.fte * seat.count
  const startMonth = monthOf(start)
  const base = agesFrom(seat, calendar)
  const survivors = attrition !== null && end === Infinity ? attrition.survivors : null
  const backfills = survivors === null ? null : attrition!.backfills(ramp)
  return calendar.slices.map((slices, period) => {
    const { start: from, end: to } = calendar.periods[period]!
    if (overlap(from, to, start, end) === 0) return null
    let [rampedMonths, gross, kept, employed] = [0, 0, 0, 0]
    for (const slice of slices) {
      const { month, monthStart, monthEnd } = slice
      const days = overlap(slice.start, slice.end, start, end)
      if (days === 0) continue
      // A month of hiring counts in full, on the days that the seat is filled: else a cut month would count twice or not at all.
      const whole = isProrated ? monthEnd - monthStart : overlap(monthStart, monthEnd, start, end)
      const away = overlap(Math.max(slice.start, start), Math.min(slice.end, end + 1), seat.leaveFrom, seat.leaveTo)
      const share = rampShare(ramp, month - startMonth + 1)
      const ramped = ((days - away) / whole) * share
      const age = Math.max(0, month - base)
      const season = seasonality === null ? 1 : seasonality[month % 12]!
      employed += days / whole
      rampedMonths += ramped
      gross += ramped * season
      const backfilled = backfills === null ? 0 : backfills.capacity[age]! * ((slice.end - slice.start) / (monthEnd - monthStart))
      kept += (ramped * (survivors?.[age] ?? 1) + backfilled) * season
    }
    const money = Number.isNaN(seat.amount) ? 0 : (size * seat.amount) / 12
    return { rampedMonths: rampedMonths * size, gross: gross * money, kept: kept * money, cost: (employed * size * seat.cost) / 12 }
  })
}

/** The month in which a seat's people are of age 0: that of their hire, or the one before the plan begins for those on board by then. */
export function agesFrom({ start }: Seat, { origin }: Calendar): number {
  return Math.max(origin, monthOf(start))
}
