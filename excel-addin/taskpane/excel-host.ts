/**
 * The Host port over Office.js: what the panel learns about the open workbook. Reads only. Decides that an Excel table
 * around the active cell comes before the region around it, and how formulas are written in this person's Excel.
 */
import type { Host, Limits, TableRef } from '../../core/host.ts'

/** `namespace` is what the manifest gives the functions, such as STRATA. */
export function excelHost(namespace: string): Host {
  return {
    kind: 'excel',
    limits: () => limits(namespace),
    selection,
    watchSelection,
  }
}

/** A request while a cell is being edited waits until the person is done; without this it would fail. */
const PATIENT = { delayForCellEdit: true }

/** A drag or a run of arrow keys settles first: each read is a trip to Excel and back. */
const SETTLE_MS = 150

function limits(namespace: string): Promise<Limits> {
  return Excel.run(PATIENT, async (context) => {
    const { application } = context.workbook
    application.load('decimalSeparator')
    await context.sync()
    return {
      functionPrefix: `${namespace}.`,
      // Excel does not tell its list separator. It is a semicolon where the comma is the decimal sign.
      argumentSeparator: application.decimalSeparator === ',' ? ';' : ',',
      // The word IF is Excel's in English only; elsewhere a formula that is pasted with it would be an error.
      blanksAsZero: /^en\b/i.test(Office.context.displayLanguage),
    }
  })
}

function selection(): Promise<TableRef | null> {
  return Excel.run(PATIENT, async (context) => {
    const cell = context.workbook.getActiveCell()
    const tables = cell.getTables(false)
    tables.load({ showHeaders: true })
    await context.sync()
    // A totals row is no data, and what stands beside a table is none of it.
    const table = tables.items.find(({ showHeaders }) => showHeaders)
    const range = table ? table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange()) : cell.getSurroundingRegion()
    const header = range.getRow(0)
    range.load({ address: true, rowCount: true, worksheet: { name: true } })
    header.load({ text: true })
    await context.sync()
    const headers = header.text[0]!
    if (range.rowCount === 1 && headers.every((text) => text === '')) return null
    return {
      sheet: range.worksheet.name,
      address: range.address.slice(range.address.lastIndexOf('!') + 1),
      headers,
      rows: range.rowCount - 1,
    }
  })
}

function watchSelection(moved: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = async (): Promise<void> => {
    clearTimeout(timer)
    timer = setTimeout(moved, SETTLE_MS)
  }
  const watching = Excel.run(async (context) => {
    const { worksheets } = context.workbook
    // Another sheet has another active cell, without a change of selection on either.
    const handlers = [worksheets.onSelectionChanged.add(later), worksheets.onActivated.add(later)]
    await context.sync()
    return handlers
  })
  return () => {
    clearTimeout(timer)
    void watching.then((handlers) =>
      Excel.run(handlers[0]!.context, async (context) => {
        for (const handler of handlers) handler.remove()
        await context.sync()
      }),
    )
  }
}
