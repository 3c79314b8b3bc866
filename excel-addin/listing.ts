/** What both manifests say to people and ask of Excel: the texts of the listing and the ribbon, the icons, the API sets. */

export const PROVIDER = 'Strata'

/** Up to 80 characters in the unified manifest, 250 in the other. */
export const DESCRIPTION = 'Account segments, RFM scores and value tiers, by rules that you can see.'

export const ABOUT =
  'Segments accounts, scores customers and sorts them into value tiers with worksheet functions. A segment model is a visible table of rules in your workbook, so every number can be traced and changed by hand. Nothing leaves the workbook.'

export const GET_STARTED = {
  title: 'Strata is ready',
  description: 'Select a cell of your table and choose Strata on the Home tab: it shows the formulas that fit your columns.',
} as const

export const BUTTON = {
  group: 'Strata',
  label: 'Strata',
  tip: 'Shows the formulas for the table at your selection: segments, RFM scores and value tiers.',
} as const

/** In pixels; 16, 32 and 80 are required, and these are all that a ribbon takes. */
export const RIBBON_ICONS = [16, 20, 24, 32, 40, 48, 64, 80] as const

export const ICON = { color: 'icons/color-192.png', outline: 'icons/outline-32.png' } as const

export function iconPath(size: number): string {
  return `icons/icon-${size}.png`
}

/** The pages that a store's listing links to. */
export const PAGES = { support: 'support.html', privacy: 'privacy.html', terms: 'license.txt' } as const

/**
 * SharedRuntime: one page for pane and functions. CustomFunctionsRuntime 1.2: errors with a message. ExcelApi 1.12: the
 * decimal sign, on which a formula's separator depends, and what a formula spilled; there since 2020 and in Excel 2021.
 */
export const REQUIREMENTS = [
  { name: 'SharedRuntime', minVersion: '1.1' },
  { name: 'CustomFunctionsRuntime', minVersion: '1.2' },
  { name: 'ExcelApi', minVersion: '1.12' },
] as const
