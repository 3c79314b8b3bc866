/**
 * Taking plans back: one that failed, one whose client died, one that is done, or all of them. Decides that cells
 * which changed since Strata wrote them are left, and said.
 */
import { InputError } from '../errors.ts'
import { keptCells } from './kept-cells.ts'
import {
  type Entry,
  type Lease,
  markOf,
  placeOf,
  type Record,
  readDone,
  readLease,
  stagingPrefix,
  writeDone,
  writeLease,
} from './record.ts'
import { showPlan } from './show-plan.ts'
import { type Asking, ask, isFormula } from './workbook.ts'
import { writeInPieces } from './write-in-pieces.ts'

export interface Undone {
  /** Areas that were left, because someone changed them since. */
  readonly left: readonly string[]
}

/** Finishes or takes back a plan whose client has not been heard of for longer than its lease. */
export function* recover(): Asking<'nothing' | 'finished' | 'taken back'> {
  const lease = yield* readLease()
  if (lease === null || lease.expires > (yield* ask('now'))) return 'nothing'
  if (lease.closing) {
    yield* showPlan(lease)
    return 'finished'
  }
  yield* takeBack(lease)
  return 'taken back'
}

export function* takeBack(lease: Lease): Asking<Undone> {
  const undone = yield* revert(lease)
  // Sheets that were added when the client died, before they were noted.
  for (const { id, name } of yield* ask('sheets')) if (name.startsWith(stagingPrefix(lease.id))) yield* ask('deleteSheet', id)
  yield* writeLease(null)
  return undone
}

export function* undoPlan(id: string): Asking<Undone> {
  yield* recover()
  const lease = yield* readLease()
  if (lease !== null) throw new InputError('PLAN_BUSY', { title: lease.title })
  const done = yield* readDone()
  const record = done.find((one) => one.id === id)
  if (record === undefined) return { left: [] }
  const undone = yield* revert(record)
  yield* writeDone((yield* readDone()).filter((one) => one.id !== id))
  return undone
}

/** All that Strata made in this workbook, the newest first. */
export function* undoAll(): Asking<Undone> {
  yield* recover()
  const left: string[] = []
  for (const { id } of [...(yield* readDone())].reverse()) left.push(...(yield* undoPlan(id)).left)
  return { left }
}

function* revert(record: Record): Asking<Undone> {
  const left: string[] = []
  for (const entry of [...record.entries].reverse()) left.push(...(yield* revertEntry(record, entry)))
  if (record.keptOn !== null && (yield* hasSheet(record.keptOn))) yield* ask('deleteSheet', record.keptOn)
  return { left }
}

function* revertEntry(record: Record, entry: Entry): Asking<readonly string[]> {
  switch (entry.made) {
    case 'name':
      if (yield* ask('hasName', entry.name)) yield* ask('deleteName', entry.name)
      return []
    case 'sheet':
      if (yield* hasSheet(entry.id)) yield* ask('deleteSheet', entry.id)
      return []
    case 'result':
      return []
    case 'cells':
      return yield* revertCells(entry)
    case 'looks':
      if (yield* hasSheet(entry.area.sheet)) yield* ask('unformat', entry.area)
      return []
    case 'replaced': {
      // Where the hidden sheet is gone, this was brought back before and only what follows was cut off.
      if (record.keptOn === null || !(yield* hasSheet(record.keptOn)) || !(yield* hasSheet(entry.area.sheet))) return []
      const cells = yield* keptCells(record.keptOn, entry.area, entry.kept)
      yield* ask('clear', entry.area)
      yield* writeInPieces(entry.area, cells)
      return []
    }
  }
}

function* revertCells({ area, mark, formula }: Extract<Entry, { made: 'cells' }>): Asking<readonly string[]> {
  if (!(yield* hasSheet(area.sheet))) return []
  const first = formula ? { ...area, rows: 1, columns: 1 } : area
  const contents = yield* ask('contents', first)
  if (contents.every((row) => row.every((cell) => cell === null))) return []
  const isOurs = mark === '' ? isFormula(contents[0]![0]!) : markOf(contents) === mark
  if (!isOurs) return [yield* placeOf(area)]
  yield* ask('clear', formula ? first : area)
  return []
}

function* hasSheet(id: string): Asking<boolean> {
  return (yield* ask('sheets')).some((sheet) => sheet.id === id)
}
