/**
 * What is wrong with the accounts, as in any real list: blanks, odd spellings, numbers and dates as text, error
 * cells. Decides where and how often; the true values stay in the account.
 */
import { isoOf } from '../../core/dates.ts'
import type { Account } from './account.ts'
import { formulaCell, slashDate, typedNumber } from './cells.ts'
import { chance, pick } from './draws.ts'
import type { Random } from './random.ts'
import type { SampleCell } from './types.ts'

/** `undefined` where the cell is as it should be. */
type Blemish = (account: Account, random: Random) => SampleCell | undefined

const INDUSTRY_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Software: ['software', 'Software ', 'Sofware', 'SOFTWARE', 'SaaS'],
  Manufacturing: ['manufacturing', 'Manufactering'],
  Healthcare: ['Health care', 'healthcare '],
  'Financial services': ['Financial Services', 'Finance', 'Fin. services'],
  Retail: ['retail', 'Retial'],
  Government: ['Goverment', 'Government (local)'],
}
const COUNTRY_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'United States': ['USA', 'USA', 'US', 'US', 'U.S.', 'united states'],
  'United Kingdom': ['UK', 'Great Britain'],
  Germany: ['Deutschland', 'DE'],
}

/** The larger the contract, the likelier nobody filled in the headcount: large deals were entered by hand. */
function headcountIsMissing({ arrUsd }: Account): number {
  if (arrUsd === null) return 0.25
  return arrUsd < 5_000 ? 0.14 : arrUsd < 40_000 ? 0.19 : 0.36
}

/** By header. A column that is not here has no blemishes. */
export const BLEMISHES: Readonly<Record<string, Blemish>> = {
  Account: ({ name }, random) => (chance(random, 0.015) ? pick(random, [`${name} `, name.toUpperCase(), ` ${name}`]) : undefined),
  Industry: ({ industry }, random) => {
    if (chance(random, 0.03)) return null
    const spellings = INDUSTRY_SPELLINGS[industry]
    return spellings && chance(random, 0.09) ? pick(random, spellings) : undefined
  },
  Employees: (account, random) => {
    if (chance(random, headcountIsMissing(account))) return null
    return account.employees >= 1_000 && chance(random, 0.14) ? typedNumber(account.employees) : undefined
  },
  Revenue: ({ revenueUsd }, random) => {
    if (chance(random, 0.08)) return null
    return chance(random, 0.012) ? `$${typedNumber(revenueUsd)}` : undefined
  },
  ARR: (_, random) => (chance(random, 0.01) ? null : undefined),
  Country: ({ country }, random) => {
    const spellings = COUNTRY_SPELLINGS[country]
    return spellings && chance(random, 0.16) ? pick(random, spellings) : undefined
  },
  City: ({ city }, random) => (chance(random, 0.02) ? null : chance(random, 0.01) ? `${city} ` : undefined),
  'Tech stack': ({ techStack }, random) => {
    if (techStack.length === 0 || chance(random, 0.08)) return null
    return chance(random, 0.04) ? techStack.join(', ') : undefined
  },
  'Last login': ({ lastLogin }, random) => {
    if (lastLogin === null || !chance(random, 0.012)) return undefined
    return chance(random, 0.6) ? isoOf(lastLogin) : slashDate(lastLogin)
  },
  'Stage date': (_, random) => (chance(random, 0.01) ? null : undefined),
  Owner: (_, random) => (chance(random, 0.04) ? null : undefined),
  Need: (_, random) => (chance(random, 0.15) ? null : undefined),
}

/** Error cells by account id: a lookup that once failed and was pasted along. */
export const ERROR_CELLS: Readonly<Record<string, { readonly header: string; readonly cell: SampleCell }>> = {
  'A-10213': { header: 'Revenue', cell: formulaCell('=NA()') },
  'A-10688': { header: 'Key feature uses', cell: formulaCell('=NA()') },
}
