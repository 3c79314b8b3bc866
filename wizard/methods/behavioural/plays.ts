/** What to do with accounts by what they do. */
import type { PlayTexts } from '../shared/define-method.ts'

const HEAVY: PlayTexts = {
  marketing: 'Beta programmes, case studies, a request for a review in the product.',
  sales: 'Expansion talk at 80 % of a limit; ask for an introduction to the next team.',
  success: 'Advanced training; find a second and a third power user before the first one leaves.',
  pricing: 'Volume steps before they feel the limit; multi-year at a fixed price.',
  kpi: 'Expansion revenue per account',
}

const ACTIVE: PlayTexts = {
  marketing: 'Tips by role, one feature a month that accounts like theirs use.',
  sales: 'No pressure; an annual conversation prepared from usage.',
  success: 'A goal for the key feature; a check-in when use stalls for two weeks.',
  pricing: 'The package that fits their use, even where it is smaller.',
  kpi: 'Share that uses the key feature weekly',
}

const SLIPPING: PlayTexts = {
  marketing: 'A series on what is new since the last visit, sent to all users of the account.',
  sales: 'Check whether the sponsor is still there; rebuild the contact first.',
  success: 'A call within five working days of the alert; one concrete next step.',
  pricing: 'No change; a training voucher instead of a discount.',
  kpi: 'Share active again within 30 days',
}

const DORMANT: PlayTexts = {
  marketing: 'Three win-back mails, then only the product news of the quarter.',
  sales: 'Call the budget owner 120 days before the renewal, not at it.',
  success: 'Offer a restart: data import and training in one session.',
  pricing: 'A smaller package or a pause, agreed before the notice period.',
  kpi: 'Renewal rate of dormant accounts',
}

const NEVER: PlayTexts = {
  marketing: 'Activation series with one task per mail; test the sign-up path.',
  sales: 'Ask what stopped the start; bring in a technical contact.',
  success: 'A guided first session within the first week.',
  pricing: 'Extend the trial once, in exchange for a start date.',
  kpi: 'Share with a first use within 14 days',
}

export const BEHAVIOUR_PLAYS: readonly (readonly [RegExp, PlayTexts])[] = [
  [/^heavy/i, HEAVY],
  [/^(active|regular|light)/i, ACTIVE],
  [/^slipping/i, SLIPPING],
  [/^dormant/i, DORMANT],
  [/^never/i, NEVER],
]

export const BEHAVIOUR_LADDER: readonly PlayTexts[] = [HEAVY, ACTIVE, SLIPPING, DORMANT]
