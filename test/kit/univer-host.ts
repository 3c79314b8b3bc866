/**
 * A workbook in Univer without a page: the playground's own functions on the real formula engine, in Node.
 * Decides how a test writes cells, waits for the calculation and reads what a cell holds.
 */
import { CellValueType, type ICellData, type IWorkbookData, LocaleType, LogLevel, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { UniverDrawingPlugin } from '@univerjs/drawing'
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula'
import '@univerjs/engine-formula/facade'
import { UniverSheetsPlugin } from '@univerjs/sheets'
import { UniverSheetsDrawingPlugin } from '@univerjs/sheets-drawing'
import '@univerjs/sheets/facade'
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula'
import '@univerjs/sheets-formula/facade'
import type { Cell } from '../../core/cells.ts'
import { type FunctionSpec, REGISTRY } from '../../core/registry/index.ts'
import { registerDescriptions } from '../../playground/engine/descriptions.ts'
import { registerFunctions } from '../../playground/engine/univer-functions.ts'

export type UniverHost = ReturnType<typeof createUniverHost>

const EMPTY: Partial<IWorkbookData> = {
  id: 'workbook',
  sheetOrder: ['sheet'],
  sheets: { sheet: { id: 'sheet', name: 'Sheet', rowCount: 200, columnCount: 26 } },
}

/** `specs` are registered beside the registry's own functions. */
export function createUniverHost(snapshot: Partial<IWorkbookData> = EMPTY, specs: readonly FunctionSpec[] = []) {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.WARN })
  univer.registerPlugin(UniverFormulaEnginePlugin)
  univer.registerPlugin(UniverSheetsPlugin)
  univer.registerPlugin(UniverSheetsFormulaPlugin)
  univer.registerPlugin(UniverDrawingPlugin)
  univer.registerPlugin(UniverSheetsDrawingPlugin)
  const injector = univer.__getInjector()
  registerFunctions(injector, [...REGISTRY, ...specs])
  const api = FUniver.newAPI(univer)
  const workbook = api.createWorkbook(snapshot)
  registerDescriptions(injector)
  const settle = (): Promise<void> => api.getFormula().onCalculationResultApplied()
  return {
    api,
    injector,
    workbook,
    /** Waits until nothing is left to calculate. */
    settle,
    /** What the sheet shows at a cell, spilled values included. */
    cell(address: string, sheet?: string): ICellData | null {
      const owner = sheet === undefined ? workbook.getActiveSheet() : workbook.getSheetByName(sheet)!
      return owner.getRange(address).getCellData()
    },
    /** Writes a block and waits for what depends on it. A text that begins with "=" is a formula. */
    async write(address: string, rows: readonly (readonly (Cell | ICellData)[])[]): Promise<void> {
      workbook
        .getActiveSheet()
        .getRange(address)
        .setValues(rows.map((row) => row.map(cellData)))
      await settle()
    },
    dispose: (): void => univer.dispose(),
  }
}

function cellData(cell: Cell | ICellData): ICellData {
  if (typeof cell === 'string') return cell.startsWith('=') ? { f: cell, v: null } : { v: cell, t: CellValueType.STRING }
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN }
  if (cell === null) return { v: null, f: null }
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER }
  return 'error' in cell ? { v: cell.error, t: CellValueType.STRING } : cell
}
