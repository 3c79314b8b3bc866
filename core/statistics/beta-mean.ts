/**
 * The mean of a function of a beta-distributed chance, by the double-exponential rule (Takahasi and Mori 1974). With
 * f = (1 − z q)^−R it is Euler's integral of the hypergeometric function 2F1(R, b; a + b; z), and keeps its digits up
 * to z = 1, where the series takes millions of terms.
 */

/** The density's tails below exp(−LEFT) of its peak are left out: 1e-26, so that a function of size 1e9 there is still nothing. */
const LEFT = 60
/** Halving the step squares the error, so two results that agree this well leave the second exact to a double. */
const AGREEMENT = 1e-11
const FIRST_STEPS = 16
const LEAST_HALVINGS = 2
const MOST_HALVINGS = 12

/**
 * E[f(p, 1 − p)] for p ~ Beta(a, b), a and b > 0. `f` must be bounded, and is asked at p down to 0 and up to 1; both
 * p and 1 − p are given because each loses its digits as 1 minus the other. Relative error below 1e-12.
 */
export function betaMean(f: (p: number, q: number) => number, a: number, b: number): number {
  const peak = Math.asinh(Math.log(a / b) / Math.PI)
  const highest = logWeight(peak, a, b)
  const isOut = (t: number): boolean => logWeight(t, a, b) < highest - LEFT
  const from = border(isOut, peak, -1)
  const to = border(isOut, peak, 1)
  let weights = 0
  let weighted = 0
  const add = (t: number): void => {
    const logit = Math.PI * Math.sinh(t)
    const weight = Math.exp(logWeight(t, a, b) - highest) * Math.cosh(t)
    weights += weight
    weighted += weight * f(1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit)))
  }
  let mean = Number.NaN
  for (let halving = 0, steps = FIRST_STEPS; halving <= MOST_HALVINGS; halving++, steps *= 2) {
    // The first time every place, then those between the ones before.
    for (let step = halving === 0 ? 0 : 1; step <= steps; step += halving === 0 ? 1 : 2) add(from + ((to - from) * step) / steps)
    const before = mean
    mean = weighted / weights
    if (halving >= LEAST_HALVINGS && Math.abs(mean - before) <= AGREEMENT * Math.abs(mean)) break
  }
  return mean
}

/** Where the density's tail begins that is left out, on one side of the peak. */
function border(isOut: (t: number) => boolean, peak: number, side: 1 | -1): number {
  let [inside, outside] = [0, 1]
  while (!isOut(peak + side * outside)) outside *= 2
  for (let halving = 0; halving < 8; halving++) {
    const middle = (inside + outside) / 2
    if (isOut(peak + side * middle)) outside = middle
    else inside = middle
  }
  return peak + side * outside
}

/** ln p^a q^b, where p = 1 / (1 + exp(−π sinh t)): both ends fall off as exp(−exp |t|), whatever the powers there are. */
function logWeight(t: number, a: number, b: number): number {
  const logit = Math.PI * Math.sinh(t)
  return logit < 0 ? a * logit - (a + b) * Math.log1p(Math.exp(logit)) : -b * logit - (a + b) * Math.log1p(Math.exp(-logit))
}
