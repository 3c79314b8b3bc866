/** The pages beside the five steps, opened from the menu. */
import { FormulasPage } from './FormulasPage.tsx'
import { HelpPage } from './HelpPage.tsx'

export const PAGES = { formulas: FormulasPage, help: HelpPage } as const
export type PageName = keyof typeof PAGES
