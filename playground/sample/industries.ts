/** The industries of the sample: how common each is, how large its companies are, and what they call themselves. */

export interface Industry {
  readonly name: string
  readonly weight: number
  /** Typical headcount relative to all accounts. */
  readonly size: number
  /** Typical yearly revenue per employee, in dollars. */
  readonly revenuePerEmployee: number
  /** The last word of a company name. */
  readonly words: readonly string[]
}

export const INDUSTRIES: readonly Industry[] = [
  { name: 'Software', weight: 22, size: 0.7, revenuePerEmployee: 190_000, words: ['Software', 'Labs', 'Cloud', 'Digital'] },
  { name: 'Manufacturing', weight: 14, size: 1.4, revenuePerEmployee: 240_000, words: ['Works', 'Tooling', 'Components', 'Foundry'] },
  { name: 'Healthcare', weight: 12, size: 1.3, revenuePerEmployee: 130_000, words: ['Health', 'Clinics', 'Care', 'Diagnostics'] },
  { name: 'Financial services', weight: 11, size: 1.1, revenuePerEmployee: 310_000, words: ['Capital', 'Mutual', 'Advisors', 'Assurance'] },
  { name: 'Retail', weight: 12, size: 1.2, revenuePerEmployee: 170_000, words: ['Stores', 'Outfitters', 'Market', 'Goods'] },
  { name: 'Logistics', weight: 8, size: 1.2, revenuePerEmployee: 160_000, words: ['Freight', 'Logistics', 'Carriers', 'Depots'] },
  { name: 'Professional services', weight: 7, size: 0.5, revenuePerEmployee: 150_000, words: ['Partners', 'Consulting', 'Associates'] },
  { name: 'Education', weight: 5, size: 1, revenuePerEmployee: 60_000, words: ['Academy', 'Institute', 'College'] },
  { name: 'Government', weight: 5, size: 1.6, revenuePerEmployee: 80_000, words: ['County', 'City Council', 'Authority'] },
  { name: 'Energy', weight: 4, size: 1.5, revenuePerEmployee: 420_000, words: ['Energy', 'Power', 'Grid'] },
]
