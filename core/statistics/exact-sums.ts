/**
 * Sums of money that do not depend on the order of the rows. Amounts with up to four decimals are added as whole
 * ten-thousandths, so equal totals are equal to the last bit: floating sums split ties at a quintile's edge.
 * Finer amounts add their remainder, rounded to 2^-30 of a ten-thousandth.
 */
import { float64 } from '../scratch.ts'

const SCALE = 10_000
const REMAINDER_SCALE = 2 ** 30
/** Below this, a sum and one more amount are still exact in a double. */
const LIMIT = 2 ** 52
/** Above this, ten-thousandths are too many for a double though the amounts are not. */
const HUGE = BigInt(2) ** BigInt(1000)

export interface ExactSums {
  readonly add: (group: number, amount: number) => void
  readonly total: (group: number) => number
}

/** `size` sums, all 0. Amounts must not be NaN. */
export function createExactSums(size: number): ExactSums {
  const units = float64(size)
  let remainders: Float64Array | null = null
  /** Whole ten-thousandths that no longer fit a double. */
  const overflow = new Map<number, bigint>()

  const spill = (group: number, value: bigint): void => {
    overflow.set(group, (overflow.get(group) ?? BigInt(0)) + value)
  }
  const addRemainder = (group: number, scaled: number, whole: number): void => {
    remainders ??= float64(size)
    remainders[group]! += Math.round((scaled - whole) * REMAINDER_SCALE)
  }

  return {
    add: (group, amount) => {
      const scaled = amount * SCALE
      const whole = Math.round(scaled)
      if (whole >= LIMIT || whole <= -LIMIT) {
        spill(group, Number.isFinite(whole) ? BigInt(whole) : BigInt(amount) * BigInt(SCALE))
        return
      }
      const sum = units[group]! + whole
      if (sum >= LIMIT || sum <= -LIMIT) {
        spill(group, BigInt(sum))
        units[group] = 0
      } else {
        units[group] = sum
      }
      if (whole / SCALE !== amount) addRemainder(group, scaled, whole)
    },
    total: (group) => {
      const spilled = overflow.get(group)
      if (spilled !== undefined && (spilled > HUGE || spilled < -HUGE)) return withinDoubles(spilled / BigInt(SCALE))
      const whole = spilled === undefined ? units[group]! : Number(spilled + BigInt(units[group]!))
      return (remainders === null ? whole : whole + remainders[group]! / REMAINDER_SCALE) / SCALE
    },
  }
}

/** A sum beyond the largest double is that double, so that no figure made of it is infinite. */
function withinDoubles(sum: bigint): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number(sum)))
}
