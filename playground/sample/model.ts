/** The rule table of the sample: five segments for a sales team, in an order where the first match makes sense. */

export interface Rule {
  readonly segment: string
  readonly employees?: string
  readonly industry?: string
  readonly country?: string
  readonly lastLogin?: string
  readonly arr?: string
  readonly notes: string
}

/** The words over the conditions are headers of *Accounts*. */
export const MODEL_HEADERS = ['Segment', 'Employees', 'Industry', 'Country', 'Last login', 'ARR', 'Notes'] as const

export const RULES: readonly Rule[] = [
  { segment: 'At risk', lastLogin: 'older than 90 days', arr: '>=5000', notes: 'They pay and have gone quiet: call before anything else' },
  { segment: 'Public sector', industry: 'Gov* | Education', notes: 'Tenders and fiscal years, whatever their size' },
  { segment: 'Enterprise', employees: '>=1000', notes: 'A named account manager' },
  { segment: 'Enterprise', arr: '>=80000', notes: 'Headcount is often blank; a contract of this size says enough' },
  {
    segment: 'Mid-market',
    employees: '100..999',
    country: 'United States | US* | Canada',
    notes: 'Home market: field sales from 100 employees',
  },
  {
    segment: 'Mid-market',
    employees: '250..999',
    industry: 'not(Retail | Logistics)',
    notes: 'Elsewhere from 250, and not where margins are thin',
  },
  { segment: 'Small business', employees: '<1000', notes: 'Everybody else with a known headcount' },
]

/** The names in the order of the table, each once. */
export const SEGMENTS: readonly string[] = [...new Set(RULES.map(({ segment }) => segment))]

export const OTHERWISE = 'Unassigned'
