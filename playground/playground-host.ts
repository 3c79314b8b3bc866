/**
 * The Host port over Univer. Decides what the sidebar is told (tables with spilled results in them, results only when they
 * are computed) and that all of a plan is one step for Ctrl+Z.
 */
import type { Injector } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import type { FWorksheet } from '@univerjs/sheets/facade'
import { cellText } from '../core/cells.ts'
import { InputError } from '../core/errors.ts'
import type { Host, TableRef } from '../core/host.ts'
import { columnFormat } from '../core/number-format.ts'
import { type Area, addressOf, areaOf } from '../core/plans/area.ts'
import { LEASE_MS, readDone, textKey } from '../core/plans/record.ts'
import { namedSheets, personsSheets } from '../core/plans/sheets.ts'
import type { Step } from '../core/plans/step.ts'
import { undoAll, undoPlan } from '../core/plans/undo-plan.ts'
import { type Asking, answerAtOnce } from '../core/plans/workbook.ts'
import { applySteps, cancelPlan, closePlan, openPlan } from '../core/plans/write-plan.ts'
import { type Block, blocksIn, HEADER_ROWS, tableIn } from '../core/tables.ts'
import { calculated } from './engine/calculation.ts'
import { beginUndoStep, endUndoStep } from './engine/edits.ts'
import { regionAround } from './engine/region.ts'
import { gridOf, type SheetCells, sheetCells } from './engine/sheet-cells.ts'
import { CELLS_PER_FORMULA } from './engine/univer-functions.ts'
import { watchCells, watchSelection } from './engine/watch.ts'
import { univerWorkbook } from './workbook.ts'

const STYLE = { functionPrefix: '', argumentSeparator: ',' } as const

/** A fifth of a second of work, so that the page stays awake. */
const CELLS_PER_CALL = 50_000

/** So many filled cells tell what a column looks like. */
const CELLS_LOOKED_AT = 100

export function playgroundHost(api: FUniver, injector: Injector): Host {
  const workbook = univerWorkbook(api, injector)
  const settled = calculated(api, injector)
  const ask = <T>(work: Asking<T>): T => answerAtOnce(workbook, work)
  const unitId = (): string => api.getActiveWorkbook()!.getId()
  const cellsOf = (sheet: FWorksheet): SheetCells => sheetCells(injector, unitId(), sheet.getSheet())
  const sheetNamed = (name: string): FWorksheet => {
    const sheet = api.getActiveWorkbook()!.getSheetByName(name)
    if (!sheet) throw new InputError('PLAN_SHEET_MISSING', { sheet: name })
    return sheet
  }

  /** All changes in it are one step for Ctrl+Z, whatever becomes of it. */
  const oneStep = <T>(work: Asking<T>): T => {
    beginUndoStep(injector, unitId())
    try {
      return ask(work)
    } finally {
      endUndoStep(injector)
    }
  }

  return {
    kind: 'playground',
    limits: async () => ({ ...STYLE, cellsPerCall: CELLS_PER_CALL, cellsPerFormula: CELLS_PER_FORMULA, bytesPerFormula: null }),
    sheets: async () => ask(namedSheets()).map(({ name }) => name),
    tables: async () => {
      await settled()
      return ask(personsSheets()).flatMap(({ name }) => {
        const cells = cellsOf(sheetNamed(name))
        return blocksIn(cells.rows, cells.columns, cells.filled).flatMap((block) => tableRef(name, cells, block) ?? [])
      })
    },
    selection: async () => {
      await settled()
      const sheet = api.getActiveWorkbook()?.getActiveSheet()
      const active = sheet?.getActiveRange()?.getRange()
      if (!sheet || !active || !ask(personsSheets()).some(({ id }) => id === sheet.getSheetId())) return null
      const cells = cellsOf(sheet)
      const region = regionAround(
        { rowCount: cells.rows + 1, columnCount: cells.columns + 1, filled: cells.filled },
        active.startRow,
        active.startColumn,
      )
      if (region === null) return null
      const { startRow, endRow, startColumn, endColumn } = region
      const block = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 }
      return tableRef(sheet.getSheetName(), cells, block)
    },
    watchSelection: (moved) => watchSelection(api, moved),
    watchTable: (ref, changed) => watchCells(api, injector, areaOf(ref.sheet, ref.address), changed),
    read: async (ref, columns, from, rows) => {
      await settled()
      const { row, column } = areaOf(ref.sheet, ref.address)
      const cells = cellsOf(sheetNamed(ref.sheet))
      const count = Math.max(0, Math.min(rows, ref.rows - from))
      return Array.from({ length: count }, (_, r) => columns.map((offset) => cells.value(row + 1 + from + r, column + offset)))
    },
    columnFormats: async (ref) => {
      const { row, column } = areaOf(ref.sheet, ref.address)
      const sheet = sheetNamed(ref.sheet)
      const cells = cellsOf(sheet)
      return ref.headers.map((_, offset) => {
        const patterns: string[] = []
        for (let r = row + 1; r <= row + ref.rows && patterns.length < CELLS_LOOKED_AT; r++)
          if (cells.filled(r, column + offset)) patterns.push(sheet.getSheet().getComposedCellStyle(r, column + offset).n?.pattern ?? '')
        return columnFormat(patterns)
      })
    },
    readArea: async (name, address) => {
      await settled()
      const sheet = api.getActiveWorkbook()?.getSheetByName(name)
      return sheet ? gridOf(areaOf(name, address), cellsOf(sheet).value) : null
    },

    begin: async (head) => {
      endUndoStep(injector)
      // Cells are filled by what a formula is about to spill there, too.
      await settled()
      ask(openPlan(head, LEASE_MS))
      beginUndoStep(injector, unitId())
    },
    apply: async (id, steps) => {
      for (const step of steps) {
        if (needsResults(step)) await settled()
        ask(applySteps(id, [step], STYLE, LEASE_MS))
      }
      await drawn()
    },
    close: async (id) => {
      try {
        ask(closePlan(id))
      } finally {
        endUndoStep(injector)
      }
      await settled()
    },
    cancel: async (id) => {
      try {
        ask(cancelPlan(id))
      } finally {
        endUndoStep(injector)
      }
    },
    plans: async () => ask(readDone()).map(({ id, title }) => ({ id, title })),
    undo: async (id) => oneStep(undoPlan(id)),
    undoAll: async () => oneStep(undoAll()),

    load: async (key) => workbook.property(textKey(key)),
    save: async (key, text) => workbook.setProperty(textKey(key), text),
  }
}

/** Freezing and colouring look at what formulas of the same plan gave. */
function needsResults(step: Step): boolean {
  return step.step === 'freeze' || (step.step === 'format' && step.format === 'scale')
}

/** Lets the page draw what was done, and take a click on Cancel. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function tableRef(sheet: string, cells: SheetCells, block: Block): TableRef | null {
  const table = tableIn(block, gridOf({ ...block, rows: Math.min(HEADER_ROWS, block.rows) }, cells.value))
  if (table === null) return null
  const [headers] = gridOf({ ...table, rows: 1 }, cells.value)
  return {
    sheet,
    address: addressOf(table satisfies Omit<Area, 'sheet'>),
    headers: headers!.map((cell) => (cell === null ? '' : cellText(cell).trim())),
    rows: table.rows - 1,
  }
}
