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

/** One per page: Univer gathers for one step at a time. */
const gathering = new WeakMap<Injector, IDisposable>()

/** From here on, all changes are one step for Ctrl+Z. Univer has no public name for it. */
export function beginUndoStep(injector: Injector, unitId: string): void {
  endUndoStep(injector)
  gathering.set(injector, injector.get(IUndoRedoService).__tempBatchingUndoRedo(unitId))
}

export function endUndoStep(injector: Injector): void {
  gathering.get(injector)?.dispose()
  gathering.delete(injector)
}
