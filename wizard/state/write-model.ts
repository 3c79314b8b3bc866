/** Carries a prepared plan out and keeps what is needed to find the model again. Decides what happens where a name is taken. */
import { message } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { type Progress, runPlan } from '../../core/plans/run-plan.ts'
import type { Step } from '../../core/plans/step.ts'
import type { Writing } from './prepare-writing.ts'
import { saveModel } from './saved-model.ts'

/** So many numbers are tried where names of an older model are left in the workbook. */
const MOST_TRIES = 20

/** `prepare` is asked again, with a higher number, while the names that a number gives are in use. */
export async function writeModel(
  host: Host,
  prepare: (number?: number) => Promise<Writing>,
  onProgress: (progress: Progress) => void,
  isCancelled: () => boolean,
): Promise<Writing> {
  let writing = await prepare()
  for (let tries = 1; ; tries++) {
    try {
      await runPlan(host, writing.plan, writing.answers.limits.cellsPerCall, onProgress, isCancelled)
      await saveModel(host, writing.saved)
      return writing
    } catch (error) {
      if (tries === MOST_TRIES || writing.isUpdate || !isNameTaken(error, writing.plan.steps)) throw error
      writing = await prepare(writing.saved.number + 1)
    }
  }
}

/** From afar a failure comes as its text only. */
function isNameTaken(error: unknown, steps: readonly Step[]): boolean {
  const text = error instanceof Error ? error.message : ''
  return steps.some((step) => step.step === 'name' && text === message('PLAN_NAME_TAKEN', { name: step.name }))
}
