/** What to do with accounts by what they are worth, from the most valuable down. */
import type { PlayTexts } from '../shared/define-method.ts'

export const VALUE_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Customer board, speaking slots and early access; a personal invitation, never a mass mail.',
    sales: 'A senior seller with an account plan, a sponsor on our board, expansion mapped per business unit.',
    success: 'A named success manager for at most 25 accounts, monthly check-in, renewal prepared six months ahead.',
    pricing: 'Multi-year with price protection; discounts only against volume or term.',
    kpi: 'Gross revenue retention',
  },
  {
    marketing: 'Campaigns for the next product, customer webinars, a case study for every tenth account.',
    sales: 'One expansion conversation per quarter, led by usage and open seats.',
    success: 'A success manager for about 75 accounts, a business review twice a year.',
    pricing: 'Standard uplift at renewal; a bundle that leads to the next tier.',
    kpi: 'Share that moves up a tier per year',
  },
  {
    marketing: 'Automated nurture by product use; referral offer after a good survey answer.',
    sales: 'No proactive calls; react to signals such as a pricing page visit or a full seat count.',
    success: 'Pooled support and webinars, one success manager for 300 accounts.',
    pricing: 'List price, annual prepayment, minimum contract that covers the cost to serve.',
    kpi: 'Cost to serve as a share of revenue',
  },
]

export const NO_VALUE_PLAYS: PlayTexts = {
  marketing: 'Win-back and first-purchase offers; suppress from customer campaigns.',
  sales: 'Work only those that look like the top tier; return the rest to marketing.',
  success: 'No success manager until a contract is signed; keep the last known contact fresh.',
  pricing: 'Entry offer with an end date; no discount for a comeback without a term.',
  kpi: 'New revenue from accounts without any',
}
