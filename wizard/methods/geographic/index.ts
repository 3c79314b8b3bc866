/** Geographic: accounts by where they are. Decides that regions count before countries, and countries are grouped by value. */

import type { Accounts } from '../../state/accounts.ts'
import { categoryAttempt } from '../shared/category-attempt.ts'
import { columnsOf } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { countryAttempt } from './country-groups.ts'
import { OTHER_PLACES, PLACE_PLAYS } from './plays.ts'

export const GEOGRAPHIC = defineMethod({
  kind: 'geographic',
  title: 'Geographic',
  purpose: 'Groups accounts by region or market, for territories, time zones and local law.',
  needs: 'A region or a country per account.',
  complexity: 1,
  resources: 'One analyst for an hour; address data that is kept up.',
  outcome: 'Territories that can be staffed, and campaigns in the right language and time zone.',
  attempt,
  ladder: PLACE_PLAYS,
  named: [...UNKNOWN_PLAYS, [/^other (regions|markets)$/i, OTHER_PLACES]],
})

const MISSING = 'A column of regions, states or countries would do.'

function attempt(accounts: Accounts): Attempt {
  const byRegion = categoryAttempt(accounts, {
    roles: ['region'],
    plural: 'regions',
    unknown: 'Region unknown',
    missing: MISSING,
    best: 0.75,
  })
  if (!('missing' in byRegion) || columnsOf(accounts, 'country').length === 0) return byRegion
  return countryAttempt(accounts) ?? { missing: `One country holds all accounts, or too many hold one each. ${MISSING}` }
}
