/** The built Code.js over a fake file and a strict google.script.run, as the laws of a host want it. */
import { remoteHost } from '../../core/remote.ts'
import type { WorkbookUnderTest } from '../hosts/contract.ts'
import { loadScript } from './apps-script.ts'
import { scriptRun } from './script-run.ts'
import type { SheetsFile } from './sheets-file.ts'
import { seenIn, sheetsPerson } from './sheets-person.ts'
import { fakeFile } from './spreadsheet-app.ts'

export interface SheetsWorkbookUnderTest extends WorkbookUnderTest {
  readonly file: SheetsFile
  /** Carries a request to hostCall, as the sidebar's google.script.run does. */
  readonly send: (request: string) => Promise<string>
}

export interface Setup {
  /** The spreadsheet's time zone. */
  readonly zone?: string
  /** Whether a call that fails takes the whole execution with it. */
  readonly how?: 'fails' | 'is killed'
}

const START = Date.UTC(2026, 10, 23)

/** One empty sheet, named Start. Every call of the sidebar's loads the script anew, as Google does. */
export function sheetsUnderTest(code: string, { zone = 'America/New_York', how = 'fails' }: Setup = {}): SheetsWorkbookUnderTest {
  let now = START
  const inCells = loadScript(code, fakeFile({ mode: 'CUSTOM_FUNCTION', zone }).services)
  const { services, file } = fakeFile({
    zone,
    sheets: [{ name: 'Start', cells: [] }],
    current: { sheet: 'Start', row: 0, column: 0 },
    custom: (name, args) => inCells.call(name, ...args),
  })
  const server = {
    call: (name: string, ...args: readonly unknown[]) => file.execute(() => loadScript(code, services, () => now).call(name, ...args)),
  }
  const send = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      scriptRun(server)
        .withSuccessHandler((reply) => resolve(reply as string))
        .withFailureHandler(reject).hostCall!(request as never)
    })
  return {
    file,
    send,
    open: async () => remoteHost('sheets', send),
    person: sheetsPerson(file),
    computes: true,
    seen: async () => structuredClone(seenIn(file)),
    failAt: (call) => file.failAt(call, how),
    later: (ms) => {
      now += ms
    },
    close: async () => undefined,
  }
}
