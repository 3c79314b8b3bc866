/** What to do with accounts by where they are, the largest places first. */
import type { PlayTexts } from '../shared/define-method.ts'

export const PLACE_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Local campaigns and events in {segment}; press and partners in the local language.',
    sales: 'Resident sellers with balanced territories in {segment}; meetings in person.',
    success: 'Support in {segment} business hours, a user meeting twice a year.',
    pricing: 'Local currency and tax handling; list prices set for {segment}.',
    kpi: 'Net new revenue from {segment}',
  },
  {
    marketing: 'Translate the ten best pages for {segment}; webinars at their time of day.',
    sales: 'One remote team for {segment}; travel only for deals above a set size.',
    success: 'Shared success managers, answers within one of their working days.',
    pricing: 'Local currency; prices reviewed against local rivals once a year.',
    kpi: 'Pipeline coverage in {segment}',
  },
  {
    marketing: 'Global campaigns only; measure demand from {segment} before spending there.',
    sales: 'Inbound and partners; no outbound until the first ten customers.',
    success: 'Help centre and mail; check data location rules before signing.',
    pricing: 'One currency, prepayment, standard terms.',
    kpi: 'Revenue per seller in {segment}',
  },
]

export const OTHER_PLACES: PlayTexts = {
  marketing: 'Global campaigns only; a local page once a place reaches 30 accounts.',
  sales: 'Inbound and partners; one seller for all of them.',
  success: 'Help centre and mail; check data location rules before signing.',
  pricing: 'One currency, prepayment, standard terms.',
  kpi: 'Places that reach 30 accounts',
}
