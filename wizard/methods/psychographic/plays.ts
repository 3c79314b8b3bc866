/** What to do with accounts by the attitude they state most strongly. */
import type { PlayTexts } from '../shared/define-method.ts'

export const ATTITUDE_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Lead with “{segment}” in subject lines and on the first screen; test it against the general message.',
    sales: 'Open by repeating what they said on “{segment}”, then show one proof for it.',
    success: 'Put “{segment}” on the agenda of every review, with a figure.',
    pricing: 'Show the price beside what it does for “{segment}”.',
    kpi: 'Response rate against the general message',
  },
  {
    marketing: 'Two customer stories in which “{segment}” is the turning point.',
    sales: 'A demo path for “{segment}” of ten minutes.',
    success: 'An onboarding goal that makes “{segment}” true within the first month.',
    pricing: 'A package that names “{segment}” among what it includes.',
    kpi: 'Conversion from demo to proposal',
  },
  {
    marketing: 'A small test of “{segment}” in one channel before more is spent.',
    sales: 'Listen for “{segment}” in discovery and note it in the CRM.',
    success: 'Ask again in a year whether “{segment}” still holds.',
    pricing: 'Standard packages without exceptions.',
    kpi: 'Share that states the same attitude a year later',
  },
]

export const MIXED_PLAYS: PlayTexts = {
  marketing: 'General message; vary the subject line and watch which attitude answers.',
  sales: 'Discovery with open questions; no assumption about what matters.',
  success: 'Standard reviews; ask what they would miss most.',
  pricing: 'Standard packages without exceptions.',
  kpi: 'Share with a clear attitude in the next survey',
}
