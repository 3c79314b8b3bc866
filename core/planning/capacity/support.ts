/**
 * How many heads of supporting roles each period needs: by a ratio to the reps, by the work that the target makes, or the
 * more demanding of the two. Counts only in whole heads and for all segments together: half a sales engineer can't be hired.
 */
import type { Calendar } from './calendar.ts'
import type { PlanLine } from './capacity-plan.ts'
import type { Seat } from './seat.ts'
import type { SupportRole } from './support-roles.ts'

export interface SupportNeed {
  readonly period: number
  readonly role: string
  readonly reps: number
  readonly byRatio: number | null
  readonly byVolume: number | null
  readonly need: number
  readonly binding: 'ratio' | 'volume' | 'both'
  readonly onBoard: number
}

/** By period, then by role in the order given. `total` is the line of all together. */
export function supportNeeds(
  seats: readonly Seat[],
  roles: readonly SupportRole[],
  total: PlanLine,
  { periods, months }: Calendar,
): SupportNeed[] {
  return periods.flatMap(({ end }, period) =>
    roles.map(({ name, ratio, volume }): SupportNeed => {
      const reps = total.heads[period]!
      const money = Number.isNaN(total.target[period]!) ? total.expected[period]! : total.target[period]!
      const byRatio = ratio === null ? null : wholeHeads(reps / ratio)
      const byVolume = volume === null ? null : wholeHeads(money / (volume * months[period]!))
      const [one, other] = [byRatio ?? -1, byVolume ?? -1]
      return {
        period,
        role: name,
        reps,
        byRatio,
        byVolume,
        need: Math.max(one, other),
        binding: one === other ? 'both' : one > other ? 'ratio' : 'volume',
        onBoard: headsOf(seats, name, end - 1),
      }
    }),
  )
}

/** Rounded up, but not for the last digit of a division. */
function wholeHeads(heads: number): number {
  return Math.max(0, Math.ceil(heads * (1 - 1e-12)))
}

function headsOf(seats: readonly Seat[], role: string, day: number): number {
  const key = role.toLowerCase()
  return seats.reduce(
    (sum, { role: own, start, end, count }) => sum + (own.toLowerCase() === key && start <= day && day <= end ? count : 0),
    0,
  )
}
