/** Which sheets of a workbook are a person's, and which Strata's: those that its plans made, and its hidden ones. */
import { isHidden, readDone, readLease } from './record.ts'
import { type Asking, ask, type SheetInfo } from './workbook.ts'

/** All sheets but those that Strata hides: of a plan that is being written, and with what a plan replaced. */
export function* namedSheets(): Asking<readonly SheetInfo[]> {
  return (yield* ask('sheets')).filter(({ name }) => !isHidden(name))
}

/** The sheets that Strata did not make. */
export function* personsSheets(): Asking<readonly SheetInfo[]> {
  const lease = yield* readLease()
  const records = [...(yield* readDone()), ...(lease === null ? [] : [lease])]
  const made = new Set(records.flatMap(({ entries }) => entries.flatMap((entry) => (entry.made === 'sheet' ? [entry.id] : []))))
  return (yield* namedSheets()).filter(({ id }) => !made.has(id))
}
