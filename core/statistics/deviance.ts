/**
 * x ln(x / mean) + mean − x, the exponent that the Poisson and binomial densities share, without the cancellation
 * where both are close (Loader 2000, "Fast and accurate computation of binomial probabilities", his bd0).
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean
  if (!(Math.abs(difference) < 0.1 * (x + mean))) return x * Math.log(x / mean) - difference
  const ratio = difference / (x + mean)
  const square = ratio * ratio
  let sum = difference * ratio
  let term = 2 * x * ratio
  for (let odd = 3; ; odd += 2) {
    term *= square
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}
