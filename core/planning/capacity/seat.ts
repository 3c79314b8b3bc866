/** A row of the roster as the engine sees it: one seat, or several alike. */
import type { Ramp } from './ramps.ts'

/** Days are whole serial days, the last ones included; money is a year's, for one full-time seat. */
export interface Seat {
  /** Zero-length where blank. */
  readonly role: string
  readonly segment: string
  /** −Infinity for one who has been there all along. */
  readonly start: number
  /** Infinity for one whose end is not known; only such seats are subject to attrition. */
  readonly end: number
  readonly fte: number
  readonly count: number
  /** Quota or productivity; NaN for a seat that carries none, such as a sales engineer's. */
  readonly amount: number
  readonly ramp: Ramp
  /** No leave: from Infinity to −Infinity. */
  readonly leaveFrom: number
  readonly leaveTo: number
  readonly cost: number
}

/** How many days from `start` to before `end` are none before `from` and none after `to`. */
export function overlap(start: number, end: number, from: number, to: number): number {
  return Math.max(0, Math.min(end, to + 1) - Math.max(start, from))
}
