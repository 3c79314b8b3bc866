/**
 * Sizes that are written as bands, such as LinkedIn's and HubSpot's "11-50" and "10,001+". Decides which bands make one
 * segment: those whose smallest company is in the same size class.
 */
import { sizeClassOf } from '../../../core/planning/market/size-classes.ts'
import type { Accounts } from '../../state/accounts.ts'
import { categoriesOf } from '../shared/categories.ts'
import { valuesCondition } from '../shared/conditions.ts'
import { columnsOf, filledShare } from '../shared/data.ts'
import type { Attempt } from '../shared/define-method.ts'
import { modelOf, type RuleDraft, segmentsOf, withRest } from '../shared/model.ts'
import { filledWords } from '../shared/words.ts'
import { SIZE_CLASSES, sizeNames } from './size-bands.ts'

/** `null` where most of the column's texts are no bands, or they do not make three segments. */
export function bySizeWords(accounts: Accounts, unknown: string): Attempt | null {
  for (const column of columnsOf(accounts, 'employees')) {
    const bands = categoriesOf(accounts, column).flatMap(({ text, accounts: own }) => {
      const size = sizeClassOf(text)
      return size === null ? [] : [{ text, own, least: size.least }]
    })
    const read = bands.reduce((sum, { own }) => sum + own, 0)
    if (2 * read < accounts.profiles[column]!.filled || accounts.profiles[column]!.type === 'number') continue
    const { usual } = SIZE_CLASSES
    const names = sizeNames(usual)
    const groups = names.map((segment, at): RuleDraft => {
      const own = bands.filter(({ least }) => usual.filter((cut) => least >= cut).length === usual.length - at)
      const inOrder = own.sort((one, other) => one.least - other.least || (one.text < other.text ? -1 : 1))
      return { segment, where: { [column]: valuesCondition(inOrder.map(({ text }) => text)) } }
    })
    const rules = withRest(
      accounts,
      groups.filter(({ where }) => where[column] !== ''),
      unknown,
      null,
    )
    if (segmentsOf(rules).length < 3) continue
    return {
      model: modelOf(accounts, rules),
      added: [],
      note: `${bands.length} bands of ${accounts.headers[column]} by their smallest company: from 500, from 100, from 20 employees, as the US Census Bureau groups firms.`,
      score: 0.5 + 0.4 * filledShare(accounts, column),
      because: filledWords(accounts, column),
    }
  }
  return null
}
