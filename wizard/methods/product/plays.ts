/** What to do with accounts by the product they own, the most common first. */
import type { PlayTexts } from '../shared/define-method.ts'

export const PRODUCT_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Show {segment} owners the product that customers like them buy next, with one proof each.',
    sales: 'Ask every {segment} account once a year about the next product; bring usage, not slides.',
    success: 'Bring {segment} to three active teams before any cross-sell conversation.',
    pricing: 'A bundle of {segment} and the next product at 15 % below the sum.',
    kpi: 'Products per account',
  },
  {
    marketing: 'A webinar per quarter on what {segment} does that few know.',
    sales: 'Expand {segment} to further teams before a second product.',
    success: 'A usage goal for {segment} per account, reviewed each quarter.',
    pricing: 'Seat or volume steps that make growth in {segment} cheaper per unit.',
    kpi: 'Adoption of the key feature of {segment}',
  },
  {
    marketing: 'Tell {segment} owners what the larger offer would save them.',
    sales: 'Route {segment} accounts with full use to a seller, all others to self-service.',
    success: 'Onboarding mails and guides; a person only for accounts at a limit.',
    pricing: 'A dated upgrade offer with credit for what is already paid.',
    kpi: 'Upgrade rate of {segment}',
  },
]

export const OTHER_PRODUCTS: PlayTexts = {
  marketing: 'Ask what they use the product for before offering another.',
  sales: 'Sell the current packages; move old ones over at renewal.',
  success: 'Check whether the product they own is still the right one.',
  pricing: 'A migration price to a current package, valid until the renewal.',
  kpi: 'Share moved to a current package',
}
