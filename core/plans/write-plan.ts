/**
 * Carrying out a plan. Decides that cells of a person's are never written over, that one plan is written at a time,
 * that everything is noted before it is made, and that what is new stays hidden until all of it is there.
 */

import type { Grid } from '../cells.ts'
import { InputError } from '../errors.ts'
import type { FormulaStyle } from '../host.ts'
import { type Area, addressOf, isCovered } from './area.ts'
import { printFormula } from './formula.ts'
import { keep } from './kept-cells.ts'
import { type Entry, type Lease, markOf, placeOf, readDone, readLease, stagingName, writeLease } from './record.ts'
import { showPlan } from './show-plan.ts'
import type { Step } from './step.ts'
import { recover, takeBack } from './undo-plan.ts'
import { type Asking, ask } from './workbook.ts'
import { halvesOf, mayBeHalved, writeInPieces } from './write-in-pieces.ts'

export interface PlanHead {
  readonly id: string
  readonly title: string
  /** The areas on sheets that are there already and must be empty; looked at before anything is written. */
  readonly needsEmpty: readonly Area[]
  /** The sheets it will add. */
  readonly adds: readonly string[]
}

export function* openPlan({ id, title, needsEmpty, adds }: PlanHead, leaseMs: number): Asking<void> {
  yield* recover()
  const other = yield* readLease()
  if (other !== null) throw new InputError('PLAN_BUSY', { title: other.title })
  const sheets = yield* ask('sheets')
  for (const name of adds) {
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new InputError('PLAN_SHEET_TAKEN', { sheet: name })
  }
  for (const area of needsEmpty) yield* checkEmpty({ ...area, sheet: idOf(sheets, area.sheet) }, area.sheet)
  const expires = (yield* ask('now')) + leaseMs
  yield* writeLease({ id, title, entries: [], keptOn: null, expires, closing: false, keptRows: 0 })
}

/** Carries out some of the plan's steps, in their order. */
export function* applySteps(id: string, steps: readonly Step[], style: FormulaStyle, leaseMs: number): Asking<void> {
  let lease = yield* leaseOf(id)
  lease = yield* note(lease, { expires: (yield* ask('now')) + leaseMs })
  for (const step of steps) lease = yield* apply(lease, step, style)
}

/** Shows what was made and notes the plan as done. */
export function* closePlan(id: string): Asking<void> {
  const lease = yield* note(yield* leaseOf(id), { closing: true })
  yield* showPlan(lease)
}

/** Takes back all that the plan has made so far. */
export function* cancelPlan(id: string): Asking<void> {
  const lease = yield* readLease()
  if (lease?.id === id) yield* takeBack(lease)
}

function* leaseOf(id: string): Asking<Lease> {
  const lease = yield* readLease()
  if (lease?.id !== id || lease.closing) throw new InputError('PLAN_LOST')
  return lease
}

function* note(lease: Lease, change: Partial<Lease>): Asking<Lease> {
  const noted = { ...lease, ...change }
  yield* writeLease(noted)
  return noted
}

function* apply(lease: Lease, step: Step, style: FormulaStyle): Asking<Lease> {
  const sheets = yield* ask('sheets')
  const find = (name: string): string => ownSheet(lease, name) ?? idOf(sheets, name)
  const located = <A extends { readonly sheet: string }>(area: A): A => ({ ...area, sheet: find(area.sheet) })
  switch (step.step) {
    case 'sheet': {
      const added = yield* ask('addSheet', stagingName(lease.id, sheets.length), step.rows, step.columns)
      return yield* noteEntry(lease, { made: 'sheet', id: added, name: step.sheet })
    }
    case 'values': {
      const area = located({ ...step.at, rows: step.cells.length, columns: step.cells[0]?.length ?? 0 })
      return yield* writeValues(lease, area, step.cells, step.replaces)
    }
    case 'formula': {
      const area = located({ ...step.at, rows: step.rows, columns: step.columns })
      let noted = yield* claim(lease, area, { replaces: step.replaces, mark: '', formula: true })
      const text = printFormula(step.formula, style, (name) => sheets.find(({ id }) => id === find(name))!.name)
      yield* ask('grow', area.sheet, area.row + area.rows, area.column + area.columns)
      // What it replaces would stand in the way of its result.
      if (step.replaces === true) yield* ask('clear', area)
      const first = { ...area, rows: 1, columns: 1 }
      yield* ask('put', first, [[{ formula: text }]])
      // The host may write the formula in another way; undo looks for what stands there now.
      const mark = markOf(yield* ask('contents', first))
      noted = { ...noted, entries: noted.entries.map((entry) => (isAwaiting(entry, area) ? { ...entry, mark } : entry)) }
      yield* writeLease(noted)
      return noted
    }
    case 'freeze': {
      const area = located(step.area)
      const cells = yield* ask('values', area)
      const noted = yield* claim(lease, area, { replaces: true, mark: markOf(cells), formula: false })
      yield* ask('clear', area)
      yield* writeInPieces(area, cells)
      return noted
    }
    case 'name': {
      if (yield* ask('hasName', step.name)) throw new InputError('PLAN_NAME_TAKEN', { name: step.name })
      const noted = yield* noteEntry(lease, { made: 'name', name: step.name })
      yield* ask('addName', step.name, located(step.area))
      return noted
    }
    case 'format': {
      const area = located(step.area)
      const noted = yield* claimLooks(lease, area)
      yield* ask('format', area, step.format)
      return noted
    }
    case 'layout':
      checkNew(lease, step.step, find(step.sheet))
      yield* ask('layout', find(step.sheet), step.widths, step.frozenRows)
      return lease
    case 'chart': {
      const { categories, series, at } = step.chart
      checkNew(lease, step.step, find(at.sheet))
      yield* ask('chart', { ...step.chart, categories: located(categories), series: series.map(located), at: located(at) })
      return lease
    }
  }
}

