/** Needs-based: accounts by what they want solved. */
import { categoryAttempt } from '../shared/category-attempt.ts'
import { defineMethod } from '../shared/define-method.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { NEED_PLAYS, OTHER_NEEDS } from './plays.ts'

export const NEEDS = defineMethod({
  kind: 'needs',
  title: 'Needs-based',
  purpose: 'Groups accounts by the problem they want solved, so that offers answer it.',
  needs: 'A main need per account, from discovery calls or a survey.',
  complexity: 2,
  resources: 'Sellers who write the need down; an interviewer for thirty calls a year.',
  outcome: 'Higher win rates, because the pitch begins with their problem.',
  attempt: (accounts) =>
    categoryAttempt(accounts, {
      roles: ['need'],
      plural: 'needs',
      unknown: 'Need unknown',
      missing: 'A column of the main need, pain point or use case would do.',
      best: 0.7,
    }),
  ladder: NEED_PLAYS,
  named: [...UNKNOWN_PLAYS, [/^other needs$/i, OTHER_NEEDS]],
})
