/** What the parts of a sum leave of it: the check of every table that has to add up. */
import { createExactSums } from './exact-sums.ts'

/** A remainder within this share of the amounts is rounding; amounts with up to four decimals leave none. */
const TOLERANCE = 1e-12

/** The last of the amounts is their sum; 0, or something is wrong. Amounts below `least` in all count as that much. */
export function remainder(amounts: readonly number[], least = 0): number {
  const sum = createExactSums(1)
  amounts.forEach((amount, index) => {
    sum.add(0, index === amounts.length - 1 ? -amount : amount)
  })
  const gross = amounts.reduce((all, amount) => all + Math.abs(amount), 0)
  return Math.abs(sum.total(0)) <= TOLERANCE * Math.max(least, gross) ? 0 : sum.total(0)
}