/** Where the host takes them in pieces only, each is noted by itself: undo must know what was written, whenever it is cut off. */
function* writeValues(lease: Lease, area: Area, cells: Grid, replaces: boolean | undefined): Asking<Lease> {
  const noted = yield* claim(lease, area, { replaces, mark: markOf(cells), formula: false })
  try {
    yield* ask('put', area, cells)
    return noted
  } catch (error) {
    if (!mayBeHalved(error, area)) throw error
  }
  let halved: Lease = { ...noted, entries: lease.entries }
  for (const half of halvesOf(area)) {
    const from = half.row - area.row
    halved = yield* writeValues(halved, half, cells.slice(from, from + half.rows), replaces)
  }
  return halved
}

interface Claim {
  readonly replaces: boolean | undefined
  readonly mark: string
  readonly formula: boolean
}

/** Notes that an area is about to be written. On the plan's own new sheets there is nothing to lose. */
function* claim(lease: Lease, area: Area, { replaces, mark, formula }: Claim): Asking<Lease> {
  if (isNew(lease, area.sheet)) return formula ? yield* noteEntry(lease, { made: 'result', area }) : lease
  if (replaces === true) {
    yield* checkOurs(lease, area)
    const { lease: noted, kept } = yield* keep(lease, area)
    return yield* noteEntry(noted, { made: 'replaced', area, kept })
  }
  yield* checkEmpty(area, null)
  return yield* noteEntry(lease, { made: 'cells', area, mark, formula })
}

/** Notes that the looks of cells are about to change. Undo brings them back where the cells were empty before. */
function* claimLooks(lease: Lease, area: Area): Asking<Lease> {
  if (isNew(lease, area.sheet)) return lease
  if (isCovered(area, cellsOf(lease.entries))) return yield* noteEntry(lease, { made: 'looks', area })
  yield* checkOurs(lease, area)
  return lease
}

/** What has no undo of its own goes with the sheet it is on. */
function checkNew(lease: Lease, step: string, sheet: string): void {
  if (!isNew(lease, sheet)) throw new Error(`a ${step} belongs on a sheet that its own plan adds`)
}

function isNew(lease: Lease, sheet: string): boolean {
  return lease.entries.some((entry) => entry.made === 'sheet' && entry.id === sheet)
}

function* noteEntry(lease: Lease, entry: Entry): Asking<Lease> {
  return yield* note(lease, { entries: [...lease.entries, entry] })
}

function* checkEmpty(area: Area, name: string | null): Asking<void> {
  const filled = yield* ask('firstFilled', area)
  if (filled === null) return
  const sheet = name ?? (yield* ask('sheets')).find(({ id }) => id === area.sheet)!.name
  throw new InputError('PLAN_CELLS_FILLED', { where: `${sheet}!${filled}`, area: `${sheet}!${addressOf(area)}` })
}

/** Only cells that Strata made may be replaced: those of its sheets, and those it wrote beside a table. */
function* checkOurs(lease: Lease, area: Area): Asking<void> {
  const entries = [...(yield* readDone()).flatMap((record) => record.entries), ...lease.entries]
  const isOurs = entries.some((entry) => entry.made === 'sheet' && entry.id === area.sheet) || isCovered(area, cellsOf(entries))
  if (!isOurs) throw new InputError('PLAN_NOT_OURS', { where: yield* placeOf(area) })
}

/** A long column is written in several pieces. */
function cellsOf(entries: readonly Entry[]): Area[] {
  return entries.flatMap((entry) => (entry.made === 'cells' ? [entry.area] : []))
}

function ownSheet(lease: Lease, name: string): string | undefined {
  return lease.entries.flatMap((entry) => (entry.made === 'sheet' && entry.name === name ? [entry.id] : []))[0]
}

function idOf(sheets: readonly { readonly id: string; readonly name: string }[], name: string): string {
  const sheet = sheets.find((one) => one.name === name)
  if (sheet === undefined) throw new InputError('PLAN_SHEET_MISSING', { sheet: name })
  return sheet.id
}

function isAwaiting(entry: Entry, area: Area): boolean {
  return (
    entry.made === 'cells' &&
    entry.formula &&
    entry.mark === '' &&
    entry.area.sheet === area.sheet &&
    addressOf(entry.area) === addressOf(area)
  )
}
