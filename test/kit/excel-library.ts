/**
 * Microsoft's real client library in a bare context: what office.js defines before it, the add-in's functions.js,
 * then the library, in the order in which a web page runs them.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createContext, runInContext, Script } from 'node:vm'
import type { ExcelRuntime } from '../../excel-addin/functions.ts'

/** The two ends of the library's message channel; the host sets `sendMessageToHost`, the library the other. */
export interface Bridge {
  sendMessageToHost: (text: string) => void
  onMessageFromHost?: (text: string) => void
}

/** What the library puts into the page. */
export interface LibraryGlobals {
  readonly CustomFunctions: ExcelRuntime<string> & { readonly _association: { readonly mappings: Readonly<Record<string, unknown>> } }
  readonly Excel: object
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } }
}

const require = createRequire(import.meta.url)
const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.debug.js'
let library: Script | undefined

/** As in office.debug.js, which then loads the library from the network. */
export const OFFICE_JS = `
var CustomFunctions = {
  _association: {
    mappings: {},
    handlers: [],
    onchange(handler) { this.handlers.push(handler) },
  },
  associate(id, run) {
    this._association.mappings[id.toUpperCase()] = run
    for (const handler of this._association.handlers) handler()
  },
}`

export function librarySource(): string {
  return readFileSync(require.resolve(LIBRARY), 'utf8')
}

export function loadLibrary(functionsJs: string, bridge: Bridge): LibraryGlobals {
  library ??= new Script(librarySource(), { filename: LIBRARY })
  const page = pageGlobals()
  createContext(page)
  runInContext(OFFICE_JS, page)
  runInContext(functionsJs, page, { filename: 'functions.js' })
  library.runInContext(page)
  const globals = page as unknown as LibraryGlobals
  globals.OfficeExtension.HostBridge.init(bridge)
  return globals
}

/** What the library touches while loading. Its pauses between messages (50 to 500 ms) are left out: nothing depends on them. */
function pageGlobals(): Record<string, unknown> {
  const page: Record<string, unknown> = {
    console,
    // A failure of the library's is an Error to the test as to the page.
    Error,
    setTimeout: (run: (...args: unknown[]) => void, _pause: number, ...args: unknown[]) => setTimeout(run, 0, ...args),
    clearTimeout,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { getElementsByTagName: () => [], createElement: () => ({ style: {} }), addEventListener: () => undefined },
    addEventListener: () => undefined,
  }
  page.window = page
  return page
}
