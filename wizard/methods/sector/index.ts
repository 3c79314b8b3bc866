/** Sector: accounts by their industry. */
import { categoryAttempt } from '../shared/category-attempt.ts'
import { defineMethod } from '../shared/define-method.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { OTHER_SECTORS, SECTOR_PLAYS } from './plays.ts'

export const SECTOR = defineMethod({
  kind: 'sector',
  title: 'Sector',
  purpose: 'Groups accounts by industry, so that each hears from people who know its work.',
  needs: 'An industry per account, spelled alike.',
  complexity: 1,
  resources: 'One analyst to clean the spellings; a marketer per chosen industry.',
  outcome: 'Messages, references and sellers that speak the language of the industry.',
  attempt: (accounts) =>
    categoryAttempt(accounts, {
      roles: ['sector'],
      plural: 'industries',
      unknown: 'Industry unknown',
      missing: 'A column of industries, sectors or SIC codes would do.',
      best: 0.8,
    }),
  ladder: SECTOR_PLAYS,
  named: [...UNKNOWN_PLAYS, [/^other industries$/i, OTHER_SECTORS]],
})
