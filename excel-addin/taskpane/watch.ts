/** What Excel tells of by itself: another selection, other cells. Decides that a burst of events counts as one. */
import type { TableRef } from '../../core/host.ts'
import { areaOf, overlap } from '../../core/plans/area.ts'

/** As much of Office.js's handlers, of whatever event, as stopping needs. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext
  remove(): void
}

/** A drag or a run of arrow keys settles first: each read is a trip to Excel and back. */
const SETTLE_MS = 150

export function watchSelection(moved: () => void): () => void {
  return watch(moved, async (later, { workbook: { worksheets } }) => {
    const tell = async (): Promise<void> => later()
    // Another sheet has another active cell, without a change of selection on either.
    return [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)]
  })
}

/** Changes by others who have the workbook open count too. A row below the table would become a part of it. */
export function watchTable({ sheet, address }: TableRef, changed: () => void): () => void {
  const table = areaOf('', address)
  const watched = { ...table, rows: table.rows + 1 }
  const isInside = (where: string): boolean => !/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(where) || overlap(areaOf('', where), watched)
  return watch(changed, async (later, context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    worksheet.load({ id: true })
    await context.sync()
    return [
      worksheet.onChanged.add(async ({ address: where }) => {
        if (isInside(where)) later()
      }),
    ]
  })
}

function watch(settled: () => void, listen: (later: () => void, context: Excel.RequestContext) => Promise<Handler[]>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(settled, SETTLE_MS)
  }
  const watching = Excel.run(async (context) => {
    const handlers = await listen(later, context)
    await context.sync()
    return handlers
  })
  // Without events, as when the sheet is gone, what is shown stays as it is until the person asks for it again.
  watching.catch(() => undefined)
  return () => {
    clearTimeout(timer)
    void watching.then(
      (handlers) =>
        Excel.run(handlers[0]!.context, async (context) => {
          for (const handler of handlers) handler.remove()
          await context.sync()
        }),
      () => undefined,
    )
  }
}
