/** Which rules decide a row, and their words. A rule is called by its row in the model, the header being row 1, as in every message. */
import { conditionsWords } from '../criteria/words.ts'
import type { Match } from '../model/matchers.ts'
import { SEPARATOR, type SegmentModel, type SegmentRule } from '../model/segment-model.ts'

export interface Because {
  /** Their rows in the model, joined; zero-length where none decides. */
  readonly rules: string
  readonly words: string
}

/** A rule may list thousands of postcodes, and a cell of a sheet holds 32,767 characters. */
const LONGEST = 2000

/** For the rules that match a row and the segment that they give it; under `first` only the first one decides. */
export function becauseOf(model: SegmentModel, match: Match, segment: string): Because {
  const matching = model.rules.filter((_, rule) => (typeof match === 'number' ? rule === match : (match[rule >>> 5]! >>> (rule & 31)) & 1))
  const words = wordsOf(model, matching, segment)
  return {
    rules: matching.map(({ row }) => row).join(SEPARATOR),
    words: words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words,
  }
}

function wordsOf(model: SegmentModel, matching: readonly SegmentRule[], segment: string): string {
  if (matching.length === 0) return 'no rule matches'
  const headers = model.columns.map(({ header }) => header)
  const words = ({ conditions }: SegmentRule): string => conditionsWords(conditions, headers) || 'every account'
  if (model.policy === 'points') {
    const list = matching
      .map((rule) => `${rule.segment}: ${words(rule)} (${rule.points} ${rule.points === 1 ? 'point' : 'points'})`)
      .join(SEPARATOR)
    return matching.some((rule) => rule.segment === segment) ? list : `no total above 0: ${list}`
  }
  if (matching.length > 1) return matching.map((rule) => `${rule.segment}: ${words(rule)}`).join(SEPARATOR)
  const [only] = matching as [SegmentRule]
  const isLeftOver = model.policy === 'first' && only !== model.rules[0] && only.conditions.every((condition) => condition === null)
  return isLeftOver ? 'every account that the rules above leave' : words(only)
}
