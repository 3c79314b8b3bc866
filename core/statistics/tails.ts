/** The p values of tests: upper tails of the chi-square and the F distribution, never as 1 minus a lower one. */
import { incompleteBeta } from './incomplete-beta.ts'
import { upperGamma } from './incomplete-gamma.ts'

/** P(X ≥ x) of the chi-square distribution with `df` > 0 degrees of freedom. */
export function chiSquareTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2)
}

/** P(X ≥ f) of the F distribution with `df1` and `df2` > 0 degrees of freedom, of the numerator and the denominator. */
export function fTail(f: number, df1: number, df2: number): number {
  const total = df2 + df1 * f
  return incompleteBeta(df2 / total, (df1 * f) / total, df2 / 2, df1 / 2)
}
