/** A column of numbers cut into bands that are called by their bounds: the attempt that several methods share. */
import type { Accounts } from '../../state/accounts.ts'
import { bandConditions } from './conditions.ts'
import { modelOf, type RuleDraft, segmentsOf, withRest } from './model.ts'
import { short } from './words.ts'

export interface BandWords {
  /** "Age unknown", for accounts without a number. */
  readonly unknown: string
  /** Behind a bound, such as " years"; zero-length for none. */
  readonly unit: string
  readonly isWhole: boolean
}

/** From the highest band down; `null` where that does not make three segments. */
export function bandModel(
  accounts: Accounts,
  column: number,
  cuts: readonly number[],
  words: BandWords,
): ReturnType<typeof modelOf> | null {
  const bands = bandConditions(cuts, words.isWhole).map((condition, at): RuleDraft => {
    const low = cuts[cuts.length - 1 - at]
    const high = cuts[cuts.length - at]
    return { segment: bandName(low, high, words), where: { [column]: condition } }
  })
  const rules = withRest(accounts, bands, words.unknown, null)
  return segmentsOf(rules).length < 3 ? null : modelOf(accounts, rules)
}

function bandName(low: number | undefined, high: number | undefined, { unit, isWhole }: BandWords): string {
  if (low === undefined) return `Under ${short(high!)}${unit}`
  if (high === undefined) return `${short(low)}${unit} or more`
  return `${short(low)} to ${short(isWhole && high < LARGE ? high - 1 : high)}${unit}`
}

/** Above, bounds are shortened to 20k, and one less would be 20k too. */
const LARGE = 10_000
