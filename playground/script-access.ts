/** What the page leaves on `window`: Univer's own script interface, for the browser's console and the end-to-end tests. */
import type { FUniver } from '@univerjs/core/facade'

declare global {
  interface Window {
    univerAPI: FUniver
  }
}

export function giveScriptAccess(api: FUniver): void {
  window.univerAPI = api
}
