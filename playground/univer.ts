/**
 * Univer on the page: which of its parts are used and how it is set up. Only the open-source presets for sheets; the
 * package @univerjs/presets would bring proprietary ones.
 */
import { type Injector, type IWorkbookData, LocaleType, LogLevel, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import '@univerjs/preset-sheets-core/lib/index.css'
import enUS from '@univerjs/preset-sheets-core/locales/en-US'
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing'
import '@univerjs/preset-sheets-drawing/lib/index.css'
import drawingEnUS from '@univerjs/preset-sheets-drawing/locales/en-US'
import '@univerjs/engine-formula/facade'
import '@univerjs/sheets/facade'
import '@univerjs/sheets-formula/facade'
import { registerDescriptions } from './engine/descriptions.ts'
import { registerFunctions } from './engine/univer-functions.ts'

export interface Spreadsheet {
  readonly api: FUniver
  readonly injector: Injector
  /** Closes the open workbook, if any, and shows this one. */
  readonly show: (snapshot: Partial<IWorkbookData>) => void
}

export function createSpreadsheet(container: HTMLElement, dark: boolean): Spreadsheet {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: { ...enUS, ...drawingEnUS } },
    logLevel: LogLevel.WARN,
    darkMode: dark,
  })
  const core = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    // Rule cells and ids such as 007 are text on purpose; Univer would mark each of them as a mistake.
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    // Spilled cells are not part of a document, so everything is computed when one is opened.
    formula: { initialFormulaComputing: CalculationMode.FORCED },
  })
  // Charts are drawings over the grid.
  for (const plugin of [...core.plugins, ...UniverSheetsDrawingPreset().plugins]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1])
    else univer.registerPlugin(plugin)
  }
  const injector = univer.__getInjector()
  registerFunctions(injector)
  const api = FUniver.newAPI(univer)
  let described = false
  return {
    api,
    injector,
    show: (snapshot) => {
      const open = api.getActiveWorkbook()
      if (open) api.disposeUnit(open.getId())
      api.createWorkbook(snapshot)
      if (!described) registerDescriptions(injector)
      described = true
    },
  }
}
