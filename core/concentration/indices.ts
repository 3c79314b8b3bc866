/** How unequal the values of accounts are, as one number: Gini's coefficient, and the Herfindahl-Hirschman index. */
import type { Curve } from './curve.ts'

/**
 * Half the relative mean difference of all pairs of accounts, an account with itself among them (Gini 1912): 0 where
 * all are equal, 1 − 1/n where one holds all. NaN where nothing is held. Times n / (n − 1) it is the estimate for a
 * sample, and 1 where one holds all.
 */
export function giniOf({ accounts, values, total }: Curve): number {
  // The i-th largest and the i-th smallest are taken together, so that equal values cancel exactly and all terms add up.
  let sum = 0
  for (let i = 0; i < accounts >> 1; i++) sum += (accounts - 1 - 2 * i) * ((values[i]! - values[accounts - 1 - i]!) / total)
  return sum / accounts
}

/** The sum of squared shares (Hirschman 1945, Herfindahl 1950): 1/n where all are equal, 1 where one holds all. NaN where nothing is held. */
export function herfindahlOf({ values, total }: Curve): number {
  return values.reduce((sum, value) => sum + (value / total) ** 2, 0)
}
