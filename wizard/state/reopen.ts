/**
 * The models of a workbook, read back when the panel opens: the rules from the sheet as they stand there now, and what is
 * kept beside them. Decides what is said where a sheet or the table is gone.
 */
import type { Host, TableRef } from '../../core/host.ts'
import { addressOf, areaOf } from '../../core/plans/area.ts'
import type { Role } from '../roles/role.ts'
import { TEXTS } from '../texts.ts'
import { type Draft, EMPTY_DRAFT } from './draft.ts'
import { readModelSheet } from './read-model-sheet.ts'
import { loadModels, ownPart, type SavedModel } from './saved-model.ts'

export interface Reopened {
  /** The draft of the model that was written last; `null` where there is none to go on with. */
  readonly draft: Draft | null
  readonly title: string
  /** What has changed since it was written and matters now, a sentence each. */
  readonly notes: readonly string[]
  /** The day of its next review; `null` where none is set. */
  readonly review: number | null
  /** All models of the workbook, the last one first. */
  readonly models: readonly SavedModel[]
}

const NOTHING: Reopened = { draft: null, title: '', notes: [], review: null, models: [] }

export async function reopen(host: Host): Promise<Reopened> {
  const models = [...(await loadModels(host))].reverse()
  const [latest] = models
  return latest === undefined ? NOTHING : { ...(await reopenModel(host, latest, models)), models }
}

/** One model as a draft. */
export async function reopenModel(host: Host, saved: SavedModel, models: readonly SavedModel[]): Promise<Reopened> {
  const texts = TEXTS.write.reopened
  const { title } = saved
  const found = await readModelSheet(host, saved)
  if (found === null) return { ...NOTHING, title, notes: [texts.noSheet(saved.sheet)], models }
  const table = await tableOf(host, saved, models)
  if (table === null) return { ...NOTHING, title, notes: [texts.noTable(saved.table.sheet)], models }
  const notes: string[] = []
  if (found.place.sheet !== saved.sheet) notes.push(texts.renamed(saved.sheet, found.place.sheet))
  const gone = saved.table.headers.filter((header) => !table.headers.includes(header))
  if (gone.length > 0) notes.push(texts.columnsGone(gone))
  const { roles, added, method, namedBy, metrics, write, number } = saved
  const draft: Draft = {
    ...EMPTY_DRAFT,
    table,
    roles: rolesFor(table.headers, saved.table.headers, roles),
    added,
    method,
    model: found.model,
    otherwise: found.otherwise,
    asOf: found.asOf,
    namedBy: namedBy !== null && table.headers.includes(namedBy) ? namedBy : null,
    metrics,
    write,
    savedAs: number,
    seen: found.model,
  }
  return { draft, title, notes, review: found.review, models }
}

/** The table as it is now, without Strata's columns: at its old place, or one with all of its headers. */
async function tableOf(host: Host, { table }: SavedModel, models: readonly SavedModel[]): Promise<TableRef | null> {
  const own = (await host.tables()).map((ref) => ownPart(ref, models))
  const corner = cornerOf(table)
  const sameHeaders = (ref: TableRef): boolean => table.headers.every((header) => ref.headers.includes(header))
  const atPlace = own.filter((ref) => ref.sheet === table.sheet && cornerOf(ref) === corner)
  const onSheet = own.filter((ref) => ref.sheet === table.sheet && sameHeaders(ref))
  return atPlace.find(sameHeaders) ?? onSheet[0] ?? own.find(sameHeaders) ?? atPlace[0] ?? (await stillThere(host, table))
}

/** A table that no list has, such as the sample accounts, which are on a sheet of Strata's: known by its header row. */
async function stillThere(host: Host, table: TableRef): Promise<TableRef | null> {
  const area = areaOf(table.sheet, table.address)
  const [headers] = (await host.readArea(table.sheet, addressOf({ ...area, rows: 1 }))) ?? []
  return headers !== undefined && table.headers.every((header, column) => headers[column] === header) ? table : null
}

function cornerOf({ sheet, address }: TableRef): string {
  const { row, column } = areaOf(sheet, address)
  return `${row} ${column}`
}

/** A column keeps the role that it had under its header; a new one has none yet. */
function rolesFor(headers: readonly string[], before: readonly string[], roles: readonly Role[]): readonly Role[] {
  return headers.map((header) => roles[before.indexOf(header)] ?? 'other')
}
