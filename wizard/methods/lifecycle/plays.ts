/** What to do with accounts in each phase of their life. */
import type { PlayTexts } from '../shared/define-method.ts'

const PROSPECTS: PlayTexts = {
  marketing: 'Nurture by interest; pass on once fit and two signals of intent are there.',
  sales: 'First call within a working day of a hand-raise; five touches in two weeks, then back to marketing.',
  success: 'Not involved; share customer stories that fit.',
  pricing: 'List price on the page; no quote before a discovery call.',
  kpi: 'Lead to opportunity conversion',
}

const EVALUATING: PlayTexts = {
  marketing: 'Proof for the decision: a comparison page, a reference call, a business case template.',
  sales: 'A close plan with dates agreed in writing; every stakeholder met before the proposal.',
  success: 'Join the last demo and show the first thirty days.',
  pricing: 'One proposal, valid thirty days; a discount only for a signature date.',
  kpi: 'Win rate',
}

const ONBOARDING: PlayTexts = {
  marketing: 'Welcome series by role; no promotion until the first value is reached.',
  sales: 'Hand over with notes on why they bought; no expansion talk yet.',
  success: 'Kick-off in the first week, first value by day 30, a named owner on both sides.',
  pricing: 'As signed; paid onboarding for complex setups.',
  kpi: 'Days to first value',
}

const ACTIVE: PlayTexts = {
  marketing: 'Customer webinars, new features by role, an ask for a review after a good answer.',
  sales: 'One expansion conversation a year, prepared from usage.',
  success: 'Business reviews by value tier; usage alerts; renewal prepared 120 days ahead.',
  pricing: 'Standard uplift at renewal; multi-year for price protection.',
  kpi: 'Gross revenue retention',
}

const EXPANDING: PlayTexts = {
  marketing: 'Case study, speaking slot and referral request while things go well.',
  sales: 'A seller and a success manager map the next team and the next product.',
  success: 'A goal per added team; keep the sponsor informed each month.',
  pricing: 'Volume steps and bundles that reward the next commitment.',
  kpi: 'Expansion revenue per account',
}

const AT_RISK: PlayTexts = {
  marketing: 'Stop promotion; invite the users to a working session on their use case.',
  sales: 'The executive sponsor calls within a week; no upsell until the account is well.',
  success: 'A save plan with three actions, one owner and a date; a weekly check until usage is back.',
  pricing: 'A smaller package before a discount; a pause instead of a cancellation.',
  kpi: 'Share saved within 90 days',
}

const CHURNED: PlayTexts = {
  marketing: 'A win-back series at 3, 6 and 12 months, built on what has changed since.',
  sales: 'Call back when the sponsor moves or the rival contract ends.',
  success: 'An exit interview within two weeks; the reason written into the CRM.',
  pricing: 'A return offer with an end date; no price below that of loyal customers.',
  kpi: 'Win-back rate',
}

/** A joined segment, such as "At risk and churned", goes by its first phase. */
export const PHASE_PLAYS: readonly (readonly [RegExp, PlayTexts])[] = [
  [/^prospects/i, PROSPECTS],
  [/^evaluating/i, EVALUATING],
  [/^onboarding/i, ONBOARDING],
  [/^active/i, ACTIVE],
  [/^expanding/i, EXPANDING],
  [/^at risk/i, AT_RISK],
  [/^churned/i, CHURNED],
]

/** For stages of one's own making, in their order. */
export const PHASE_LADDER: readonly PlayTexts[] = [PROSPECTS, ONBOARDING, ACTIVE, AT_RISK]
