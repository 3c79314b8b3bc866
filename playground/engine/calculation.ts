/**
 * When all formulas have their results. Univer begins to calculate a moment after a change and says nothing until
 * then; waiting for a calculation that never comes costs half a second, so it is noted whether one is due.
 */
import { ICommandService, type Injector } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { IActiveDirtyManagerService } from '@univerjs/engine-formula'

const settling = new WeakMap<Injector, () => Promise<void>>()

/** Waits until nothing is left to calculate. One per page, so that it has seen every change. */
export function calculated(api: FUniver, injector: Injector): () => Promise<void> {
  const known = settling.get(injector)
  if (known !== undefined) return known
  const causes = injector.get(IActiveDirtyManagerService)
  // What was there before is being calculated, or was.
  let due = true
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    due ||= causes.get(id) !== undefined
  })
  const settle = async (): Promise<void> => {
    while (due) {
      due = false
      await api.getFormula().onCalculationResultApplied()
    }
  }
  settling.set(injector, settle)
  return settle
}
