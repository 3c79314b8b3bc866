/** What to do with the cells of two methods: the second name says what is special about them. */
import type { PlayTexts } from '../shared/define-method.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'

const QUIET: PlayTexts = {
  marketing: 'Pause promotion to {segment}; an invitation to a working session instead.',
  sales: 'The sponsor is called within a week; no upsell until use is back.',
  success: 'A save plan with one owner and a date, for the largest of {segment} first.',
  pricing: 'A smaller package or a pause before any discount.',
  kpi: 'Share of {segment} saved within 90 days',
}

const THRIVING: PlayTexts = {
  marketing: 'References and referrals from {segment}; early access to what is new.',
  sales: 'An expansion plan per account, led by open seats and the next product.',
  success: 'Named contact, quarterly review, a second sponsor found before it is needed.',
  pricing: 'Volume steps and multi-year terms with price protection.',
  kpi: 'Net revenue retention of {segment}',
}

export const LAYERED_PLAYS: readonly (readonly [RegExp, PlayTexts])[] = [
  ...UNKNOWN_PLAYS,
  [/\u00b7 (dormant|slipping|at risk|churned|no )/i, QUIET],
  [/\u00b7 (heavy|active|a accounts|expanding|platinum)/i, THRIVING],
]

export const LAYERED_LADDER: readonly PlayTexts[] = [
  THRIVING,
  {
    marketing: 'One campaign for {segment} per quarter, with a goal of its own.',
    sales: 'Sellers by the first method, talk tracks by the second.',
    success: 'Reviews twice a year; move accounts between plays as they change cells.',
    pricing: 'Standard packages; an add-on where {segment} costs more to serve.',
    kpi: 'Pipeline from {segment}',
  },
  {
    marketing: 'General campaigns; watch {segment} for cells that grow past 2 % of accounts.',
    sales: 'Inbound first; outbound only to accounts that look like the best cell.',
    success: 'Pooled support, webinars and the help centre.',
    pricing: 'List price and annual prepayment.',
    kpi: 'Cost to serve {segment}',
  },
]
