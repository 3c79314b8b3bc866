/** The sidebar's one way in. Anyone can type it into a cell too, where it refuses to do anything. */
import { InputError } from '../core/errors.ts'
import { type ServedHost, serve } from '../core/remote.ts'
import { failureText } from './failure.ts'
import { sheetsHost } from './sheets-host.ts'

export function hostCall(request: unknown): string {
  return serve(hostForSidebar, request, failureText)
}

/** A cell has no user interface, and asking for it there is an error; a sidebar has one. */
function hostForSidebar(): ServedHost {
  try {
    SpreadsheetApp.getUi()
  } catch {
    throw new InputError('HOST_UNKNOWN_CALL')
  }
  return sheetsHost
}
