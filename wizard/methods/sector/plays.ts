/** What to do with accounts by their industry, the largest first. */
import type { PlayTexts } from '../shared/define-method.ts'

export const SECTOR_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Own the {segment} story: a page, a yearly benchmark report, two trade fairs.',
    sales: 'Sellers who work {segment} only, with five references they can name from memory.',
    success: 'A {segment} user group, a template library, a success manager who came from the industry.',
    pricing: 'A {segment} package with its compliance and integrations included.',
    kpi: 'Win rate in {segment}',
  },
  {
    marketing: 'Adapt the three best campaigns to {segment}; one case study per quarter.',
    sales: 'One {segment} lead seller who trains the others and joins their largest deals.',
    success: 'A {segment} onboarding path with its own first goal.',
    pricing: 'Standard packages, {segment} add-ons priced apart.',
    kpi: 'Pipeline from {segment}',
  },
  {
    marketing: 'Test {segment} with one campaign and a clear stop date.',
    sales: 'Take inbound {segment} deals; no outbound until ten customers stay a year.',
    success: 'Standard onboarding; collect what {segment} customers ask for.',
    pricing: 'Standard packages without exceptions.',
    kpi: 'First-year retention in {segment}',
  },
]

export const OTHER_SECTORS: PlayTexts = {
  marketing: 'Generic campaigns only; watch for an industry that grows past 5 % of accounts.',
  sales: 'Generalist sellers by territory.',
  success: 'Standard onboarding and help centre.',
  pricing: 'Standard packages without exceptions.',
  kpi: 'New industries that reach 30 accounts',
}
