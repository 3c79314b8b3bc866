/**
 * How long something takes when for some of those observed it has not happened yet: the product-limit estimate of Kaplan
 * and Meier (1958), and the times by which a share of all have got there.
 */
import { float64 } from '../scratch.ts'
import { sortedNumbers } from './order-statistics.ts'

/** One entry per different time at which it happened, ascending. */
export interface SurvivalCurve {
  readonly times: Float64Array
  /** The share for whom it has not happened by then, that time included. */
  readonly surviving: Float64Array
  /** The longest observation of all; -Infinity without any. */
  readonly longest: number
}

/** `events`: after how long it happened; `censored`: how long those were watched for whom it has not. In any order. */
export function kaplanMeier(events: Float64Array, censored: Float64Array): SurvivalCurve {
  const happened = sortedNumbers(events)
  const watched = sortedNumbers(censored)
  const times = float64(happened.length)
  const surviving = float64(happened.length)
  let steps = 0
  let share = 1
  let ended = 0
  for (let start = 0; start < happened.length; steps++) {
    const time = happened[start]!
    let end = start + 1
    while (end < happened.length && happened[end] === time) end++
    // Whoever was last seen at this very time was still at risk then.
    while (ended < watched.length && watched[ended]! < time) ended++
    const atRisk = happened.length - start + (watched.length - ended)
    share *= (atRisk - (end - start)) / atRisk
    times[steps] = time
    surviving[steps] = share
    start = end
  }
  const longest = Math.max(happened[happened.length - 1] ?? -Infinity, watched[watched.length - 1] ?? -Infinity)
  return { times: times.subarray(0, steps), surviving: surviving.subarray(0, steps), longest }
}

/** Products of fractions such as 20/21 · 19/20 miss the share that they are by rounding. */
const ROUNDING = 1e-9

/**
 * The time by which `share` of all have got there; NaN where fewer have. Where exactly that share has, the middle between
 * then and the next time, as in R and SAS: so without censoring it is the ordinary median, and quantiles are of type 2.
 */
export function survivalQuantile({ times, surviving }: SurvivalCurve, share: number): number {
  const left = 1 - share
  const at = surviving.findIndex((one) => one <= left + ROUNDING)
  if (at < 0) return Number.NaN
  return surviving[at]! >= left - ROUNDING && at + 1 < times.length ? (times[at]! + times[at + 1]!) / 2 : times[at]!
}
