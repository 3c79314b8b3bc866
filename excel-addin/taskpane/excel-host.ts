/**
 * The Host port over Office.js. Decides how formulas are written: those that Strata writes itself in the form that the
 * API takes in every language, those that a person copies as this person's Excel shows them.
 */
import { InputError } from '../../core/errors.ts'
import type { ColumnFormat, FormulaStyle, Host, Limits, TableRef } from '../../core/host.ts'
import { columnFormat } from '../../core/number-format.ts'
import { areaOf } from '../../core/plans/area.ts'
import { LEASE_MS, readDone, textKey } from '../../core/plans/record.ts'
import { namedSheets, personsSheets } from '../../core/plans/sheets.ts'
import { undoAll, undoPlan } from '../../core/plans/undo-plan.ts'
import { type Asking, answerLater, ask } from '../../core/plans/workbook.ts'
import { applySteps, cancelPlan, closePlan, openPlan } from '../../core/plans/write-plan.ts'
import type { Block } from '../../core/tables.ts'
import { tableAround, tablesOn } from './find-tables.ts'
import { inExcel } from './in-excel.ts'
import { CELLS_PER_CALL, rangeOf, readCells } from './read-cells.ts'
import { watchSelection, watchTable } from './watch.ts'
import { excelWorkbook } from './workbook.ts'

/** Of the 5 MB that a result may have, with 50 bytes for each of its cells. */
const CELLS_PER_FORMULA = 100_000
/** Of the 5 MB above which Excel does not call a function: tables grow, and a formula stays. */
const BYTES_PER_FORMULA = 3_000_000
/** Rows whose formats are looked at. */
const FORMAT_ROWS = 20

/** `namespace` is what the manifest gives the functions, such as STRATA. */
export function excelHost(namespace: string, now: () => number = Date.now): Host {
  const functionPrefix = `${namespace}.`
  const written: FormulaStyle = { functionPrefix, argumentSeparator: ',', blanksAsZero: true }
  const answer = <T>(work: () => Asking<T>): Promise<T> =>
    inExcel(async (context) => {
      const answered = await answerLater(excelWorkbook(context, now), work())
      await context.sync()
      return answered
    })
  return {
    kind: 'excel',
    limits: () => limits(functionPrefix),
    sheets: async () => (await answer(namedSheets)).map(({ name }) => name),
    tables: () =>
      inExcel(async (context) => {
        const tables: TableRef[] = []
        for (const sheet of await answerLater(excelWorkbook(context, now), personsSheets()))
          tables.push(...(await tablesOn(context, sheet)))
        return tables
      }),
    selection: () => inExcel((context) => tableAround(context, context.workbook.getActiveCell())),
    watchSelection,
    watchTable,
    read: (ref, columns, from, rows) => {
      const table = areaOf(ref.sheet, ref.address)
      const [first, last] = [Math.min(...columns), Math.max(...columns)]
      const height = Math.min(rows, table.rows - 1 - from)
      if (columns.length === 0 || height <= 0) return Promise.resolve([])
      const block = { row: table.row + 1 + from, column: table.column + first, rows: height, columns: last - first + 1 }
      return onSheet(ref.sheet, async (context, sheet) => {
        const cells = await readCells(context, sheet, block)
        return cells.map((row) => columns.map((column) => row[column - first]!))
      })
    },
    columnFormats: (ref) => columnFormats(ref),
    readArea: (name, address) =>
      inExcel(async (context) => {
        const sheet = await sheetNamed(context, name)
        return sheet === null ? null : readCells(context, sheet, areaOf(name, address))
      }),

    begin: (head) => answer(() => openPlan(head, LEASE_MS)),
    apply: (id, steps) => answer(() => applySteps(id, steps, written, LEASE_MS)),
    close: (id) => answer(() => closePlan(id)),
    cancel: (id) => answer(() => cancelPlan(id)),
    plans: async () => (await answer(readDone)).map(({ id, title }) => ({ id, title })),
    undo: (id) => answer(() => undoPlan(id)),
    undoAll: () => answer(undoAll),

    load: (key) => answer(() => ask('property', textKey(key))),
    save: (key, text) => answer(() => ask('setProperty', textKey(key), text)),
  }
}

function limits(functionPrefix: string): Promise<Limits> {
  return inExcel(async (context) => {
    const { application } = context.workbook
    application.load('decimalSeparator')
    await context.sync()
    return {
      functionPrefix,
      // Excel does not tell its list separator. It is a semicolon where the comma is the decimal sign.
      argumentSeparator: application.decimalSeparator === ',' ? ';' : ',',
      // The word IF is Excel's in English only; elsewhere a formula that is pasted with it would be an error.
      blanksAsZero: /^en\b/i.test(Office.context.displayLanguage),
      cellsPerCall: CELLS_PER_CALL,
      cellsPerFormula: CELLS_PER_FORMULA,
      bytesPerFormula: BYTES_PER_FORMULA,
    }
  })
}

function columnFormats({ sheet: name, address, headers, rows }: TableRef): Promise<readonly ColumnFormat[]> {
  const table = areaOf(name, address)
  const top: Block = { ...table, row: table.row + 1, rows: Math.min(rows, FORMAT_ROWS) }
  if (top.rows === 0) return Promise.resolve(headers.map(() => null))
  return onSheet(name, async (context, sheet) => {
    const range = rangeOf(sheet, top)
    range.load({ numberFormat: true })
    await context.sync()
    return headers.map((_, column) => columnFormat(range.numberFormat.map((row) => row[column] as string)))
  })
}

function onSheet<T>(name: string, work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  return inExcel(async (context) => {
    const sheet = await sheetNamed(context, name)
    if (sheet === null) throw new InputError('PLAN_SHEET_MISSING', { sheet: name })
    return work(context, sheet)
  })
}

async function sheetNamed(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name)
  await context.sync()
  return sheet.isNullObject ? null : sheet
}
