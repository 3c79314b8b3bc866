/** A method by one column of texts: the whole attempt, for sector, product, needs and the like. */
import { percent } from '../../../core/percent.ts'
import type { Role } from '../../roles/role.ts'
import type { Accounts } from '../../state/accounts.ts'
import { byAccounts, byValue, type Category, categoriesOf, categoryRules } from './categories.ts'
import { accountCount, columnsOf, filledShare } from './data.ts'
import type { Attempt } from './define-method.ts'
import { memberRules } from './members.ts'
import { modelOf, type RuleDraft, segmentsOf } from './model.ts'
import { count, filledWords } from './words.ts'

export interface CategoryWords {
  readonly roles: readonly Role[]
  /** "industries", for the rest and the sentences. */
  readonly plural: string
  readonly unknown: string
  /** What is missing where there is no such column. */
  readonly missing: string
  /** The score of a column that is filled everywhere. */
  readonly best: number
  readonly rank?: 'accounts' | 'value'
}

export function categoryAttempt(accounts: Accounts, words: CategoryWords): Attempt {
  const columns = words.roles.flatMap((role) => columnsOf(accounts, role))
  for (const column of columns) {
    const made = accounts.profiles[column]!.type === 'list' ? byMembers(accounts, column, words) : byValues(accounts, column, words)
    if (made === null) continue
    return {
      model: modelOf(accounts, made.rules),
      added: [],
      note: made.note,
      score: words.best * (0.4 + 0.6 * filledShare(accounts, column)),
      because: filledWords(accounts, column),
    }
  }
  const [column] = columns
  if (column === undefined) return { missing: words.missing }
  const { distinct } = accounts.profiles[column]!
  const held = distinct === 1 ? 'the same value everywhere' : `${count(distinct)} different values`
  return { missing: `${accounts.headers[column]} holds ${held}, which does not make three to five groups. ${words.missing}` }
}

interface Made {
  readonly rules: readonly RuleDraft[]
  readonly note: string
}

function byValues(accounts: Accounts, column: number, { plural, unknown, rank = 'accounts' }: CategoryWords): Made | null {
  const ranked = categoriesOf(accounts, column).sort(rank === 'value' ? byValue : byAccounts)
  const rules = categoryRules(accounts, column, ranked, { rest: `Other ${plural}`, unknown })
  if (rules === null) return null
  const named = rules.filter(({ where }) => (where[column] ?? 'nonblank') !== 'nonblank').length
  const held = ranked.slice(0, named).reduce((sum, { accounts: own }) => sum + own, 0)
  const by = rank === 'value' && accounts.values !== null ? 'by value' : 'by accounts'
  const share = percent(held, Math.max(1, accountCount(accounts)))
  return {
    rules,
    note:
      named === ranked.length
        ? `All ${named} ${plural}, each a segment.`
        : `The largest ${named} of ${count(ranked.length)} ${plural} ${by}, with ${share} of accounts; the rest together.`,
  }
}

function byMembers(accounts: Accounts, column: number, { plural, unknown }: CategoryWords): Made | null {
  const order = (one: Category, other: Category): number => byAccounts(other, one)
  const { rules, hasRest, hasBlank } = memberRules(accounts, column, order, (member) => member)
  const tail: RuleDraft[] = [
    ...(hasRest ? [{ segment: `Other ${plural}`, where: hasBlank ? { [column]: 'nonblank' } : {} }] : []),
    ...(hasBlank ? [{ segment: unknown, where: {} }] : []),
  ]
  const all = [...rules, ...tail]
  if (segmentsOf(all).length < 3) return null
  return {
    rules: all,
    note: `${accounts.headers[column]} holds lists: the rarer of its large ${plural} come first, so that each gets accounts.`,
  }
}
