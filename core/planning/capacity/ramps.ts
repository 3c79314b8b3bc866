/**
 * Ramp options -> what share of a ramped seat each month of tenure gives. The month of hire is the first; after the last
 * share a seat is ramped.
 */
import { InputError } from '../../errors.ts'

/** Shares from 0 to 1 by month of tenure, the month of hire first. */
export type Ramp = readonly number[]

export const NO_RAMP: Ramp = []

export function rampShare(ramp: Ramp, tenure: number): number {
  return tenure > ramp.length ? 1 : ramp[tenure - 1]!
}

/** `step` is how many months each share lasts. Shares are percents where one of them is above 1. */
export function readRamp(name: string, shares: readonly number[], step: number): Ramp {
  const most = Math.max(...shares)
  // 1.1 would be a percent and a bit, or a mistake for 110 %.
  if (most > 1 && most <= 2) throw new InputError('CAPACITY_RAMP_SHARES', { name, actual: shares.join(', ') })
  const scale = most > 1 ? 100 : 1
  return shares.flatMap((share) => new Array<number>(step).fill(share / scale))
}
