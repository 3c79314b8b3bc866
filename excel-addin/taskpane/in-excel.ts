/**
 * One conversation with Excel. Decides that it waits while a person edits a cell, and what Excel's failures mean to them.
 * `mergeUndoGroup` is not used: hiding, naming and deleting sheets can't be undone in Excel on the desktop, such a group
 * then fails as a whole, and groups that hide a sheet have crashed Excel (office-js 6001, 6255, 6491, 6711).
 */
import { type Code, InputError } from '../../core/errors.ts'

/** A request while a cell is being edited waits until the person is done; without this it would fail. */
const PATIENT = { delayForCellEdit: true }

const MEANINGS: Readonly<Record<string, Code>> = {
  InvalidOperationInCellEditMode: 'HOST_EDITING',
  WriteNotSupportedWhenModalDialogOpen: 'HOST_EDITING',
  MemoryLimitReached: 'HOST_FULL',
  NonBlankCellOffSheet: 'HOST_FULL',
  ActivityLimitReached: 'HOST_SLOW',
  ConnectionFailure: 'HOST_SLOW',
  InvalidOrTimedOutSession: 'HOST_SLOW',
  RequestAborted: 'HOST_SLOW',
  ServiceNotAvailable: 'HOST_SLOW',
  Timeout: 'HOST_SLOW',
}

const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
])

export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(PATIENT, work)
  } catch (error) {
    throw await explained(error)
  }
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(codeOf(error))
}

export function codeOf(error: unknown): string {
  return String((error as Partial<OfficeExtension.Error> | null)?.code ?? '')
}

/** Excel's own messages are in the person's language, but name no way out. */
async function explained(error: unknown): Promise<unknown> {
  if (error instanceof InputError) return error
  const code = codeOf(error)
  if (isTooLarge(error)) return new InputError('HOST_TOO_LARGE')
  if (code === 'AccessDenied') return new InputError((await isReadOnly()) ? 'HOST_READ_ONLY' : 'HOST_PROTECTED')
  // Too many settings are told apart from other wrong arguments only by the statement that failed.
  if (code === 'InvalidArgument' && /\bsettings\b/.test((error as OfficeExtension.Error).debugInfo?.statement ?? ''))
    return new InputError('HOST_NOTES_FULL')
  const meaning = MEANINGS[code]
  return meaning === undefined ? error : new InputError(meaning)
}

function isReadOnly(): Promise<boolean> {
  return Excel.run(PATIENT, async (context) => {
    const { workbook } = context
    workbook.load({ readOnly: true })
    await context.sync()
    return workbook.readOnly
  }).catch(() => false)
}
