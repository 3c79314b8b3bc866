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
const LARGEST = 1e300

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

  const spill = (group: number, value: number): void => {
    overflow.set(group, (overflow.get(group) ?? BigInt(0)) + BigInt(value))
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
        spill(group, Math.max(-LARGEST, Math.min(LARGEST, whole)))
        return
      }
      const sum = units[group]! + whole
      if (sum >= LIMIT || sum <= -LIMIT) {
        spill(group, sum)
        units[group] = 0
      } else {
        units[group] = sum
      }
      if (whole / SCALE !== amount) addRemainder(group, scaled, whole)
    },
    total: (group) => {
      const spilled = overflow.get(group)
      const whole = spilled === undefined ? units[group]! : Number(spilled + BigInt(units[group]!))
      return (remainders === null ? whole : whole + remainders[group]! / REMAINDER_SCALE) / SCALE
    },
  }
}
