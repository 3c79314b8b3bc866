/** The first and second derivative of the logarithm of the gamma function, by recurrence and asymptotic series (Abramowitz and Stegun 1964, 6.3.18 and 6.4.12). */

/** From here on the series' terms below are exact to a double. */
const LARGE = 12

/** ψ(x) for x > 0; absolute error below 1e-14, and of 1e-15 of its size where that is more. */
export function digamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < LARGE; at++) shift += 1 / at
  const inverse = 1 / (at * at)
  const series =
    inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - (inverse * 691) / 32760)))))
  return Math.log(at) - 0.5 / at - series - shift
}

/** ψ′(x) for x > 0, to 1e-14 of its size. */
export function trigamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < LARGE; at++) shift += 1 / (at * at)
  const inverse = 1 / (at * at)
  const series =
    inverse * (1 / 6 - inverse * (1 / 30 - inverse * (1 / 42 - inverse * (1 / 30 - inverse * (5 / 66 - (inverse * 691) / 2730)))))
  return (1 + 0.5 / at + series) / at + shift
}
