/** What to do with accounts by their main need, the most common first. */
import type { PlayTexts } from '../shared/define-method.ts'

export const NEED_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Lead with “{segment}” on the home page and in the first sentence of every mail.',
    sales: 'Open with the cost of not solving “{segment}”; bring a calculator and two references.',
    success: 'Make “{segment}” the first goal of onboarding and show its figure in every review.',
    pricing: 'A package named after “{segment}”, priced against the value of solving it.',
    kpi: 'Win rate where “{segment}” is the need',
  },
  {
    marketing: 'A guide and a webinar on “{segment}”, promoted to all accounts that stated it.',
    sales: 'A demo script for “{segment}” that shows three steps and no more.',
    success: 'A checklist for “{segment}” with a date by which the customer sees a result.',
    pricing: 'Standard packages; an add-on where “{segment}” costs us more to serve.',
    kpi: 'Days to first value',
  },
  {
    marketing: 'Collect stories on “{segment}”; spend little until three customers tell one.',
    sales: 'Qualify early whether we solve “{segment}”; say no where we do not.',
    success: 'Agree in writing what part of “{segment}” we solve.',
    pricing: 'Standard packages without exceptions.',
    kpi: 'First-year retention where “{segment}” is the need',
  },
]

export const OTHER_NEEDS: PlayTexts = {
  marketing: 'General value message; a question about their need in every form.',
  sales: 'Discovery first: write one of the main needs down before a demo.',
  success: 'Agree on one measurable goal in the first month.',
  pricing: 'Standard packages without exceptions.',
  kpi: 'Share of new needs that recur ten times',
}
