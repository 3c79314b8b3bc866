/** The value of a continued fraction, by Lentz's method as modified by Thompson and Barnett (1986). */

/**
 * 1 / (b(0) + a(1) / (b(1) + a(2) / (b(2) + …))), to the last bits of a double. For fractions whose partial
 * denominators stay away from 0, as those of the incomplete gamma and beta functions do on their side of the mean.
 */
export function continuedFraction(a: (step: number) => number, b: (step: number) => number): number {
  let upper = Number.POSITIVE_INFINITY
  let lower = 1 / b(0)
  let value = lower
  let factor = 0
  for (let step = 1; Math.abs(factor - 1) > 2 * Number.EPSILON; step++) {
    const numerator = a(step)
    const denominator = b(step)
    lower = 1 / (denominator + numerator * lower)
    upper = denominator + numerator / upper
    factor = upper * lower
    value *= factor
  }
  return value
}
