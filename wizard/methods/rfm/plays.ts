/** What to do with customers by how recently, how often and for how much they ordered. */
import type { PlayTexts } from '../shared/define-method.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'

const CHAMPIONS: PlayTexts = {
  marketing: 'First look at what is new, a referral reward, no discount mails.',
  sales: 'Ask for the next category and for a yearly agreement.',
  success: 'A named contact and priority in support.',
  pricing: 'Loyalty terms instead of discounts; free delivery or service.',
  kpi: 'Referrals per 100 customers',
}

const GROWING: PlayTexts = {
  marketing: 'Welcome series, then what customers like them buy second; a reminder at their usual gap.',
  sales: 'A call after the first large order to learn the plan for the year.',
  success: 'Check that the first order arrived and works; set up reordering.',
  pricing: 'An offer on the second and third order, with an end date.',
  kpi: 'Second order within 60 days',
}

const ATTENTION: PlayTexts = {
  marketing: 'What is new since the last order, built on what they bought.',
  sales: 'A short call to those with more than median value; ask what changed.',
  success: 'A service check of the last order.',
  pricing: 'A bundle a step above their usual order; a small voucher at most.',
  kpi: 'Reorder rate within 45 days',
}

const AT_RISK: PlayTexts = {
  marketing: 'A personal mail from a person, then one offer; stop after three contacts.',
  sales: 'Call every account here with a value above the median within two weeks.',
  success: 'Find the open complaint behind the silence and close it.',
  pricing: 'A win-back price for one order, approved by a manager.',
  kpi: 'Revenue won back per quarter',
}

const INACTIVE: PlayTexts = {
  marketing: 'Two cheap reactivation mails a year; off the paid audiences.',
  sales: 'No calls; react when they come back.',
  success: 'Clean the contact; ask for a reason to leave with one click.',
  pricing: 'Clearance and entry offers only.',
  kpi: 'Cost per reactivated customer',
}

export const RFM_PLAYS: readonly (readonly [RegExp, PlayTexts])[] = [
  ...UNKNOWN_PLAYS,
  [/^champions/i, CHAMPIONS],
  [/^growing/i, GROWING],
  [/^need attention/i, ATTENTION],
  [/^at risk/i, AT_RISK],
  [/^inactive/i, INACTIVE],
]

export const RFM_LADDER: readonly PlayTexts[] = [CHAMPIONS, GROWING, ATTENTION, AT_RISK, INACTIVE]
