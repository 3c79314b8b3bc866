/** The Google services that Code.js uses, over a fake file. Decides what the file and the user's screen offer as a whole. */
import type { Services } from './apps-script.ts'
import { wallClockIn } from './sheets-date.ts'
import { type FakeSheet, type SheetsFile, sheetsFile } from './sheets-file.ts'
import type { CustomFunction } from './sheets-formulas.ts'
import { newGrid } from './sheets-grid.ts'
import { boxOf, isInside, rangeObject } from './sheets-range.ts'
import { ANYWHERE, type AuthMode, READ, service, WRITE } from './sheets-service.ts'
import { freeName, gridBehind, leaveHidden, ruleBuilder, sheetObject } from './sheets-sheet.ts'
import { lockService, propertiesService } from './sheets-store.ts'
import { strict } from './strict.ts'

export type { AuthMode } from './sheets-service.ts'

export interface FileSetup {
  readonly mode?: AuthMode
  readonly zone?: string
  readonly sheets?: readonly FakeSheet[]
  /** Where the current cell stands, counted from 0; `null` on a sheet that has none, such as a chart. */
  readonly current?: { readonly sheet: string; readonly row: number; readonly column: number } | null
  /** Calculates worksheet functions of Strata's; without it they are #NAME?. */
  readonly custom?: CustomFunction
}

export interface FakeFile {
  readonly services: Services
  /** What the user saw, in order: menus, sidebars and toasts. */
  readonly seen: readonly (readonly string[])[]
  /** Every service call, by name. */
  readonly calls: readonly string[]
  readonly file: SheetsFile
}

export function fakeFile({ mode = 'FULL', zone = 'Etc/UTC', sheets = [], current = null, custom }: FileSetup = {}): FakeFile {
  const file = sheetsFile(sheets, zone, custom)
  if (current !== null) {
    file.state.active = file.state.grids.find(({ name }) => name === current.sheet)!.id
    file.state.current = current
  }
  const seen: (readonly string[])[] = []
  return { services: servicesOver(file, mode, seen), seen, calls: file.log.calls, file }
}

function servicesOver(file: SheetsFile, mode: AuthMode, seen: (readonly string[])[]): Services {
  const { log } = file
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
    ...service(log, mode, 'Ui', {
      showSidebar: [
        WRITE,
        ({ file: page, title }: { readonly file: string; readonly title: string }) => void seen.push(['sidebar', page, title]),
      ],
    }),
    createAddonMenu: menu,
  })
  const currentCell = (): object | null => {
    const { current } = file.state
    return current === null ? null : rangeObject(file, mode, file.gridOf(file.state.active), boxAt(current))
  }
  const spreadsheet = spreadsheetObject(file, mode, seen)
  return {
    SpreadsheetApp: strict('SpreadsheetApp', {
      ...service(log, mode, 'SpreadsheetApp', {
        getUi: [['NONE', 'LIMITED', 'FULL'], () => ui],
        getActive: [READ, () => spreadsheet],
        getCurrentCell: [READ, currentCell],
        flush: [WRITE, () => file.flush()],
        newConditionalFormatRule: [READ, () => ruleBuilder(file, mode)],
      }),
      SheetType: strict('SheetType', { GRID: 'GRID' }),
    }),
    HtmlService: service(log, mode, 'HtmlService', {
      createHtmlOutputFromFile: [
        ['LIMITED', 'FULL'],
        (page: string) => {
          if (page !== 'Sidebar') throw new Error(`No HTML file named ${page} was found.`)
          return htmlOutput(page)
        },
      ],
    }),
    PropertiesService: propertiesService(log, mode, file.properties),
    LockService: lockService(log, mode, file.lock),
    Utilities: service(log, mode, 'Utilities', {
      formatDate: [
        ANYWHERE,
        (date: Date, timeZone: string, format: string) => {
          if (format !== 'yyyy-MM-dd-HH-mm-ss') throw new Error(`the fake Utilities knows no format ${format}`)
          return wallClockIn(timeZone, date.getTime()).replace(/[T:]/g, '-')
        },
      ],
    }),
  }
}

function spreadsheetObject(file: SheetsFile, mode: AuthMode, seen: (readonly string[])[]): object {
  return service(file.log, mode, 'Spreadsheet', {
    getSpreadsheetTimeZone: [READ, () => file.zone],
    toast: [WRITE, (text: string, title: string) => void seen.push(['toast', text, title])],
    getSheets: [READ, () => file.state.grids.map((grid) => sheetObject(file, mode, grid))],
    getSheetByName: [
      READ,
      (name: string) => {
        const grid = file.state.grids.find((one) => one.name.toLowerCase() === name.toLowerCase())
        return grid === undefined ? null : sheetObject(file, mode, grid)
      },
    ],
    getActiveSheet: [READ, () => sheetObject(file, mode, file.gridOf(file.state.active))],
    setActiveSheet: [
      WRITE,
      (sheet: object) => {
        file.state.active = gridBehind(sheet).id
      },
    ],
    insertSheet: [
      WRITE,
      (name: string, index: number) => {
        const grid = newGrid(file.newId(), freeName(file.state, name))
        file.state.grids.splice(index, 0, grid)
        file.state.active = grid.id
        file.changed()
        return sheetObject(file, mode, grid)
      },
    ],
    deleteSheet: [
      WRITE,
      (sheet: object) => {
        const { id } = gridBehind(sheet)
        file.state.grids = file.state.grids.filter((grid) => grid.id !== id)
        leaveHidden(file.state)
        file.changed()
      },
    ],
    getNamedRanges: [READ, () => file.state.names.map(({ name }) => namedRangeObject(file, mode, name))],
    setNamedRange: [
      WRITE,
      (name: string, range: object) => {
        const { grid, box } = boxOf(range)
        if (!/^[A-Za-z_]\w{0,249}$/.test(name) || /^[A-Z]{1,3}\d+$/i.test(name) || !isInside(grid, box))
          throw new Error('The name of the range is invalid.')
        file.state.names = [...file.state.names.filter((one) => one.name !== name), { name, sheet: grid.id, box }]
        file.changed()
      },
    ],
  })
}

/** Also one whose sheet is gone. */
function namedRangeObject(file: SheetsFile, mode: AuthMode, name: string): object {
  return service(file.log, mode, 'NamedRange', {
    getName: [READ, () => name],
    remove: [
      WRITE,
      () => {
        file.state.names = file.state.names.filter((one) => one.name !== name)
        file.changed()
      },
    ],
  })
}

function boxAt({ row, column }: { readonly row: number; readonly column: number }) {
  return { top: row, left: column, bottom: row, right: column }
}

function htmlOutput(file: string): object {
  const self = { file, title: '', setTitle: (title: string) => Object.assign(self, { title }) }
  return strict('HtmlOutput', self)
}
