/** What the frame around every step needs of the wizard, so that no step has to hand it through. */
import { type ComponentChildren, createContext } from 'preact'
import type { StepName } from './state/draft.ts'

export interface Shell {
  readonly go: (step: StepName) => void
  /** The place of the farthest step that can be gone to. */
  readonly reached: number
  /** Not before the first move: opening the panel leaves the keyboard in the sheet. */
  readonly takesFocus: boolean
  readonly menu: ComponentChildren
  /** What is to be said before a step's own words, such as that a model was found. */
  readonly banner: ComponentChildren
}

export const ShellContext = createContext<Shell>({ go: () => undefined, reached: 0, takesFocus: false, menu: null, banner: null })
