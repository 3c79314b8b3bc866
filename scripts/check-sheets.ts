/**
 * What dist/sheets must be before anyone uploads it. Decides which forms of the three files Apps Script would refuse or
 * damage, and what the add-on promised its users to stay within: two scopes, nothing logged, no network. Used by the
 * build, and so by every push.
 */
import { codeFaults, type Globals } from './check-sheets-code.ts'
import { sidebarFaults } from './check-sheets-sidebar.ts'
import { Refusal } from './refusal.ts'

export interface SheetsFiles {
  readonly code: string
  readonly sidebar: string
  readonly manifest: string
}

/** The file that is open, and a sidebar in it. */
const SCOPES = ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui']

/** All that the manifest holds, and why each entry is as it is. */
const MANIFEST: Readonly<Record<string, readonly [value: unknown, why: string]>> = {
  timeZone: ['Etc/UTC', 'dates are read in the zone of the spreadsheet, never of the script'],
  dependencies: [{}, 'an advanced service or a library would ask every user for more'],
  exceptionLogging: ['NONE', "a logged exception would carry cells quoted in its message to the developer's own logs"],
  runtimeVersion: ['V8', 'the other runtime is switched off'],
  oauthScopes: [SCOPES, 'more would let the add-on reach other files or the network'],
}

/** Throws an error that lists every fault, each on a line headed by its file. */
export function checkSheets(files: SheetsFiles, globals: Globals): void {
  const faults = sheetsFaults(files, globals)
  if (faults.length > 0) throw new Refusal(`the Sheets add-on can't be shipped:\n  ${faults.join('\n  ')}`)
}

export function sheetsFaults({ code, sidebar, manifest }: SheetsFiles, globals: Globals): string[] {
  return [
    ...codeFaults(code, globals, SCOPES).map((fault) => `Code.js: ${fault}`),
    ...sidebarFaults(sidebar).map((fault) => `Sidebar.html: ${fault}`),
    ...manifestFaults(manifest).map((fault) => `appsscript.json: ${fault}`),
  ]
}

function manifestFaults(text: string): string[] {
  let manifest: Record<string, unknown>
  try {
    manifest = JSON.parse(text) as Record<string, unknown>
  } catch (error) {
    return [`is no JSON (${(error as Error).message})`]
  }
  const unknown = Object.keys(manifest).filter((key) => !Object.hasOwn(MANIFEST, key))
  const wrong = Object.entries(MANIFEST).filter(([key, [value]]) => JSON.stringify(manifest[key]) !== JSON.stringify(value))
  return [
    ...unknown.map((key) => `holds ${key}, which no part of Strata needs`),
    ...wrong.map(([key, [value, why]]) => `${key} must be ${JSON.stringify(value)}, got ${JSON.stringify(manifest[key])}: ${why}`),
  ]
}
