/**
 * Psychographic: accounts by the attitudes they state. Decides that an account belongs to the question that it agrees with
 * most, as a model of points, and which questions tell accounts apart.
 */
import { percent } from '../../../core/percent.ts'
import type { Accounts } from '../../state/accounts.ts'
import { nameOf } from '../shared/categories.ts'
import { accountCount, columnsOf, isFilled } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { modelOf, type RuleDraft, segmentsOf, withoutEmpty } from '../shared/model.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { type Agreement, agreementsOf } from './agreement.ts'
import { ATTITUDE_PLAYS, MIXED_PLAYS } from './plays.ts'

export const PSYCHOGRAPHIC = defineMethod({
  kind: 'psychographic',
  title: 'Psychographic',
  purpose: 'Groups accounts by what matters to them, from survey answers on a scale.',
  needs: 'Two or more questions answered on a scale such as 1 to 5.',
  complexity: 3,
  resources: 'A survey of about ten statements, answered by at least a third of the accounts, repeated yearly.',
  outcome: 'Messages that meet attitudes; the reason behind behaviour, not only the behaviour.',
  attempt,
  ladder: ATTITUDE_PLAYS,
  named: [...UNKNOWN_PLAYS, [/^mixed$/i, MIXED_PLAYS]],
})

const MOST_QUESTIONS = 3
/** What an account makes of the whole is the result of attitudes, not one of them. */
const OUTCOME = /recommend|satisf|overall|loyal/i
/** Less than any agreement. */
const MIXED_POINTS = 0.5

function attempt(accounts: Accounts): Attempt {
  const asked = agreementsOf(accounts, columnsOf(accounts, 'answer'))
  const attitudes = asked.filter(({ column }) => !OUTCOME.test(accounts.headers[column]!))
  const questions = attitudes.length > 1 ? attitudes : asked
  if (questions.length < 2) return { missing: 'Two or more columns of answers on a scale, such as 1 to 5, would do.' }
  const chosen = telling(questions)
  const columns = asked.map(({ column }) => column)
  const rules = withoutEmpty(accounts, rulesFor(accounts, chosen, columns), null)
  if (segmentsOf(rules).length < 3) return { missing: 'The answers hardly differ between accounts. Questions that divide them would do.' }
  const answering = accounts.rows.filter((row) => columns.some((column) => isFilled(row, column))).length
  const share = percent(answering, Math.max(1, accountCount(accounts)))
  const [{ agree, reversed }] = chosen as [Agreement]
  return {
    model: modelOf(accounts, rules),
    added: [],
    note: `An account belongs to the question it agrees with most: a point for ${agree}, another for the highest answer. Where a question is worded the other way round, such as "price hardly matters", write ${reversed} instead.`,
    score: 0.3 + (0.4 * answering) / Math.max(1, accountCount(accounts)),
    because: `${asked.length} questions, answered by ${share} of accounts`,
  }
}

/** Those that divide the accounts most evenly into who agrees and who does not. */
function telling(questions: readonly Agreement[]): Agreement[] {
  const ranked = [...questions].sort((one, other) => other.evenness - one.evenness || one.column - other.column)
  return ranked.slice(0, MOST_QUESTIONS).sort((one, other) => one.column - other.column)
}

function rulesFor(accounts: Accounts, questions: readonly Agreement[], asked: readonly number[]): RuleDraft[] {
  const agreeing = questions.flatMap(({ column, agree, strongly }): RuleDraft[] => {
    const segment = attitudeName(accounts.headers[column]!)
    const conditions = strongly === null ? [agree] : [agree, strongly]
    return conditions.map((condition) => ({ segment, where: { [column]: condition }, points: 1 }))
  })
  return [
    ...agreeing,
    { segment: 'Mixed', where: {}, points: MIXED_POINTS },
    { segment: 'No answers', where: Object.fromEntries(asked.map((column) => [column, 'blank'])), points: 1 },
  ]
}

/** "Q1 Price matters" is "Price matters". */
function attitudeName(header: string): string {
  const bare = header
    .trim()
    .replace(/^q ?\d+[.:)]?\s+/i, '')
    .replace(/\?$/, '')
  return nameOf(bare === '' ? header : bare)
}
