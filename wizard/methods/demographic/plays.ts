/** What to do with people by their age or income, the highest first, and by their role. */
import type { PlayTexts } from '../shared/define-method.ts'

export const PEOPLE_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Direct mail, print and e-mail; proof by expertise and service, not by trend.',
    sales: 'A phone number on every page and an appointment within two days.',
    success: 'Personal support by phone; a printed first-steps card.',
    pricing: 'Complete packages with service included, one price.',
    kpi: 'Repeat purchase rate of {segment}',
  },
  {
    marketing: 'Search, e-mail and family or work themes; comparison pages and tests.',
    sales: 'Advice by chat and call-back in the evening.',
    success: 'Self-service first, a person within four hours.',
    pricing: 'Bundles and yearly plans; a fair step between sizes.',
    kpi: 'Average order value of {segment}',
  },
  {
    marketing: 'Social and creators; short video, a referral code after the second order.',
    sales: 'Checkout in three taps; no call unless asked for.',
    success: 'Chat and community; answers in minutes.',
    pricing: 'Monthly plans, instalments, a starter size.',
    kpi: 'Cost per first order from {segment}',
  },
]

const EXECUTIVES: PlayTexts = {
  marketing: 'Peer events and a two-page business case; nothing longer.',
  sales: 'Meet with our executive; talk results, risk and date.',
  success: 'A yearly outcome letter with three figures.',
  pricing: 'Terms for the whole company, over several years.',
  kpi: 'Meetings with executives per quarter',
}

const DIRECTORS: PlayTexts = {
  marketing: 'Benchmarks of their function and round tables with peers.',
  sales: 'Build the business case with them; give them slides to use upstairs.',
  success: 'Quarterly review of their own goals.',
  pricing: 'Department packages that fit a budget line.',
  kpi: 'Opportunities sponsored by directors',
}

const MANAGERS: PlayTexts = {
  marketing: 'How-to webinars and templates for their team.',
  sales: 'A trial with their own data and a checklist to judge it by.',
  success: 'Admin training and a team usage report each month.',
  pricing: 'Team packages by card.',
  kpi: 'Trials started by managers',
}

const SPECIALISTS: PlayTexts = {
  marketing: 'Tutorials, documentation and community; a certificate.',
  sales: 'Answer questions; ask who decides only after the first success.',
  success: 'In-product help and office hours.',
  pricing: 'A free or single-seat plan.',
  kpi: 'Weekly active specialists',
}

export const SENIORITY_PLAYS: readonly (readonly [RegExp, PlayTexts])[] = [
  [/^executives$/i, EXECUTIVES],
  [/^directors$/i, DIRECTORS],
  [/^managers$/i, MANAGERS],
  [/^specialists$/i, SPECIALISTS],
]
