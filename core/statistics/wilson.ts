/** The interval in which a share lies that was seen in few trials: Wilson's score interval, which stays within 0 and 1. */

/** `z` is the normal quantile of the confidence: 1.2816 for 80 %. Wilson (1927), without correction for continuity; some trials. */
export function wilsonInterval(successes: number, trials: number, z: number): readonly [low: number, high: number] {
  const share = successes / trials
  const square = (z * z) / trials
  const half = z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials))
  const middle = share + square / 2
  // At no success and at nothing but successes an end is 0 or 1 by its formula, but not in floating point.
  return [successes === 0 ? 0 : (middle - half) / (1 + square), successes === trials ? 1 : (middle + half) / (1 + square)]
}
