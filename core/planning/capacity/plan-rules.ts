/** The options of CAPACITY_PLAN -> the rules by which it counts. Decides which of them can't stand together. */
import { InputError } from '../../errors.ts'
import { attritionOf } from './attrition.ts'
import type { Calendar } from './calendar.ts'
import type { PlanRules } from './capacity-plan.ts'
import type { Roster } from './read-roster.ts'
import { checkedSeasonality } from './seat-options.ts'

interface PlanOptions {
  readonly attainment: number | null
  readonly haircut: number | null
  readonly attrition: number
  readonly attrition_method: 'compound' | 'simple'
  readonly backfill: number | null
  readonly seasonality: readonly number[] | null
  readonly over_assignment: number
  readonly prorate: boolean
}

export function planRules(options: PlanOptions, basis: Roster['basis'], { origin, lastMonth }: Calendar): PlanRules {
  const { attainment, haircut, attrition: rate, attrition_method: method, backfill: lag } = options
  if (attainment !== null && haircut !== null) throw new InputError('CAPACITY_ATTAINED')
  if (attainment !== null && basis === 'productivity') throw new InputError('CAPACITY_ATTAINMENT')
  if (lag !== null && !Number.isInteger(lag))
    throw new InputError('OPTION_VALUE', { name: 'backfill', expected: 'a whole number of months', actual: lag })
  return {
    seasonality: checkedSeasonality(options.seasonality),
    isProrated: options.prorate,
    attrition: rate === 0 ? null : attritionOf({ rate, method, lag }, lastMonth - origin),
    attained: attainment ?? 1 - (haircut ?? 0),
    overAssignment: options.over_assignment,
  }
}
