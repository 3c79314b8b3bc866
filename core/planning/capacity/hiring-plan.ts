/**
 * What targets leave open -> whom to hire when, what that closes, and why the rest can't be closed. Decides at which dates
 * a hire may start: the first day of each period and every month after it within the period, not before the lead time.
 */
import { addMonths, isoOf } from '../../dates.ts'
import type { Period } from '../periods.ts'
import { bestHires } from './best-hires.ts'
import { calendarOf } from './calendar.ts'
import type { Ramp } from './ramps.ts'
import { seatCapacity } from './seat-capacity.ts'

export interface HiringRules {
  /** A year's, of a ramped hire. */
  readonly productivity: number
  readonly ramp: Ramp
  readonly seasonality: readonly number[] | null
  /** Months from requisition to start. */
  readonly leadTime: number
  /** At one date; Infinity where there is no limit. */
  readonly most: number
  /** The first day on which a requisition can be opened. */
  readonly asOf: number
  /** Whether the sum of all periods is to be closed, and not each by itself. */
  readonly isCumulative: boolean
}

export interface Start {
  readonly period: number
  readonly day: number
  readonly hires: number
  readonly requisition: number
}

/** By period; NaN where there is no such figure. */
export interface HiringPlan {
  /** Capacity less target. */
  readonly gap: Float64Array
  readonly fromHires: Float64Array
  readonly unmet: Float64Array
  readonly reasons: readonly (string | null)[]
  readonly starts: readonly Start[]
  /** False where some might start later still. */
  readonly isProven: boolean
}

/** An amount of the target below this share is rounding. */
const ROUNDING = 1e-9

export function hiringPlan(targets: Float64Array, capacity: Float64Array, periods: readonly Period[], rules: HiringRules): HiringPlan {
  const { leadTime, most, isCumulative } = rules
  const earliest = addMonths(rules.asOf, leadTime)
  const dates = startDates(periods).filter(({ day }) => day >= earliest)
  const yields = yieldsOf(dates, periods, rules)
  const gap = targets.map((target, period) => (Number.isNaN(capacity[period]!) ? 0 : capacity[period]!) - target)
  const missing = gap.map((amount) => (Number.isNaN(amount) ? 0 : -amount))
  const problem = isCumulative ? { yields: yields.map(sumOf), missing: sumOf(missing), most } : { yields, missing, most }
  const { hires, isProven } = bestHires(problem)
  const fromHires = Float64Array.from(periods, (_, period) => yields.reduce((sum, one, date) => sum + hires[date]! * one[period]!, 0))
  const open = missing.map((amount, period) => amount - fromHires[period]!)
  const last = periods.length - 1
  const unmet = isCumulative
    ? open.map((_, period) => (period === last ? remaining(sumOf(open)[0]!, sumOf(missing)[0]!) : Number.NaN))
    : open.map((amount, period) => (Number.isNaN(gap[period]!) ? Number.NaN : remaining(amount, missing[period]!)))
  const reasonOf = (period: number): string => {
    const first = dates.find(({ day }) => day < periods[period]!.end)
    if (first === undefined) return `no hire can start before ${isoOf(earliest)}`
    const isIdle = yields.every((one) => (isCumulative ? sumOf(one)[0]! : one[period]!) === 0)
    if (isIdle) return `who starts on ${isoOf(first.day)} sells nothing yet`
    return `the most hires a month, ${most}, are reached`
  }
  return {
    gap,
    fromHires,
    unmet,
    reasons: periods.map((_, period) => (unmet[period]! > 0 ? reasonOf(period) : null)),
    starts: dates.flatMap(({ period, day }, date) =>
      hires[date]! > 0 ? [{ period, day, hires: hires[date]!, requisition: addMonths(day, -leadTime) }] : [],
    ),
    isProven,
  }
}

function startDates(periods: readonly Period[]): { period: number; day: number }[] {
  return periods.flatMap(({ start, end }, period) => {
    const months = Math.max(1, Math.round((end - start) / (365.2425 / 12)))
    return Array.from({ length: months }, (_, month) => ({ period, day: addMonths(start, month) }))
  })
}

/** By date, what one hire brings in each period; a month of hiring counts by its days, so that earlier never brings less. */
function yieldsOf(
  dates: readonly { day: number }[],
  periods: readonly Period[],
  { productivity, ramp, seasonality }: HiringRules,
): Float64Array[] {
  const calendar = calendarOf(periods)
  const seat = { role: '', segment: '', end: Infinity, fte: 1, count: 1, amount: productivity, ramp, cost: 0 }
  return dates.map(({ day }) => {
    const given = seatCapacity({ ...seat, start: day, leaveFrom: Infinity, leaveTo: -Infinity }, calendar, {
      seasonality,
      isProrated: true,
      attrition: null,
    })
    return Float64Array.from(given, (period) => period?.gross ?? 0)
  })
}

function sumOf(values: Float64Array): Float64Array {
  return Float64Array.of(values.reduce((sum, value) => sum + value, 0))
}

function remaining(open: number, missing: number): number {
  return open > missing * ROUNDING ? open : 0
}
