/**
 * What agreeing is, for each question: the numbers or the words of its scale from which on an account agrees. Decides that
 * agreement begins at three quarters of the scale: 4 of 5, 6 of 7, 8 of 10, "Agree".
 */
import { countBelow } from '../../../core/quality/number-profile.ts'
import { answerKey, placesOfWords, sizeOfWords } from '../../../core/survey/answer-words.ts'
import type { Accounts } from '../../state/accounts.ts'
import { byAccounts, categoriesOf } from '../shared/categories.ts'
import { valuesCondition } from '../shared/conditions.ts'
import { sortedColumn } from '../shared/data.ts'

export interface Agreement {
  readonly column: number
  readonly agree: string
  /** The highest answer; `null` where that alone is agreement. */
  readonly strongly: string | null
  /** How evenly the accounts are divided: those who agree times those who do not. */
  readonly evenness: number
  /** What to write instead where the question is worded the other way round. */
  readonly reversed: string
}

const AGREEMENT = 0.75

/** Questions answered in numbers share one scale; of the others, those answered in words that surveys use. */
export function agreementsOf(accounts: Accounts, columns: readonly number[]): Agreement[] {
  const numeric = columns.filter((column) => accounts.profiles[column]!.numbers !== null)
  const ranges = numeric.map((column) => accounts.profiles[column]!.numbers!)
  const low = Math.min(...ranges.map(({ least }) => least))
  const high = Math.max(...ranges.map(({ most }) => most))
  return columns.flatMap((column) => (numeric.includes(column) ? [inNumbers(accounts, column, low, high)] : inWords(accounts, column)))
}

function inNumbers(accounts: Accounts, column: number, low: number, high: number): Agreement {
  const from = Math.ceil(low + AGREEMENT * (high - low))
  const sorted = sortedColumn(accounts, column)
  const below = countBelow(sorted, from)
  return {
    column,
    agree: `>=${from}`,
    strongly: from < high ? `>=${high}` : null,
    evenness: below * (sorted.length - below),
    reversed: `<=${low + high - from}`,
  }
}

function inWords(accounts: Accounts, column: number): Agreement[] {
  const answers = categoriesOf(accounts, column).sort(byAccounts)
  const size = sizeOfWords(answers.map(({ text }) => answerKey(text)))
  const places = placesOfWords(size)
  const placed = answers.flatMap(({ text, accounts: own }) => {
    const place = places.get(answerKey(text))
    return place === undefined ? [] : [{ text, own, place }]
  })
  const from = Math.ceil(AGREEMENT * (size - 1))
  const those = (test: (place: number) => boolean): typeof placed => placed.filter(({ place }) => test(place))
  const count = (list: typeof placed): number => list.reduce((sum, { own }) => sum + own, 0)
  const words = (list: typeof placed): string => valuesCondition(list.map(({ text }) => text))
  const agreeing = those((place) => place >= from)
  const highest = those((place) => place === size - 1)
  if (agreeing.length === 0) return []
  return [
    {
      column,
      agree: words(agreeing),
      strongly: highest.length === 0 || highest.length === agreeing.length ? null : words(highest),
      evenness: count(agreeing) * count(those((place) => place < from)),
      reversed: words(those((place) => place <= size - 1 - from)),
    },
  ]
}
