/**
 * The mean of a function of a beta-distributed chance, by the double-exponential rule (Takahasi and Mori 1974). With
 * f = (1 − z q)^−R it is Euler's integral of the hypergeometric function 2F1(R, b; a + b; z), and keeps its digits up
 * to z = 1, where the series takes millions of terms.
 */

/** The density's tails beyond exp(−LEFT) of it are left out: 1e-26, so that a function of size 1e9 there is still nothing. */
const LEFT = 60
/** Halving the step squares the error, so two results that agree this well leave the second exact to a double. */
const AGREEMENT = 1e-11
const MOST_HALVINGS = 12

/**
 * E[f(p, 1 − p)] for p ~ Beta(a, b), a and b > 0. `f` must be bounded, and is asked at p down to 0 and up to 1; both
 * p and 1 − p are given because each loses its digits as 1 minus the other. Relative error below 1e-12.
 */
export function betaMean(f: (p: number, q: number) => number, a: number, b: number): number {
  // p = 1 / (1 + exp(−π sinh t)): both ends fall off as exp(−exp |t|), whatever the powers there are.
  const from = -Math.asinh(LEFT / Math.min(a, 1) / Math.PI) - 0.5
  const to = Math.asinh(LEFT / Math.min(b, 1) / Math.PI) + 0.5
  const middle = Math.log(a / b)
  const highest = logWeight(middle, a, b)
  let weights = 0
  let weighted = 0
  const add = (t: number): void => {
    const logit = Math.PI * Math.sinh(t)
    const weight = Math.exp(logWeight(logit, a, b) - highest) * Math.cosh(t)
    if (weight === 0) return
    weights += weight
    weighted += weight * f(1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit)))
  }
  let step = 0.25
  for (let t = from; t <= to; t += step) add(t)
  let mean = weighted / weights
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const before = mean
    const isFineEnough = step * step * Math.min(a, b) < 0.25
    for (let t = from + step / 2; t <= to; t += step) add(t)
    step /= 2
    mean = weighted / weights
    if (isFineEnough && Math.abs(mean - before) <= AGREEMENT * Math.abs(mean)) break
  }
  return mean
}

/** ln p^a q^b at the logit of p. */
function logWeight(logit: number, a: number, b: number): number {
  return logit < 0 ? a * logit - (a + b) * Math.log1p(Math.exp(logit)) : -b * logit - (a + b) * Math.log1p(Math.exp(-logit))
}
