/**
 * Seats and targets -> the plan, period by period, for all together and for each segment. Decides what is counted when:
 * heads at the end of a period, all else over the whole of it.
 */
import { createExactSums } from '../../statistics/exact-sums.ts'
import { type Calendar, monthOf } from './calendar.ts'
import type { PlanLines } from './plan-lines.ts'
import { rampShare } from './ramps.ts'
import type { Roster } from './read-roster.ts'
import type { Target } from './read-targets.ts'
import { type CapacityRules, seatCapacity } from './seat-capacity.ts'

export interface PlanRules extends CapacityRules {
  /** What is sold of the capacity: the attainment of quota, or 1 less the haircut. */
  readonly attained: number
  readonly overAssignment: number
}

/** One line of the plan; columns are by period, NaN where there is no such figure. */
export interface PlanLine {
  readonly segment: string
  /** On board on the last day, and those of them that are still ramping. */
  readonly heads: Float64Array
  readonly ramping: Float64Array
  /** Full-time ramped seats that would give the same, on average over the period. */
  readonly ramped: Float64Array
  readonly gross: Float64Array
  readonly expected: Float64Array
  readonly cost: Float64Array
  readonly target: Float64Array
  readonly gap: Float64Array
  readonly cumulativeGap: Float64Array
  readonly coverage: Float64Array
  readonly streetQuota: Float64Array
}

export function capacityPlan(
  { seats, hasCost }: Pick<Roster, 'seats' | 'hasCost'>,
  targets: readonly Target[],
  { names, lineOf }: PlanLines,
  calendar: Calendar,
  rules: PlanRules,
): PlanLine[] {
  const count = calendar.periods.length
  const sums = Array.from({ length: 6 }, () => createExactSums(names.length * count))
  const lastMonths = calendar.slices.map((slices) => slices[slices.length - 1]!.month)
  for (const seat of seats) {
    const line = lineOf(seat.segment)
    const add = (measure: number, period: number, value: number): void => {
      sums[measure]!.add(period, value)
      if (line > 0) sums[measure]!.add(line * count + period, value)
    }
    const hired = monthOf(seat.start)
    seatCapacity(seat, calendar, rules).forEach((given, period) => {
      if (given === null) return
      if (hasCost) add(COST, period, given.cost)
      if (Number.isNaN(seat.amount)) return
      const lastDay = calendar.periods[period]!.end - 1
      if (seat.start <= lastDay && seat.end >= lastDay) {
        add(HEADS, period, seat.count)
        if (rampShare(seat.ramp, lastMonths[period]! - hired + 1) < 1) add(RAMPING, period, seat.count)
      }
      add(RAMPED, period, given.rampedMonths / calendar.months[period]!)
      add(GROSS, period, given.gross)
      add(EXPECTED, period, given.kept * rules.attained)
    })
  }
  const targetOf = targetSums(targets, lineOf, names.length, count)
  return names.map((segment, line) => {
    const column = (measure: number): Float64Array =>
      Float64Array.from({ length: count }, (_, period) => sums[measure]!.total(line * count + period))
    const [expected, target] = [column(EXPECTED), targetOf(line)]
    const gap = expected.map((value, period) => value - target[period]!)
    return {
      segment,
      heads: column(HEADS),
      ramping: column(RAMPING),
      ramped: column(RAMPED),
      gross: column(GROSS),
      expected,
      cost: hasCost ? column(COST) : new Float64Array(count).fill(Number.NaN),
      target,
      gap,
      cumulativeGap: cumulative(gap),
      coverage: expected.map((value, period) => (target[period] === 0 ? Number.NaN : value / target[period]!)),
      streetQuota: target.map((value) => value * (1 + rules.overAssignment)),
    }
  })
}

const [HEADS, RAMPING, RAMPED, GROSS, EXPECTED, COST] = [0, 1, 2, 3, 4, 5] as const

/** By line and period; NaN where no target is given. */
function targetSums(targets: readonly Target[], lineOf: PlanLines['lineOf'], lines: number, count: number): (line: number) => Float64Array {
  const sums = createExactSums(lines * count)
  const isGiven = new Uint8Array(lines * count)
  for (const { period, segment, amount } of targets) {
    // Targets without a segment column are for all together only.
    for (const line of segment === null || lineOf(segment) === 0 ? [0] : [0, lineOf(segment)]) {
      sums.add(line * count + period, amount)
      isGiven[line * count + period] = 1
    }
  }
  return (line) =>
    Float64Array.from({ length: count }, (_, period) => {
      const cell = line * count + period
      return isGiven[cell] === 1 ? sums.total(cell) : Number.NaN
    })
}

/** Sums from the first period on; blank stays blank. */
function cumulative(gaps: Float64Array): Float64Array {
  const sum = createExactSums(1)
  return gaps.map((gap) => {
    if (Number.isNaN(gap)) return gap
    sum.add(0, gap)
    return sum.total(0)
  })
}
