/** Values -> all figures of their concentration. Decides which shares are asked for. */
import { accountsBehind, accountsInTop, type Curve, curveOf } from './curve.ts'
import { giniOf, herfindahlOf } from './indices.ts'

const SHARES_OF_VALUE = [0.5, 0.8, 0.95] as const
const SHARES_OF_ACCOUNTS = [0.01, 0.1, 0.2] as const

export interface Concentration {
  readonly curve: Curve
  /** The fewest accounts that hold each share of the value. */
  readonly behind: readonly { readonly share: number; readonly accounts: number }[]
  /** What the largest accounts hold, for each share of the accounts, rounded up. */
  readonly top: readonly { readonly share: number; readonly accounts: number; readonly value: number }[]
  /** NaN where nothing is held, and so are the others. */
  readonly gini: number
  /** NaN for a single account. */
  readonly giniOfSample: number
  readonly herfindahl: number
  /** 1 / the Herfindahl index: so many accounts of equal value would be as concentrated. */
  readonly effectiveNumber: number
}

export function concentrationOf(amounts: Float64Array): Concentration {
  const curve = curveOf(amounts)
  const { accounts, sums } = curve
  const gini = giniOf(curve)
  const herfindahl = curve.total === 0 ? Number.NaN : herfindahlOf(curve)
  return {
    curve,
    behind: SHARES_OF_VALUE.map((share) => ({ share, accounts: accountsBehind(curve, share) })),
    top: SHARES_OF_ACCOUNTS.map((share) => {
      const count = accountsInTop(curve, share)
      return { share, accounts: count, value: sums[count]! }
    }),
    gini,
    giniOfSample: (gini * accounts) / (accounts - 1),
    herfindahl,
    effectiveNumber: 1 / herfindahl,
  }
}
