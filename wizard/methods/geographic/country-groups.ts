/**
 * Countries in groups by what their accounts are worth: core markets hold half of it, growth markets the next 30 %.
 * Decides how many countries a rule names: more than a person can read are other markets.
 */
import { percent } from '../../../core/percent.ts'
import type { Accounts } from '../../state/accounts.ts'
import { byAccounts, byValue, type Category, categoriesOf } from '../shared/categories.ts'
import { valuesCondition } from '../shared/conditions.ts'
import { accountCount, columnsOf, filledShare, smallestSegment } from '../shared/data.ts'
import type { Attempt } from '../shared/define-method.ts'
import { modelOf, type RuleDraft, segmentsOf, withRest } from '../shared/model.ts'
import { filledWords, listed } from '../shared/words.ts'

const GROUPS = [
  { segment: 'Core markets', reaches: 0.5 },
  { segment: 'Growth markets', reaches: 0.8 },
] as const
const MOST_NAMED = 8

export function countryAttempt(accounts: Accounts): Attempt | null {
  const least = smallestSegment(accountCount(accounts))
  for (const column of columnsOf(accounts, 'country')) {
    const isWorth = accounts.values !== null
    const ranked = categoriesOf(accounts, column).sort(isWorth ? byValue : byAccounts)
    const groups = grouped(ranked, isWorth, least)
    if (groups === null) continue
    const named: RuleDraft[] = groups.map((own, at) => ({
      segment: GROUPS[at]!.segment,
      where: { [column]: valuesCondition(own.map(({ text }) => text)) },
    }))
    const rules = withRest(accounts, [...named, { segment: 'Other markets', where: { [column]: 'nonblank' } }], 'Country unknown', null)
    if (segmentsOf(rules).length < 3) continue
    const [core] = groups
    return {
      model: modelOf(accounts, rules),
      added: [],
      note: `Core markets (${listed(core!.map(({ text }) => text))}) hold about half of the ${isWorth ? 'value' : 'accounts'}, growth markets the next 30 %.`,
      score: 0.75 * (0.4 + 0.6 * filledShare(accounts, column)),
      because: `${filledWords(accounts, column)}; ${core![0]!.text} has ${percent(core![0]!.accounts, Math.max(1, accountCount(accounts)))}`,
    }
  }
  return null
}

/** Two groups with at least one segment's worth of accounts each, and as many left over; else `null`. */
function grouped(ranked: readonly Category[], isWorth: boolean, least: number): Category[][] | null {
  const weight = ({ value, accounts }: Category): number => (isWorth ? value : accounts)
  const total = ranked.reduce((sum, one) => sum + weight(one), 0)
  const groups: Category[][] = []
  let next = 0
  let before = 0
  for (const { reaches } of GROUPS) {
    const own: Category[] = []
    while (next < ranked.length && own.length < MOST_NAMED && (before < reaches * total || size(own) < least)) {
      before += weight(ranked[next]!)
      own.push(ranked[next++]!)
    }
    if (size(own) < least) return null
    groups.push(own)
  }
  return size(ranked.slice(next)) < least ? null : groups
}

function size(countries: readonly Category[]): number {
  return countries.reduce((sum, { accounts }) => sum + accounts, 0)
}
