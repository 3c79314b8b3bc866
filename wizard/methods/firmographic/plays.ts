/** What to do with companies by their size, from the largest down. */
import type { PlayTexts } from '../shared/define-method.ts'

export const SIZE_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Named-account programmes: executive dinners, tailored business cases, references of their industry.',
    sales: 'Field team of account executive and engineer, an account plan per company, 10 to 25 accounts per seller.',
    success: 'A named success manager, quarterly business reviews with the sponsor, a success plan signed by both.',
    pricing: 'Negotiated multi-year contracts with volume steps; security and legal review included.',
    kpi: 'Net revenue retention',
  },
  {
    marketing: 'Industry campaigns, webinars with customers of their size, retargeting of open opportunities.',
    sales: 'Inside sellers with 50 to 100 accounts each, a demo within two days, a proposal within a week.',
    success: 'A pooled success manager, a review twice a year, an alert when usage falls by a third.',
    pricing: 'Published packages, annual prepayment for up to 10 % off.',
    kpi: 'Win rate',
  },
  {
    marketing: 'Always-on search and review sites, a product tour on the site, case studies of one page.',
    sales: 'One seller for 200 to 500 accounts; calls only for accounts that tried the product.',
    success: 'Onboarding by webinar, help centre first, a check-in at day 30 and at day 90.',
    pricing: 'Standard packages by card or invoice, no negotiation below the largest package.',
    kpi: 'Months to recover acquisition cost',
  },
  {
    marketing: 'Content, community and referral; paid channels only below the target cost per trial.',
    sales: 'Self-service with chat; a seller steps in when the team outgrows the entry plan.',
    success: 'In-product guides and automated mails; no named contact.',
    pricing: 'One entry plan, monthly, cancel at any time.',
    kpi: 'Trial to paid conversion',
  },
]
