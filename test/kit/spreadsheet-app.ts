/**
 * The Google services that Code.js uses, strict about who may call what: each authorisation mode refuses what the
 * real one refuses. Unknown members are refused too.
 */
import type { Services } from './apps-script.ts'
import { wallClockIn } from './sheets-date.ts'
import { cellRange, type FakeSheet } from './sheets-range.ts'
import { strict } from './strict.ts'

/** NONE: installed, but not enabled in this file. LIMITED: opening it. CUSTOM_FUNCTION: inside a cell. FULL: a click. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL'

export interface FileSetup {
  readonly mode?: AuthMode
  /** The spreadsheet's time zone; the script's own is the process's TZ. */
  readonly zone?: string
  readonly sheets?: readonly FakeSheet[]
  /** Where the current cell stands, counted from 0; `null` on a sheet that has none, such as a chart. */
  readonly current?: { readonly sheet: string; readonly row: number; readonly column: number } | null
}

export interface FakeFile {
  readonly services: Services
  /** What the user saw, in order: menus, sidebars and toasts. */
  readonly seen: readonly (readonly string[])[]
  /** Every service call, by name. */
  readonly calls: readonly string[]
}

export function fakeFile({ mode = 'FULL', zone = 'Etc/UTC', sheets = [], current = null }: FileSetup = {}): FakeFile {
  const seen: (readonly string[])[] = []
  const calls: string[] = []

  const used = (name: string, ...modes: readonly AuthMode[]): void => {
    calls.push(name)
    if (!modes.includes(mode)) throw new Error(`You do not have permission to call ${name} (authorisation mode ${mode})`)
  }

  const menu = (): object => {
    const items: string[] = []
    const self: object = strict('Menu', {
      addItem: (caption: string, functionName: string) => {
        items.push(`${caption} -> ${functionName}`)
        return self
      },
      addToUi: () => void seen.push(['menu', ...items]),
    })
    return self
  }

  const ui = strict('Ui', {
    createAddonMenu: menu,
    showSidebar: ({ file, title }: { readonly file: string; readonly title: string }) => {
      used('Ui.showSidebar', 'FULL')
      seen.push(['sidebar', file, title])
    },
  })

  const spreadsheet = strict('Spreadsheet', {
    getSpreadsheetTimeZone: () => {
      used('Spreadsheet.getSpreadsheetTimeZone', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL')
      return zone
    },
    toast: (text: string, title: string) => {
      used('Spreadsheet.toast', 'FULL')
      seen.push(['toast', text, title])
    },
  })

  const services = {
    SpreadsheetApp: strict('SpreadsheetApp', {
      getUi: () => {
        used('SpreadsheetApp.getUi', 'NONE', 'LIMITED', 'FULL')
        return ui
      },
      getActive: () => {
        used('SpreadsheetApp.getActive', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL')
        return spreadsheet
      },
      getCurrentCell: () => {
        used('SpreadsheetApp.getCurrentCell', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL')
        return current === null ? null : cellRange(sheets.find(({ name }) => name === current.sheet)!, current.row, current.column)
      },
    }),
    HtmlService: strict('HtmlService', {
      createHtmlOutputFromFile: (file: string) => {
        used('HtmlService.createHtmlOutputFromFile', 'LIMITED', 'FULL')
        if (file !== 'Sidebar') throw new Error(`No HTML file named ${file} was found.`)
        return htmlOutput(file)
      },
    }),
    Utilities: strict('Utilities', {
      formatDate: (date: Date, timeZone: string, format: string) => {
        used('Utilities.formatDate', 'NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL')
        if (format !== 'yyyy-MM-dd-HH-mm-ss') throw new Error(`the fake Utilities knows no format ${format}`)
        return wallClockIn(timeZone, date.getTime()).replace(/[T:]/g, '-')
      },
    }),
  }
  return { services, seen, calls }
}

function htmlOutput(file: string): object {
  const self = { file, title: '', setTitle: (title: string) => Object.assign(self, { title }) }
  return strict('HtmlOutput', self)
}
