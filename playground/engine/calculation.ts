/**
 * When all formulas have their results. Univer begins to calculate a moment after a change and says nothing until
 * then, an earlier calculation may end in between, and waiting for one that never comes costs half a second; so it is
 * noted which are due.
 */
import { ICommandService, type Injector } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula'

/** On a busy machine a calculation may begin later than Univer waits for one to begin. */
const MOST_IDLE = 4

const settling = new WeakMap<Injector, () => Promise<void>>()

/** Waits until nothing is left to calculate. One per page, so that it has seen every change. */
export function calculated(api: FUniver, injector: Injector): () => Promise<void> {
  const known = settling.get(injector)
  if (known !== undefined) return known
  const causes = injector.get(IActiveDirtyManagerService)
  // What was there before is being calculated, or was.
  let [isDue, isUnfinished] = [false, true]
  injector.get(ICommandService).onCommandExecuted(({ id }, options) => {
    const isStart = id === SetFormulaCalculationStartMutation.id
    // Results are changes too, but local ones, which cause nothing.
    if (!isStart && (options?.onlyLocal === true || causes.get(id) === undefined)) return
    isDue = !isStart
    isUnfinished = true
  })
  const settle = async (): Promise<void> => {
    for (let idle = 0; isUnfinished && idle < MOST_IDLE; ) {
      isUnfinished = false
      await api.getFormula().onCalculationResultApplied()
      // Either an earlier calculation ended, or this change, such as a colour, causes none.
      if (isDue) {
        isUnfinished = true
        idle++
      }
    }
    isDue = false
    isUnfinished = false
  }
  // Whoever asks while another waits, such as the panel beside a plan, waits along: half-way nothing seems to be left.
  let running: Promise<void> | null = null
  const together = (): Promise<void> => {
    running ??= settle().finally(() => {
      running = null
    })
    return running
  }
  settling.set(injector, together)
  return together
}
