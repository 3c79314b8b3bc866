/**
 * Psychographic: accounts by the attitudes they state. Decides that an account belongs to the question that it agrees with
 * most, as a model of points, and which questions tell accounts apart.
 */
import { percent } from '../../../core/percent.ts'
import type { Accounts } from '../../state/accounts.ts'
import { nameOf } from '../shared/categories.ts'
import { accountCount, columnsOf, isFilled, sortedColumn } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { modelOf, type RuleDraft, segmentsOf, withoutEmpty } from '../shared/model.ts'
import { countBelow } from '../../../core/quality/number-profile.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
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
/** Agreement begins at three quarters of the scale: 4 of 5, 6 of 7, 8 of 10. */
const AGREEMENT = 0.75
/** Less than any agreement. */
const MIXED_POINTS = 0.5

function attempt(accounts: Accounts): Attempt {
  const asked = columnsOf(accounts, 'answer').filter((column) => accounts.profiles[column]!.numbers !== null)
  const attitudes = asked.filter((column) => !OUTCOME.test(accounts.headers[column]!))
  const questions = attitudes.length > 1 ? attitudes : asked
  if (questions.length < 2) return { missing: 'Two or more columns of answers on a scale, such as 1 to 5, would do.' }
  const ranges = questions.map((column) => accounts.profiles[column]!.numbers!)
  const low = Math.min(...ranges.map(({ least }) => least))
  const high = Math.max(...ranges.map(({ most }) => most))
  const agree = Math.ceil(low + AGREEMENT * (high - low))
  const rules = withoutEmpty(accounts, rulesFor(accounts, telling(accounts, questions, agree), asked, agree, high), null)
  if (segmentsOf(rules).length < 3) return { missing: 'The answers hardly differ between accounts. Questions that divide them would do.' }
  const answering = accounts.rows.filter((row) => asked.some((column) => isFilled(row, column))).length
  const share = percent(answering, Math.max(1, accountCount(accounts)))
  return {
    model: modelOf(accounts, rules),
    added: [],
    note: `An account belongs to the question it agrees with most: a point from ${agree} on, another for ${high}. For a question worded the other way round, such as "price hardly matters", write <=${low + high - agree} and <=${low} instead.`,
    score: 0.3 + (0.4 * answering) / Math.max(1, accountCount(accounts)),
    because: `${asked.length} questions, answered by ${share} of accounts`,
  }
}

/** Those that divide the accounts most evenly into who agrees and who does not. */
function telling(accounts: Accounts, questions: readonly number[], agree: number): number[] {
  const ranked = questions
    .map((column) => {
      const sorted = sortedColumn(accounts, column)
      const below = countBelow(sorted, agree)
      return { column, evenness: below * (sorted.length - below) }
    })
    .sort((one, other) => other.evenness - one.evenness || one.column - other.column)
  return ranked
    .slice(0, MOST_QUESTIONS)
    .map(({ column }) => column)
    .sort((one, other) => one - other)
}

function rulesFor(accounts: Accounts, questions: readonly number[], asked: readonly number[], agree: number, high: number): RuleDraft[] {
  const names = questions.map((column) => attitudeName(accounts.headers[column]!))
  const agreeing = questions.flatMap((column, at): RuleDraft[] => [
    { segment: names[at]!, where: { [column]: `>=${agree}` }, points: 1 },
    ...(agree < high ? [{ segment: names[at]!, where: { [column]: `>=${high}` }, points: 1 }] : []),
  ])
  return [
    ...agreeing,
    { segment: 'Mixed', where: {}, points: MIXED_POINTS },
    { segment: 'No answers', where: Object.fromEntries(asked.map((column) => [column, 'blank'])), points: 1 },
  ]
}

/** "Q1 Price matters" is "Price matters". */
function attitudeName(header: string): string {
  const bare = header.trim().replace(/^q ?\d+[.:)]?\s+/i, '').replace(/\?$/, '')
  return nameOf(bare === '' ? header : bare)
}
