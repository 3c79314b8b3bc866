/**
 * Technographic: accounts by the tools they run. Decides that the tools whose users are worth most come first; where
 * values are not known, the rarer ones.
 */
import type { Accounts } from '../../state/accounts.ts'
import { byAccounts, byValue, type Category, categoriesOf, categoryRules } from '../shared/categories.ts'
import { columnsOf, filledShare } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { memberRules } from '../shared/members.ts'
import { modelOf, type RuleDraft, segmentsOf } from '../shared/model.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { count, filledWords } from '../shared/words.ts'
import { OTHER_TOOLS, TOOL_PLAYS } from './plays.ts'

const OTHER = 'Other tools'
const UNKNOWN = 'Tools unknown'
const MISSING = 'A column of the tools in use, such as "Salesforce; Slack", would do.'

export const TECHNOGRAPHIC = defineMethod({
  kind: 'technographic',
  title: 'Technographic',
  purpose: 'Groups accounts by the tools they run, to lead with the integration that matters to them.',
  needs: 'A list of tools per account.',
  complexity: 2,
  resources: 'A technology data provider or a question in discovery; refreshed twice a year.',
  outcome: 'Shorter sales cycles, because the integration question is answered first.',
  attempt,
  ladder: TOOL_PLAYS,
  named: [...UNKNOWN_PLAYS, [/^other tools$/i, OTHER_TOOLS]],
})

function attempt(accounts: Accounts): Attempt {
  for (const column of columnsOf(accounts, 'technology')) {
    const rules = accounts.profiles[column]!.type === 'list' ? listRules(accounts, column) : plainRules(accounts, column)
    if (rules === null) continue
    const tools = categoriesOf(accounts, column).length
    return {
      model: modelOf(accounts, rules),
      added: [],
      note: `Of ${count(tools)} tools, those whose users ${accounts.values === null ? 'are fewer' : 'are worth most on average'} come first; each account counts with the first tool that it has.`,
      score: 0.7 * (0.4 + 0.6 * filledShare(accounts, column)),
      because: filledWords(accounts, column),
    }
  }
  return { missing: MISSING }
}

function listRules(accounts: Accounts, column: number): RuleDraft[] | null {
  const worth = ({ value, accounts: own }: Category): number => value / own
  const order = (one: Category, other: Category): number =>
    accounts.values === null ? byAccounts(other, one) : worth(other) - worth(one) || byAccounts(other, one)
  const { rules, hasRest, hasBlank } = memberRules(accounts, column, order, (tool) => `${tool} users`)
  const all: RuleDraft[] = [
    ...rules,
    ...(hasRest ? [{ segment: OTHER, where: hasBlank ? { [column]: 'nonblank' } : {} }] : []),
    ...(hasBlank ? [{ segment: UNKNOWN, where: {} }] : []),
  ]
  return segmentsOf(all).length < 3 ? null : all
}

function plainRules(accounts: Accounts, column: number): RuleDraft[] | null {
  const ranked = categoriesOf(accounts, column).sort(accounts.values === null ? byAccounts : byValue)
  return categoryRules(accounts, column, ranked, { rest: OTHER, unknown: UNKNOWN })
}
