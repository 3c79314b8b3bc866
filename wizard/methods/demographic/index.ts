/** Demographic: people by age, income, seniority or gender. Decides in which order these are tried. */
import type { Accounts } from '../../state/accounts.ts'
import { categoryAttempt } from '../shared/category-attempt.ts'
import { type Classes, classCuts } from '../shared/class-cuts.ts'
import { accountCount, columnsOf, filledShare, smallestSegment, sortedColumn } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { modelOf, segmentsOf, withoutEmpty, withRest } from '../shared/model.ts'
import { bandModel } from '../shared/number-bands.ts'
import { equalCuts } from '../shared/round-cuts.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { filledWords, listed } from '../shared/words.ts'
import { PEOPLE_PLAYS, SENIORITY_PLAYS } from './plays.ts'

export const DEMOGRAPHIC = defineMethod({
  kind: 'demographic',
  title: 'Demographic',
  purpose: 'Groups people by age, income or role; for consumers, or for contacts of companies.',
  needs: 'Age, income, job title or gender per person.',
  complexity: 2,
  resources: 'Profile data that people agreed to give; a check with your privacy officer.',
  outcome: 'Media and messages that fit a stage of life or a role.',
  attempt: (accounts) => byAge(accounts) ?? byIncome(accounts) ?? bySeniority(accounts) ?? byGender(accounts),
  ladder: PEOPLE_PLAYS,
  named: [...UNKNOWN_PLAYS, ...SENIORITY_PLAYS],
})

/** Ages as the US Census Bureau's tables group adults. */
const AGES: Classes = { bounds: [18, 25, 35, 45, 55, 65, 75], usual: [25, 45, 65] }
const MOST_BANDS = 4

function byAge(accounts: Accounts): Attempt | null {
  for (const column of columnsOf(accounts, 'age')) {
    const sorted = sortedColumn(accounts, column)
    const cuts = classCuts(sorted, AGES, smallestSegment(accountCount(accounts)))
    const isWhole = sorted.every(Number.isInteger)
    const model = cuts && bandModel(accounts, column, cuts, { unknown: 'Age unknown', unit: '', isWhole })
    if (!model) continue
    return attemptOf(accounts, column, model, `Cut at ${listed(cuts.map(String))}, age groups of the US Census Bureau.`)
  }
  return null
}

function byIncome(accounts: Accounts): Attempt | null {
  for (const column of columnsOf(accounts, 'income')) {
    const cuts = equalCuts(sortedColumn(accounts, column), MOST_BANDS, 2, smallestSegment(accountCount(accounts)))
    const model = cuts && bandModel(accounts, column, cuts, { unknown: 'Income unknown', unit: '', isWhole: false })
    if (model) return attemptOf(accounts, column, model, `About equal bands of ${accounts.headers[column]} at round numbers.`)
  }
  return null
}

/** By the words of the title; the first that fits decides, so a vice president is no president. */
const SENIORITY: readonly (readonly [segment: string, condition: string])[] = [
  ['Directors', '*Vice President* | *VP* | *Director* | Head of* | *Head'],
  ['Executives', 'C?O | *Chief* | *President* | *Founder* | *Owner* | *Partner*'],
  ['Managers', '*Manager* | *Lead* | *Supervisor*'],
  ['Specialists', 'nonblank'],
]

function bySeniority(accounts: Accounts): Attempt | null {
  for (const column of columnsOf(accounts, 'job title')) {
    const rules = SENIORITY.map(([segment, condition]) => ({ segment, where: { [column]: condition } }))
    const all = withRest(accounts, withoutEmpty(accounts, rules, null), 'Title unknown', null)
    if (segmentsOf(all).length < 3) continue
    return attemptOf(accounts, column, modelOf(accounts, all), `Seniority by the words of ${accounts.headers[column]}.`)
  }
  return null
}

function byGender(accounts: Accounts): Attempt {
  return categoryAttempt(accounts, {
    roles: ['gender'],
    plural: 'genders',
    unknown: 'Gender unknown',
    missing: 'These look like companies. For people, a column of age, income or job title would do.',
    best: 0.4,
  })
}

function attemptOf(accounts: Accounts, column: number, model: ReturnType<typeof modelOf>, note: string): Attempt {
  return { model, added: [], note, score: 0.3 + 0.4 * filledShare(accounts, column), because: filledWords(accounts, column) }
}
