/** What to do with accounts by the tools they run, the most valuable users first. */
import type { PlayTexts } from '../shared/define-method.ts'

export const TOOL_PLAYS: readonly PlayTexts[] = [
  {
    marketing: 'Joint campaign and marketplace listing with the vendor behind {segment}.',
    sales: 'Open with the integration, shown live on their own data; bring the partner manager in.',
    success: 'Connect the tool in week one; watch that the connection stays alive.',
    pricing: 'The integration is part of the package, not an extra.',
    kpi: 'Win rate among {segment}',
  },
  {
    marketing: 'A how-to guide and a recorded demo of the integration for {segment}.',
    sales: 'A short demo that starts from their tool; a reference with the same stack.',
    success: 'A setup template for {segment}; check the connection at day 30.',
    pricing: 'Standard packages; the connector included from the middle package on.',
    kpi: 'Share of {segment} with the integration live',
  },
  {
    marketing: 'A page per tool for search; no paid spend.',
    sales: 'Ask what they plan to replace in the next year, and when the contract ends.',
    success: 'Import by file, with a guide; collect requests for a connector.',
    pricing: 'Standard packages; paid help for a custom connection.',
    kpi: 'Days to first data in the product',
  },
]

export const OTHER_TOOLS: PlayTexts = {
  marketing: 'General message; ask for their tools in every form.',
  sales: 'Check the open interface early; say plainly what does not connect.',
  success: 'Import by file, with a guide; collect requests for a connector.',
  pricing: 'Standard packages; paid help for a custom connection.',
  kpi: 'Days to first data in the product',
}
