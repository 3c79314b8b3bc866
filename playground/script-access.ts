/**
 * What the page leaves on `window`, for the browser's console and the end-to-end tests: Univer's own script interface,
 * and the host through which the sidebar writes.
 */
import type { FUniver } from '@univerjs/core/facade'
import type { Host } from '../core/host.ts'

declare global {
  interface Window {
    univerAPI: FUniver
    strataHost: Host
  }
}

export function giveScriptAccess(api: FUniver, host: Host): void {
  window.univerAPI = api
  window.strataHost = host
}
