/**
 * How the open workbook is changed from code. Decides that a change which Univer refuses is an error, that every change
 * can be undone with Ctrl+Z, and that those of one piece of work are one step of it.
 */
import {
  ICommandService,
  type IDisposable,
  type IExecutionOptions,
  type IMutationInfo,
  type Injector,
  type IUndoRedoItem,
  IUndoRedoService,
} from '@univerjs/core'

export interface Edits {
  /** One of Univer's commands, with all that comes with it. */
  command(id: string, params: object): void
  /** One mutation, where its command would do more than is wanted: all or nothing. */
  mutation(redo: IMutationInfo, undo: IMutationInfo, options?: IExecutionOptions): void
}

export function editsOf(injector: Injector, unitId: string): Edits {
  const commands = injector.get(ICommandService)
  const command = (id: string, params: object, options?: IExecutionOptions): void => {
    if (commands.syncExecuteCommand(id, params, options) !== true) throw new Error(`the spreadsheet refused ${id}`)
  }
  return {
    command,
    mutation: (redo, undo, options) => {
      command(redo.id, redo.params, options)
      injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations: [undo], redoMutations: [redo] })
    },
  }
}

/** Univer's own way to gather changes has no public name, and neither has how it joins two of them. */
type Gathering = IUndoRedoService & { _tryBatchingElements(step: IUndoRedoItem, next: IUndoRedoItem): void }

/** One per page, since there is one Ctrl+Z. */
const gathering = new WeakMap<Injector, IDisposable>()

/** From here on, all changes are one step for Ctrl+Z. */
export function beginUndoStep(injector: Injector, unitId: string): void {
  endUndoStep(injector)
  const service = injector.get(IUndoRedoService) as Gathering
  // Univer would undo in the order in which things were done: a sheet would be gone before the cells on it are taken back.
  service._tryBatchingElements = (step, next) => {
    step.redoMutations.push(...next.redoMutations)
    step.undoMutations.unshift(...next.undoMutations)
  }
  gathering.set(injector, service.__tempBatchingUndoRedo(unitId))
}

export function endUndoStep(injector: Injector): void {
  gathering.get(injector)?.dispose()
  gathering.delete(injector)
}
