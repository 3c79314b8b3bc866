/** The pages beside the five steps, opened from the menu. */
import { FormulasPage } from './FormulasPage.tsx'
import { HelpPage } from './HelpPage.tsx'
import { ChartsPanel } from './panels/ChartsPanel.tsx'
import { ComparePanel } from './panels/ComparePanel.tsx'
import { FreezePanel } from './panels/FreezePanel.tsx'
import { SnapshotPanel } from './panels/SnapshotPanel.tsx'
import { UndoPanel } from './panels/UndoPanel.tsx'

export const PAGES = {
  compare: ComparePanel,
  charts: ChartsPanel,
  snapshot: SnapshotPanel,
  freeze: FreezePanel,
  undo: UndoPanel,
  formulas: FormulasPage,
  help: HelpPage,
} as const
export type PageName = keyof typeof PAGES
