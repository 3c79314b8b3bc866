/** The end of a plan: its sheets get their names and are shown, and the plan is noted as done. */
import { type Lease, readDone, stagingPrefix, writeDone, writeLease } from './record.ts'
import { type Asking, ask } from './workbook.ts'

/** May be called again where it was cut off. */
export function* showPlan(lease: Lease): Asking<void> {
  for (const entry of lease.entries) {
    if (entry.made !== 'sheet') continue
    const sheets = yield* ask('sheets')
    const current = sheets.find((sheet) => sheet.id === entry.id)
    if (current === undefined) continue
    if (current.name.startsWith(stagingPrefix(lease.id))) yield* ask('renameSheet', entry.id, freeName(entry.name, sheets))
    yield* ask('showSheet', entry.id)
  }
  const { expires: _, closing: __, keptRows: ___, ...record } = lease
  const done = yield* readDone()
  if (!done.some((one) => one.id === record.id)) yield* writeDone([...done, record])
  yield* writeLease(null)
}

/** The name, or with a number behind it where someone took it in the meantime. */
function freeName(name: string, sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()))
  let free = name
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name.slice(0, 26)} (${count})`
  return free
}
