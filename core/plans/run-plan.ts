/** Sends a plan to a host in pieces of a size it can take. Decides what counts as progress, and that a plan which can't be finished is taken back. */
import { areaWritten, type Plan, type Step } from './step.ts'
import type { PlanHead } from './write-plan.ts'

/** As much of a Host as writing needs. */
export interface PlanWriter {
  begin(head: PlanHead): Promise<void>
  apply(id: string, steps: readonly Step[]): Promise<void>
  close(id: string): Promise<void>
  cancel(id: string): Promise<void>
}

export interface Progress {
  /** Cells written, and cells in all. */
  readonly done: number
  readonly total: number
}

/** The user asked to stop; everything has been taken back. */
export class Cancelled extends Error {}

export async function runPlan(
  host: PlanWriter,
  plan: Plan,
  cellsPerCall: number,
  onProgress: (progress: Progress) => void,
  isCancelled: () => boolean,
): Promise<void> {
  const batches = batchesOf(plan.steps, cellsPerCall)
  const total = batches.reduce((sum, batch) => sum + sizeOf(batch), 0)
  let done = 0
  onProgress({ done, total })
  await host.begin(headOf(plan))
  try {
    for (const batch of batches) {
      if (isCancelled()) throw new Cancelled()
      await host.apply(plan.id, batch)
      done += sizeOf(batch)
      onProgress({ done, total })
    }
    if (isCancelled()) throw new Cancelled()
    await host.close(plan.id)
  } catch (error) {
    // Where even this fails, the workbook takes the plan back when its lease has run out.
    await host.cancel(plan.id).catch(() => undefined)
    throw error
  }
}

/** What a workbook looks at before a plan is begun. */
export function headOf({ id, title, steps }: Plan): PlanHead {
  const adds = steps.flatMap((step) => (step.step === 'sheet' ? [step.sheet] : []))
  const needsEmpty = steps.flatMap((step) => {
    const area = areaWritten(step)
    const isNew = area !== null && !adds.includes(area.sheet) && !('replaces' in step && step.replaces === true) && step.step !== 'freeze'
    return isNew ? [area] : []
  })
  return { id, title, needsEmpty, adds }
}

/** Steps in their order, in groups that write at most so many cells; long tables of values are cut into blocks of rows. */
function batchesOf(steps: readonly Step[], cellsPerCall: number): Step[][] {
  const batches: Step[][] = [[]]
  for (const step of steps.flatMap((one) => piecesOf(one, cellsPerCall))) {
    const batch = batches[batches.length - 1]!
    if (batch.length > 0 && sizeOf([...batch, step]) > cellsPerCall) batches.push([step])
    else batch.push(step)
  }
  return batches
}

function piecesOf(step: Step, cellsPerCall: number): Step[] {
  if (step.step !== 'values') return [step]
  const width = Math.max(1, step.cells[0]?.length ?? 1)
  const rows = Math.max(1, Math.floor(cellsPerCall / width))
  if (step.cells.length <= rows) return [step]
  const pieces: Step[] = []
  for (let from = 0; from < step.cells.length; from += rows)
    pieces.push({ ...step, at: { ...step.at, row: step.at.row + from }, cells: step.cells.slice(from, from + rows) })
  return pieces
}

/** A step that writes no cells counts as one. */
function sizeOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + (step.step === 'values' ? Math.max(1, step.cells.length * (step.cells[0]?.length ?? 0)) : 1), 0)
}
