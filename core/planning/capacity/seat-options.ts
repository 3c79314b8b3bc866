/** The options that say what a seat gives month by month; every function that plans seats takes them alike. */
import { InputError } from '../../errors.ts'
import { o } from '../../registry/options.ts'

export const SEAT_OPTIONS = {
  ramp: o.numbers(
    'What share of a ramped rep each month of tenure gives, the month of hire first, such as 0, 25, 50, 75; 100 % after it.',
    {
      least: 0,
      most: 100,
    },
  ),
  ramp_step: o.integer('How many months each share of a ramp lasts; 3 for a ramp by quarters.', 1, { least: 1, most: 12 }),
  seasonality: o.numbers('What each calendar month is worth, January first: 12 numbers that sum to 12.', { least: 0 }),
  until: o.date('The last day of the last period, where it is not as long as those before.'),
} as const

/** Sums to 12 up to the rounding of written numbers. */
export function checkedSeasonality(given: readonly number[] | null): readonly number[] | null {
  if (given === null) return null
  const sum = given.reduce((all, month) => all + month, 0)
  if (given.length === 12 && Math.abs(sum - 12) <= 1e-6) return given
  throw new InputError('CAPACITY_SEASONALITY', { count: given.length, sum: Number(sum.toPrecision(12)) })
}
