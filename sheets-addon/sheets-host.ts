/**
 * The Host port over SpreadsheetApp. Decides what runs under the file's lock: whatever changes anything, so that two
 * sidebars never write at once. Apps Script gives the lock back when the call ends, however it ends.
 */
import type { Grid } from '../core/cells.ts'
import { InputError } from '../core/errors.ts'
import type { ColumnFormat, Limits, TableRef } from '../core/host.ts'
import { columnFormat } from '../core/number-format.ts'
import { type Area, areaOf } from '../core/plans/area.ts'
import { LEASE_MS, readDone, textKey } from '../core/plans/record.ts'
import { namedSheets, personsSheets } from '../core/plans/sheets.ts'
import { undoAll, undoPlan } from '../core/plans/undo-plan.ts'
import { type Asking, answerAtOnce, ask } from '../core/plans/workbook.ts'
import { applySteps, cancelPlan, closePlan, openPlan } from '../core/plans/write-plan.ts'
import type { ServedHost } from '../core/remote.ts'
import { cellReader } from './cells.ts'
import { tableAround, tablesOn } from './find-tables.ts'
import { CELLS_PER_FORMULA } from './run.ts'
import { filledUp, rangeWithin } from './within.ts'
import { sheetsWorkbook } from './workbook.ts'

const LIMITS: Limits = {
  functionPrefix: '',
  // A semicolon is read in every locale of Sheets, a comma only where it is not the decimal sign.
  argumentSeparator: ';',
  // Writing so many takes some seconds, far from the minutes that end a call.
  cellsPerCall: 20_000,
  cellsPerFormula: CELLS_PER_FORMULA,
  bytesPerFormula: null,
}

const LOCK_MS = 5_000
/** In one answer, blanks included. */
const MOST_CELLS = 1_000_000
/** Rows whose formats are looked at. */
const FORMAT_ROWS = 20

export const sheetsHost: ServedHost = {
  limits: () => LIMITS,
  sheets: () => look(namedSheets()).map(({ name }) => name),
  tables: () => {
    const workbook = sheetsWorkbook()
    return answerAtOnce(workbook, personsSheets()).flatMap(({ id }) => tablesOn(workbook.sheetOf(id)))
  },
  selection: () => {
    const cell = SpreadsheetApp.getCurrentCell()
    return cell === null ? null : tableAround(cell)
  },
  read: (ref, columns, from, rows) => {
    const table = areaOf(ref.sheet, ref.address)
    const [first, last] = [Math.min(...columns), Math.max(...columns)]
    const height = Math.min(rows, table.rows - 1 - from)
    if (columns.length === 0 || height <= 0) return []
    const area = { ...table, row: table.row + 1 + from, column: table.column + first, rows: height, columns: last - first + 1 }
    const cells = cellsOf(area)
    if (cells === null) throw new InputError('PLAN_SHEET_MISSING', { sheet: ref.sheet })
    return cells.map((row) => columns.map((column) => row[column - first]!))
  },
  columnFormats: (ref) => formatsOf(ref),
  readArea: (sheet, address) => cellsOf(areaOf(sheet, address)),

  begin: (head) => change(openPlan(head, LEASE_MS)),
  apply: (id, steps) => change(applySteps(id, steps, LIMITS, LEASE_MS)),
  close: (id) => change(closePlan(id)),
  cancel: (id) => change(cancelPlan(id)),
  plans: () => look(readDone()).map(({ id, title }) => ({ id, title })),
  undo: (id) => change(undoPlan(id)),
  undoAll: () => change(undoAll()),

  load: (key) => look(ask('property', textKey(key))),
  save: (key, text) => change(ask('setProperty', textKey(key), text)),
}

function look<T>(work: Asking<T>): T {
  return answerAtOnce(sheetsWorkbook(), work)
}

function change<T>(work: Asking<T>): T {
  if (!LockService.getDocumentLock().tryLock(LOCK_MS)) throw new InputError('HOST_BUSY')
  const done = look(work)
  // What a person is told is done must be in the file, and before the lock is free.
  SpreadsheetApp.flush()
  return done
}

/** The cells of an area, whose sheet goes by its name; beyond the sheet they are blank. `null` where the sheet is gone. */
function cellsOf(area: Area): Grid | null {
  if (area.rows * area.columns > MOST_CELLS) throw new InputError('HOST_TOO_LARGE')
  const sheet = SpreadsheetApp.getActive().getSheetByName(area.sheet)
  return sheet === null ? null : filledUp(cellReader()(rangeWithin(sheet, area)?.getValues() ?? []), area)
}

function formatsOf({ sheet, address, headers, rows }: TableRef): readonly ColumnFormat[] {
  const table = areaOf(sheet, address)
  const found = SpreadsheetApp.getActive().getSheetByName(sheet)
  if (found === null) throw new InputError('PLAN_SHEET_MISSING', { sheet })
  const body = rangeWithin(found, { ...table, row: table.row + 1, rows: Math.min(rows, FORMAT_ROWS) })
  const patterns = body?.getNumberFormats() ?? []
  return headers.map((_, column) => columnFormat(patterns.map((row) => row[column] ?? '')))
}
